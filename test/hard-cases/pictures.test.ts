/** Hard case T17: tables published as pictures, in a report whose text is text. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { pictureTablesPdf } from '../../bench/generator/picture-tables.js';
import { accusations, readReport } from '../chain.js';
import { knownSpec, writeHtml, type ReportSpec } from '../fixtures/documents.js';
import { changed, figures, truth, type Read } from './cases.js';

/** Without 二: two tables and three pictures are enough to wait for. */
const spec: ReportSpec = { ...knownSpec('huaian2024'), sections: knownSpec('huaian2024').sections.filter((section) => section.table !== 'table2') };

describe('T17: tables that are pictures, 表三 two of them on two pages, its caption at the end of the page before', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readReport(await pictureTablesPdf(spec, 14));
  }, 180_000);

  it('are found, recognised and joined', () => {
    expect(read.report.reading).toBe('ocr');
    expect(Object.keys(figures(read))).toEqual(Object.keys(truth(spec)));
    expect(read.report.tables.table3!.rows.length).toBe(25);
    expect(read.report.sections.map((section) => [section.order, section.tables])).toEqual([
      [1, []],
      [3, ['table3']],
      [4, ['table4']],
      [5, []],
      [6, []],
    ]);
  });

  it('give each figure as printed, or with a doubt', () => {
    const wrong = Object.entries(figures(read)).filter(([id, value]) => value !== truth(spec)[id]);
    expect(wrong.filter(([id]) => !read.doubted.includes(id))).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(0.03 * 190);
    expect(read.doubted.length).toBeLessThanOrEqual(0.05 * 190);
    expect(accusations(read.findings)).toEqual(['missing-section']);
  });
});

it('T17: a page whose tables are pictures: each is said to be one, its sums are not assessable, and nobody is accused', async () => {
  let page = writeHtml(knownSpec('huaian2024'), { dataTable: false, furniture: false });
  for (const [table, name] of Object.entries({ 信息内容: '2.png', 予以公开: '3a.png" /></p><p><img src="3b.png', 结果维持: '4.png' }))
    page = changed(page, table, `<p><img src="${name}" /></p>`);
  const read = await readReport(page);
  expect(figures(read)).toEqual({});
  expect(read.report.sections.map((section) => section.images.length)).toEqual([0, 1, 2, 1, 0, 0]);
  expect(read.findings.filter((one) => one.rule === 'table-as-image').map((one) => one.subject.table)).toEqual(['table2', 'table3', 'table4']);
  const sums = read.outcomes.filter((one) => /^t[34]-.*(?:sum|total|balance)/.test(one.rule));
  expect(sums.length).toBeGreaterThan(5);
  expect(sums.filter((one) => one.verdict !== 'not-assessable')).toEqual([]);
  expect(accusations(read.findings)).toEqual([]);
});
