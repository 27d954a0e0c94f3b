import type { Said } from '../schema/finding.js';
import type { Report, StatedDate } from '../schema/report.js';
import { isDepartment, isGovernment, isTownship } from './organ.js';

/** By when 《条例》第四十九条 asks a body to publish, and when it did, as far as that is certain. Dates are ISO. */

export interface Duty {
  readonly by: 'department' | 'government';
  readonly deadline: string;
}

/** Null where 第四十九条 does not name the body (乡镇、街道、开发区、企事业单位), or its name does not tell. */
export const dutyOf = (report: Report): Duty | null => {
  if (report.organ === null || report.year === null || report.level === 'township' || isTownship(report.organ)) return null;
  const next = report.year + 1;
  if (isDepartment(report.organ, report.level)) return { by: 'department', deadline: `${next}-01-31` };
  return isGovernment(report.organ) === true ? { by: 'government', deadline: `${next}-03-31` } : null;
};

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Two sources agree on a day where they are no further apart: a page is put up within days of its date. */
const sameDay = 3;
const agree = (a: StatedDate, b: StatedDate): boolean => Math.abs(daysBetween(a.date, b.date)) <= sameDay;

export interface Published {
  /** The date, with the source that it is taken from. */
  readonly stated: StatedDate;
  /** own = printed under the report | agreeing = two sources give it */
  readonly sure: 'own' | 'agreeing';
}

/**
 * The date of publication, where it is the report's own statement and nothing is dated earlier, or where two sources agree and none differs. Later
 * dates beside the report's own are reposts and migrations.
 */
export const publishedOn = (dates: readonly StatedDate[]): Published | null => {
  const own = dates.find((one) => one.by === 'signature');
  if (own) return dates.every((one) => one.date >= own.date || agree(one, own)) ? { stated: own, sure: 'own' } : null;
  const [first] = [...dates].sort((a, b) => a.date.localeCompare(b.date));
  if (!first || !dates.every((one) => agree(one, first))) return null;
  return dates.some((one) => one.by !== first.by) ? { stated: first, sure: 'agreeing' } : null;
};

const inAddress = /(?:^|[/_t-])(20\d{2})[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

/** The day in an address (`/202401/t20240115_3271106.html`, `/art/2025/1/15/`): when the page was put there at the latest. Null where there is none. */
export const addressDate = (url: string): string | null => {
  const [, year, month, day] = inAddress.exec(url) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
};

/** How messages name the source of a date, and those whom a deadline binds. */
export const sources: Readonly<Record<Published['sure'], Said>> = {
  own: { zh: '报告落款日期', en: 'The date under the report' },
  agreeing: { zh: '页面公布日期', en: 'The page’s date of publication' },
};

export const bound: Readonly<Record<Duty['by'], Said>> = {
  department: { zh: '县级以上人民政府部门', en: 'departments' },
  government: { zh: '县级以上地方人民政府', en: 'governments' },
};
