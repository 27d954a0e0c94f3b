/** What the tests of the hard cases R share: figures of published reports as they print them, and what the auditor says of them, as a reader sees it. */
import { audit } from '../../src/audit/audit.js';
import { compare } from '../../src/audit/compare.js';
import { findingsOf } from '../../src/audit/elsewhere.js';
import { sketchPair } from '../../src/audit/pair-sketch.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import { chained } from '../../src/audit/years/chained.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';
import type { Finding } from '../../src/schema/finding.js';
import { rowsOf } from '../audit/figures.js';

/** Every finding on one report, by all rules that look at one. */
export const judged = (sketch: Sketch): readonly Finding[] => findingsOf(audit(sketchReport(sketch, readClaims), []));

/** Findings of the comparison of a report with earlier ones, newest first, of the same organ. */
export const judgedBeside = (later: Sketch, ...earlier: readonly Sketch[]): readonly Finding[] => {
  const pair = sketchPair({ shows: { zh: '', en: '' }, later, earlier, verdict: 'failed' }, readClaims);
  return findingsOf(chained(pair, compare(pair), ({ report, notices }) => findingsOf(audit(report, notices))).outcomes);
};

/** `warning nt-review-mismatch: 正文称…`: what a reader sees. */
export const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message.zh}`);

export const accusing = (findings: readonly Finding[]): readonly string[] => told(findings.filter(({ severity }) => severity !== 'info'));

/** A report with a sentence of its own on requests and disputes, beside the ordinary ones. */
export const saying = (sketch: Sketch, ...sentences: readonly string[]): Sketch => ({
  ...sketch,
  sections: {
    ...sketch.sections,
    1: {
      text: [
        '（一）主动公开情况。公开信息120条。',
        `（二）依申请公开情况。${sentences.join('')}`,
        '（三）政府信息管理情况。规范管理流程。',
        '（四）平台建设情况。维护政府网站。',
        '（五）监督保障情况。开展工作考核和社会评议，本年度没有责任追究情形。',
      ],
    },
  },
});

export const suqian2023: Sketch = {
  organ: '宿迁市',
  year: 2023,
  table2: { regulations: [2, 0, 11], documents: [109, 489, 597], licences: [1808595], penalties: [2822652], coercion: [20163], fees: ['59237.2449'] },
  table3: rowsOf(`N1 3402 99 0 4 5 1 3511 · N2 91 3 0 0 2 0 96 · R1 1175 12 0 3 1 0 1191 · R2 319 7 0 0 2 0 328 · R3.2 27 0 0 0 0 0 27
    · R3.3 6 0 0 0 0 0 6 · R3.4 38 0 0 0 0 0 38 · R3.5 20 0 0 0 0 0 20 · R3.6 9 0 0 0 0 0 9 · R3.7 21 0 0 0 0 0 21 · R3.8 20 1 0 0 0 0 21
    · R4.1 968 74 0 1 3 1 1047 · R4.2 26 2 0 0 0 0 28 · R4.3 3 0 0 0 0 0 3 · R5.1 305 0 0 0 0 0 305 · R5.2 39 0 0 0 0 0 39
    · R5.4 58 0 0 0 0 0 58 · R5.5 4 0 0 0 0 0 4 · R6.1 40 0 0 0 0 0 40 · R6.2 10 0 0 0 0 0 10 · R6.3 287 3 0 0 1 0 291
    · R7 3375 99 0 4 7 1 3486 · N4 118 3 0 0 0 0 121`),
  table4: { review: [309, 17, 88, 26, 440], direct: [1, 1, 16, 6, 24], after: [13, 0, 67, 9, 89] },
};

export const suqian2024: Sketch = {
  organ: '宿迁市',
  year: 2024,
  table2: { regulations: [2, 1, 12], documents: [50, 227, 420], licences: [1573179], penalties: [2676474], coercion: [29351], fees: ['72701.2578'] },
  table3: rowsOf(`N1 3440 75 0 1 6 3 3525 · N2 118 3 0 0 0 0 121 · R1 1408 21 0 0 2 0 1431 · R2 462 9 0 0 0 0 471 · R3.1 2 0 0 0 0 0 2
    · R3.2 1 0 0 0 0 0 1 · R3.3 4 0 0 0 0 0 4 · R3.4 16 1 0 0 0 0 17 · R3.5 21 0 0 0 0 0 21 · R3.6 10 1 0 0 0 0 11 · R3.7 21 2 0 0 0 0 23
    · R3.8 13 0 0 0 0 0 13 · R4.1 859 33 0 0 3 2 897 · R4.2 35 1 0 0 0 0 36 · R4.3 8 0 0 0 0 0 8 · R5.1 86 1 0 0 0 0 87
    · R5.2 26 1 0 0 0 0 27 · R5.4 3 0 0 0 0 0 3 · R6.1 75 1 0 1 0 0 77 · R6.2 38 0 0 0 0 0 38 · R6.3 352 2 0 0 0 0 354
    · R7 3440 73 0 1 5 2 3521 · N4 118 5 0 0 1 1 125`),
  table4: { review: [88, 18, 28, 36, 170], direct: [7, 0, 11, 7, 25], after: [33, 0, 6, 13, 52] },
};

export const suqian2025: Sketch = {
  organ: '宿迁市',
  year: 2025,
  table2: { regulations: [3, 0, 15], documents: [61, 59, 422] },
  table3: null,
  table4: { review: [119, 25, 91, 24, 259], direct: [7, 0, 15, 6, 28], after: [21, 1, 7, 9, 38] },
};

export const shuyang2025: Sketch = {
  organ: '沭阳县人民政府',
  year: 2025,
  table2: { documents: [6, 1, 32], licences: [517645], penalties: [693957], coercion: [2154], fees: ['4068.208'] },
  table3: rowsOf(`N1 705 3 0 0 5 0 713 · N2 36 0 0 0 0 0 36 · R1 290 1 0 0 3 0 294 · R2 99 0 0 0 2 0 101 · R3.3 2 0 0 0 0 0 2 · R3.4 2 0 0 0 0 0 2
    · R3.5 13 0 0 0 0 0 13 · R3.6 2 0 0 0 0 0 2 · R3.7 4 0 0 0 0 0 4 · R3.8 9 0 0 0 0 0 9 · R4.1 111 0 0 0 0 0 111 · R4.2 2 0 0 0 0 0 2
    · R5.1 12 0 0 0 0 0 12 · R5.2 6 1 0 0 0 0 7 · R6.1 9 0 0 0 0 0 9 · R6.2 7 0 0 0 0 0 7 · R6.3 142 1 0 0 0 0 143
    · R7 710 3 0 0 5 0 718 · N4 31 0 0 0 0 0 31`),
  table4: { review: [27, 10, 9, 15, 61], direct: [3, 0, 0, 0, 3], after: [8, 0, 1, 1, 10] },
};

export const hongze2024: Sketch = {
  organ: '淮安市洪泽区人民政府',
  year: 2024,
  undivided: true,
  table2: { documents: [3, 0, 8], licences: [9487], penalties: [2776], coercion: [84], fees: [7545] },
  table3: rowsOf(`N1 95 0 0 0 0 0 95 · R1 50 0 0 0 0 0 50 · R2 9 0 0 0 0 0 9 · R3.3 1 0 0 0 0 0 1 · R3.6 1 0 0 0 0 0 1 · R3.7 1 0 0 0 0 0 1
    · R4.1 31 0 0 0 0 0 31 · R4.2 1 0 0 0 0 0 1 · R5.1 1 0 0 0 0 0 1 · R7 95 0 0 0 0 0 95`),
  table4: { review: [1, 1, 0, 0, 2], direct: [1, 0, 0, 0, 1], after: [2, 0, 1, 0, 3] },
};

export const science2024: Sketch = {
  organ: '上海市科学技术委员会',
  year: 2024,
  table2: { documents: [13, 0, 55], licences: [97] },
  table3: rowsOf(`N1 32 2 0 0 0 0 34 · N2 2 0 0 0 0 0 2 · R1 9 0 0 0 0 0 9 · R3.5 1 0 0 0 0 0 1 · R3.6 1 0 0 0 0 0 1 · R4.1 4 0 0 0 0 0 4
    · R4.2 6 0 0 0 0 0 6 · R6.1 8 2 0 0 0 0 10 · R6.3 4 0 0 0 0 0 4 · R7 33 2 0 0 0 0 35 · N4 1 0 0 0 0 0 1`),
};

export const shanghai2025: Sketch = {
  organ: '上海市人民政府办公厅',
  year: 2025,
  table2: { regulations: [22, '22（其中修订16件）', 235], documents: [34, '55（含自然失效29件）', 189] },
  table3: rowsOf(`N1 1259 36 0 0 0 0 1295 · N2 170 15 0 0 4 0 189 · R1 201 5 0 0 0 0 206 · R2 2 0 0 0 0 0 2 · R3.1 4 0 0 0 0 0 4
    · R3.3 1 0 0 0 0 0 1 · R3.5 8 0 0 0 1 0 9 · R3.6 1 0 0 0 0 0 1 · R3.8 5 0 0 0 0 0 5 · R4.1 484 28 0 0 1 0 513 · R4.2 47 1 0 0 0 0 48
    · R4.3 3 0 0 0 0 0 3 · R5.1 61 1 0 0 0 0 62 · R5.2 16 0 0 0 0 0 16 · R5.3 1 0 0 0 0 0 1 · R5.4 1 0 0 0 0 0 1 · R6.1 40 1 0 0 2 0 43
    · R6.3 264 12 0 0 0 0 276 · R7 1139 48 0 0 4 0 1191 · N4 290 3 0 0 0 0 293`),
  table4: { review: [40, 0, 10, 5, 55], direct: [2, 0, 4, 6, 12], after: [6, 0, 9, 7, 22] },
};
