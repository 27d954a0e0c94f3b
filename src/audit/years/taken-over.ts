import type { Finding } from '../../schema/finding.js';
import { sentencesOf } from '../sentences.js';
import type { AddedCause } from '../elsewhere.js';
import type { Held, Pair } from '../pair.js';
import { sourcesOf } from './kept-text.js';
import { repeatsOf, type Older } from './repeats.js';

/** Faults of audit that came along with the text or the figures of an earlier report of the organ. */

type Audited = (held: Held) => readonly Finding[];

/** The earlier reports that a finding rests on, newest first. */
const olderOf = ({ earlier }: Pair, finding: Finding | undefined, audited: Audited): readonly Older[] =>
  earlier
    .filter(({ document }) => finding && sourcesOf(finding).includes(document))
    .map((held) => ({
      held,
      findings: audited(held),
      name: { zh: `${held.report.year}年度报告`, en: `the report on ${held.report.year}` },
    }));

const inSectionFive = ({ report }: Held): ((finding: Finding) => boolean) => {
  const blocks = new Set(sentencesOf(report).flatMap(({ section, place }) => (section === 5 ? place.block : [])));
  return ({ place }) => blocks.has(place.block);
};

/**
 * @param found by the rules between years about the later report
 * @param findings of audit about it
 */
export const takenOver = (pair: Pair, found: readonly Finding[], findings: readonly Finding[], audited: Audited): readonly AddedCause[] => {
  const { later } = pair;
  const sure = (rule: string): Finding | undefined => found.find((one) => one.rule === rule && one.doubts.length === 0);
  const [text, problems, figures] = ['yy-duplicate-text', 'yy-problems-repeated', 'yy-identical-figures'].map(sure);
  return [
    // small numbers are alike by themselves
    ...(figures?.severity === 'warning' ? repeatsOf('figures', later, findings, olderOf(pair, figures, audited)) : []),
    ...repeatsOf('text', later, findings.filter(inSectionFive(later)), olderOf(pair, problems, audited)),
    ...repeatsOf('text', later, findings, olderOf(pair, text, audited)),
  ];
};
