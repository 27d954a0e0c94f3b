/** Hard inputs that concern values, forms and years, as whole documents. Row codes as in cases.ts: S sections, V values. */
import { describe, expect, it } from '@jest/globals';

import { withColumn, withRow, type LaidCell, type LaidTable } from '../../bench/generator/laid.js';
import { panelOf } from '../../src/export/panel.js';
import { accusations, readReport } from '../chain.js';
import { reportRow } from '../export/rows.js';
import { judged } from '../cli/stored.js';
import { expectedFigures, invent, knownSpec, withFigures, writeDocx, writeHtml, writePdf, type ReportSpec } from '../fixtures/documents.js';

type Read = Awaited<ReturnType<typeof readReport>>;

/** The same report from the three formats. */
const everyFormat = async (spec: ReportSpec): Promise<Read[]> => [
  await readReport(await writePdf(spec)),
  await readReport(await writeDocx(spec)),
  await readReport(writeHtml(spec)),
];
const figures = ({ report }: Read) => Object.fromEntries(Object.entries(report.figures).map(([id, { value }]) => [id, value]));
const truth = (spec: ReportSpec) => Object.fromEntries(Object.entries(expectedFigures(spec)).map(([id, { value }]) => [id, value]));
async function* each<T>(rows: Iterable<T>): AsyncIterable<T> {
  yield* await Promise.resolve(rows);
}

const huaian = knownSpec('huaian2024');

describe('values', () => {
  it('V1: 0, blank, a no-break space, /, -, —, 无 and 不适用 stay eight different things', async () => {
    const texts = ['0', '', '\u00a0', '/', '-', '—', '无', '不适用'];
    const ids = ['R3.1', 'R3.2', 'R3.3', 'R3.4', 'R3.5', 'R3.6', 'R3.7', 'R3.8'].map((row) => `t3.${row}.c3`);
    const { report } = await readReport(writeHtml(withFigures(huaian, Object.fromEntries(ids.map((id, index) => [id, texts[index]!])))));
    expect(ids.map((id) => report.figures[id]?.value)).toEqual([0, null, null, null, null, null, null, null]);
    expect(new Set(ids.map((id) => report.figures[id]?.printed)).size).toBe(8);
  });

  it('V2: thousands with a comma, full-width digits, thousands with a blank, decimals of money', async () => {
    const spec = withFigures(huaian, {
      't2.licences.decisions': '1,234',
      't2.penalties.decisions': '１２３４',
      't2.coercion.decisions': '1 234',
      't2.fees.amount': '72701.2578',
    });
    for (const read of await everyFormat(spec)) {
      expect(figures(read)).toMatchObject({
        't2.licences.decisions': 1234,
        't2.penalties.decisions': 1234,
        't2.coercion.decisions': 1234,
        't2.fees.amount': 72701.2578,
      });
      expect(read.doubted).toEqual([]);
    }
  });

  it('V3: 251000元 is 25.1 万元, its text and unit kept; 万元 elsewhere stays 万元', async () => {
    const spec = withFigures(knownSpec('shanghaiOffice2019'), { 't2.procurement.amount': '251,000元' });
    for (const { report } of await everyFormat(spec))
      expect(report.figures['t2.procurement.amount']).toMatchObject({ value: 251000, unit: '元', normalized: 25.1, printed: '251,000元' });
    for (const { report } of await everyFormat(huaian))
      expect(report.figures['t2.fees.amount']).toMatchObject({ value: 96171.6, unit: '万元', normalized: 96171.6 });
  });

  it('V6: a blank is missing in the panel, never 0', async () => {
    const { document } = await readReport(writeHtml(withFigures(huaian, { 't3.R1.c2': '', 't3.R1.c3': '0' })));
    const { rows } = judged(document);
    const report = reportRow('a', { organization: '淮安市', year: 2024 });
    const uncorrected = { corrected_value: null, correction: null, correction_reason: null, corrected_by: null, corrected_at: null };
    const cells = rows.cells.map((cell) => ({ ...cell, ...uncorrected, source: 'a', sha256: report.sha256 }));
    const [line] = (await panelOf(each([report]), each(cells))).rows;
    expect(line).toMatchObject({ t3_R1_c2: null, t3_R1_c2_s: 'blank', t3_R1_c3: 0, t3_R1_c3_s: 'number' });
    expect(rows.report).toMatchObject({ blanks: 1 });
  });

  it('V7: short labels, other words and a slip are the same field; the slip is noted and nobody accused', async () => {
    const labels = {
      'table2.documents': '规范性文件',
      'table3.c2': '企业',
      'table3.R3.2': '2.其他法律行政止公开',
      'table3.R5.2': '2、重复申请',
      'table3.R6.1': '1.逾期不补正',
      'table3.R6.2': '2.逾期不缴费',
    };
    const read = await readReport(writeHtml({ ...huaian, quirks: { labels } }));
    expect(figures(read)).toEqual(truth(huaian));
    const slips = read.findings.filter((finding) => finding.rule === 'table-label-changed');
    expect(slips.map((finding) => finding.actual)).toContain('2.其他法律行政止公开');
    expect(accusations(read.findings)).toEqual([]);
  });
});

