import type { Level } from './report.js';

/** One line of the register that a user keeps: an organ under one name, and the search that was made for its reports. Null = not said. */
export interface RegisterLine {
  readonly organ: string;
  /** Names that it had before, or has in print. */
  readonly formerNames: readonly string[];
  readonly level: Level | null;
  /** In the user's words: 政府, 部门, 乡镇 … */
  readonly type: string | null;
  /** 行政区划代码: 6, 9 or 12 digits. */
  readonly regionCode: string | null;
  /** 统一社会信用代码 */
  readonly creditCode: string | null;
  /** SiteIDCode of its website. */
  readonly siteId: string | null;
  /** Name of the organ above it, as in another line. */
  readonly parent: string | null;
  /** First and last year that it has a report of its own on. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Name of the organ that it became, or went into, after that year: as in another line, or in none. */
  readonly successor?: string;
  /** Where its reports were looked for, and on which day (ISO). */
  readonly searchedUrl: string | null;
  readonly searchedAt: string | null;
}

/** A search of which nothing came: the report that was due is in none of the places. */
export interface Searched {
  readonly year: number;
  readonly url: string;
  /** ISO date. */
  readonly at: string;
}
