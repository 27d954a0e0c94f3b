import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';

/** One report with full tables, and what the rules of the narrative say of a paragraph in it. */

export const tables = {
  year: 2024,
  table2: { regulations: [2, 1, 35], documents: [6, 3, 42], licences: [15200], penalties: [320], coercion: [12], fees: ['120.5'] },
  table3: {
    N1: [30, 4, 0, 1, 1, 0, 36],
    N2: [2, 0, 0, 0, 0, 0, 2],
    R1: [16, 3, 0, 1, 0, 0, 20],
    R2: [3, 0, 0, 0, 0, 0, 3],
    'R3.1': [1, 0, 0, 0, 0, 0, 1],
    'R3.6': [1, 0, 0, 0, 0, 0, 1],
    'R3.7': [1, 0, 0, 0, 0, 0, 1],
    'R4.1': [4, 1, 0, 0, 0, 0, 5],
    'R4.2': [1, 0, 0, 0, 0, 0, 1],
    'R5.1': [2, 0, 0, 0, 0, 0, 2],
    'R5.2': [1, 0, 0, 0, 0, 0, 1],
    'R6.1': [1, 0, 0, 0, 0, 0, 1],
    'R6.3': [0, 0, 0, 0, 1, 0, 1],
    R7: [31, 4, 0, 1, 1, 0, 37],
    N4: [1, 0, 0, 0, 0, 0, 1],
  },
  table4: { review: [6, 2, 1, 1, 10], direct: [2, 0, 0, 1, 3], after: [1, 1, 0, 0, 2] },
} satisfies Sketch;

export const none = {
  ...tables,
  table3: Object.fromEntries(Object.keys(tables.table3).map((row) => [row, [0, 0, 0, 0, 0, 0, 0]])),
  table4: { review: [0, 0, 0, 0, 0], direct: [0, 0, 0, 0, 0], after: [0, 0, 0, 0, 0] },
} satisfies Sketch;

const narrative = rules.filter((rule) => rule.id.startsWith('nt-'));

/** `rule severity` of every finding on a report whose second paragraph is `text`. */
export const found = (text: string, report: Sketch): readonly string[] =>
  narrative.flatMap((rule) => {
    const sketch = { ...report, sections: { 1: { text: [text] }, 5: { text: ['存在的主要问题：解读形式不够丰富。'] }, 6: { text: ['无。'] } } };
    const outcome = runRule(rule, sketchReport(sketch, readClaims), { notices: [] });
    return outcome.verdict === 'failed' ? outcome.findings.map((finding) => `${finding.rule} ${finding.severity}`) : [];
  });

export const asked = (text: string): string => `（二）依申请公开情况。${text}`;
export const published = (text: string): string => `（一）主动公开情况。${text}`;
