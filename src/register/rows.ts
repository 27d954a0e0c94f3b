import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { divisionOf } from './divisions.js';
import { registeredOf } from './lines.js';
import { parentsOf } from './parents.js';

/** The register as it is shown: the user's lines, then the organs that only reports tell of. */

export interface RegisterRow extends RegisterLine {
  /** Register id. */
  readonly id: string;
  /** Years that a report is held of, ascending. */
  readonly years: readonly number[];
}

const commonest = (values: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
};

const told = (id: string, reports: readonly ReportRow[], parent: string | null): RegisterLine & { readonly id: string } => {
  const newestFirst = [...reports].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const names = [...new Set(newestFirst.flatMap(({ organization }) => organization ?? []))];
  const unsaid = { type: null, creditCode: null, siteId: null, fromYear: null, toYear: null, searchedUrl: null, searchedAt: null };
  return {
    ...unsaid,
    id,
    organ: names[0]!,
    formerNames: names.slice(1),
    level: newestFirst.find(({ level }) => level !== null)?.level ?? null,
    regionCode: commonest(reports.flatMap(({ region_code }) => region_code ?? [])) ?? divisionOf(names[0]!)?.code ?? null,
    parent,
  };
};

/** @param organs organ id by document */
export const registerRows = (
  lines: readonly RegisterLine[],
  reports: readonly ReportRow[],
  organs: ReadonlyMap<string, string>,
): readonly RegisterRow[] => {
  const byOrgan = new Map<string, ReportRow[]>();
  for (const report of reports) {
    const organ = organs.get(report.sha256);
    if (organ !== undefined) byOrgan.set(organ, [...(byOrgan.get(organ) ?? []), report]);
  }
  const bodies = [...byOrgan].flatMap(([organ, own]) =>
    own.map(({ organization, region_code }) => ({ organ, name: organization!, regionCode: region_code })),
  );
  const parents = parentsOf(bodies);
  const nameOf = (organ: string | undefined): string | null => (organ === undefined ? null : (byOrgan.get(organ)?.at(-1)?.organization ?? null));
  const listed = registeredOf(lines).map(({ id, line }) => ({ ...line, id }));
  const known = new Set(listed.map(({ id }) => id));
  const others = [...byOrgan].filter(([id]) => !known.has(id)).map(([id, own]) => told(id, own, nameOf(parents.get(id))));
  others.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...listed, ...others].map((line) => ({
    ...line,
    years: [...new Set((byOrgan.get(line.id) ?? []).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
  }));
};
