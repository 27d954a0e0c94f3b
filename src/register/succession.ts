import type { RegisterLine } from '../schema/register.js';
import { organKey } from './name.js';

/**
 * What became of organs, as the register of the user tells it: one that goes on under another name is the same body; of several that went into one,
 * or of one that went into another that was there before, none is.
 */

/** Names of the bodies that went into an organ, by the first year that it reports for them too; null = it is not said in which. */
export type Mergers = ReadonlyMap<number | null, readonly string[]>;

export interface Succession {
  /** By index of the line, that of the line of which it is an earlier name. */
  readonly renamed: ReadonlyMap<number, number>;
  /** By index of the line into which they went. */
  readonly merged: ReadonlyMap<number, Mergers>;
}

/** With a line for every successor that has none: it is told to be there. */
export const withSuccessors = (lines: readonly RegisterLine[]): readonly RegisterLine[] => {
  const known = new Set(lines.map(({ organ }) => organKey(organ)));
  const added = new Map<string, RegisterLine>();
  for (const { successor, regionCode, level } of lines) {
    if (successor === undefined || known.has(organKey(successor))) continue;
    const unsaid = { type: null, creditCode: null, siteId: null, parent: null, fromYear: null, toYear: null, searchedUrl: null, searchedAt: null };
    added.set(organKey(successor), { ...unsaid, organ: successor, formerNames: [], regionCode, level });
  }
  return [...lines, ...added.values()];
};

const speaksAgainst = (one: RegisterLine, other: RegisterLine): boolean =>
  one.regionCode !== null && other.regionCode !== null && one.regionCode.slice(0, 6) !== other.regionCode.slice(0, 6);

/** The line that a line names as its successor; null where none or several bear the name. */
const successorOf = (lines: readonly RegisterLine[], index: number): number | null => {
  const own = lines[index]!;
  if (own.successor === undefined) return null;
  const key = organKey(own.successor);
  const named = [...lines.entries()].filter(([at, line]) => at !== index && organKey(line.organ) === key && !speaksAgainst(own, line));
  const later = named.filter(([, { fromYear }]) => fromYear !== null && own.toYear !== null && fromYear > own.toYear);
  const chosen = named.length > 1 ? later : named;
  return chosen.length === 1 ? chosen[0]![0] : null;
};

const lastYearOf = (gone: RegisterLine, into: RegisterLine): number | null => gone.toYear ?? (into.fromYear === null ? null : into.fromYear - 1);

/** One that alone went into a body which was not there before: the same under another name. */
const isRenamed = (gone: RegisterLine, into: RegisterLine): boolean =>
  gone.toYear === null || into.fromYear === null || into.fromYear === gone.toYear + 1;

/** @param lines as `withSuccessors` gives them */
export const successionOf = (lines: readonly RegisterLine[]): Succession => {
  const before = new Map<number, number[]>();
  for (const index of lines.keys()) {
    const into = successorOf(lines, index);
    if (into !== null) before.set(into, [...(before.get(into) ?? []), index]);
  }
  const renamed = new Map<number, number>();
  const merged = new Map<number, Mergers>();
  for (const [into, gone] of before) {
    const [only, ...more] = gone;
    if (more.length === 0 && isRenamed(lines[only!]!, lines[into]!)) {
      renamed.set(only!, into);
      continue;
    }
    const byYear = new Map<number | null, readonly string[]>();
    for (const one of gone) {
      const last = lastYearOf(lines[one]!, lines[into]!);
      const first = last === null ? null : last + 1;
      byYear.set(first, [...(byYear.get(first) ?? []), lines[one]!.organ]);
    }
    merged.set(into, byYear);
  }
  return { renamed, merged };
};
