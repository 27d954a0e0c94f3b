import type { Severity } from '../../schema/finding.js';
import { placeIn, type Held, type Pair } from '../pair.js';
import { failed, notAssessable, passed, type Check } from '../rule.js';
import { lengthOf, likeness, proseOf, type Likeness } from './prose.js';

/** What the two rules on copied text share. */

export interface Limits {
  readonly sections: readonly number[];
  /** Characters that must be left of the text when figures, names and fixed phrases are out. */
  readonly fewest: number;
  /** From so many on the full severity applies; below it info: short texts repeat by themselves. */
  readonly enough: number;
  /** 0…1; from here on the text repeats. */
  readonly share: number;
  /** 0…1; from here on it is remarked on. */
  readonly remarkable: number;
}

/** At most so many passages are kept as evidence. */
const kept = 40;

interface Compared extends Likeness {
  readonly held: Held;
}

/** The earlier report that is most alike; every report held of the last years is tried, for a text may skip a year. */
const mostAlike = ({ later, earlier }: Pair, { sections, fewest }: Limits): Compared | null => {
  const own = proseOf(later.report, sections);
  if (lengthOf(own) < fewest) return null;
  const all = earlier.flatMap((held): readonly Compared[] => {
    const prose = proseOf(held.report, sections);
    return lengthOf(prose) < fewest ? [] : [{ held, ...likeness(own, prose) }];
  });
  return all.reduce<Compared | null>((best, one) => (best === null || one.share > best.share ? one : best), null);
};

/** One finding at the first passage that is alike, all others as evidence. */
export const judgeRepetition = (pair: Pair, limits: Limits): Check => {
  if (pair.earlier.length === 0)
    return notAssessable('没有该机关更早年度的报告，无法比较。', 'No earlier report of the organ is held, so there is nothing to compare.');
  const best = mostAlike(pair, limits);
  if (best === null)
    return notAssessable('剔除固定表述和数字后，可比的文字太少。', 'Too little text is left when fixed phrases and figures are taken out.');
  const [first, ...others] = best.passages.slice(0, kept);
  if (best.share < limits.remarkable || !first) return passed(best.passages.length);
  const length = lengthOf(proseOf(pair.later.report, limits.sections));
  const severity: { readonly severity?: Severity } = length < limits.enough || best.share < limits.share ? { severity: 'info' } : {};
  const percent = Math.floor(best.share * 100);
  return failed([
    {
      ...(limits.sections.length === 1 ? { section: limits.sections[0]! } : {}),
      place: first[0].place,
      because: [placeIn(best.held, first[1].place), ...others.flatMap(([now, then]) => [now.place, placeIn(best.held, then.place)])],
      slots: { before: best.held.report.year!, percent, passages: best.passages.length },
      actual: `${percent}%`,
      expected: `<${limits.share * 100}%`,
      ...severity,
    },
  ]);
};
