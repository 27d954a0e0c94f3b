import { WrongUsage } from '../errors.js';
import { organName } from '../register/name.js';
import type { ReportRow } from '../schema/rows.js';
import type { StoreReader } from '../store/store.js';

/** The report that somebody means by a few words. */

export const all = async <T>(rows: AsyncIterable<T>): Promise<readonly T[]> => {
  const collected: T[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
};

/** By source name or hash; else by the end of a source name; else by words of organ, title and year. */
export const matching = async (store: StoreReader, asked: string): Promise<readonly ReportRow[]> => {
  // a year alone could be the start of a hash too
  const exact = /^\d{4}$/.test(asked) ? [] : await all(store.reports(asked));
  if (exact.length > 0) return exact;
  const reports = await all(store.reports());
  const byEnd = reports.filter((report) => report.sources.some((source) => source.endsWith(`/${asked}`)));
  if (byEnd.length > 0) return byEnd;
  // 淮安市2024 and 淮安市 2024年 are the same question
  const words = asked
    .replace(/(\d{4})年?(?:度)?/gu, ' $1 ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const says = (report: ReportRow, word: string): boolean =>
    /^\d{4}$/.test(word) && report.year === Number(word)
      ? true
      : organName(`${report.organization ?? ''} ${report.source}`).includes(organName(word));
  return reports.filter((report) => words.every((word) => says(report, word)));
};

/** @throws WrongUsage where none or several are meant. */
export const oneReport = async (store: StoreReader, asked: string): Promise<ReportRow> => {
  const [only, ...others] = await matching(store, asked);
  if (only === undefined)
    throw new WrongUsage({
      zh: `库中没有“${asked}”。全部报告见 gongkai export --what reports。`,
      en: `The store has no “${asked}”. gongkai export --what reports lists all reports.`,
    });
  if (others.length > 0)
    throw new WrongUsage({
      zh: `“${asked}”有 ${others.length + 1} 份报告符合，请写哈希：${[only, ...others].map(({ sha256 }) => sha256.slice(0, 12)).join('、')}。`,
      en: `${others.length + 1} reports match “${asked}”: name one by its hash, ${[only, ...others].map(({ sha256 }) => sha256.slice(0, 12)).join(', ')}.`,
    });
  return only;
};
