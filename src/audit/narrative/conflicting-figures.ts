import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { quote } from '../claims/mismatch.js';
import { matchClaim } from '../claims/match.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** Two places of the text give two numbers for one thing. */

const loose = /^(?:other|applications\.(?:channel|withdrawn|pending|handled)|outcomes\.unclear|fees\.)/u;

/** Same quantity, scope, year and span; a part of a list is never set beside a whole. */
const keyOf = (claim: Claim): string => [claim.quantities.join('+'), claim.scope, claim.subject, claim.year, claim.span, claim.of === null].join('|');

const comparable = (report: Report): readonly (readonly Claim[])[] => {
  const groups = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    if (claim.kind !== 'count' || !claim.exact || claim.scope !== 'organ' || claim.span !== 'year' || loose.test(claim.quantities[0] ?? 'other'))
      continue;
    groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};

/** The second number that differs, where the tables do not explain both (新收 and 新收＋结转). */
const conflictIn = (group: readonly Claim[], report: Report): readonly [Claim, Claim] | null => {
  const [first] = group;
  const second = group.find((claim) => claim.value !== first!.value);
  if (!first || !second) return null;
  const explained = [first, second].every((claim) => matchClaim(claim, report).state === 'agrees');
  return explained ? null : [first, second];
};

export const ntConflictingFigures: Rule = {
  id: 'nt-conflicting-figures',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '同一事项前后数字应一致', en: 'The text gives one number for one thing' },
  says: { zh: '正文对同一事项、同一范围、同一年度的数字，前后应一致。', en: 'One thing, one scope, one year: one number.' },
  basis: '文字校核',
  exceptions: [
    {
      zh: '统计口径、平台或截止日期不同的，两个数字都能成立；两数都与表格相符的不提示。',
      en: 'Two bases of counting may both be right; where both agree with the tables nothing is said.',
    },
  ],
  messages: {
    default: {
      zh: '正文两处数字不一致：“{first}”与“{second}”，请核对统计口径。',
      en: 'The text gives two numbers: “{first}” and “{second}”; please check what they count.',
    },
  },
  check: (report) => {
    const groups = comparable(report);
    const drafts = groups.flatMap((group): Draft[] => {
      const conflict = conflictIn(group, report);
      if (!conflict) return [];
      const [first, second] = conflict;
      return [
        {
          ...(second.section === null ? {} : { section: second.section }),
          place: second.place,
          because: [first.place],
          slots: { first: quote(first), second: quote(second) },
          actual: String(second.value),
          expected: String(first.value),
        },
      ];
    });
    return judge(drafts, groups.length, { zh: '正文没有重复提到同一事项的数字。', en: 'The text gives no number twice.' });
  },
  examples: [
    {
      shows: { zh: '两处都是6件', en: 'twice 6' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年收到政府信息公开申请6件。', '全年共收到政府信息公开申请6件，均按时答复。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '一处6件，一处8件', en: '6 and 8' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年收到政府信息公开申请6件。', '全年共收到政府信息公开申请8件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文两处数字不一致：“全年收到政府信息公开申请6件”与“全年共收到政府信息公开申请8件”，请核对统计口径。',
    },
    { shows: { zh: '只提到一次', en: 'once only' }, report: {}, verdict: 'not-assessable' },
  ],
};
