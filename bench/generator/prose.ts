/** Text marks of a spec, and what stands under the report. */

import type { ReportSpec } from './spec.js';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** `**一是**做好` → a bold run and a plain one. */
export const runsOf = (text: string): readonly Run[] =>
  text
    .split('**')
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');

/** Without the marks for bold. */
export const plain = (text: string): string => text.replaceAll('**', '');

/** `2024-01-09` → 2024年1月9日. */
export const chineseDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Organ and date under the text; nothing where no date is given. */
export const signature = (spec: ReportSpec): readonly string[] => (spec.published === null ? [] : [spec.organ, chineseDate(spec.published)]);
