import type { Finding } from '../../schema/finding.js';
import type { Pair } from '../pair.js';
import { ownFindings } from './own.js';

/** Text that was kept for several years is one matter: the newest report tells which earlier ones have the same finding, and what follows from it. */

const [text, problems] = ['yy-duplicate-text', 'yy-problems-repeated'] as const;

/** Documents of the reports that a finding rests on beside its own. */
const sourcesOf = ({ because }: Finding): readonly string[] => [...new Set(because.flatMap(({ document }) => document ?? []))];

/** 2021、2022 of the reports with that finding of their own, oldest first. */
const repeatedIn = (pair: Pair, finding: Finding): readonly number[] =>
  pair.earlier
    .filter((held) => sourcesOf(finding).includes(held.document) && ownFindings(pair, held, finding.rule).length > 0)
    .flatMap(({ report }) => report.year ?? [])
    .sort((a, b) => a - b);

const toldBefore = (finding: Finding, years: readonly number[]): Finding => ({
  ...finding,
  cause: {
    code: 'kept-for-years',
    message: {
      zh: `${years.join('、')}年度报告已有同样的情况，同一文字连年沿用，宜作为一个问题核对。`,
      en: `The reports on ${years.join(', ')} have the same finding: one text kept from year to year, to be checked as one matter.`,
    },
  },
});

const ofWholeText = (finding: Finding, head: Finding): Finding => ({
  ...finding,
  cause: {
    code: 'kept-text',
    message: {
      zh: '第一、五部分的文字整体与往年雷同，此处随之。',
      en: 'Sections one and five repeat an earlier report as a whole, this one with them.',
    },
  },
  causedBy: head.id,
});

/** @param findings of the rules between years on one report */
export const withKeptText = (pair: Pair, findings: readonly Finding[]): readonly Finding[] => {
  const head = findings.find(({ rule, cause }) => rule === text && cause === null);
  return findings.map((finding) => {
    if (finding.cause !== null || (finding.rule !== text && finding.rule !== problems)) return finding;
    const isWithin = head && finding.rule === problems && sourcesOf(finding).every((document) => sourcesOf(head).includes(document));
    if (isWithin) return ofWholeText(finding, head);
    const years = repeatedIn(pair, finding);
    return years.length > 0 ? toldBefore(finding, years) : finding;
  });
};
