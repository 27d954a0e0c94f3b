import type { Finding } from '../../schema/finding.js';
import type { Held, Pair } from '../pair.js';
import { isLighter } from '../rule.js';
import { ownFindings } from './own.js';

/** Text, or a set of figures, that was kept for several years is one matter: later reports tell which earlier ones have the same finding, and follow from the first of them. */

const [text, problems, figures] = ['yy-duplicate-text', 'yy-problems-repeated', 'yy-identical-figures'] as const;
const kept: readonly string[] = [text, problems, figures];

/** Documents of the reports that a finding rests on beside its own. */
export const sourcesOf = ({ because }: Finding): readonly string[] => [...new Set(because.flatMap(({ document }) => document ?? []))];

interface Before {
  readonly held: Held;
  readonly theirs: Finding;
}

/** The reports that it rests on with that finding of their own, oldest first. */
const repeatedIn = (pair: Pair, finding: Finding): readonly Before[] =>
  pair.earlier
    .filter(({ document }) => sourcesOf(finding).includes(document))
    .flatMap((held): readonly Before[] => ownFindings(pair, held, finding.rule).map((theirs) => ({ held, theirs })))
    .reverse();

/** A finding follows from none that weighs less, or that rests on a doubted reading. */
const mayHead = (theirs: Finding, finding: Finding): boolean => theirs.doubts.length === 0 && !isLighter(theirs.severity, finding.severity);

const toldBefore = (finding: Finding, before: readonly Before[]): Finding => {
  const years = before.map(({ held }) => held.report.year);
  const what = finding.rule === figures ? { zh: '数据', en: 'set of figures' } : { zh: '文字', en: 'text' };
  const first = before.find(({ theirs }) => mayHead(theirs, finding));
  return {
    ...finding,
    cause: {
      code: 'kept-for-years',
      message: {
        zh: `${years.join('、')}年度报告已有同样的情况，同一${what.zh}连年沿用，宜作为一个问题核对。`,
        en: `The reports on ${years.join(', ')} have the same finding: one ${what.en} kept from year to year, to be checked as one matter.`,
      },
    },
    ...(first ? { causedBy: first.theirs.id, causedIn: first.held.document } : {}),
  };
};

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
    if (finding.cause !== null || !kept.includes(finding.rule)) return finding;
    const isWithin = head && finding.rule === problems && sourcesOf(finding).every((document) => sourcesOf(head).includes(document));
    if (isWithin) return ofWholeText(finding, head);
    const before = repeatedIn(pair, finding);
    return before.length > 0 ? toldBefore(finding, before) : finding;
  });
};
