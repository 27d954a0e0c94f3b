import type { RegisterLine, Searched } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { mayFill, type Uncertain } from './chain.js';
import { registeredOf } from './lines.js';

/** What the searches told in the register came to: only a dated list of organs can say that a report is missing. */

export interface SearchResult extends Searched {
  /** Register id. */
  readonly id: string;
  readonly line: RegisterLine;
  /** held = kept here | unsure = a document that could not be read or placed may be it | missing = nothing was found */
  readonly state: 'held' | 'unsure' | 'missing';
}

/** The last year of which every kind of organ must have reported on that day: departments by 31 January, governments by 31 March (第四十九条). */
export const yearDue = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) > '03-31' ? 1 : 2);

/** One for every line that tells where and when it was searched and that had to report; `organs` gives the organ id by document, `uncertainOf` what may be it. */
export const searchesOf = (
  lines: readonly RegisterLine[],
  reports: readonly Pick<ReportRow, 'sha256' | 'year'>[],
  organs: ReadonlyMap<string, string>,
  uncertainOf: (line: RegisterLine) => readonly Uncertain[],
): readonly SearchResult[] => {
  const held = new Set(reports.map(({ sha256, year }) => `${organs.get(sha256)} ${year}`));
  return registeredOf(lines).flatMap(({ id, line, from: fromYear }): readonly SearchResult[] => {
    const { searchedUrl: url, searchedAt: at, toYear } = line;
    if (url === null || at === null) return [];
    const year = yearDue(at);
    // a body founded in the year itself may have reported with the one that it came from
    if ((fromYear !== null && fromYear > year) || (toYear !== null && toYear < year)) return [];
    const names = [line.organ, ...line.formerNames];
    const state = held.has(`${id} ${year}`) ? 'held' : names.some((name) => mayFill(name, [year], uncertainOf(line))) ? 'unsure' : 'missing';
    return [{ id, line, year, url, at, state }];
  });
};
