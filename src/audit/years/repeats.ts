import type { Cause, Finding, RuleId, Said } from '../../schema/finding.js';
import type { Place } from '../../schema/place.js';
import type { AddedCause } from '../elsewhere.js';
import type { Held } from '../pair.js';
import { isLighter } from '../rule.js';
import { catalogued } from '../rules/catalogue.js';
import { sentencesOf } from '../sentences.js';
import { allTexts, fold } from '../text.js';

/**
 * What was taken over from another report brings that report's faults along: the same finding on the same words, or on the same figures,
 * follows from the older one.
 */

/** An older report with what was found in it. */
export interface Older {
  readonly held: Held;
  readonly findings: readonly Finding[];
  /** 2021年度报告 */
  readonly name: Said;
}

/** text = words are taken over, figures = tables are */
export type Taken = 'text' | 'figures';

const isOn = (taken: Taken, { place, within, absent, doubts }: Finding): boolean =>
  (place.cell !== undefined) === (taken === 'figures') && place.document === undefined && !within && !absent && doubts.length === 0;

/** The sentence, else the paragraph, in which a place stands; null where it is no part of the text. */
const wordsAt = ({ report }: Held, { block, span }: Place): string | null => {
  const covers = (place: Place): boolean => place.block === block && (!span || !place.span || (place.span[0] <= span[0] && span[0] < place.span[1]));
  const sentence = span && sentencesOf(report).find(({ place }) => covers(place))?.text;
  return sentence ?? allTexts(report).find(({ place }) => covers(place))?.text ?? null;
};

/** The report's own year, the one before it and its organ, in a text, as what they are. */
const unnamed = ({ report: { organ, year } }: Held, text: string): string => {
  const dated =
    year === null
      ? fold(text)
      : fold(text)
          .replaceAll(String(year), '〈本年〉')
          .replaceAll(String(year - 1), '〈上年〉');
  return organ === null ? dated : dated.replaceAll(fold(organ), '〈机关〉');
};

const isSame = (taken: Taken, [own, mine]: readonly [Held, Finding], [older, theirs]: readonly [Held, Finding]): boolean => {
  if (mine.rule !== theirs.rule || !isOn(taken, mine) || !isOn(taken, theirs) || isLighter(theirs.severity, mine.severity)) return false;
  const alike = (a: string, b: string): boolean => unnamed(own, a) === unnamed(older, b);
  if (!alike(mine.actual, theirs.actual) || !alike(mine.expected, theirs.expected)) return false;
  if (taken === 'figures') return mine.id === theirs.id;
  const [here, there] = [wordsAt(own, mine.place), wordsAt(older, theirs.place)];
  return here !== null && there !== null && alike(here, there);
};

/** `引起` said of a finding of another report. */
export const becauseOf = (name: Said, rule: RuleId): Said => {
  const title = catalogued(rule)?.title ?? { zh: rule, en: rule };
  return { zh: `由${name.zh}的“${title.zh}”引起`, en: `Follows from “${title.en}” in ${name.en}` };
};

const causeOf = (taken: Taken, name: Said, rule: RuleId): Cause => {
  const of = becauseOf(name, rule);
  return {
    code: 'repeats-other-report',
    message:
      taken === 'text'
        ? { zh: `${of.zh}：这里的文字沿用了该报告，问题相同，宜一并核对。`, en: `${of.en}: the words were taken over, and the fault with them.` }
        : { zh: `${of.zh}：表中数据沿用了该报告，问题相同，宜一并核对。`, en: `${of.en}: the figures were taken over, and the fault with them.` },
  };
};

/**
 * @param findings of audit about `own`
 * @param older reports that text or figures were taken over from, oldest last: the oldest with the same finding is named
 */
export const repeatsOf = (taken: Taken, own: Held, findings: readonly Finding[], older: readonly Older[]): readonly AddedCause[] =>
  findings
    .filter(({ causedBy }) => causedBy === null)
    .flatMap((finding): readonly AddedCause[] => {
      const repeated = older.flatMap(({ held, findings: theirs, name }) => {
        const same = theirs.find((one) => isSame(taken, [own, finding], [held, one]));
        return same ? [{ document: held.document, same, name }] : [];
      });
      const first = repeated.at(-1);
      if (!first) return [];
      const { document, same, name } = first;
      return [{ finding: finding.id, cause: causeOf(taken, name, same.rule), head: { document, finding: same.causedBy ?? same.id } }];
    });
