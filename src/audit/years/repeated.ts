import type { Said, Severity } from '../../schema/finding.js';
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

/** Every report held of the last years beside the later text, most alike first: a text may skip a year, or be kept for several. */
const comparedWith = ({ later, earlier }: Pair, { sections, fewest }: Limits): readonly Compared[] => {
  const own = proseOf(later.report, sections);
  if (lengthOf(own) < fewest) return [];
  const all = earlier.flatMap((held): readonly Compared[] => {
    const prose = proseOf(held.report, sections);
    return lengthOf(prose) < fewest ? [] : [{ held, ...likeness(own, prose) }];
  });
  return all.sort((a, b) => b.share - a.share);
};

const percentOf = ({ share }: Likeness): number => Math.floor(share * 100);

/** 2021、2022 and the share of the text that each has, the least of them. */
const named = (alike: readonly Compared[]): { readonly before: string; readonly percent: Said } => {
  const years = alike.map(({ held }) => held.report.year!).sort((a, b) => a - b);
  const shares = alike.map(percentOf);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return {
    before: years.join('、'),
    percent: least === most ? { zh: `${most}%`, en: `${most}%` } : { zh: `${least}%至${most}%`, en: `${least}% to ${most}%` },
  };
};

/** One finding at the first passage that is alike, all others as evidence. */
export const judgeRepetition = (pair: Pair, limits: Limits): Check => {
  if (pair.earlier.length === 0)
    return notAssessable('没有该机关更早年度的报告，无法比较。', 'No earlier report of the organ is held, so there is nothing to compare.');
  const all = comparedWith(pair, limits);
  const [best] = all;
  if (!best) return notAssessable('剔除固定表述和数字后，可比的文字太少。', 'Too little text is left when fixed phrases and figures are taken out.');
  const [first, ...others] = best.passages.slice(0, kept);
  if (best.share < limits.remarkable || !first) return passed(best.passages.length);
  const length = lengthOf(proseOf(pair.later.report, limits.sections));
  const severity: { readonly severity?: Severity } = length < limits.enough || best.share < limits.share ? { severity: 'info' } : {};
  // one finding for all years that kept the text
  const alike = all.filter(
    ({ share, passages }) => share >= limits.remarkable && (share >= limits.share || best.share < limits.share) && passages.length > 0,
  );
  const further = alike.slice(1);
  return failed([
    {
      ...(limits.sections.length === 1 ? { section: limits.sections[0]! } : {}),
      place: first[0].place,
      because: [
        placeIn(best.held, first[1].place),
        ...others.flatMap(([now, then]) => [now.place, placeIn(best.held, then.place)]),
        ...further.map(({ held, passages }) => placeIn(held, passages[0]![1].place)),
      ],
      slots: { ...named(alike), passages: best.passages.length },
      actual: `${percentOf(best)}%`,
      expected: `<${limits.share * 100}%`,
      ...severity,
    },
  ]);
};
