/** Hard cases T: inputs that broke other programs, as whole documents in every format, with the right answers. Here: rows, columns, cells and notes. */
import { describe, expect, it } from '@jest/globals';

import { accusations, readReport } from '../chain.js';
import { knownSpec, withFigures, writeHtml, writePdf, type PdfOptions } from '../fixtures/documents.js';
import { changed, figures, formats, fourth, fromPdf, readAs, truth, withLinesForTable4 } from './cases.js';

const huaian = knownSpec('huaian2024');
const suqian2025 = [119, 25, 91, 24, 259, 7, 0, 15, 6, 28, 21, 1, 7, 9, 38];
const huaian4 = [72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20];

describe('表四 without its cells', () => {
  const sums = ['t4-review-sum', 't4-direct-sum', 't4-after-sum'];

  it.each(formats)('T1: fifteen numbers on one line are the three groups, whose sums hold (%s)', async (format) => {
    const read = await readAs(withLinesForTable4(huaian, [suqian2025.join(' ')]), format);
    expect(fourth(read)).toEqual(suqian2025);
    expect(read.report.figures['t4.direct.other']).toMatchObject({ value: 15, printed: '15' });
    expect(read.outcomes.filter((one) => sums.includes(one.rule)).map((one) => one.verdict)).toEqual(['passed', 'passed', 'passed']);
    expect(read.doubted).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('T2: the same with bars between uneven groups (%s)', async (format) => {
    const read = await readAs(withLinesForTable4(huaian, ['72 64 178 37 351 13 4 ¦ 8 ¦ 1 ¦ 26 12 1 ¦ 1 ¦ 6 ¦ 20']), format);
    expect(fourth(read)).toEqual(huaian4);
    expect(read.doubted).toEqual([]);
  });

  it.each(formats)('T4: the same on two lines (%s)', async (format) => {
    const lines = [suqian2025.slice(0, 8).join(' '), suqian2025.slice(8).join(' ')];
    const read = await readAs(withLinesForTable4(huaian, lines), format);
    expect(fourth(read)).toEqual(suqian2025);
    expect(read.doubted).toEqual([]);
  });

  it.each(formats)('T4: of fourteen numbers nobody can say which is missing: none is taken (%s)', async (format) => {
    const read = await readAs(withLinesForTable4(huaian, [suqian2025.slice(1).join(' ')]), format);
    expect(fourth(read)).toEqual([]);
    expect(accusations(read.findings).filter((one) => one.startsWith('t4-'))).toEqual([]);
  });
});

describe('表四 in its cells', () => {
  it('T2: keeps the fifteen figures apart, however unevenly they stand', async () => {
    expect(fourth(await fromPdf(huaian))).toEqual(huaian4);
  });

  const separators = Object.fromEntries(Object.keys(truth(huaian)).flatMap((id) => (id.startsWith('t4.') ? [[id, '---']] : [])));

  it.each(formats)('T3: a separator row is no data: nothing is read, and nothing is zero (%s)', async (format) => {
    const read = await readAs(withFigures(huaian, separators), format);
    expect(fourth(read)).toEqual([]);
    expect(accusations(read.findings).filter((one) => one.includes('sum'))).toEqual([]);
  });

  const blanks = { 't4.review.corrected': '', 't4.direct.upheld': '', 't4.after.other': '' };

  it.each(formats)('T4, T11: a blank stays blank and moves no neighbour (%s)', async (format) => {
    const spec = withFigures(huaian, blanks);
    const read = await readAs(spec, format);
    expect(figures(read)).toEqual(truth(spec));
    expect(fourth(read)).toEqual([72, null, 178, 37, 351, null, 4, 8, 1, 26, 12, 1, null, 6, 20]);
  });

  it.each<NonNullable<PdfOptions['rules']>>(['rows', 'three', 'none'])('T4, T11: not even where lines are missing (%s)', async (rules) => {
    const spec = withFigures(huaian, { ...blanks, 't3.N1.c3': '', 't3.R1.c2': '', 't3.R4.1.c5': '' });
    expect(figures(await fromPdf(spec, { rules }))).toEqual(truth(spec));
  });
});

describe('rows and columns', () => {
  it.each(formats)('T7, T8, T9: the spine and the groups are no labels, rows with heading numerals are no headings (%s)', async (format) => {
    const { report } = await readAs(huaian, format);
    const rows = report.tables.table3!.rows;
    expect(rows).toHaveLength(25);
    expect(rows.filter((label) => label.match !== 'exact')).toEqual([]);
    expect(rows.filter(({ printed }) => /办理结果|（[三四五六]）/.test(printed))).toEqual([]);
    expect(report.sections.map((section) => [section.order, section.number])).toEqual([...'一二三四五六'].map((number, at) => [at + 1, number]));
    expect(
      report.sections
        .flatMap((section) => section.text)
        .filter(({ text }) => /^[一二四（].{0,3}(?:本年新收|上年结转|结转下年度|予以公开|总计)/.test(text)),
    ).toEqual([]);
  });

  it.each(formats)('T11: empty columns keep their place (%s)', async (format) => {
    const spec = knownSpec('shuyangBureau2023');
    const read = await readAs(spec, format);
    expect(figures(read)).toEqual(truth(spec));
    expect(figures(read)).toMatchObject({ 't3.N1.c1': 26, 't3.N1.c2': null, 't3.N1.c6': null, 't3.N1.c7': 26 });
  });

  it('T11: a row of the page that lacks a cell is doubted, not shifted in silence', async () => {
    const page = changed(writeHtml(withFigures(huaian, { 't3.R1.c2': 'GONE' })), '予以公开', (table) =>
      table.replace(/<td[^>]*>(?:(?!<td).)*GONE.*?<\/td>/s, ''),
    );
    const read = await readReport(page);
    const wrong = Object.entries(figures(read)).filter(([id, value]) => id.startsWith('t3.R1.') && value !== truth(huaian)[id]);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter(([id]) => !read.doubted.includes(id))).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('T12: 23 rows, the sub-rows of （六） not in this form and nothing shifted (%s)', async (format) => {
    for (const [name, total] of [
      ['hongze2023', 21],
      ['hongze2024', 95],
    ] as const) {
      const spec = knownSpec(name);
      const read = await readAs(spec, format);
      expect(read.report.form).toBe('2021');
      expect(read.report.tables.table3!.rows.length).toBe(23);
      expect(figures(read)).toEqual(truth(spec));
      expect(figures(read)).toMatchObject({ 't3.R7.c7': total, 't3.N4.c7': 0, 't3.R6.c1': 0 });
      expect(read.report.figures['t3.R6.1.c1']).toBeUndefined();
    }
  });

  it('T13: two heads in one merged cell are two columns', async () => {
    const spec = knownSpec('hongze2024');
    const page = changed(writeHtml(spec), '本年废止件数', (table) =>
      table.replace(/<td[^>]*>本年废止件数<\/td>\s*<td[^>]*>现行有效件数<\/td>/, '<td colspan="2">本年废止件数现行有效件数</td>'),
    );
    expect(new TextDecoder().decode(page)).toContain('本年废止件数现行有效件数');
    const read = await readReport(page);
    expect(figures(read)).toEqual(truth(spec));
    expect(read.report.tables.table2!.columns.map((column) => column.id)).toEqual(['issued', 'repealed', 'inForce', 'decisions', 'amount']);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('T15, T16: notes in cells and under 表四 are notes (%s)', async (format) => {
    const spec = knownSpec('shanghaiOffice2025');
    const note = '注：行政复议、行政诉讼数量含上年度结转数量。';
    const read = await readAs({ ...spec, quirks: { ...spec.quirks, notes: { table4: note } } }, format);
    expect(figures(read)).toEqual(truth(spec));
    expect(figures(read)).toMatchObject({ 't2.regulations.issued': 22, 't2.regulations.repealed': 22, 't2.regulations.inForce': 235 });
    expect(read.report.figures['t2.regulations.repealed']).toMatchObject({ value: 22, note: '其中修订16件' });
    expect(read.report.figures['t2.documents.repealed']).toMatchObject({ value: 55, note: '含自然失效29件' });
    expect(read.report.tables.table4!.notes.map(({ text }) => text)).toEqual([note]);
    expect(read.doubted).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it('T18: a caption that stands after its table', async () => {
    const spec = knownSpec('shanghaiScience2024');
    const read = await readReport(changed(writeHtml(spec), '予以公开', (table) => `${table}<p>表二：主动公开政府信息情况</p>`));
    expect(figures(read)).toEqual(truth(spec));
  });

  it.each(formats)('T18: each caption after its table, under the heading of another (%s)', async (format) => {
    const spec = knownSpec('huaian2024');
    const captions = {
      table2: '表一：主动公开政府信息情况表',
      table3: '表二：收到和处理政府信息公开申请情况表',
      table4: '表三：行政复议、行政诉讼情况表',
    };
    const read = await readAs(
      { ...spec, sections: spec.sections.map((section) => (section.table ? { ...section, after: [captions[section.table]] } : section)) },
      format,
    );
    expect(figures(read)).toEqual(truth(spec));
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('T19: as many rows as are printed, whatever their number (%s)', async (format) => {
    const spec = knownSpec('shanghaiScience2024');
    const kept = ['N1', 'N2', 'R1', 'R7', 'N4'];
    const ids = [...new Set(Object.keys(truth(spec)).flatMap((id) => /^t3\.(.*)\.c\d$/.exec(id)?.[1] ?? []))];
    const short = { ...spec, quirks: { omitRows: ids.filter((id) => !kept.includes(id)).map((id) => `table3.${id}`) } };
    const read = await readAs(short, format);
    expect(figures(read)).toEqual(truth(short));
    expect(read.report.tables.table3!.rows.map((label) => label.id)).toEqual(kept);
  });
});

describe('one number for each cell', () => {
  it('T10: digits set apart stay together', async () => {
    const read = await fromPdf(huaian, { digitsApart: true, justified: true });
    expect(figures(read)).toEqual(truth(huaian));
    expect(figures(read)).toMatchObject({ 't2.licences.decisions': 447228, 't4.after.total': 20 });
    expect(read.doubted).toEqual([]);
  });

  it.each(formats)('T10: a number printed in two pieces is doubted, and its sums accuse nobody (%s)', async (format) => {
    const read = await readAs(withFigures(huaian, { 't4.after.total': '2 0', 't3.R1.c1': '12 88' }), format);
    const wrong = Object.entries(figures(read)).filter(([id, value]) => value !== truth(huaian)[id]);
    expect(wrong.filter(([id]) => !read.doubted.includes(id))).toEqual([]);
    expect(read.doubted).toEqual(expect.arrayContaining(['t3.R1.c1', 't4.after.total']));
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('T10: two numbers run together in one cell are doubted where they are two to the eye (%s)', async (format) => {
    const read = await readAs(withFigures(huaian, { 't3.R1.c1': '1288 21', 't3.R1.c2': '' }), format);
    expect(read.doubted).toContain('t3.R1.c1');
    expect(accusations(read.findings)).toEqual([]);
  });
});

it('T15: a PDF keeps the note of a figure beside it, two lines high', async () => {
  const { report } = await readReport(await writePdf(knownSpec('shanghaiOffice2025'), { rules: 'cells' }));
  expect(report.figures['t2.regulations.repealed']).toMatchObject({ value: 22, note: '其中修订16件' });
});
