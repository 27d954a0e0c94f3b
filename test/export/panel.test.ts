import { describe, expect, it } from '@jest/globals';
import { panelOf } from '../../src/export/panel.js';
import { figureColumn, panelColumns, panelFigures, statusColumn } from '../../src/export/panel-columns.js';
import { cellRow, reportRow, stream } from './rows.js';

describe('the columns of the panel', () => {
  it('have names that Stata takes, also where case does not count', () => {
    expect(panelColumns.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name))).toEqual([]);
    expect(new Set(panelColumns.map((name) => name.toLowerCase())).size).toBe(panelColumns.length);
  });

  it('hold every figure of both forms and of the undivided （六）其他处理', () => {
    const ids = panelFigures.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['t3.R6.c7', 't3.R6.1.c7', 't2.procurement.amount', 't2.regulations.inForce']));
    expect(panelColumns).toHaveLength(11 + 2 * 226);
    expect([figureColumn('t3.R3.1.c2'), statusColumn('t3.R3.1.c2')]).toEqual(['t3_R3_1_c2', 't3_R3_1_c2_s']);
  });
});

describe('panelOf', () => {
  it('keeps zero, blank, not a number, missing, doubted and a number of unknown unit apart', async () => {
    const { rows } = await panelOf(
      stream(reportRow('a')),
      stream(
        cellRow('a', 't3.N1.c1', 0),
        cellRow('a', 't3.N1.c2', null),
        cellRow('a', 't3.N1.c3', '/'),
        cellRow('a', 't3.N1.c5', 8, { doubt: '看不清' }),
        cellRow('a', 't2.procurement.amount', 251000, { unit: null, value_normalized: null }),
      ),
    );
    const row = rows[0]!;
    const shown = (id: string) => [row[figureColumn(id)], row[statusColumn(id)]];
    expect(shown('t3.N1.c1')).toEqual([0, 'number']);
    expect(shown('t3.N1.c2')).toEqual([null, 'blank']);
    expect(shown('t3.N1.c3')).toEqual([null, 'not-a-number']);
    expect(shown('t3.N1.c4')).toEqual([null, 'missing']);
    expect(shown('t3.N1.c5')).toEqual([8, 'doubted']);
    expect(shown('t2.procurement.amount')).toEqual([null, 'unit-unknown']);
  });

  it('gives numbers in the unit of the form', async () => {
    const { rows } = await panelOf(stream(reportRow('a')), stream(cellRow('a', 't2.fees.amount', 251000, { unit: '元', value_normalized: 25.1 })));
    expect(rows[0]).toMatchObject({ t2_fees_amount: 25.1, t2_fees_amount_s: 'number' });
  });

  it('takes one of several documents of an organ and year and names the differences of the others', async () => {
    const { rows } = await panelOf(
      stream(reportRow('b.pdf'), reportRow('a.html', { media: 'html' })),
      stream(cellRow('b.pdf', 't3.N1.c1', 5), cellRow('b.pdf', 't3.N1.c2', 0), cellRow('a.html', 't3.N1.c1', 6), cellRow('a.html', 't3.N1.c2', null)),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ source: 'a.html', documents: 2, t3_N1_c1: 6 });
    expect(rows[0]?.alternatives).toMatchObject([{ source: 'b.pdf', cells_differ: 2, figures: ['t3.N1.c1', 't3.N1.c2'] }]);
  });

  it('takes full-width and half-width names for one organ, and one name in two regions for two', async () => {
    const { rows } = await panelOf(
      stream(
        reportRow('a', { organization: '淮安 市（本级）' }),
        reportRow('b', { organization: '淮安市(本级)' }),
        reportRow('c', { organization: '民政局', region_code: '310107' }),
        reportRow('d', { organization: '民政局', region_code: '320800' }),
        reportRow('e', { organization: '财政局', region_code: '310107' }),
        reportRow('f', { organization: '财政局' }),
      ),
      stream(),
    );
    expect(rows.map((row) => [row.organization, row.region_code, row.documents])).toEqual([
      ['民政局', '310107', 1],
      ['民政局', '320800', 1],
      ['淮安市(本级)', null, 2],
      ['财政局', '310107', 2],
    ]);
  });

  it('leaves out reports of unknown organ or year, and says so', async () => {
    const { rows, leftOut } = await panelOf(stream(reportRow('a', { year: null }), reportRow('b', { organization: null }), reportRow('c')), stream());
    expect(rows.map((row) => row.source)).toEqual(['c']);
    expect(leftOut.map((report) => report.source)).toEqual(['a', 'b']);
  });
});
