/** What another version of the program would change in a store, one row for each thing that changes. */

export interface ChangeRow {
  /** report: whether it can be read, its organ and year | decision: of a person, on a finding */
  readonly kind: 'report' | 'figure' | 'finding' | 'decision';
  /**
   * Of a report: changes, read-now, fails-now. Of a figure or a finding: appears, vanishes, changes. Of a decision: reopened (decided on
   * other figures), lost (its finding vanishes), stands-again.
   */
  readonly change: 'appears' | 'vanishes' | 'changes' | 'read-now' | 'fails-now' | 'reopened' | 'lost' | 'stands-again';
  readonly source: string;
  readonly sha256: string;
  readonly organization: string | null;
  readonly year: number | null;
  /** Id of the figure or the finding; null where it is about the report. */
  readonly subject: string | null;
  /** Of a finding or a decision. */
  readonly rule: string | null;
  /** What is stored, of whatever changes; null where nothing is. */
  readonly before: Said | null;
  /** What this program says; null where it says nothing. */
  readonly after: Said | null;
}

type Said = Readonly<Record<string, unknown>>;
