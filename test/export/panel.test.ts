import { describe, expect, it } from '@jest/globals';
import { contract } from '../../src/export/contract.js';
import { panelOf } from '../../src/export/panel.js';
import { figureColumn, panelColumns, panelFigures, statusColumn } from '../../src/export/panel-columns.js';
import type { Correction } from '../../src/schema/review.js';
import { cellRow, reportRow, stream } from './rows.js';

describe('the columns of the panel', () => {
  it('have names that Stata takes, also where case does not count', () => {
    expect(panelColumns.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name))).toEqual([]);
    expect(new Set(panelColumns.map((name) => name.toLowerCase())).size).toBe(panelColumns.length);
  });

  it('hold every figure of both forms and of the undivided （六）其他处理', () => {
    const ids = panelFigures.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['t3.R6.c7', 't3.R6.1.c7', 't2.procurement.amount', 't2.regulations.inForce']));
    expect(panelColumns).toHaveLength(13 + 2 * 226);
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
      ['淮安市(本级)', '320800', 2],
      ['财政局', '310107', 2],
    ]);
  });

  it('leaves out reports of unknown organ or year, and says so', async () => {
    const { rows, leftOut } = await panelOf(stream(reportRow('a', { year: null }), reportRow('b', { organization: null }), reportRow('c')), stream());
    expect(rows.map((row) => row.source)).toEqual(['c']);
    expect(leftOut.map((report) => report.source)).toEqual(['a', 'b']);
  });

  it('takes the region code of the register, else the declared one, else that which the name tells, and says which', async () => {
    const line = { formerNames: [], level: null, type: null, creditCode: null, siteId: null, parent: null, fromYear: null, toYear: null } as const;
    const { rows } = await panelOf(
      stream(
        reportRow('a', { organization: '淮安市洪泽区财政局' }),
        reportRow('b', { organization: '宿迁市', region_code: '321300' }),
        reportRow('c', { organization: '沭阳县' }),
        reportRow('d', { organization: '朝阳区' }),
      ),
      stream(),
      [{ ...line, organ: '沭阳县', regionCode: '321322', searchedUrl: null, searchedAt: null }],
    );
    expect(rows.map((row) => [row.organization, row.region_code, row.region_code_source])).toEqual([
      ['宿迁市', '321300', 'declared'],
      ['朝阳区', null, null],
      ['沭阳县', '321322', 'register'],
      ['淮安市洪泽区财政局', '320813', 'name'],
    ]);
  });

  describe('with corrections by hand', () => {
    const cells = () =>
      stream(
        cellRow('a', 't3.N1.c1', 5, { doubt: '看不清' }),
        cellRow('a', 't3.N1.c2', 7),
        cellRow('a', 't3.N1.c3', 9),
        cellRow('a', 't2.fees.amount', 251000, { unit: '元', value_normalized: 25.1 }),
        cellRow('b', 't3.N1.c1', 6),
      );
    const { sha256 } = reportRow('a');
    const said = { sha256, printed: '5', reason: '见原件', by: '张三', at: '2025-02-01T00:00:00.000Z' } as const;
    const panel = async (...corrections: readonly Correction[]) =>
      (await panelOf(stream(reportRow('a'), reportRow('b', { figures: 1 })), cells(), [], corrections)).rows[0]!;

    it('holds what a person read, without the doubt, in the unit of the form, and names it', async () => {
      const row = await panel(
        { ...said, kind: 'misread', figure: 't3.N1.c1', before: 5, after: 6 },
        { ...said, kind: 'misread', figure: 't3.N1.c2', before: 7, after: null },
        { ...said, kind: 'misread', figure: 't2.fees.amount', before: 251000, after: 261000 },
      );
      expect([row['t3_N1_c1'], row['t3_N1_c1_s'], row['t3_N1_c2'], row['t3_N1_c2_s'], row['t2_fees_amount']]).toEqual([
        6,
        'number',
        null,
        'blank',
        26.1,
      ]);
      expect(row.corrections.map(({ figure, value, corrected_value, in_panel }) => [figure, value, corrected_value, in_panel])).toEqual([
        ['t3.N1.c1', 5, 6, true],
        ['t3.N1.c2', 7, null, true],
        ['t2.fees.amount', 251000, 261000, true],
      ]);
      // compared with the other document as it is corrected
      expect(row.alternatives[0]!.figures).not.toContain('t3.N1.c1');
    });

    it('keeps what the organ misprinted, and what is read otherwise now than when it was corrected', async () => {
      const row = await panel(
        { ...said, kind: 'misprint', figure: 't3.N1.c2', before: 7, after: 8 },
        { ...said, kind: 'misread', figure: 't3.N1.c3', before: 3, after: 4 },
        { ...said, kind: 'misread', figure: 't3.N1.c6', before: 3, after: 4 },
      );
      expect([row['t3_N1_c2'], row['t3_N1_c3'], row['t3_N1_c6']]).toEqual([7, 9, null]);
      expect(row.corrections.map(({ figure, correction, printed, in_panel }) => [figure, correction, printed, in_panel])).toEqual([
        ['t3.N1.c2', 'misprint', '7', false],
        ['t3.N1.c3', 'misread', '9', false],
        ['t3.N1.c6', 'misread', null, false],
      ]);
      expect(contract.panel.safeParse(row).error).toBeUndefined();
    });
  });
});
