import type { Said } from '../schema/finding.js';
import type { FormCell, FormId } from '../schema/form.js';
import { formCells, tableIds } from '../schema/form.js';

/** The columns of the panel: what a line is about, then a value and a status for every figure of both forms. */

/** Another document on the same organ and year, and where it differs from the one taken. */
export interface Alternative {
  readonly source: string;
  readonly sha256: string;
  readonly published: string | null;
  /** Figures with another value or status than in the document taken. */
  readonly cells_differ: number;
  /** Their ids, in form order. */
  readonly figures: readonly string[];
}

/** A figure of the document taken that a person corrected. */
export interface PanelCorrection {
  readonly figure: string;
  readonly correction: 'misread' | 'misprint';
  /** The cell's text as it is read now; null = the cell is no longer found. */
  readonly printed: string | null;
  /** The number read and the corrected one, in the unit printed; null = no number, blank. */
  readonly value: number | null;
  readonly corrected_value: number | null;
  /** True where the panel holds the corrected number. */
  readonly in_panel: boolean;
  readonly reason: string;
  readonly corrected_by: string;
  readonly corrected_at: string;
}

/** The columns before the figures. */
export interface PanelHead {
  readonly organization: string;
  readonly organ_id: string | null;
  readonly region_code: string | null;
  readonly region_code_source: 'register' | 'declared' | 'name' | null;
  readonly level: string | null;
  readonly year: number;
  readonly format: FormId | null;
  readonly published: string | null;
  readonly source: string;
  readonly sha256: string;
  readonly documents: number;
  readonly alternatives: readonly Alternative[];
  readonly corrections: readonly PanelCorrection[];
}

/** `doubted` goes before the others: such a figure is not to be used without a look at the page. */
export type PanelStatus = 'number' | 'blank' | 'not-a-number' | 'unit-unknown' | 'doubted' | 'missing';
export const panelStatuses: Readonly<Record<PanelStatus, Said>> = {
  number: { zh: '印有数，值列即该数（规定单位）。', en: 'A number is printed; the value column holds it, in the form’s unit.' },
  blank: { zh: '印有单元格但为空白，值列为空。', en: 'The cell is printed and blank; the value column is empty.' },
  'not-a-number': {
    zh: '印有文字（如 / 、无）但不是数，值列为空。',
    en: 'Text that is no number (such as / or 无) is printed; the value column is empty.',
  },
  'unit-unknown': {
    zh: '印有数，但单位不明，不能换算为规定单位，值列为空；原数见 cells。',
    en: 'A number is printed whose unit is not known; the value column is empty, cells has the number as printed.',
  },
  doubted: {
    zh: '本程序对该格的读取有疑问，值列为读到的数（如有），使用前请核对原件；原因见 cells 的 doubt。',
    en: 'Our own reading is in doubt; the value column holds what was read, if a number. Look at the page before use; see doubt in cells.',
  },
  missing: {
    zh: '没有找到该单元格（没有印出，或者该格式没有此项），值列为空。',
    en: 'No such cell was found: not printed, or not in this form; the value column is empty.',
  },
};

/** One line of the panel; beside the head, `figureColumn(id)` holds number | null and `statusColumn(id)` a PanelStatus. */
export type PanelRow = PanelHead & Readonly<Record<string, unknown>>;

/** `t3.R3.1.c2` → `t3_R3_1_c2`: letters, digits and underscores, at most 32, unique without regard to case (Stata, R, SQL). */
export const figureColumn = (figure: string): string => figure.replaceAll('.', '_');
export const statusColumn = (figure: string): string => `${figureColumn(figure)}_s`;

export interface PanelFigure {
  readonly id: string;
  readonly cell: FormCell;
  readonly forms: readonly FormId[];
}

const figuresOfBoth = (): readonly PanelFigure[] =>
  tableIds.flatMap((table) => {
    const known = new Map<string, PanelFigure>();
    for (const form of ['2021', '2019'] as const)
      for (const cell of formCells[form].values())
        if (cell.table === table) {
          const earlier = known.get(cell.id);
          known.set(cell.id, { id: cell.id, cell: earlier?.cell ?? cell, forms: [...(earlier?.forms ?? []), form] });
        }
    return [...known.values()];
  });

/** Every figure of the 2021 form, then what only the 2019 form has, table by table. */
export const panelFigures: readonly PanelFigure[] = figuresOfBoth();

export const panelHeadFields: Readonly<Record<keyof PanelHead, Said>> = {
  organization: { zh: '机关名称（NFKC 规范化，去空格）。', en: 'The organ’s name after NFKC, without spaces.' },
  organ_id: { zh: '机关的标识，同 cells；空 = 未知。', en: 'The organ, as in cells; null = not known.' },
  region_code: {
    zh: '行政区划代码：取自导入的名册，其次清单，再次机关名称（名称须写明所在的省、市、县，区须连同上级；不作猜测）；空 = 未知。',
    en: 'Administrative division code: of the imported register, else as declared, else told by the organ’s name where that names its province, city or county, a district with the one above (never guessed); null = not known.',
  },
  region_code_source: {
    zh: 'region_code 的依据：register 名册、declared 清单、name 名称；空 = 未知。',
    en: 'What region_code rests on: register, declared or name; null = not known.',
  },
  level: { zh: '机关层级；空 = 未知。', en: 'Level of the organ; null = not known.' },
  year: { zh: '报告年度。', en: 'The year reported on.' },
  format: {
    zh: '所取文件的规定格式：2021、2019；空 = 没有规定表格。',
    en: 'Official form of the document taken: 2021 or 2019; null = none of the official tables.',
  },
  published: { zh: '所取文件的公布日期；空 = 未知。', en: 'Date of publication of the document taken; null = not known.' },
  source: { zh: '所取文件的来源。', en: 'Source of the document taken.' },
  sha256: { zh: '所取文件的 SHA-256。', en: 'SHA-256 of the document taken.' },
  documents: { zh: '该机关该年度共有几个内容不同的文件，至少1。', en: 'Documents with different bytes on this organ and year, at least 1.' },
  alternatives: {
    zh: '未取的其他文件：来源、SHA-256、公布日期、与所取文件不同的数据项个数及编号；空数组 = 没有。',
    en: 'The documents not taken: source, sha256, date, how many figures differ from those taken and which; empty = none.',
  },
  corrections: {
    zh: '所取文件中有人更正过的数据项：编号、misread 读错或 misprint 印错、所印、读到的数、更正后的数、理由、何人、何时。读错的，面板为更正后的数（in_panel 为 true；现读与更正时不同的除外）；印错的，面板仍为所印的数。空数组 = 没有。',
    en: 'Figures of the document taken that a person corrected: id, misread or misprint, as printed, number read, corrected number, reason, who, when. Of what we misread the panel holds the corrected number (in_panel is true; not where it is read otherwise now than when it was corrected); of what the organ misprinted, the number printed. Empty = none.',
  },
};

export const panelColumns: readonly string[] = [
  ...Object.keys(panelHeadFields),
  ...panelFigures.flatMap(({ id }) => [figureColumn(id), statusColumn(id)]),
];
