/** Hard cases T that come from paper: pages, turned pages, cut rows, wrapped and vertical labels. */
import { describe, expect, it } from '@jest/globals';

import { accusations } from '../chain.js';
import { knownSpec, type PdfOptions } from '../fixtures/documents.js';
import { figures, fromPdf, truth } from './cases.js';

const huaian = knownSpec('huaian2024');

describe('a report on pages', () => {
  it.each<[string, PdfOptions]>([
    ['T5: 表三 crosses a page, with page numbers between', { breaks: [{ table: 'table3', row: 12 }], pageNumbers: '— # —' }],
    ['T5: page numbers as - 4 -', { breaks: [{ table: 'table3', row: 9 }], pageNumbers: '- # -' }],
    ['T5: with the head repeated', { breaks: [{ table: 'table3', row: 15 }], repeatHead: true }],
    ['T5: the label cut by the page, the figures above', { breaks: [{ table: 'table3', row: 18, cut: 'above' }] }],
    ['T5: the label cut by the page, the figures below', { breaks: [{ table: 'table3', row: 18, cut: 'below' }] }],
    ['T5: the longest label cut by the page', { breaks: [{ table: 'table3', row: 24, cut: 'below' }], pageNumbers: '— # —' }],
    ['T6: labels of several lines with the figures between them', { rowHeight: 14, justified: true }],
    ['T6: the same where only lines between rows are drawn', { rules: 'rows' }],
    ['T6: the same in a table of three lines', { rules: 'three' }],
    ['T6: the same without any line', { rules: 'none' }],
    [
      'T8: the page ends inside the merged cell of a group',
      {
        breaks: [
          { table: 'table3', row: 8 },
          { table: 'table3', row: 20 },
        ],
      },
    ],
    ['T14: a block of 表二 cut off from its head', { breaks: [{ table: 'table2', row: 9 }] }],
    ['T14: 第二十条第（六）项 at the bottom of a page, its rows on the next', { breaks: [{ table: 'table2', row: 8 }] }],
    ['T14: 表四 cut between its head and its figures', { breaks: [{ table: 'table4', row: 3 }] }],
    ['T20: a landscape page', { landscape: 'wide' }],
    ['T20: a page with /Rotate 90', { landscape: 'turned' }],
    ['T20: all tables on pages with /Rotate 90', { landscape: 'turned', landscapeTables: ['table2', 'table3', 'table4'] }],
    ['rules as thin rectangles', { rules: 'rectangles' }],
    ['a rectangle for each cell', { rules: 'cells' }],
    ['dashed rules', { rules: 'dashed' }],
    ['rules that stop short of each other', { rules: 'short' }],
    ['rules in segments', { rules: 'segments' }],
  ])('%s', async (_, options) => {
    const read = await fromPdf(huaian, options);
    expect(figures(read)).toEqual(truth(huaian));
    expect(figures(read)).toMatchObject({ 't2.penalties.decisions': 3985758, 't2.coercion.decisions': 88283 });
    expect(read.report.tables.table3!.rows.length).toBe(25);
    // without lines, the blocks of 表二 stand apart
    const ruled = !['rows', 'three', 'none'].includes(options.rules ?? 'lines');
    if (ruled) expect(read.document.blocks.filter((block) => block.kind === 'table').length).toBe(3);
    expect(read.doubted).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each([7, 8, 9, 10])('T14: 表二 of 洪泽 cut before row %i', async (row) => {
    const spec = knownSpec('hongze2024');
    const read = await fromPdf(spec, { breaks: [{ table: 'table2', row }] });
    expect(figures(read)).toEqual(truth(spec));
    expect(figures(read)).toMatchObject({ 't2.penalties.decisions': 2776, 't2.coercion.decisions': 84 });
    expect(read.doubted).toEqual([]);
  });

  it.each([4, 7, 11, 15, 19, 22, 25])('T5: 表三 of 洪泽 cut before row %i or inside it', async (row) => {
    const spec = knownSpec('hongze2023');
    for (const cut of [undefined, 'above', 'below'] as const) {
      const read = await fromPdf(spec, { breaks: [{ table: 'table3', row, ...(cut ? { cut } : {}) }] });
      expect([cut, figures(read)]).toEqual([cut, truth(spec)]);
      expect(read.report.tables.table3!.rows.length).toBe(23);
    }
  });
});
