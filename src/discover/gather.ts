import { addressKey } from './address.js';
import { organKey, namesSomePlace, organName } from '../register/name.js';
import { leaveReasons } from './leave.js';
import type { Candidate } from './shapes.js';
import { readWords } from './words.js';

/** The candidates of all pages, each address once, as rows of a manifest. */

/** Columns of a manifest first, then what discovery has to say. */
export const discoveredColumns = [
  'url',
  'file',
  'organ',
  'region_code',
  'level',
  'year',
  'published',
  'retrieved_at',
  'archive_url',
  'title',
  'listed_date',
  'found_on',
  'decision',
  'reason',
] as const;

export interface DiscoveredRow {
  readonly url: string;
  /** Where the name alone tells which organ is meant; the report itself says it best. */
  readonly organ: string | null;
  readonly year: number | null;
  /** The words of the link. */
  readonly title: string;
  /** The date beside the link. Of a repost it is late, so it is no date of publication: that is read from the page. */
  readonly listed_date: string | null;
  readonly found_on: string | null;
  readonly decision: 'take' | 'leave';
  /** Code and words, such as `explained：…`; null where it is taken. */
  readonly reason: string | null;
}

export interface Gathered {
  readonly rows: readonly DiscoveredRow[];
  /** Times that an address was met again. */
  readonly again: number;
}

export interface Gathering {
  add(candidates: readonly Candidate[]): void;
  readonly gathered: () => Gathered;
}

/** A title that says more stands for the address; what is to be taken before what is not. */
const better = (one: Candidate, other: Candidate): boolean => {
  const score = ({ leave, words, year, organ }: Candidate): number =>
    (leave === 'beside-its-page' || leave === 'other-format' ? 4 : leave === null ? 2 : 0) +
    (readWords(words).report === 'full' ? 1 : 0) +
    (year ? 0.5 : 0) +
    (organ ? 0.25 : 0);
  return score(one) > score(other);
};

export const openGathering = (): Gathering => {
  const found = new Map<string, Candidate>();
  let again = 0;
  return {
    add: (candidates) => {
      for (const one of candidates) {
        const key = addressKey(one.url);
        const before = found.get(key);
        if (before) again += 1;
        if (!before || better(one, before))
          found.set(key, { ...one, listedDate: one.listedDate ?? before?.listedDate ?? null, year: one.year ?? before?.year ?? null });
      }
    },
    gathered: () => ({ rows: [...found.values()].map(rowOf), again }),
  };
};

const rowOf = ({ url, organ, year, words, listedDate, foundOn, leave }: Candidate): DiscoveredRow => ({
  url,
  organ: organ !== null && namesSomePlace(organKey(organ)) ? organName(organ) : null,
  year,
  title: words,
  listed_date: listedDate,
  found_on: foundOn,
  decision: leave === null ? 'take' : 'leave',
  reason: leave === null ? null : `${leave}：${leaveReasons[leave].zh}`,
});
