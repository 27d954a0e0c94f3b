/** What travels inside discover/: a link as a page shows it, what else is to be looked at, and what is found. */

/** A link with what stands around it. */
export interface Item {
  /** Absolute. */
  readonly url: string;
  /** What the link says, without a date; of a shortened text its title. */
  readonly words: string;
  /** ISO date beside it: of the list, and so no date of publication. */
  readonly date: string | null;
  /** The heading above it. */
  readonly heading: string | null;
  /** Equal for links that stand in one row of a list; null where it stands in none. */
  readonly row: number | null;
  /** In the head, foot or menu of the page. */
  readonly furniture: boolean;
  /** Said beside it by data that name the publisher. */
  readonly organ: string | null;
}

/** A further page. */
export interface Onward {
  readonly url: string;
  /**
   * `paging`: the same list goes on there; `data`: the same list, as a script fetches it; `redirect` and `frame`: what the page shows in its
   * place; `column`: a list of its own.
   */
  readonly kind: 'paging' | 'data' | 'redirect' | 'frame' | 'column';
  /** What the link says. */
  readonly words: string;
}

/** What one software's way of writing pages adds to the plain links. */
export interface Reading {
  readonly items: readonly Item[];
  readonly onward: readonly Onward[];
  /** The page shows nothing without its scripts, and they do not tell from where. */
  readonly shell: boolean;
}

export const reading = (part: Partial<Reading>): Reading => ({ items: [], onward: [], shell: false, ...part });

/** How a page was come to. */
export interface Visit {
  /** With its fragment, which some software reads. */
  readonly url: string;
  /** Address of the page whose link led here; null of an address that was asked for. */
  readonly foundOn: string | null;
  /** Words of the links that led here from the first list of reports on. */
  readonly path: readonly string[];
  /** `reports`: a list of annual reports; `gate`: on the way to one; `start`: asked for. */
  readonly kind: 'start' | 'gate' | 'reports';
  /** Steps from the start, pages of one list counted as one. */
  readonly depth: number;
  /** Number of the list that it is a page of. */
  readonly list: number;
  /** It is the first page of its list, not a further one. */
  readonly first: boolean;
  /** Address of the page whose script asks for it: what links in data are relative to. Null = its own. */
  readonly base: string | null;
}

/** What the user wants. */
export interface Wanted {
  /** Years of report, both included; null = all. */
  readonly years: readonly [first: number, last: number] | null;
  /** Part of an organ's name; null = all. */
  readonly organ: string | null;
  /** The year that it is: no report is about a later one. */
  readonly thisYear: number;
}

/** Something that may be a report. */
export interface Candidate {
  readonly url: string;
  readonly words: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly listedDate: string | null;
  readonly foundOn: string | null;
  readonly row: number | null;
  /** Null = to be taken. */
  readonly leave: LeaveCode | null;
}

export type LeaveCode =
  | 'explained'
  | 'notice'
  | 'summary'
  | 'site-report'
  | 'school'
  | 'public-institution'
  | 'enforcement'
  | 'rule-of-law'
  | 'accounts'
  | 'rules'
  | 'catalogue'
  | 'guide'
  | 'template'
  | 'statistics'
  | 'not-annual'
  | 'other-report'
  | 'other-matter'
  | 'other-year'
  | 'other-organ'
  | 'other-site'
  | 'other-format'
  | 'beside-its-page';
