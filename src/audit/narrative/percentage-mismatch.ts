import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { quote } from '../claims/mismatch.js';
import { isAbove0, speaksOfTables } from '../claims/match.js';
import { lastDigit, readingsOf, worthOf } from '../claims/readings.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** 89件，占93.7%: a share against every whole that it may be a share of. */

const wholes = [['t3.R7.c7'], ['t3.N1.c7'], ['t3.N1.c7', 't3.N2.c7']] as const;

const numbersOf = (report: Report): readonly number[] =>
  wholes.flatMap((ids) => {
    const values = ids.map((id) => report.figures[id]?.value ?? null);
    return values.every((value) => value !== null) ? [values.reduce((sum, value) => sum + value, 0)] : [];
  });

const known = (claim: Claim): boolean =>
  /^(?:applications|applicants|outcomes|review|litigation)\.(?!channel|unclear)/u.test(claim.quantities[0] ?? '');

interface Share {
  readonly share: Claim;
  readonly parts: readonly number[];
  readonly bases: readonly number[];
}

/** A share that can be checked: its number is told, or its words name cells; the whole is one of 表三 or one that the text itself gives. */
const shareOf = (share: Claim, report: Report, byId: ReadonlyMap<string, Claim>): Share | null => {
  if (share.kind !== 'share' || !share.exact || share.value === null || !speaksOfTables(share, report)) return null;
  const told = share.of === null ? undefined : byId.get(share.of);
  const own = known(share);
  const part = !own && told && known(told) && told.exact ? told : undefined;
  if (!own && !part) return null;
  const cells = own ? readingsOf(share, report).flatMap((reading) => worthOf(reading, report)?.value ?? []) : [];
  const numbers = part ? [part.value!] : cells;
  const stated = report.claims
    .filter((claim) => claim.kind === 'count' && claim.section === share.section && isAbove0(claim))
    .map((claim) => claim.value!);
  return numbers.length === 0 ? null : { share, parts: numbers, bases: [...numbersOf(report), ...stated].filter((base) => base > 0) };
};

/** Rounded or cut off at the printed digit. */
const fits = ({ share, parts, bases }: Share): boolean =>
  parts.some((part) => bases.some((base) => Math.abs((100 * part) / base - share.value!) <= Math.max(0.06, lastDigit(share))));

export const ntPercentageMismatch: Rule = {
  id: 'nt-percentage-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '正文百分比应与数量相符', en: 'Shares that the text states agree with its numbers' },
  says: {
    zh: '正文所称占比＝件数÷办结总数、新收、新收与结转之和或正文列出的总数，误差不超过0.06个百分点。',
    en: 'A stated share is its number over the finished, the new, or all applications, or a whole that the text gives, within 0.06 points.',
  },
  basis: '计算核对',
  exceptions: [
    {
      zh: '四舍五入或截尾（4.348写作4.34）均可；各项之和为99.9%或100.1%不算错。',
      en: 'Rounded or cut off are both right; shares may add up to 99.9 or 100.1.',
    },
    { zh: '分母不明的占比不核对。', en: 'A share whose whole is not known is not checked.' },
  ],
  messages: {
    default: {
      zh: '正文称“{quote}”（{part}件），按办结数、新收数等计算为{computed}，请核对。',
      en: 'The text says “{quote}” (of {part}); over the finished or new applications it is {computed}; please check.',
    },
  },
  check: (report) => {
    const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
    const shares = report.claims.flatMap((claim) => shareOf(claim, report, byId) ?? []).filter(({ bases }) => bases.length > 0);
    const drafts = shares
      .filter((share) => !fits(share))
      .map((one): Draft => {
        const wholesHeld = numbersOf(report).filter((base) => base > 0);
        const rates = (wholesHeld.length > 0 ? wholesHeld : one.bases).map((base) => `${((100 * one.parts[0]!) / base).toFixed(2)}%`);
        const computed = [...new Set(rates)].slice(0, 3);
        return {
          ...(one.share.section === null ? {} : { section: one.share.section }),
          place: one.share.place,
          because: [],
          slots: { quote: quote(one.share), part: one.parts[0]!, computed: { zh: computed.join('或'), en: computed.join(' or ') } },
          actual: `${one.share.value}%`,
          expected: computed.join('、'),
        };
      });
    return judge(drafts, shares.length, { zh: '正文没有可核对的占比。', en: 'The text states no share that could be checked.' });
  },
  examples: [
    {
      shows: { zh: '长春市2024式：自然人89件占93.7%', en: 'individuals 89, 93.7 %' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。新收政府信息公开申请95件，其中自然人89件，占93.7%；法人6件，占6.3%。'] } },
        table3: { N1: [89, 6, 0, 0, 0, 0, 95] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '上海市政府办公厅2019：258件占33.9%，258÷805＝32.0%', en: 'a share over no whole' },
      report: {
        form: '2019',
        sections: { 1: { text: ['（二）依申请公开情况。新收政府信息公开申请859件，予以公开及部分公开258件，占33.9%。'] } },
        table3: { N1: [821, 35, 0, 0, 2, 1, 859], N2: [18, 0, 0, 0, 0, 0, 18], R7: [767, 35, 0, 0, 2, 1, 805] },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“占33.9%”（258件），按办结数、新收数等计算为32.05%或30.03%或29.42%，请核对。',
      severity: 'info',
    },
    { shows: { zh: '没有占比', en: 'no share' }, report: {}, verdict: 'not-assessable' },
  ],
};
