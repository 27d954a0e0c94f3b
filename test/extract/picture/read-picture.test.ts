import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderPages } from '../../../bench/generator/scan.js';
import { extract } from '../../../src/extract/extract.js';
import type { Document } from '../../../src/schema/document.js';
import type { Result } from '../../../src/schema/notice.js';
import { touches } from '../../../src/schema/place.js';
import type { Table } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';

const tableOf = ({ value }: Result<Document>): Table => value.blocks.find((block) => block.kind === 'table')!;

/** Figures that are not as printed and carry no doubt. */
const silent = (printed: Result<Document>, read: Result<Document>): string[] =>
  tableOf(printed).cells.flatMap((cell) => {
    if (!/^\d+$/.test(cell.text)) return [];
    const other = tableOf(read).cells.find((one) => one.row === cell.row && one.column === cell.column);
    const doubted = other && read.notices.some(({ place }) => place?.cell && touches(place, other.place));
    return other?.text === cell.text || doubted ? [] : [`${cell.text} read ${other?.text}`];
  });

describe('a picture file', () => {
  let printed: Result<Document>;
  let jpeg: Result<Document>;
  let png: Result<Document>;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table4', {});
    // drawn before anything is read: the reader tells pdf.js that nothing is drawn in this process
    const [page] = await renderPages(bytes, 150);
    const files = [page!.toBuffer('image/jpeg', 80), page!.toBuffer('image/png')].map((file) => new Uint8Array(file));
    printed = await extract(new Uint8Array(bytes));
    jpeg = await extract(files[0]!);
    png = await extract(files[1]!);
  }, 120_000);

  it('is a document of one page, as wide as a sheet of A4', () => {
    for (const { value } of [jpeg, png])
      expect([value.media, value.reading, value.pages.length, value.pages[0]!.width]).toEqual(['picture', 'ocr', 1, 595]);
  });

  it('has the rows and columns of the page, and every figure right or doubted', () => {
    for (const read of [jpeg, png]) {
      expect([tableOf(read).rows, tableOf(read).columns]).toEqual([tableOf(printed).rows, tableOf(printed).columns]);
      expect(silent(printed, read)).toEqual([]);
    }
  });

  it('places each cell on the picture', () => {
    const [first, last] = [tableOf(png).cells[0]!.place, tableOf(png).cells.at(-1)!.place];
    expect(first.page).toBe(1);
    expect(last.box![1]).toBeGreaterThan(first.box![1]);
  });
});
