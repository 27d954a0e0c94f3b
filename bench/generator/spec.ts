/** What a made report says, before any file format is chosen. Everything is as it will be printed. */

import type { FormId, TableId } from '../../src/schema/form.js';
import type { LaidTable } from './laid.js';
import type { Severity } from '../../src/schema/finding.js';

/** A first-level part of the report. In its paragraphs `**…**` is bold where the format has bold. */
export interface SectionText {
  /** With its numeral, as printed; null = the heading is lost and the text starts at once. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  /** Printed after the paragraphs. */
  readonly table?: TableId;
  /** A table that is none of the official ones, printed after it. */
  readonly own?: LaidTable;
  /** Printed after the table. */
  readonly after?: readonly string[];
}

export interface Quirks {
  /** Printed labels that differ from the form's, by `<table>.<row or column id>` such as `table3.R3.2`, or by the official text of any cell that holds no figure, such as （三）不予公开. */
  readonly labels?: Readonly<Record<string, string>>;
  /** A last row over the whole width: 注：…. */
  readonly notes?: Readonly<Partial<Record<TableId, string>>>;
  /** Rows that are not printed, by `<table>.<row id>`. */
  readonly omitRows?: readonly string[];
  /** Columns of 表三 that are not printed, by column id. */
  readonly omitColumns?: readonly string[];
  /** Rows and columns that the form does not have are put in here. */
  readonly reshape?: Readonly<Partial<Record<TableId, (table: LaidTable) => LaidTable>>>;
}

export interface ReportSpec {
  /** As the title prints it. */
  readonly organ: string;
  readonly year: number;
  /** ISO date; printed under the text and, in HTML, in the head of the page. */
  readonly published: string | null;
  readonly title: string;
  /** A report of before 2019 prints none of its tables: any will do. */
  readonly form: FormId;
  /** 2021 form with （六）其他处理 left as one row, id `t3.R6` (洪泽区 2023): 23 rows instead of 25. */
  readonly otherUndivided?: boolean;
  /** By figure id, as printed; a cell of the form without an entry is printed blank. */
  readonly figures: Readonly<Record<string, string>>;
  readonly introduction: readonly string[];
  readonly sections: readonly SectionText[];
  readonly quirks?: Quirks;
}

/** A finding that a correct audit of the document must have. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Row path and column label of the form; null where the finding is about all of them. */
  readonly row: string | null;
  readonly column: string | null;
}
