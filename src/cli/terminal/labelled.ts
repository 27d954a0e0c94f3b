import type { Language, Said } from '../../schema/finding.js';
import type { LabelledFigure } from '../../schema/report.js';
import type { CellRow } from '../../schema/rows.js';
import { renderColumns } from './columns.js';
import type { Screen } from './screen.js';
import { painter } from './screen.js';

/** Figures beside the official forms: one line each, under what they were read from. */

const titles: Readonly<Record<LabelledFigure['kind'], Said>> = {
  supplement: { zh: '规定格式以外的行、列、表', en: 'Rows, columns and tables beside the form' },
  statistics: { zh: '政府信息公开情况统计表', en: '统计表 (statistical form)' },
  narrative: { zh: '正文所述', en: 'Stated in the text' },
};
const kinds = Object.keys(titles) as readonly LabelledFigure['kind'][];

/** Nothing where there are no such figures. */
export const renderLabelled = (cells: readonly CellRow[], language: Language, { width, colours }: Screen): readonly string[] =>
  kinds.flatMap((kind) => {
    const own = cells.filter((cell) => cell.table === kind);
    if (own.length === 0) return [];
    const zh = language === 'zh';
    const heads = [
      { title: zh ? '项目' : 'label', least: 24 },
      { title: zh ? '列' : 'column', least: 8 },
      { title: zh ? '原文' : 'printed', least: 8 },
      { title: zh ? '单位' : 'unit', least: 4 },
    ];
    const lines = own.map(({ row, column, raw, unit, doubt }) => ({ texts: [row, column, `${raw.trim()}${doubt === null ? '' : '?'}`, unit ?? ''] }));
    return [`${painter(colours)(titles[kind][language], 'bold')}\n${renderColumns(heads, lines, width, colours)}`];
  });
