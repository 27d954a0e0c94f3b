/** Inputs that broke other programs, as whole documents, with the right answers. Row codes: T tables, S sections, V values, R rules, O organisations and files. */
import { describe, expect, it } from '@jest/globals';

import { forms } from '../src/schema/form.js';
import { accusations, readReport } from './chain.js';
import { expectedFigures, knownSpec, withFigures, writeDocx, writeHtml, writePdf, type PdfOptions, type ReportSpec } from './fixtures/documents.js';

const figures = (report: Awaited<ReturnType<typeof readReport>>['report']) =>
  Object.fromEntries(Object.entries(report.figures).map(([id, figure]) => [id, figure.value]));
const truth = (spec: ReportSpec) => Object.fromEntries(Object.entries(expectedFigures(spec)).map(([id, { value }]) => [id, value]));
const fromPdf = async (spec: ReportSpec, options: PdfOptions = {}) => readReport(await writePdf(spec, options));
const huaian = knownSpec('huaian2024');

describe('getting the table out', () => {
  it('T2: keeps the fifteen figures of 表四 apart, however unevenly they stand', async () => {
    const { report } = await fromPdf(huaian);
    expect(
      Object.values(report.figures)
        .slice(-15)
        .map((figure) => figure.value),
    ).toEqual([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]);
  });

  it.each<[string, PdfOptions]>([
    ['T5: 表三 crosses a page, with page numbers between', { breaks: [{ table: 'table3', row: 12 }], pageNumbers: '— # —' }],
    ['T5: page numbers as - 4 -', { breaks: [{ table: 'table3', row: 9 }], pageNumbers: '- # -' }],
    ['T5: with the head repeated', { breaks: [{ table: 'table3', row: 15 }], repeatHead: true }],
    ['T5: the label cut by the page, the figures above', { breaks: [{ table: 'table3', row: 18, cut: 'above' }] }],
    ['T5: the label cut by the page, the figures below', { breaks: [{ table: 'table3', row: 18, cut: 'below' }] }],
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
    ['T14: 表四 cut between its head and its figures', { breaks: [{ table: 'table4', row: 3 }] }],
    ['T20: a landscape page', { landscape: 'wide' }],
    ['T20: a page with /Rotate 90', { landscape: 'turned' }],
    ['digits set apart by justification', { digitsApart: true, justified: true }],
    ['rules as thin rectangles', { rules: 'rectangles' }],
    ['a rectangle for each cell', { rules: 'cells' }],
    ['dashed rules', { rules: 'dashed' }],
    ['rules that stop short of each other', { rules: 'short' }],
    ['rules in segments', { rules: 'segments' }],
  ])('%s', async (_, options) => {
    const { report, doubted } = await fromPdf(huaian, options);
    expect(figures(report)).toEqual(truth(huaian));
    expect(doubted).toEqual([]);
  });

  it('T12: 23 rows, the sub-rows of （六） not in this form and nothing shifted', async () => {
    const spec = knownSpec('hongze2024');
    const { report } = await fromPdf(spec);
    expect(report.form).toBe('2021');
    expect(figures(report)).toEqual(truth(spec));
    expect(figures(report)).toMatchObject({ 't3.R7.c7': 95, 't3.R6.c1': 0 });
    expect(report.figures['t3.R6.1.c1']).toBeUndefined();
  });

  it('T15, T16: notes in cells and under 表四 are notes', async () => {
    const spec = knownSpec('shanghaiOffice2025');
    for (const bytes of [await writePdf(spec), await writeDocx(spec), writeHtml(spec)]) {
      const { report, findings } = await readReport(bytes);
      expect(figures(report)).toEqual(truth(spec));
      expect(report.figures['t2.documents.repealed']).toMatchObject({ value: 55, note: '含自然失效29件' });
      expect(accusations(findings)).toEqual([]);
    }
  });

  it('T22: Word pasted into a web page, every character in a span of its own, blanks blank', async () => {
    const spec = knownSpec('shuyangBureau2023');
    const { report, findings } = await readReport(writeHtml(spec, { style: 'word', dataTable: true }));
    expect(figures(report)).toEqual(truth(spec));
    expect(figures(report)).toMatchObject({ 't3.N1.c1': 26, 't3.N1.c2': null, 't3.R7.c7': 26, 't4.review.pending': 1 });
    expect(accusations(findings)).toEqual([]);
  });

  it('T23: the head table of the page is metadata, not 表二', async () => {
    const { report, document } = await readReport(
      writeHtml({ ...knownSpec('shuyangBureau2023'), published: '2024-01-17' }, { dataTable: true, furniture: true }),
    );
    expect(report).toMatchObject({ published: '2024-01-17', publishedSource: 'metadata' });
    expect(document.blocks.filter((block) => block.kind === 'table').length).toBeLessThanOrEqual(6);
  });
  it('T24: one small table for each row of 表三, some under wrong heads, and empty head tables between', async () => {
    const spec = knownSpec('shuyang2025');
    const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const plain = ['项目', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
    const wrong = ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '无法提供', '总计'];
    const { rows, columns } = forms['2021'].tables.table3;
    const small = rows.map(({ id, label, parents }, index) => {
      const figuresOfRow = columns.map((column) => spec.figures[`t3.${id}.${column.id}`] ?? '');
      const empty = index % 8 === 0 ? `<table>${row(plain)}${row(plain.map(() => '-'))}</table>` : '';
      return `${empty}<p>${parents.join(' ')}</p><table>${row(index > 20 ? wrong : plain)}${row([label, ...figuresOfRow])}</table>`;
    });
    const { report, doubted } = await readReport(changed(writeHtml(spec), '予以公开', small.join('\n')));
    expect(figures(report)).toEqual(truth(spec));
    expect(doubted).toEqual([]);
  });

  it('T18: a caption that stands after its table', async () => {
    const spec = knownSpec('shanghaiScience2024');
    const moved = changed(writeHtml(spec), '予以公开', (table) => `${table}<p>表二：主动公开政府信息情况</p>`);
    const { report } = await readReport(moved);
    expect(figures(report)).toEqual(truth(spec));
  });

  it('T19: as many rows as are printed, whatever their number', async () => {
    const spec = knownSpec('shanghaiScience2024');
    const printed = /一、本年新收|二、上年结转|（七）总计|四、结转下年度/;
    const short = (table: string): string =>
      table.replace(/<tr[\s\S]*?<\/tr>/g, (row, at: number) => (at > table.indexOf('一、本年新收') - 400 && !printed.test(row) ? '' : row));
    const { report } = await readReport(changed(writeHtml(spec), '予以公开', short));
    const read = Object.entries(figures(report)).filter(([id]) => id.startsWith('t3.'));
    expect(read.length).toBeGreaterThan(0);
    for (const [id, value] of read) expect([id, value]).toEqual([id, truth(spec)[id]]);
  });

  it('T25: a shell page is said to be one, and no empty report', async () => {
    const shell =
      '<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开工作年度报告</title><script src="/app.js"></script></head><body><div id="app"></div><noscript>请启用 JavaScript</noscript></body></html>';
    await expect(readReport(new TextEncoder().encode(shell))).rejects.toMatchObject({ reason: { code: 'shell-page' } });
  });
});