describe('sections and years', () => {
  it('S6: one wording under two ordinals is no section of the form in either year', async () => {
    const order = async (number: string): Promise<number | null | undefined> => {
      const sections = [...huaian.sections, { heading: `${number}、重点领域亮点工作`, paragraphs: ['推进重点领域公开。'] }];
      const { report } = await readReport(writeHtml({ ...huaian, sections }));
      return report.sections.find((section) => section.title === '重点领域亮点工作')?.order;
    };
    expect([await order('七'), await order('八')]).toEqual([null, null]);
  });

  it('S8: the year is that of the title, whatever year the page was published in and the text mentions', async () => {
    const sections = huaian.sections.map((section, index) =>
      index === 0 ? { ...section, paragraphs: [...section.paragraphs, '与2022年相比有所改进。'] } : section,
    );
    const { report } = await readReport(writeHtml({ ...huaian, title: '淮安市2024年政府信息公开工作年度报告', sections, published: '2025-01-17' }));
    expect(report).toMatchObject({ year: 2024, yearSource: 'title', published: '2025-01-17' });
  });
});

describe('the 2019 form', () => {
  const plain = invent({ organ: 3, seed: 11, form: '2019', scale: 'many' }).spec;
  const worded = withFigures(plain, {
    't2.licences.change': '增3',
    't2.otherServices.change': '减少5项',
    't2.penalties.change': '持平',
    't2.coercion.change': '－5',
    't2.fees.change': '＋3',
    't2.procurement.amount': '1.2亿元',
  });

  it('signs its changes in words and keeps the unit of a sum of money, in every format', async () => {
    for (const { report, findings, doubted } of await everyFormat(worded)) {
      expect(report.form).toBe('2019');
      const change = (row: string) => report.figures[`t2.${row}.change`]?.value;
      expect(['licences', 'otherServices', 'penalties', 'coercion', 'fees'].map(change)).toEqual([3, -5, 0, -5, 3]);
      expect(report.figures['t2.procurement.amount']).toMatchObject({ value: 1.2, unit: '亿元', normalized: 12000 });
      expect(doubted).toEqual([]);
      expect(accusations(findings)).toEqual([]);
    }
  });

  const label = (column: number, colSpan: number, text: string, kind: LaidCell['kind'] = 'label') => ({ column, colSpan, text, kind });
  const addedRow = (laid: LaidTable): LaidTable =>
    withRow(laid, 4, [label(0, 1, '其他主动公开文件'), ...['7', '8', '９0'].map((text, index) => label(1 + index, 1, text, 'figure'))]);
  const addedColumn = (laid: LaidTable): LaidTable =>
    withColumn(laid, laid.columns, [
      { row: 0, rowSpan: 3, text: '其中网络申请', kind: 'head' },
      ...Array.from({ length: laid.rows - 3 }, (_, row) => ({ row: 3 + row, rowSpan: 1, text: String(row), kind: 'figure' as const })),
    ]);

  it('keeps the rows and columns that a province adds beside its own figures, shifts nothing and accuses nobody', async () => {
    const spec = { ...worded, quirks: { reshape: { table2: addedRow, table3: addedColumn } } };
    for (const read of await everyFormat(spec)) {
      expect(Object.keys(figures(read))).toEqual(Object.keys(truth(spec)));
      expect(figures(read)).toMatchObject(Object.fromEntries(Object.entries(truth(plain)).filter(([id]) => !/change|amount/.test(id))));
      const extra = read.report.labelled;
      expect(extra.filter((figure) => figure.id.startsWith('x2')).map(({ path, column, value }) => [path.at(-1), column, value])).toEqual([
        ['其他主动公开文件', '本年新制作数量', 7],
        ['其他主动公开文件', '本年新公开数量', 8],
        ['其他主动公开文件', '对外公开总数量', 90],
      ]);
      const net = extra.filter((figure) => figure.column === '其中网络申请');
      expect(net.map((figure) => figure.value)).toEqual(Array.from({ length: 23 }, (_, row) => row));
      expect(accusations(read.findings)).toEqual([]);
    }
  });
});
