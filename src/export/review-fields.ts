import type { Said } from '../schema/finding.js';
import type { CellRow, FindingRow, Uncorrected, Undecided } from '../schema/rows.js';

/** Meaning of the exported columns that people fill, by decisions and corrections. */

export const correctionFields: Readonly<Record<Exclude<keyof CellRow, keyof Uncorrected<CellRow>>, Said>> = {
  corrected_value: {
    zh: '有人更正后的数，按 value 的单位；value 和 raw 仍为读到的、所印的。空 = 没有更正，或更正为空白（见 correction）。',
    en: 'The number as a person corrected it, in the unit of value; value and raw stay as read. Null = no correction, or corrected to blank (see correction).',
  },
  correction: {
    zh: 'misread = 本程序读错，核对以更正为准；misprint = 机关印错，核对仍以所印为准；空 = 没有更正。',
    en: 'misread = we misread it, rules see the correction; misprint = the organ misprinted it, rules see what is printed; null = none.',
  },
  correction_reason: { zh: '更正的理由；空 = 没有更正。', en: 'The reason given; null = none.' },
  corrected_by: { zh: '何人更正；空 = 没有更正。', en: 'By whom; null = nobody.' },
  corrected_at: { zh: '何时更正（ISO）；空 = 没有更正。', en: 'When (ISO time); null = never.' },
};

export const decisionFields: Readonly<Record<Exclude<keyof FindingRow, keyof Undecided<FindingRow>>, Said>> = {
  decision: {
    zh: 'confirmed 已确认、dismissed 已排除、noted 有备注、reopened 曾有决定但所依据的数据已变；空 = 无人过问。',
    en: 'confirmed, dismissed, noted, or reopened (decided on other figures); null = nobody has said anything.',
  },
  decision_reason: { zh: '决定或备注的理由；空 = 无。', en: 'The reason given with it; null = none.' },
  decided_by: { zh: '何人；空 = 无。', en: 'By whom; null = nobody.' },
  decided_at: { zh: '何时（ISO）；空 = 无。', en: 'When (ISO time); null = never.' },
};
