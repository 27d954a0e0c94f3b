import type { Enforcement, EnforcementLine } from '../schema/enforcement.js';
import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { divisionOf } from './divisions.js';
import { askRegister } from './lines.js';
import { namesSomePlace, organKey } from './name.js';
import { organsOf } from './organs.js';

/** Which organ's 行政执法统计年报 a line is: told by the register and by the reports that are held, never by a name that many bear. */

export interface Matched {
  readonly line: EnforcementLine;
  /** Organ id; null where no organ is certain. */
  readonly organ: string | null;
}

type Told = Pick<ReportRow, 'sha256' | 'url' | 'organization' | 'region_code' | 'year' | 'identity_doubt'>;

const six = (code: string): string => code.slice(0, 6);

interface Bearer {
  readonly organ: string;
  readonly codes: Set<string>;
}

/** Organs of which reports are held, by the names that they bear there. */
const bearersOf = (reports: readonly Told[], organs: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Bearer[]> => {
  const byKey = new Map<string, Bearer[]>();
  for (const { sha256, organization, region_code: code } of reports) {
    const organ = organs.get(sha256);
    if (organ === undefined || organization === null) continue;
    const bearers = byKey.get(organKey(organization)) ?? [];
    byKey.set(organKey(organization), bearers);
    const known = bearers.find((one) => one.organ === organ) ?? { organ, codes: new Set<string>() };
    if (!bearers.includes(known)) bearers.push(known);
    const said = code ?? divisionOf(organization)?.code;
    if (said !== undefined) known.codes.add(six(said));
  }
  return byKey;
};

/** The only bearer of the name that the code does not speak against; of a name that tells no place, the one that the code speaks for. */
const bearerOf = ({ organ, regionCode }: EnforcementLine, bearers: readonly Bearer[]): string | null => {
  const speaksFor = ({ codes }: Bearer): boolean => regionCode !== null && codes.has(six(regionCode));
  const certain = bearers.filter(speaksFor);
  const possible = namesSomePlace(organKey(organ)) ? bearers.filter(({ codes }) => regionCode === null || codes.size === 0) : [];
  const chosen = certain.length > 0 ? certain : possible;
  return chosen.length === 1 ? chosen[0]!.organ : null;
};

export const matchedTo = (lines: readonly EnforcementLine[], reports: readonly Told[], register: readonly RegisterLine[]): readonly Matched[] => {
  const ask = askRegister(register);
  const bearers = bearersOf(reports, organsOf(reports, register));
  return lines.map((line) => {
    const { organ, year, regionCode } = line;
    const listed = ask({ url: null, organization: organ, region_code: regionCode, year });
    return { line, organ: listed ?? bearerOf(line, bearers.get(organKey(organ)) ?? []) };
  });
};

const numbers = (...values: readonly (number | null)[]): readonly number[] => values.filter((one) => one !== null);
const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** 许可 with and without 不予许可; 强制 as a whole, or as measures or execution alone: both sides are known to count either way. */
export const enforcementOf = (line: EnforcementLine): Enforcement => {
  const { licences, licencesRefused, penalties, coercion, coercionMeasures, coercionExecution, extent, source } = line;
  const unique = (values: readonly number[]): readonly number[] => [...new Set(values)];
  return {
    licences: unique(numbers(sum(licences, licencesRefused), licences)),
    penalties: numbers(penalties),
    coercion: unique(numbers(coercion, sum(coercionMeasures, coercionExecution), coercionMeasures, coercionExecution)),
    extent,
    source,
  };
};

/** By document. Two lines of one organ and year that differ (a body under two names) tell nothing; neither does anything of a report that is not certain. */
export const enforcementByReport = (
  lines: readonly EnforcementLine[],
  reports: readonly Told[],
  register: readonly RegisterLine[],
): ReadonlyMap<string, Enforcement> => {
  const told = new Map<string, Enforcement | null>();
  for (const { line, organ } of matchedTo(lines, reports, register)) {
    if (organ === null) continue;
    const key = `${organ} ${line.year}`;
    const own = enforcementOf(line);
    const before = told.get(key);
    told.set(key, before === undefined || JSON.stringify(before) === JSON.stringify(own) ? own : null);
  }
  const organs = organsOf(reports, register);
  return new Map(
    reports.flatMap(({ sha256, year, identity_doubt: doubt }) => {
      const own = doubt === null ? told.get(`${organs.get(sha256)} ${year}`) : null;
      return own ? [[sha256, own] as const] : [];
    }),
  );
};

export interface Changes {
  readonly added: readonly EnforcementLine[];
  readonly changed: readonly { readonly was: EnforcementLine; readonly is: EnforcementLine }[];
  readonly removed: readonly EnforcementLine[];
  readonly same: number;
}

/** What an import brings, beside what was kept of its years. */
export const changesOf = (kept: readonly EnforcementLine[], given: readonly EnforcementLine[]): Changes => {
  const nameOf = ({ organ, regionCode, year }: EnforcementLine): string => `${organKey(organ)} ${regionCode} ${year}`;
  const years = new Set(given.map(({ year }) => year));
  const before = new Map(kept.filter(({ year }) => years.has(year)).map((line) => [nameOf(line), line]));
  const after = new Map(given.map((line) => [nameOf(line), line]));
  const isSame = (was: EnforcementLine, is: EnforcementLine): boolean => JSON.stringify(was) === JSON.stringify(is);
  const both = [...after].flatMap(([name, is]) => (before.has(name) ? [{ was: before.get(name)!, is }] : []));
  const changed = both.filter(({ was, is }) => !isSame(was, is));
  return {
    added: [...after].flatMap(([name, line]) => (before.has(name) ? [] : [line])),
    changed,
    removed: [...before].flatMap(([name, line]) => (after.has(name) ? [] : [line])),
    same: both.length - changed.length,
  };
};
