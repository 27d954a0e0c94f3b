import { beforeAll, describe, expect, it } from '@jest/globals';
import { cleanScan, scanPdf } from '../../../bench/generator/scan.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import type { Document } from '../../../src/schema/document.js';
import type { Result } from '../../../src/schema/notice.js';
import { touches } from '../../../src/schema/place.js';
import type { Cell, Table } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';

const tableOf = ({ value }: Result<Document>): Table => value.blocks.find((block) => block.kind === 'table')!;
const isFigure = (cell: Cell): boolean => /^\d+$/.test(cell.text);
const doubted = (result: Result<Document>, cell: Cell): boolean => result.notices.some(({ place }) => place?.cell && touches(place, cell.place));

describe('a page that is a picture', () => {
  let printed: Result<Document>;
  let scanned: Result<Document>;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table3', {});
    const spoilt = { ...cleanScan, skew: 0.7, noise: 6, blur: 0.4, jpeg: 60, paper: 242, ink: 30 };
    // drawn before anything is read: the reader tells pdf.js that nothing is drawn in this process
    const scan = await scanPdf(bytes, spoilt, 1);
    printed = await readPdf(new Uint8Array(bytes));
    scanned = await readPdf(scan);
  }, 180_000);

  it('is said to be recognised', () => {
    expect([printed.value.reading, scanned.value.reading]).toEqual(['text', 'ocr']);
  });

  it('has the same rows and columns as the page with text', () => {
    expect([tableOf(scanned).rows, tableOf(scanned).columns]).toEqual([tableOf(printed).rows, tableOf(printed).columns]);
  });

  it('gives every figure as printed, or with a doubt', () => {
    const pairs = tableOf(printed)
      .cells.filter(isFigure)
      .map((cell) => ({ cell, read: tableOf(scanned).cells.find((one) => one.row === cell.row && one.column === cell.column)! }));
    const wrong = pairs.filter(({ cell, read }) => read.text !== cell.text);
    expect(pairs.length).toBeGreaterThan(150);
    expect(wrong.filter(({ read }) => !doubted(scanned, read)).map(({ cell, read }) => `${cell.text} read ${read.text}`)).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(0.03 * pairs.length);
    expect(pairs.filter(({ read }) => doubted(scanned, read)).length).toBeLessThanOrEqual(0.05 * pairs.length);
  });

  it('says of each recognised word that it was recognised', () => {
    const labels = tableOf(scanned).cells.filter((cell) => /\p{Script=Han}/u.test(cell.text));
    expect(labels.filter((cell) => !doubted(scanned, cell))).toEqual([]);
  });

  it('places cells where they lie on the page, which is askew', () => {
    const last = (table: Table): readonly number[] => table.cells.filter(isFigure).at(-1)!.place.box!;
    const [straight, askew] = [last(tableOf(printed)), last(tableOf(scanned))];
    // the middle of the page stays where it is; 0.7 degrees move a point 250 pt to the side by 3 pt
    const { width } = printed.value.pages[0]!;
    const moved = ((straight[0]! + straight[2]!) / 2 - width / 2) * Math.sin((0.7 * Math.PI) / 180);
    expect(Math.abs((askew[1]! + askew[3]!) / 2 - (straight[1]! + straight[3]!) / 2 - moved)).toBeLessThan(2);
  });
});
