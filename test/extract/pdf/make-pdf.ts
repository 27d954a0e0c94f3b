/** Writes small PDFs by hand, so that a test shows all that is in its file. Points, origin bottom left, as PDF has it. */

export interface PageSource {
  readonly content: string;
  /** What stands for its content in the page dictionary; its own stream otherwise. */
  readonly contents?: string;
  /** More entries of the page dictionary, such as `/Rotate 90`. */
  readonly attributes?: string;
  /** More entries of its resources. */
  readonly resources?: string;
  /** More entries among its fonts. */
  readonly fonts?: string;
}

export interface PdfSource {
  readonly pages: readonly PageSource[];
  /** More objects, numbered from 20 on. */
  readonly objects?: readonly string[];
  /** More entries of the catalog. */
  readonly catalog?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
}

export const stream = (content: string, entries = ''): string => `<</Length ${content.length}${entries}>>stream\n${content}\nendstream`;

/** F1 Helvetica, F2 a Chinese font, F3 the same for vertical writing; none of them embedded. */
const fonts = [
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-V/Encoding/UniGB-UCS2-V/DescendantFonts[6 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
];

/** Numbers: 1 catalog, 2 pages, 3… fonts, 20… given objects, 100… pages and their content. */
export const makePdf = (source: PdfSource | string): Uint8Array => {
  const { pages, objects = [], catalog = '', trailer = '' } = typeof source === 'string' ? { pages: [{ content: source }] } : source;
  const numbered = new Map<number, string>();
  numbered.set(1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`);
  numbered.set(2, `<</Type/Pages/Kids[${pages.map((_, index) => `${100 + 2 * index} 0 R`).join(' ')}]/Count ${pages.length}>>`);
  for (const [index, font] of fonts.entries()) numbered.set(3 + index, font);
  for (const [index, object] of objects.entries()) numbered.set(20 + index, object);
  for (const [index, page] of pages.entries()) {
    const resources = `<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R${page.fonts ?? ''}>>${page.resources ?? ''}>>`;
    numbered.set(
      100 + 2 * index,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources ${resources}/Contents ${page.contents ?? `${101 + 2 * index} 0 R`}${page.attributes ?? ''}>>`,
    );
    numbered.set(101 + 2 * index, stream(page.content));
  }
  let file = '%PDF-1.5\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of numbered) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...numbered.keys()) + 1;
  const index = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    file += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  file += `trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${index}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
};

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const ascii = /^[\x20-\x7e]*$/;

/** A text operator for `text`: Latin in Helvetica, anything else in the Chinese font. */
export const show = (text: string): string => (ascii.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')}) Tj` : `<${hex(text)}> Tj`);

/** Text that begins at (x, y). */
export const text = (x: number, y: number, words: string, size = 10): string =>
  `BT /${ascii.test(words) ? 'F1' : 'F2'} ${size} Tf ${x} ${y} Td ${show(words)} ET\n`;

/** Vertical writing whose first character is centred on x and hangs from y. */
export const verticalText = (x: number, y: number, words: string, size = 10): string => `BT /F3 ${size} Tf ${x} ${y} Td <${hex(words)}> Tj ET\n`;

export const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`;

/** All lines of a grid; both lists ascending. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string =>
  `0.5 w\n${ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)).join('')}${xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!)).join('')}`;

/** Texts of a grid row by row, from the top, each 5 points inside its cell. */
export const filled = (xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], size = 10): string =>
  rows
    .map((row, index) =>
      row.map((words, column) => (words === '' ? '' : text(xs[column]! + 5, ys[ys.length - 2 - index]! + 9, words, size))).join(''),
    )
    .join('');

export const table = (xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[]): string =>
  ruled(xs, ys) + filled(xs, ys, rows);
