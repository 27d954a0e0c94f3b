import type { PairExample } from '../pair.js';

/** Examples of yy-carry-mismatch: real cases where a name is given. */
export const carryExamples: readonly PairExample[] = [
  {
    shows: { zh: '宿迁市2023→2024：结转121件，各列相同', en: '宿迁市 2023 to 2024: 121 carried over, alike in every column' },
    later: { organ: '宿迁市', year: 2024, table3: { N2: [118, 3, 0, 0, 0, 0, 121] } },
    earlier: [{ organ: '宿迁市', year: 2023, table3: { N4: [118, 3, 0, 0, 0, 0, 121] } }],
    verdict: 'passed',
  },
  {
    shows: { zh: '淮安市2024→2025：结转103件，次年只接转77件', en: '淮安市 2024 to 2025: 103 carried over, 77 taken over' },
    later: { organ: '淮安市', year: 2025, table3: { N2: [77, 0, 0, 0, 0, 0, 77] } },
    earlier: [{ organ: '淮安市', year: 2024, table3: { N4: [103, 0, 0, 0, 0, 0, 103] } }],
    verdict: 'failed',
    findings: 2,
    severity: 'warning',
    message: '表三“自然人”列：2025年度报告的上年结转为77件，2024年度报告的结转下年度继续办理为103件，相差26件，请核对。',
  },
  {
    shows: { zh: '总计相符、两列互有多少：可能重新归类', en: 'the totals agree, two columns do not' },
    later: { year: 2024, table3: { N2: [1, 1, 0, 0, 0, 0, 2] } },
    earlier: [{ year: 2023, table3: { N4: [2, 0, 0, 0, 0, 0, 2] } }],
    verdict: 'failed',
    findings: 2,
    severity: 'info',
  },
  {
    shows: { zh: '正文对结转数作了更正', en: 'the text corrects the figure' },
    later: {
      year: 2024,
      table3: { N2: [3, 0, 0, 0, 0, 0, 3] },
      sections: { 6: { text: ['上年度报告结转数漏填1件，本年度结转数据已更正。'] } },
    },
    earlier: [{ year: 2023, table3: { N4: [2, 0, 0, 0, 0, 0, 2] } }],
    verdict: 'failed',
    findings: 2,
    severity: 'info',
  },
  {
    shows: { zh: '因机构改革并入其他单位的申请', en: 'requests came with a body that was merged in' },
    later: {
      year: 2024,
      table3: { N2: [5, 0, 0, 0, 0, 0, 5] },
      sections: { 6: { text: ['因机构改革，原粮食局承办的3件申请转由我局办理。'] } },
    },
    earlier: [{ year: 2023, table3: { N4: [2, 0, 0, 0, 0, 0, 2] } }],
    verdict: 'not-assessable',
  },
  {
    shows: { zh: '上年该格读取存疑：只作提示', en: 'last year’s cell is doubted: info only' },
    later: { year: 2024, table3: { N2: [3, 0, 0, 0, 0, 0, 3] } },
    earlier: [{ year: 2023, table3: { N4: [2, 0, 0, 0, 0, 0, 2] } }],
    earlierNotices: [
      { code: 'test', message: '这一行读取存疑', place: { block: 10, cell: [25, 1] } },
      { code: 'test', message: '这一行读取存疑', place: { block: 10, cell: [25, 7] } },
    ],
    verdict: 'failed',
    findings: 2,
    severity: 'info',
  },
  {
    shows: { zh: '没有上一年度的报告（只有前年的）', en: 'only the report of the year before the last is held' },
    later: { year: 2024 },
    earlier: [{ year: 2022 }],
    verdict: 'not-assessable',
  },
];
