import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import type { Document } from '../../../src/schema/document.js';
import type { Result } from '../../../src/schema/notice.js';
import { touches } from '../../../src/schema/place.js';
import type { Cell, Table } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';
import { makePdf } from './make-pdf.js';

const tableOf = ({ value }: Result<Document>): Table => value.blocks.find((block) => block.kind === 'table')!;
const isFigure = (cell: Cell): boolean => /^\d+$/.test(cell.text);

/** The file without what tells the characters of its fonts; every byte else stays where it was. */
const withoutCharacters = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/\/ToUnicode \d+ 0 R/g, (entry) => ' '.repeat(entry.length)),
      'latin1',
    ),
  );

describe('a PDF with embedded fonts that do not tell their characters', () => {
  let printed: Result<Document>;
  let drawn: Result<Document>;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table4', {});
    printed = await readPdf(new Uint8Array(bytes));
    drawn = await readPdf(withoutCharacters(bytes));
  }, 180_000);

  it('is read from its pages as they are drawn, and says so', () => {
    expect(drawn.value.reading).toBe('ocr');
    expect(drawn.notices.map(({ code }) => code)).toContain('garbled-text-layer');
  });

  it('gives every figure as printed, or with a doubt', () => {
    const pairs = tableOf(printed)
      .cells.filter(isFigure)
      .map((cell) => ({ cell, read: tableOf(drawn).cells.find((one) => one.row === cell.row && one.column === cell.column)! }));
    const wrong = pairs.filter(({ cell, read }) => read.text !== cell.text);
    expect(pairs.length).toBe(15);
    expect(wrong.filter(({ read }) => !drawn.notices.some(({ place }) => place?.cell && touches(place, read.place)))).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('keeps its size and its places', () => {
    const middle = (table: Table): number[] => table.cells.filter(isFigure).map(({ place }) => Math.round((place.box![0] + place.box![2]) / 2));
    expect(drawn.value.pages).toEqual(printed.value.pages);
    const [was, is] = [middle(tableOf(printed)), middle(tableOf(drawn))];
    expect(Math.max(...was.map((x, index) => Math.abs(x - is[index]!)))).toBeLessThanOrEqual(3);
  });

  it('is refused where the file does not bring its fonts: they would be drawn as others', async () => {
    const hidden = Array.from({ length: 40 }, (_, index) => (0xe000 + index).toString(16)).join('');
    await expect(readPdf(makePdf(`BT /F2 10 Tf 50 700 Td <${hidden}> Tj ET`))).rejects.toMatchObject({ reason: { code: 'garbled-text-layer' } });
  });
});
