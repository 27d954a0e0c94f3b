import type { TableId } from './form.js';
import type { Notice } from './notice.js';
import type { Place } from './place.js';

/** A finding says: the report breaks a rule. A doubt about our own reading is a notice, never a finding. */

export type RuleId = string;
export type Severity = 'error' | 'warning' | 'info';
export type Language = 'zh' | 'en';
export type Said = Readonly<Record<Language, string>>;

/** What a finding is about, in official labels. */
export interface Subject {
  readonly table: TableId | null;
  /** Row path of the form. */
  readonly row: string | null;
  readonly column: string | null;
  /** 1…6 where the finding is about a section. */
  readonly section?: number;
}

/** Why several findings are one: changing what this says would clear them all. */
export interface Cause {
  /** kebab-case, stable, such as `one-cell`, `total-left-at-zero`. */
  readonly code: string;
  readonly message: Said;
}

/** Whether a finding may be published without looking at the page, and why. */
export interface Standing {
  readonly state: 'publishable' | 'to-check';
  readonly reason: Said;
}

export interface Finding {
  /** Stable over runs: rule and subject, unique inside a report. */
  readonly id: string;
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly severity: Severity;
  readonly message: Said;
  readonly subject: Subject;
  readonly actual: string;
  readonly expected: string;
  readonly place: Place;
  /** The other places that the verdict rests on. */
  readonly because: readonly Place[];
  readonly cause: Cause | null;
  /** `id` of the head finding of the same cause; null for the head itself. */
  readonly causedBy: string | null;
  /** SHA-256 of the document in which that head is a finding, where it is another than this finding's own. */
  readonly causedIn?: string;
  readonly doubts: readonly Notice[];
  /** Blocks (end exclusive) that were looked through, where what is missing has no place of its own. */
  readonly within?: readonly [from: number, to: number];
  /** Words of which none stands in the document, if the finding is right. */
  readonly absent?: readonly string[];
  /** Null until it was asked whether another reading agrees. */
  readonly standing: Standing | null;
}

export type Outcome =
  | { readonly rule: RuleId; readonly ruleVersion: number; readonly verdict: 'passed'; readonly applied: number }
  | { readonly rule: RuleId; readonly ruleVersion: number; readonly verdict: 'failed'; readonly findings: readonly Finding[] }
  | { readonly rule: RuleId; readonly ruleVersion: number; readonly verdict: 'not-assessable'; readonly reason: Said };
