import { describe, expect, it } from '@jest/globals';
import { gridLines, printedTables, tablesPage } from '../../src/export/tables.js';
import { document, table } from '../normalize/tables.js';

const read = document(
  '标题',
  table([
    [
      ['<b>合并</b>', 2],
      ['竖', 1, 2],
    ],
    ['一', '"二" & \'三\''],
  ]),
  table([['单']]),
);
const tables = printedTables(read);

describe('the tables of a document', () => {
  it('come in reading order with the block they stand in, their grid and spans', () => {
    expect(tables.map(({ table: number, block, rows, columns, pages }) => ({ number, block, rows, columns, pages }))).toEqual([
      { number: 1, block: 1, rows: 2, columns: 3, pages: [] },
      { number: 2, block: 2, rows: 1, columns: 1, pages: [] },
    ]);
    expect(tables[0]?.cells[0]).toEqual({ row: 0, column: 0, row_span: 1, col_span: 2, text: '<b>合并</b>', page: null, box: null, readings: [] });
  });

  it('name the pages that their cells stand on', () => {
    const grid = table([['一'], ['二']]);
    const cells = grid.cells.map((cell, index) => ({ ...cell, place: { ...cell.place, page: 2 - index, box: [1, 2, 3, 4] as const } }));
    const [printed] = printedTables({ ...document(), blocks: [{ ...grid, cells }] });
    expect(printed?.pages).toEqual([1, 2]);
    expect(printed?.cells[0]).toMatchObject({ page: 2, box: [1, 2, 3, 4] });
  });

  it('are lines of texts, a merged cell at its upper left corner', () => {
    expect(gridLines(tables[0]!)).toEqual([
      ['<b>合并</b>', '', '竖'],
      ['一', '"二" & \'三\'', ''],
    ]);
  });

  it('are a web page with real spans, and nothing printed is markup', () => {
    const page = tablesPage('<报告>.pdf', tables);
    expect(page).toContain('<tr><td colspan="2">&lt;b&gt;合并&lt;/b&gt;</td><td rowspan="2">竖</td></tr>');
    expect(page).toContain('<td>&quot;二&quot; &amp; &#39;三&#39;</td>');
    expect(page).toContain('<title>&lt;报告&gt;.pdf</title>');
    expect(page.match(/<table/g)).toHaveLength(2);
  });
});
