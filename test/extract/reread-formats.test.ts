/** What needs LibreOffice is skipped where it is not installed, and counted as skipped. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { extract } from '../../src/extract/extract.js';
import { findLibreOffice } from '../../src/extract/office/libreoffice.js';
import { reread, rereadText } from '../../src/extract/reread.js';
import type { Document } from '../../src/schema/document.js';
import type { Cell } from '../../src/schema/table.js';
import { writeDocx, writeHtml, yichun2023 } from '../fixtures/documents.js';
import { fixture } from './doc/fixtures.js';
import { p, pack, tc } from './docx/word.js';

const withOffice = findLibreOffice() === null ? it.skip : it;

const cellsOf = (document: Document): Cell[] => document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
const figures = (document: Document): Cell[] => cellsOf(document).filter((cell) => /^\d[\d.]*$/.test(cell.text));

/** The document as if its figures had all been misread. */
const misread = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, cells: block.cells.map((cell) => (/^\d[\d.]*$/.test(cell.text) ? { ...cell, text: `${cell.text}9` } : cell)) }
      : block,
  ),
});

/** Of each figure that was read at first, the readings that it gets. */
const readings = async (bytes: Uint8Array): Promise<{ first: string[]; again: string[][]; by: Set<string> }> => {
  const { value } = await extract(bytes.slice());
  const places = figures(value).map((cell) => cell.place);
  // what was read at first must not speak for itself
  const again = figures(await reread(bytes, misread(value), places)).map((cell) => cell.readings ?? []);
  return {
    first: figures(value).map((cell) => cell.text),
    again: again.map((list) => list.map((one) => one.text)),
    by: new Set(again.flat().map((one) => one.by)),
  };
};

const message = (html: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--\r\n`,
    ),
  );

const rtf = (): Uint8Array => {
  const row = (...cells: string[]): string =>
    String.raw`\trowd\cellx1500\cellx3000\cellx4500\pard\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\row `;
  return new Uint8Array(Buffer.from(`{\\rtf1\\ansi ${row('a', 'b', 'c')}${row('d', '517', '20')}\\pard end\\par}`, 'latin1'));
};

describe('figures read a second time, whatever was read at first', () => {
  it.each([
    ['DOCX', 'mammoth', () => writeDocx(yichun2023)],
    ['a web page', '逐个标记读取', () => writeHtml(yichun2023)],
    ['a web page in GBK, as Word writes it', '逐个标记读取', () => writeHtml(yichun2023, { charset: 'gbk', style: 'word' })],
    ['a web page in a single file', '逐个标记读取', () => message(writeHtml(yichun2023))],
  ])('of %s', async (_, name, write) => {
    const { first, again, by } = await readings(await write());
    expect(first.length).toBeGreaterThan(150);
    expect(again).toEqual(first.map((one) => [one]));
    expect([...by]).toEqual([name]);
  });

  withOffice(
    'of a .doc, by LibreOffice',
    async () => {
      const { first, again, by } = await readings(fixture('report-2021'));
      expect(first.length).toBeGreaterThan(150);
      expect(again).toEqual(first.map((one) => [one]));
      expect([...by]).toEqual(['LibreOffice']);
    },
    120_000,
  );

  withOffice(
    'of an RTF file, by mammoth from what LibreOffice wrote',
    async () => {
      expect(await readings(rtf())).toEqual({ first: ['517', '20'], again: [['517'], ['20']], by: new Set(['mammoth']) });
    },
    120_000,
  );
});

describe('a Word document that refers to other parts', () => {
  const table = (inside: string): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr>${tc('a')}${tc('b')}</w:tr><w:tr>${tc('c')}<w:tc><w:p><w:r><w:t>12</w:t></w:r>${inside}</w:p></w:tc></w:tr></w:tbl>${p('end')}`;
  const picture =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  it.each([
    ['a table style', ''],
    ['a picture', picture],
    ['a footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>'],
    ['a numbered list', '</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'],
  ])('is read by mammoth all the same: %s', async (_, inside) => {
    const bytes = await pack(table(inside));
    const { value } = await extract(bytes.slice());
    const cell = cellsOf(value).find((one) => one.text.startsWith('12'))!;
    const again = cellsOf(await reread(bytes, value, [cell.place])).find((one) => one.readings);
    expect(again?.readings).toEqual([{ text: '12', by: 'mammoth' }]);
  });
});

describe('text read a second time', () => {
  const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
  it.each([
    ['a PDF', () => readFile(join(import.meta.dirname, '../../samples/hongze-2023-pdf/report.pdf'))],
    ['a Word document', () => readFile(join(import.meta.dirname, '../../samples/yichun-2023-docx/report.docx'))],
    ['a web page', () => readFile(join(import.meta.dirname, '../../samples/shanghai-office-2019-html/report.html'))],
    ['a web page in GBK', () => Promise.resolve(writeHtml(yichun2023, { charset: 'gbk', style: 'word' }))],
    ['a web page in a single file', () => Promise.resolve(message(writeHtml(yichun2023)))],
  ])('has every sentence of %s', async (_, read) => {
    const bytes = new Uint8Array(await read());
    const { value } = await extract(bytes.slice());
    const sentences = value.blocks.flatMap((block) => (block.kind === 'paragraph' ? folded(block.text).split('。') : []));
    const text = folded((await rereadText(bytes, value)) ?? '');
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it('leaves out what a web page does not show', async () => {
    const bytes = new Uint8Array(
      Buffer.from('<html><body><p>收到<b>12</b>件&amp;</p><p style="display:none">不显示</p><script>x</script></body></html>'),
    );
    const document: Document = { media: 'html', reading: 'text', blocks: [], metadata: [], links: [], pages: [] };
    expect(await rereadText(bytes, document)).toBe('收到12件&');
  });

  it('is not there for what was recognised from pixels', async () => {
    const document: Document = { media: 'pdf', reading: 'ocr', blocks: [], metadata: [], links: [], pages: [] };
    expect(await rereadText(new Uint8Array(), document)).toBeNull();
  });
});
