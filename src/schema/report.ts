import type { Claim } from './claim.js';
import type { FormId, ReportForm, TableId, Unit } from './form.js';
import type { Place } from './place.js';

/** One report, read: who, when, which form, 200 figures, six sections. Everything printed keeps its place. */

/** What another reading of the same cell gives. */
export interface OtherReading {
  readonly value: number | null;
  readonly text: string;
  /** How it was made. */
  readonly by: string;
}

export interface Figure {
  /** The number as printed; null = printed, but not a number, or blank. 0 = zero was printed. No entry in `figures` = cell not found. */
  readonly value: number | null;
  /** The cell's text as printed; of a blank cell at most white space (`''` and a no-break space stay two things). */
  readonly printed: string;
  readonly status: 'number' | 'blank' | 'not-a-number';
  /** Unit of `value`: as printed in the cell or its column head, else the form's; null where neither says. */
  readonly unit: Unit | null;
  /** `value` in the form's unit (251000元 → 25.1 万元); null where the units cannot be converted. */
  readonly normalized: number | null;
  /** Text beside the number: 22（其中修订16件） → 其中修订16件. */
  readonly note?: string;
  /** Readings of the cell that differ from what is given here as printed. */
  readonly otherReadings?: readonly OtherReading[];
  /** How the readings were made that say the same. */
  readonly confirmedBy?: readonly string[];
  readonly place: Place;
}

/** A figure that no cell of the 2019 and 2021 forms is for, known by the labels that are printed around it. */
export interface LabelledFigure extends Omit<Figure, 'unit'> {
  /** Unique in the report: `x2.1` (first supplement of 表二), `x.1` (of a table of its own), `p3.1` (统计表), `n3.1` (narrative). */
  readonly id: string;
  /** supplement = of a row, column or table that the form does not have | statistics = of a 统计表 | narrative = of a sentence */
  readonly kind: 'supplement' | 'statistics' | 'narrative';
  /** Id of the indicator in `forms/pre-2019.ts` that it states; null = none is known for its labels. */
  readonly indicator: string | null;
  /** Labels of its row as printed, outermost first; of a sentence, the indicator's. */
  readonly path: readonly string[];
  /** Head of its column as printed; null where none is. */
  readonly column: string | null;
  /** As printed with it, in its row or in its head; null where none is. */
  readonly unit: string | null;
}

/** A label of a table as printed, and the official row or column that it was taken for. */
export interface PrintedLabel {
  /** Row id or column id of the form, such as `R3.1`, `c7`, `inForce`. */
  readonly id: string;
  readonly printed: string;
  readonly official: string;
  /** exact after normalisation | a known variant | a typing slip | its label is not readable, its position tells */
  readonly match: 'exact' | 'variant' | 'slip' | 'position';
  readonly place: Place;
}

export interface PrintedText {
  readonly text: string;
  readonly place: Place;
}

export interface ReportTable {
  readonly id: TableId;
  /** The form whose labels this table carries: a report may mix them. */
  readonly form: FormId;
  readonly rows: readonly PrintedLabel[];
  readonly columns: readonly PrintedLabel[];
  /** Block heads of 表二 that are printed (第二十条第（一）项 …), by official label. */
  readonly bands: readonly string[];
  /** Rows and columns with a label that the form does not have. */
  readonly addedRows: readonly PrintedText[];
  readonly addedColumns: readonly PrintedText[];
  /** 注：… inside the table. */
  readonly notes: readonly PrintedText[];
  readonly place: Place;
}

/** A first-level part of the report. `order` 1…6 = the official section it was recognised as; null = none of the six. */
export interface ReportSection {
  readonly order: number | null;
  /** The printed numeral, such as 三; null where none is printed. */
  readonly number: string | null;
  /** As printed, without the numeral. */
  readonly title: string;
  /** official | lawful = a wording that 第五十条 or common use allows | changed = recognised, but reworded | inferred = heading lost, content tells */
  readonly match: 'official' | 'lawful' | 'changed' | 'inferred' | 'other';
  readonly place: Place;
  /** Its paragraphs and lower headings, without the heading itself and without tables. */
  readonly text: readonly PrintedText[];
  readonly tables: readonly TableId[];
  /** Tables of any kind and pictures inside it. */
  readonly otherTables: number;
  readonly images: readonly Place[];
}

export interface Period {
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly printed: string;
  readonly place: Place;
}

export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';

/** What a manifest or a list page says of a report, before it is read. Null = not said. */
export interface Declared {
  readonly organ: string | null;
  readonly regionCode: string | null;
  readonly level: Level | null;
  readonly year: number | null;
  /** ISO date. */
  readonly published: string | null;
}

/** A date of publication as one source gives it. */
export interface StatedDate {
  /** ISO date. */
  readonly date: string;
  /** manifest | meta = tags of the page | index = the page's head table (公开日期, 成文日期) | page = a line shown beside the text | signature = printed under the report, or in brackets under its title */
  readonly by: 'manifest' | 'meta' | 'index' | 'page' | 'signature';
  /** Null where it is not part of the text. */
  readonly place: Place | null;
}

export interface Report {
  /** As the title prints it; the declared one where the title names none, or one that differs by look-alike characters only, if recognised by a few characters (a notice says so). */
  readonly organ: string | null;
  readonly organSource: 'title' | 'manifest' | 'metadata' | 'text' | null;
  readonly regionCode: string | null;
  readonly level: Level | null;
  readonly year: number | null;
  readonly yearSource: 'title' | 'period' | 'manifest' | 'metadata' | 'text' | null;
  /** Where `organ` and `year` are printed in the document; none for what a manifest or metadata say. */
  readonly identityPlaces: readonly Place[];
  readonly title: PrintedText | null;
  readonly period: Period | null;
  /** ISO date. */
  readonly published: string | null;
  /** manifest | page metadata (PubDate, 公开日期 …) | the date under the report's text */
  readonly publishedSource: 'manifest' | 'metadata' | 'signature' | null;
  /** All dates of publication that were found, in the order of `by`; the one that `published` was taken from among them. */
  readonly dates: readonly StatedDate[];
  /** Told by 表二's heads, by 表三's rows where 表二 is absent; pre-2019 by a 统计表, or by the year where no table tells; null where nothing does. */
  readonly form: ReportForm | null;
  readonly reading: 'text' | 'ocr';
  readonly tables: Readonly<Partial<Record<TableId, ReportTable>>>;
  /** By figure id (`t3.R3.1.c2`), in form order. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Figures beside those of the forms, in reading order; those of sentences last. */
  readonly labelled: readonly LabelledFigure[];
  /** Printed text before the first section: title, introduction, table of contents. */
  readonly preamble: readonly PrintedText[];
  readonly sections: readonly ReportSection[];
  /** What the sections' sentences state, in reading order; none of a report of before 2019 (its stated figures are `labelled`). */
  readonly claims: readonly Claim[];
}
