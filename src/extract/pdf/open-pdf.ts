import type { Character } from './characters.js';
import type { Unpacked } from './intact.js';
import type { PaintedPage } from './painted.js';

/** What a reader of PDF files hands over. There are two: pdf.js, and our own for ordinary files. */

export interface PdfGlyph {
  readonly unicode: string;
  /** In thousandths of the size, before the font matrix. */
  readonly width: number;
  readonly vmetric?: readonly [number, number, number] | null;
  readonly isSpace: boolean;
  /** What `unicode` tells, where the reader looked it up with the font. */
  readonly character?: Character;
}

export interface PdfFont {
  readonly name?: string;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly [number, number, number];
  readonly isType3Font?: boolean;
  /** Character codes of more than one byte. */
  readonly composite?: boolean;
  /** From codes to characters. */
  readonly toUnicode?: object;
}

export interface PdfPage {
  /** What is on it, in painting order. */
  paint(): PaintedPage;
  /** Nothing is painted on it, and nothing is set: it has no content. */
  readonly empty: boolean;
  /** Pixels of a picture as pdf.js decodes them; null where it could not. */
  picture(id: string): Promise<unknown>;
  /** Lets go of what is kept for the page. */
  release(): void;
}

export interface OpenPdf {
  readonly pageCount: number;
  /** Document information: Title, Author, … */
  readonly properties: Readonly<Record<string, unknown>>;
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/**
 * @param bytes are read in place and must not change until `close`
 * @param unpacked streams that were unpacked before, for a reader that need not do it again
 */
export type OpenWith = (bytes: Uint8Array, unpacked?: Unpacked) => Promise<OpenPdf>;
