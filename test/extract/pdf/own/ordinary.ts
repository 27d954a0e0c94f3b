import { makePdf, ruled, stream } from '../make-pdf.js';
import type { PageSource } from '../make-pdf.js';

/** Files as word processors write them, with fonts that tell their characters, small enough to read. */

/** Codes of E1 that print these: 1 is 年, 2 is 度, then ten digits. */
const characters = '年度0123456789';
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

export const toUnicode = (tables: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${tables}\nendcmap CMapName currentdict /CMap defineresource pop end end`;

const table = toUnicode(`2 beginbfchar <0001> <${utf16('年')}> <0002> <${utf16('度')}> endbfchar 1 beginbfrange <0003> <000C> <0030> endbfrange`);
const simpleTable = toUnicode('1 beginbfrange <20> <7E> <0020> endbfrange');

/** Programs are never opened by our reader, and pdf.js does without. */
const program = stream('no font program');
const descriptor = (name: string): string => `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/FontFile2 22 0 R>>`;

/** E1: a composite font (20), E2: a simple one (25), E3: one of little drawings (27). */
export const objects: readonly string[] = [
  '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Song/Encoding/Identity-H/DescendantFonts[21 0 R]/ToUnicode 23 0 R>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[3[500 500] 5 12 500]/FontDescriptor 24 0 R>>',
  program,
  stream(table),
  descriptor('ABCDEF+Song'),
  `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Kai/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[${'520 '.repeat(95)}]/FontDescriptor 26 0 R/ToUnicode 29 0 R>>`,
  descriptor('ABCDEF+Kai'),
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 28 0 R>>/Encoding<</Differences[48/a/a]>>/FirstChar 48/LastChar 57/Widths[${'600 '.repeat(10)}]/ToUnicode 29 0 R>>`,
  stream('600 0 0 0 600 700 d1 0 0 600 700 re f'),
  stream(simpleTable),
];

export const fonts = '/E1 20 0 R/E2 25 0 R/E3 27 0 R';

/** Text of 年, 度 and digits as codes of E1. */
export const codes = (text: string): string => `<${[...text].map((one) => (characters.indexOf(one) + 1).toString(16).padStart(4, '0')).join('')}>`;

export const words = (x: number, y: number, text: string): string => `BT /E1 10 Tf ${x} ${y} Td ${codes(text)} Tj ET\n`;

/** Two columns and two rows: 年度 and 2023, 度 and 1615. */
export const grid = `${ruled([50, 150, 250], [700, 730, 760])}${words(55, 740, '年度')}${words(155, 740, '2023')}${words(55, 710, '度')}${words(155, 710, '1615')}`;

export const ordinary = (
  page: Partial<PageSource> & { readonly more?: readonly string[]; readonly catalog?: string; readonly trailer?: string } = {},
): Uint8Array => {
  const { more = [], catalog = '', trailer = '', ...rest } = page;
  return makePdf({ pages: [{ content: grid, fonts, ...rest }], objects: [...objects, ...more], catalog, trailer });
};