/** The page with the table that holds a text put in another way. */
const changed = (page: Uint8Array, holding: string, by: string | ((table: string) => string)): Uint8Array => {
  const html = new TextDecoder().decode(page);
  const table = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([text]) => text).find((text) => text.includes(holding))!;
  return new TextEncoder().encode(html.replace(table, () => (typeof by === 'string' ? by : by(table))));
};

describe('values', () => {
  it('V4: blanks of the 2019 form are blank, and no reproach', async () => {
    const spec = knownSpec('shanghaiOffice2019');
    const { report, findings } = await readReport(writeHtml(spec));
    expect(report.form).toBe('2019');
    expect(figures(report)).toEqual(truth(spec));
    expect(report.figures['t2.procurement.amount']).toMatchObject({ value: 251000, unit: '元', normalized: 25.1 });
    expect(accusations(findings)).toEqual([]);
    expect(findings.filter((finding) => finding.rule === 'cell-blank').length).toBeLessThan(8);
  });

  it('V5: 125 blanks of the 2021 form make one remark a table at most', async () => {
    const { findings } = await readReport(writeHtml(knownSpec('shuyangBureau2023')));
    expect(findings.filter((finding) => finding.rule === 'cell-blank').length).toBeLessThan(4);
  });

  it('V8: very large figures are accepted', async () => {
    const { report, findings } = await fromPdf(huaian);
    expect(figures(report)).toMatchObject({ 't2.penalties.decisions': 3985758, 't2.licences.decisions': 447228 });
    expect(accusations(findings)).toEqual([]);
  });
});

describe('rules', () => {
  it('R1: a total left at 0 over parts that are not is an error, once for each sum', async () => {
    const { findings } = await fromPdf(knownSpec('hongze2023'));
    expect(accusations(findings)).toEqual(['t4-review-sum · 行政复议 · 总计', 't4-after-sum · 行政诉讼/复议后起诉 · 总计']);
    expect(findings.filter((finding) => finding.severity === 'error').map((finding) => [finding.actual, finding.expected])).toEqual([
      ['0', '11'],
      ['0', '5'],
    ]);
  });

  it('one wrong cell is one cause: the head finding, and its consequence under it', async () => {
    const { findings } = await fromPdf(withFigures(huaian, { 't3.R1.c7': '1372' }));
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => finding.rule).sort()).toEqual(['t3-outcome-sum', 't3-row-total']);
    expect(errors.filter((finding) => finding.causedBy === null)).toHaveLength(1);
    expect(errors.find((finding) => finding.causedBy !== null)?.causedBy).toBe(errors.find((finding) => finding.causedBy === null)?.id);
  });

  it.each(['huaian2024', 'hongze2024', 'shanghaiScience2024', 'suqian2024', 'suqian2023', 'shuyang2025', 'testCity2025'] as const)(
    'accuses %s, whose figures balance, of nothing',
    async (name) => {
      for (const bytes of [await writePdf(knownSpec(name)), await writeDocx(knownSpec(name)), writeHtml(knownSpec(name))])
        expect(accusations((await readReport(bytes)).findings)).toEqual([]);
    },
  );
});
