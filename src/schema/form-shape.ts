/** The shape of an official form; the forms themselves are in `forms/`. */

export type FormId = '2019' | '2021';
/** What a report is written in: one of the two official forms, or, before the report year 2019, whatever its organ used. */
export type ReportForm = FormId | 'pre-2019';
export type TableId = 'table2' | 'table3' | 'table4';
export type Unit = '件' | '项' | '万元' | '元' | '亿元' | '条' | '个';

export interface Section {
  readonly order: number;
  readonly number: string;
  readonly title: string;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  /** The unit that the form counts in. */
  readonly unit: Unit;
  /** The form prints no unit for it: a bare figure has an unknown unit (采购总金额). */
  readonly unitOpen?: true;
  /** A difference, which words may sign: 增3, 减5, 持平 (本年增/减). */
  readonly signed?: true;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  /** Labels of the merged cells to its left, outermost first. */
  readonly parents: readonly string[];
  /** 表二 only: the head of its block, such as 第二十条第（一）项. */
  readonly band?: string;
  /** Ids of the columns that the form has for this row. */
  readonly columns: readonly string[];
}

export interface TableForm {
  readonly id: TableId;
  readonly section: number;
  readonly corner?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Form {
  readonly id: FormId;
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableId, TableForm>>;
  /** Row ids of 表三 that add up to R7 （七）总计. */
  readonly outcomes: readonly string[];
}
