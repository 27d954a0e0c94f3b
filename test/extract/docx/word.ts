/** Word documents small enough to read: parts written here, packed and read. */
import JSZip from 'jszip';

import { readDocx } from '../../../src/extract/docx/read-docx.js';

export const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
export const pack = async (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Uint8Array> => {
  const zip = new JSZip();
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`);
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer' }));
};
export const read = async (body: string, parts: Readonly<Record<string, string>> = {}) => (await readDocx(await pack(body, parts))).value;
export const texts = async (body: string, parts: Readonly<Record<string, string>> = {}) =>
  (await read(body, parts)).blocks.flatMap((block) => ('text' in block ? [block.text] : []));
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const cells = async (rows: string) => {
  const table = (await read(`<w:tbl>${rows}</w:tbl>`)).blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan, cell.text]) : [];
};

export const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): Record<string, string> => ({
  'word/numbering.xml': `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
});
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const listed = (text: string, at = 0, num = 1): string => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`);
