/** A report before it is put on paper: every part that a planter of faults may change, apart from the others. */

import type { FormId, TableId } from '../../src/schema/form.js';
import type { Metadatum } from '../../src/schema/document.js';
import type { Declared, Level } from '../../src/schema/report.js';
import type { LaidTable } from '../generator/laid.js';
import type { Quirks, ReportSpec, SectionText } from '../generator/spec.js';

export interface Organ {
  readonly name: string;
  /** The division that it belongs to, such as 霁屿市. */
  readonly place: string;
  readonly kind: 'government' | 'department' | 'office' | 'township' | 'zone';
  readonly level: Level;
  /** May make 规章. */
  readonly rulemaking: boolean;
}

/** The six parts by their order, 1…6. */
export type BySection<T> = Readonly<Record<number, T>>;

export interface Draft {
  readonly organ: Organ;
  readonly year: number;
  readonly form: FormId;
  /** By figure id, as printed. */
  readonly figures: Readonly<Record<string, string>>;
  readonly otherUndivided: boolean;
  readonly quirks: Quirks;
  readonly title: string;
  readonly introduction: readonly string[];
  /** Orders of the parts as they are printed; one left out is not there. */
  readonly order: readonly number[];
  /** With numeral; null = the heading is lost. */
  readonly headings: BySection<string | null>;
  readonly texts: BySection<readonly string[]>;
  readonly tables: readonly TableId[];
  /** Printed after the table. */
  readonly after: BySection<readonly string[]>;
  /** A table of its own. */
  readonly own: BySection<LaidTable>;
  /** Parts that hold a picture. */
  readonly pictures: readonly number[];
  readonly signature: readonly string[];
  readonly metadata: readonly Metadatum[];
  readonly addresses: readonly string[];
  readonly declared: Partial<Declared>;
}

const tableOf: BySection<TableId> = { 2: 'table2', 3: 'table3', 4: 'table4' };

/** What the makers of tables ask for. */
export const specOf = (draft: Draft): ReportSpec => ({
  organ: draft.organ.name,
  year: draft.year,
  published: null,
  title: draft.title,
  form: draft.form,
  ...(draft.otherUndivided ? { otherUndivided: true } : {}),
  figures: draft.figures,
  introduction: draft.introduction,
  sections: draft.order.map((order): SectionText => {
    const table = tableOf[order];
    const own = draft.own[order];
    return {
      heading: draft.headings[order] ?? null,
      paragraphs: draft.texts[order] ?? [],
      ...(table && draft.tables.includes(table) ? { table } : {}),
      ...(own ? { own } : {}),
      after: draft.after[order] ?? [],
    };
  }),
  quirks: draft.quirks,
});

export const withText = (draft: Draft, order: number, texts: readonly string[]): Draft => ({ ...draft, texts: { ...draft.texts, [order]: texts } });
export const withFigures = (draft: Draft, figures: Readonly<Record<string, string | number>>): Draft => ({
  ...draft,
  figures: { ...draft.figures, ...Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)])) },
});
export const withHeading = (draft: Draft, order: number, heading: string | null): Draft => ({
  ...draft,
  headings: { ...draft.headings, [order]: heading },
});

/** The number that a cell of the draft holds; it must hold one. */
export const value = (draft: Draft, id: string): number => {
  const number = Number(draft.figures[id]);
  if (draft.figures[id] === undefined || Number.isNaN(number)) throw new Error(`${id} holds no number: ${draft.figures[id]}`);
  return number;
};

/** Rows of 表三 (or cells by column) added up. */
export const sumOf = (draft: Draft, rows: readonly string[], columns: readonly string[] = ['c7']): number =>
  rows.flatMap((row) => columns.map((column) => value(draft, `t3.${row}.${column}`))).reduce((so, one) => so + one, 0);
