/** Hard case T17: tables published as pictures, in a report whose text is text. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { pictureTablesPdf } from '../../bench/generator/picture-tables.js';
import { accusations, readReport } from '../chain.js';
import { knownSpec } from '../fixtures/documents.js';
import { figures, truth, type Read } from './cases.js';

const huaian = knownSpec('huaian2024');

describe('T17: tables that are pictures, 表三 two of them on two pages, its caption at the end of the page before', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readReport(await pictureTablesPdf(huaian, 14));
  });

  it('are found, recognised and joined', () => {
    expect(read.report.reading).toBe('ocr');
    expect(Object.keys(figures(read))).toEqual(Object.keys(truth(huaian)));
    expect(read.report.tables.table3!.rows.length).toBe(25);
    expect(read.report.sections.map((section) => [section.order, section.tables])).toEqual([
      [1, []],
      [2, ['table2']],
      [3, ['table3']],
      [4, ['table4']],
      [5, []],
      [6, []],
    ]);
  });

  it('give each figure as printed, or with a doubt', () => {
    const wrong = Object.entries(figures(read)).filter(([id, value]) => value !== truth(huaian)[id]);
    expect(wrong.filter(([id]) => !read.doubted.includes(id))).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(0.03 * 200);
    expect(read.doubted.length).toBeLessThanOrEqual(0.05 * 200);
    expect(accusations(read.findings)).toEqual([]);
  });
});
