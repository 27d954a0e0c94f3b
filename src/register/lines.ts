import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { divisionOf } from './divisions.js';
import { namesSomePlace, organKey } from './name.js';

/** The register that a user keeps: which line a report belongs to. It comes before what is told by names alone. */

export interface Registered {
  readonly id: string;
  readonly line: RegisterLine;
}

export const hostOf = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).host.replace(/^www\./, '') || null;
};

const bounded = (line: RegisterLine): boolean => line.fromYear !== null || line.toYear !== null;

const six = (code: string): string => code.slice(0, 6);

/** A code that says no more than the name does is no part of the id: the register shown and given back keeps its ids. */
const codeInId = ({ organ, regionCode }: RegisterLine): string =>
  regionCode === null || divisionOf(organ)?.code === six(regionCode) ? '' : `@${regionCode}`;

/** With an id each: `淮安市`, `机关事务管理局@320800`; of lines that would share one, the first year is added, then a number. */
export const registeredOf = (lines: readonly RegisterLine[]): readonly Registered[] => {
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const plain = organKey(line.organ) + codeInId(line);
    const id = [plain, `${plain}@${line.fromYear ?? 'first'}`, `${plain}@${index + 1}`].find((one) => !taken.has(one))!;
    taken.add(id);
    return { id, line };
  });
};

type Asked = Pick<ReportRow, 'url' | 'organization' | 'region_code'> & Partial<Pick<ReportRow, 'year'>>;

const speaksFor = ({ line }: Registered, report: Asked): boolean =>
  (line.regionCode !== null && report.region_code !== null && six(line.regionCode) === six(report.region_code)) ||
  (line.searchedUrl !== null && hostOf(line.searchedUrl) !== null && hostOf(line.searchedUrl) === hostOf(report.url));

const speaksAgainst = ({ line }: Registered, report: Asked): boolean =>
  line.regionCode !== null && report.region_code !== null && six(line.regionCode) !== six(report.region_code);

const inYears = ({ line }: Registered, year: number | null): boolean =>
  year === null ? !bounded(line) : (line.fromYear ?? year) <= year && year <= (line.toYear ?? year);

/** Asks the register: the organ's id, null where no line bears the name. A name outside the years of its lines is another body. */
export const askRegister = (lines: readonly RegisterLine[]): ((report: Asked) => string | null) => {
  const byKey = new Map<string, Registered[]>();
  for (const one of registeredOf(lines))
    for (const key of new Set([one.line.organ, ...one.line.formerNames].map(organKey))) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return (report) => {
    const key = organKey(report.organization ?? '');
    const possible = (byKey.get(key) ?? []).filter((one) => !speaksAgainst(one, report));
    if (possible.length === 0) return null;
    const then = possible.filter((one) => inYears(one, report.year ?? null));
    if (then.length === 0) return `${key}@unlisted`;
    const certain = then.filter((one) => speaksFor(one, report));
    const chosen = certain.length > 0 ? certain : namesSomePlace(key) ? then : [];
    return chosen.length === 1 ? chosen[0]!.id : null;
  };
};
