import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { divisionOf } from './divisions.js';
import { namesSomePlace, organKey } from './name.js';
import { successionOf, withSuccessors, type Mergers } from './succession.js';

/** The register that a user keeps: which line a report belongs to. It comes before what is told by names alone. */

export interface Registered {
  readonly id: string;
  readonly line: RegisterLine;
  /** First year that it has a report of its own on, where the line says it, or that of its earlier name. */
  readonly from: number | null;
}

export const hostOf = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).host.replace(/^www\./, '') || null;
};

type Years = Pick<RegisterLine, 'fromYear' | 'toYear'>;

const bounded = (line: Years): boolean => line.fromYear !== null || line.toYear !== null;

const six = (code: string): string => code.slice(0, 6);

/** A code that says no more than the name does is no part of the id: the register shown and given back keeps its ids. */
const codeInId = ({ organ, regionCode }: RegisterLine): string =>
  regionCode === null || divisionOf(organ)?.code === six(regionCode) ? '' : `@${regionCode}`;

const idsOf = (lines: readonly RegisterLine[]): readonly string[] => {
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const plain = organKey(line.organ) + codeInId(line);
    const id = [plain, `${plain}@${line.fromYear ?? 'first'}`, `${plain}@${index + 1}`].find((one) => !taken.has(one))!;
    taken.add(id);
    return id;
  });
};

/** The last of a row of names; a ring of them ends where it began. */
const lastName = (renamed: ReadonlyMap<number, number>, index: number): number => {
  const seen = new Set<number>();
  let at = index;
  while (!seen.has(at)) {
    seen.add(at);
    at = renamed.get(at) ?? at;
  }
  return at;
};

/**
 * With their ids: `淮安市`, `机关事务管理局@320800`; of lines that would share one, the first year is added, then a number. Lines of one body under
 * one name after the other have the id of the last.
 */
const identified = (given: readonly RegisterLine[]): { readonly all: readonly Registered[]; readonly merged: ReadonlyMap<string, Mergers> } => {
  const lines = withSuccessors(given);
  const { renamed, merged } = successionOf(lines);
  const ids = idsOf(lines);
  const before = new Map([...renamed].map(([gone, into]) => [into, lines[gone]!] as const));
  const all = lines.map((line, index): Registered => {
    const last = before.get(index)?.toYear ?? null;
    return { id: ids[lastName(renamed, index)]!, line, from: line.fromYear ?? (last === null ? null : last + 1) };
  });
  return { all, merged: new Map([...merged].map(([index, mergers]) => [ids[lastName(renamed, index)]!, mergers])) };
};

/** Lines of the user, and one for every successor that they name and that has none. */
export const registeredOf = (lines: readonly RegisterLine[]): readonly Registered[] => identified(lines).all;

/** By organ id, the bodies that went into it. */
export const mergersOf = (lines: readonly RegisterLine[]): ReadonlyMap<string, Mergers> => identified(lines).merged;

type Asked = Pick<ReportRow, 'url' | 'organization' | 'region_code'> & Partial<Pick<ReportRow, 'year'>>;

const speaksFor = ({ line }: Registered, report: Asked): boolean =>
  (line.regionCode !== null && report.region_code !== null && six(line.regionCode) === six(report.region_code)) ||
  (line.searchedUrl !== null && hostOf(line.searchedUrl) !== null && hostOf(line.searchedUrl) === hostOf(report.url));

const speaksAgainst = ({ line }: Registered, report: Asked): boolean =>
  line.regionCode !== null && report.region_code !== null && six(line.regionCode) !== six(report.region_code);

const inYears = (years: Years, year: number | null): boolean =>
  year === null ? !bounded(years) : (years.fromYear ?? year) <= year && year <= (years.toYear ?? year);

/** Years of a body under all its names: under which of them it reported on the year of a change is not for the register to say. */
const together = (one: Years, other: Years): Years => ({
  fromYear: one.fromYear === null || other.fromYear === null ? null : Math.min(one.fromYear, other.fromYear),
  toYear: one.toYear === null || other.toYear === null ? null : Math.max(one.toYear, other.toYear),
});

/** Asks the register: the organ's id, null where no line bears the name. A name outside the years of its body is another body. */
export const askRegister = (lines: readonly RegisterLine[]): ((report: Asked) => string | null) => {
  const byKey = new Map<string, Registered[]>();
  const registered = registeredOf(lines);
  const years = new Map<string, Years>();
  for (const { id, line } of registered) years.set(id, together(years.get(id) ?? line, line));
  for (const one of registered)
    for (const key of new Set([one.line.organ, ...one.line.formerNames].map(organKey))) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return (report) => {
    const key = organKey(report.organization ?? '');
    const possible = (byKey.get(key) ?? []).filter((one) => !speaksAgainst(one, report));
    if (possible.length === 0) return null;
    const then = possible.filter(({ id }) => inYears(years.get(id)!, report.year ?? null));
    if (then.length === 0) return `${key}@unlisted`;
    const certain = then.filter((one) => speaksFor(one, report));
    const chosen = certain.length > 0 ? certain : namesSomePlace(key) ? then : [];
    return new Set(chosen.map(({ id }) => id)).size === 1 ? chosen[0]!.id : null;
  };
};
