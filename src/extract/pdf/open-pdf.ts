/**
 * What a reader of PDF files hands over: pages as lists of operators, whose names and arguments are those of pdf.js 5.6 (`OPS` in
 * its `src/shared/util.js`, taken apart in `src/display/canvas.js`). Two readers do: pdf.js, and our own for ordinary files.
 */

/** Numbers of the operators, by name. */
export type Operators = Readonly<Record<string, number>>;

export interface PdfGlyph {
  readonly unicode: string;
  /** In thousandths of the size, before the font matrix. */
  readonly width: number;
  readonly vmetric?: readonly [number, number, number] | null;
  readonly isSpace: boolean;
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
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  /** From page space to points as displayed, origin top left of the CropBox. */
  readonly transform: readonly number[];
  readonly operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
  /** Null where it could not be loaded. */
  font(id: string): PdfFont | null;
  /** Pixels of a picture as pdf.js decodes them; null where it could not. */
  picture(id: string): Promise<unknown>;
  /** Lets go of what is kept for the page. */
  release(): void;
}

export interface OpenPdf {
  readonly pageCount: number;
  readonly operators: Operators;
  /** Document information: Title, Author, … */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether optional content (a layer) is shown. */
  visible(group: unknown): boolean;
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** @param bytes are read in place and must not change until `close` */
export type OpenWith = (bytes: Uint8Array) => Promise<OpenPdf>;
