/** Inputs that broke other programs, as whole documents, with the right answers. Row codes: T tables, S sections, V values, R rules, O organisations and files. */
import { describe, expect, it } from '@jest/globals';

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
});

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
