import { forms } from '../../schema/form.js';
import type { Report } from '../../schema/report.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';

/** Positions of the recognised sections; where one order occurs twice (two-part reports), the occurrence that keeps the order is taken. */
const inOrder = (found: Report['sections']): boolean => {
  let last = -1;
  for (const order of [1, 2, 3, 4, 5, 6]) {
    if (!found.some((section) => section.order === order)) continue;
    const next = found.findIndex((section, index) => index > last && section.order === order);
    if (next < 0) return false;
    last = next;
  }
  return true;
};

/** The six sections stand in another order. */
export const sectionOrderWrong: Rule = {
  id: 'section-order-wrong',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '章节顺序与规定格式不一致', en: 'Sections in another order' },
  says: { zh: '六个部分应按规定格式的先后排列。', en: 'The six sections stand in the order of the official form.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '编号丢失或重复不是顺序问题（咸宁2024两处显示“1.”），见 section-numbering-broken。',
      en: 'Lost or repeated numbers are no matter of order (咸宁 2024): see section-numbering-broken.',
    },
    { zh: '缺少某一部分的，只看其余各部分。', en: 'Where a section is missing, the others are looked at.' },
    { zh: '按内容推定的、标题改动较大的部分不参与判断。', en: 'Sections told by their content alone, or by a title much changed, are left out.' },
  ],
  messages: {
    default: {
      zh: '章节顺序为“{actual}”，与规定格式的顺序不一致，请核对。',
      en: 'The sections stand in the order {actual}, not in that of the official form; please check.',
    },
  },
  check: (report) => {
    const found = report.sections.filter((section) => section.order !== null && (section.match === 'official' || section.match === 'lawful'));
    if (found.length < 2) return notAssessable('识别出的章节不足两个。', 'Fewer than two sections were recognised.');
    if (inOrder(found)) return passed(found.length);
    const name = (order: number): string => forms['2021'].sections[order - 1]!.title;
    const actual = found.map((section) => name(section.order!)).join('→');
    const displaced = found.find((section, index) => found.slice(0, index).some((earlier) => earlier.order! > section.order!)) ?? found[0]!;
    return failed([
      {
        place: displaced.place,
        because: found.filter((section) => section !== displaced).map((section) => section.place),
        slots: { actual },
        actual,
        expected: [...new Set(found.map((section) => section.order!))].sort().map(name).join('→'),
      },
    ]);
  },
  examples: [
    { shows: { zh: '顺序与格式一致', en: 'the official order' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '复议诉讼在依申请之前', en: 'section four before section three' },
      report: { parts: [{ order: 1 }, { order: 2 }, { order: 4 }, { order: 3 }, { order: 5 }, { order: 6 }] },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    { shows: { zh: '没有章节', en: 'no sections' }, report: { parts: [] }, verdict: 'not-assessable' },
  ],
};
