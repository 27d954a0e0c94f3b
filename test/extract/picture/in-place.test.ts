import { beforeAll, describe, expect, it } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import { renderPages } from '../../../bench/generator/scan.js';
import { extract } from '../../../src/extract/extract.js';
import type { Document } from '../../../src/schema/document.js';
import type { Result } from '../../../src/schema/notice.js';
import { touches } from '../../../src/schema/place.js';
import type { Table } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';

const tableOf = ({ value }: Result<Document>): Table => value.blocks.find((block) => block.kind === 'table')!;
const kinds = ({ value }: Result<Document>): string => value.blocks.map((block) => block.kind).join(' ');
const prose = '本年度本机关认真贯彻落实有关规定，及时公开信息，答复申请，没有收取任何费用，公众反映良好。'.repeat(2);

describe('a page whose table is a picture', () => {
  let printed: Table;
  let read: Result<Document>;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table4', {});
    // drawn before anything is read: the reader tells pdf.js that nothing is drawn in this process
    const table = (await renderPages(bytes, 150))[0]!.toBuffer('image/png').toString('base64');
    const blank = createCanvas(400, 200).toBuffer('image/png').toString('base64');
    printed = tableOf(await extract(new Uint8Array(bytes)));
    const image = (src: string): string => `<p><img src="${src}" width="600"></p>`;
    const pictures = [`data:image/png;base64,${table}`, `data:image/png;base64,${blank}`, 'https://example.org/table.png'].map(image);
    const html = `<html><body><div><p>${prose}</p>${pictures[0]}<p>${prose}</p>${pictures[1]}<p>\ufffd\ufffd${prose}</p>${pictures[2]}</div></body></html>`;
    read = await extract(new Uint8Array(Buffer.from(html)));
  }, 120_000);

  it('has the table where the picture stood, and leaves other pictures as they are', () => {
    expect(kinds(read)).toMatch(/^paragraph (?:paragraph )*table (?:paragraph )+image paragraph image$/);
    expect([read.value.media, read.value.reading]).toEqual(['html', 'ocr']);
  });

  it('gives every figure as printed, or with a doubt', () => {
    const silent = printed.cells
      .filter((cell) => /^\d+$/.test(cell.text))
      .flatMap((cell) => {
        const other = tableOf(read).cells.find((one) => one.row === cell.row && one.column === cell.column);
        const doubted = other && read.notices.some(({ place }) => place?.cell && touches(place, other.place));
        return other?.text === cell.text || doubted ? [] : [`${cell.text} read ${other?.text}`];
      });
    expect(silent).toEqual([]);
  });

  it('numbers the blocks anew, and says nothing of pages', () => {
    for (const [index, block] of read.value.blocks.entries()) {
      expect(block.place).toEqual({ block: index });
      if (block.kind === 'table') expect(block.cells.every(({ place }) => place.block === index && !place.page && !place.box)).toBe(true);
    }
    // what was said of a block before is said of the same block
    const garbled = read.notices.find((notice) => notice.code === 'mojibake')!;
    const block = read.value.blocks[garbled.place!.block]!;
    expect(block.kind === 'paragraph' && block.text.startsWith('\ufffd')).toBe(true);
    expect(read.notices.filter(({ code }) => code === 'scanned-text').every(({ message }) => message.startsWith('图片中'))).toBe(true);
  });
});
