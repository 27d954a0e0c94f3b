/** The only door to pdfkit: pages, text at a place, strokes and fills. Points, origin top left of the page as displayed. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The page is stored upright and shown with /Rotate 90: the stored content runs upwards. */
  readonly turned?: boolean;
}

export interface Paper {
  addPage(sheet: Sheet): void;
  /** `top` is the upper edge of the em box. `spacing`: extra points after each character. */
  text(text: string, x: number, top: number, size: number, spacing?: number): void;
  stroke(x0: number, y0: number, x1: number, y1: number, weight: number, dash?: number): void;
  strokeBox(x: number, y: number, width: number, height: number, weight: number): void;
  fillBox(x: number, y: number, width: number, height: number): void;
  /** A picture (PNG or JPEG) whose upper left corner is at (x, y). */
  picture(bytes: Buffer, x: number, y: number, width: number, height: number): void;
  /** Advance width in points. */
  widthOf(text: string, size: number): number;
  finish(): Promise<Uint8Array>;
}

export interface PaperInfo {
  readonly title: string;
  readonly author: string;
  /** ISO date: the only date in the file, so that the same document has the same bytes. */
  readonly created: string;
  /** Needed to open the file. */
  readonly password?: string;
}

const fontFile = (): Buffer => {
  const main = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  return readFileSync(join(dirname(main), '..', 'fonts', 'NotoSansHans-Regular.otf'));
};

let font: Buffer | undefined;
const advances = new Map<string, number>();

/** A document with one embedded, subsetted font (Noto Sans Hans, OFL). */
export const openPaper = (info: PaperInfo): Paper => {
  font ??= fontFile();
  const created = new Date(`${info.created}T00:00:00Z`);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    ...(info.password ? { userPassword: info.password, ownerPassword: info.password } : {}),
    info: { Title: info.title, Author: info.author, Creator: 'gongkai bench/generator', CreationDate: created, ModDate: created },
  });
  pdf.registerFont('text', font);
  pdf.font('text');
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));

  const advance = (char: string): number => {
    const known = advances.get(char);
    if (known !== undefined) return known;
    const width = pdf.fontSize(1000).widthOfString(char) / 1000;
    advances.set(char, width);
    return width;
  };
  const widthOf = (text: string, size: number): number => [...text].reduce((sum, char) => sum + advance(char) * size, 0);

  return {
    widthOf,
    addPage({ width, height, turned }) {
      pdf.addPage({ size: turned ? [height, width] : [width, height], margin: 0 });
      if (turned) {
        // pdfkit's types leave the page dictionary out.
        (pdf.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['Rotate'] = 90;
        pdf.transform(0, -1, 1, 0, 0, width);
      }
      pdf.font('text');
    },
    text(text, x, top, size, spacing) {
      pdf
        .fontSize(size)
        .text(text, x, top + size * 0.86, { lineBreak: false, baseline: 'alphabetic', ...(spacing ? { characterSpacing: spacing } : {}) });
    },
    stroke(x0, y0, x1, y1, weight, dash) {
      pdf.lineWidth(weight).moveTo(x0, y0).lineTo(x1, y1);
      if (dash) pdf.dash(dash, { space: dash });
      pdf.stroke();
      if (dash) pdf.undash();
    },
    strokeBox(x, y, width, height, weight) {
      pdf.lineWidth(weight).rect(x, y, width, height).stroke();
    },
    fillBox(x, y, width, height) {
      pdf.rect(x, y, width, height).fill('black');
    },
    picture(bytes, x, y, width, height) {
      pdf.image(bytes, x, y, { width, height });
    },
    async finish() {
      const done = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject));
      pdf.end();
      await done;
      return Buffer.concat(chunks);
    },
  };
};
