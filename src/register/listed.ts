import type { RegisterLine, Searched } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import type { Uncertain } from './chain.js';
import { hostOf, registeredOf, type Registered } from './lines.js';
import { organKey } from './name.js';
import { searchesOf, type SearchResult } from './searched.js';

/** What the register of the user says beside whose a report is: who is above whom, who had to report, and what was searched in vain. */

export interface Listed {
  /** Organ id of the organ above, by organ id. */
  readonly parents: ReadonlyMap<string, string>;
  /** Names of the bodies below that no report of the year is held of; null where the register names none below. */
  readonly missingBelow: (organ: string, year: number) => readonly string[] | null;
  /** The search for a later report than that on `newest`, where it is the newest one held. */
  readonly searchedIn: (organ: string, newest: number) => (Searched & { readonly mayBeHeld: boolean }) | null;
  /** Bodies below that were looked for, without those of which it is not certain; null where there are none. */
  readonly coverageBelow: (
    organ: string,
    year: number,
  ) => { readonly expected: number; readonly missing: readonly string[]; readonly from: string; readonly to: string } | null;
}

/** A document that could not be read or placed, and where it was found. */
export interface Found extends Uncertain {
  readonly url: string | null;
}

/** Lines by the id of the line that they name as their parent: of several of one name, the one with the region above. */
const parentsIn = (all: readonly Registered[]): ReadonlyMap<string, string> => {
  const byKey = new Map<string, Registered[]>();
  for (const one of all) byKey.set(organKey(one.line.organ), [...(byKey.get(organKey(one.line.organ)) ?? []), one]);
  const parents = new Map<string, string>();
  for (const { id, line } of all) {
    const named = line.parent === null ? [] : (byKey.get(organKey(line.parent)) ?? []);
    const above = (code: string | null): boolean =>
      code !== null && line.regionCode !== null && line.regionCode.startsWith(code.slice(0, 6).replace(/(?:00)+$/, ''));
    const chosen = named.length > 1 ? named.filter((one) => above(one.line.regionCode)) : named;
    if (chosen.length === 1 && chosen[0]!.id !== id) parents.set(id, chosen[0]!.id);
  }
  return parents;
};

const isActive = ({ line, from }: Registered, year: number): boolean => (from ?? year) <= year && year <= (line.toYear ?? year);

/** A document of another site that names another organ cannot be the one that was looked for; one without any name and address may be any. */
export const mayBeFound = (found: Found, line: RegisterLine): boolean =>
  found.organ !== null || found.url === null || hostOf(found.url) === hostOf(line.searchedUrl);

/** @param organs organ id by document; `found` documents that could not be read or placed. */
export const listedOf = (
  lines: readonly RegisterLine[],
  reports: readonly Pick<ReportRow, 'sha256' | 'year'>[],
  organs: ReadonlyMap<string, string>,
  found: readonly Found[],
): Listed => {
  const all = registeredOf(lines);
  const parents = parentsIn(all);
  const held = new Set(reports.map(({ sha256, year }) => `${organs.get(sha256)} ${year}`));
  const below = new Map<string, Registered[]>();
  for (const one of all) {
    const parent = parents.get(one.id);
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), one]);
  }
  const searches = new Map(
    searchesOf(lines, reports, organs, (line) => found.filter((one) => mayBeFound(one, line))).map((search) => [search.id, search] as const),
  );
  return {
    parents,
    missingBelow: (organ, year) => {
      const due = (below.get(organ) ?? []).filter((one) => isActive(one, year));
      return due.length === 0 ? null : due.filter(({ id }) => !held.has(`${id} ${year}`)).map(({ line }) => line.organ);
    },
    searchedIn: (organ, newest) => {
      const search = searches.get(organ);
      if (!search || search.state === 'held' || search.year <= newest) return null;
      const isNewest = Array.from({ length: search.year - newest }, (_, index) => newest + 1 + index).every((year) => !held.has(`${organ} ${year}`));
      return isNewest ? { year: search.year, url: search.url, at: search.at, mayBeHeld: search.state === 'unsure' } : null;
    },
    coverageBelow: (organ, year) => {
      const certain = (below.get(organ) ?? []).flatMap(({ id }): readonly SearchResult[] => {
        const search = searches.get(id);
        return search?.year === year && search.state !== 'unsure' ? [search] : [];
      });
      const days = certain.map(({ at }) => at).sort();
      if (certain.length === 0) return null;
      const missing = certain.filter(({ state }) => state === 'missing').map(({ line }) => line.organ);
      return { expected: certain.length, missing, from: days[0]!, to: days.at(-1)! };
    },
  };
};
