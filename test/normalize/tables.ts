/** Tables for tests, written as rows of cells; and the official tables from rows of figures as HARD-CASES print them. */
import type { Block, Document } from '../../src/schema/document.js';
import { forms, undividedOther, type FormId } from '../../src/schema/form.js';
import type { Cell, Table } from '../../src/schema/table.js';
import { nothingDeclared } from '../../src/schema/source.js';
import { normalize } from '../../src/normalize/normalize.js';

/** A cell: its text, or text with column span and row span. */
export type Given = string | readonly [text: string, colSpan: number, rowSpan?: number];

export const table = (rows: readonly (readonly Given[])[], block = 0): Table => {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let columns = 0;
  for (const [row, given] of rows.entries()) {
    let column = 0;
    for (const cell of given) {
      while (taken.has(`${row},${column}`)) column++;
      const [text, colSpan = 1, rowSpan = 1] = typeof cell === 'string' ? [cell] : cell;
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + colSpan; c++) taken.add(`${r},${c}`);
      cells.push({ row, column, rowSpan, colSpan, text, place: { block, cell: [row, column] } });
      column += colSpan;
      columns = Math.max(columns, column);
    }
  }
  return { kind: 'table', rows: rows.length, columns, cells, place: { block } };
};

export const document = (...blocks: readonly (string | Table)[]): Document => ({
  media: 'html',
  reading: 'text',
  metadata: [],
  links: [],
  pages: [],
  blocks: blocks.map((block, index): Block => {
    if (typeof block === 'string') return { kind: 'paragraph', text: block, place: { block: index } };
    return { ...block, place: { block: index }, cells: block.cells.map((cell) => ({ ...cell, place: { ...cell.place, block: index } })) };
  }),
});

export const read = (...blocks: readonly (string | Table)[]) => normalize(document(...blocks), nothingDeclared);

/** `'1 2 _ 3'` → the four texts; `_` is a blank cell. */
export const row = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((part) => (part === '_' ? '' : part));

export const head3: readonly (readonly Given[])[] = [
  [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
    ['申请人情况', 7],
  ],
  [
    ['自然人', 1, 2],
    ['法人或其他组织', 5],
    ['总计', 1, 2],
  ],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** 表三 as printed, from one line of seven figures a row (25 rows; 23 with one row for （六）其他处理). */
export const table3 = (lines: readonly string[], form: FormId = '2021'): Table => {
  const official = forms['2021'].tables.table3.rows;
  const rows =
    lines.length === official.length && form === '2021'
      ? official
      : [...official.filter((one) => !one.id.startsWith('R6')).slice(0, -2), undividedOther, ...official.slice(-2)];
  const seen = new Set<string>();
  const body = rows.map((one, index): Given[] => {
    const cells: Given[] = [];
    for (const [depth, parent] of one.parents.entries()) {
      const group = rows.filter((other) => other.parents[depth] === parent);
      if (!seen.has(parent)) cells.push([parent, 1, group.length]);
      seen.add(parent);
    }
    return [...cells, [one.label, 3 - one.parents.length], ...row(lines[index]!)];
  });
  return table([...head3, ...body]);
};

const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
export const head4: readonly (readonly Given[])[] = [
  [
    ['行政复议', 5],
    ['行政诉讼', 10],
  ],
  [...five.map((label): Given => [label, 1, 2]), ['未经复议直接起诉', 5], ['复议后起诉', 5]],
  [...five, ...five],
];
export const table4 = (figures: string, ...notes: readonly string[]): Table =>
  table([...head4, row(figures), ...notes.map((note): Given[] => [[note, 15]])]);

/** 表二 of the 2021 form: 规章, 规范性文件 (three each), 许可, 处罚, 强制, 收费. */
export const table2 = (figures: readonly string[]): Table => {
  const [a, b, c, d, e, f, licences, penalties, coercion, fees] = figures as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return table([
    [['第二十条第（一）项', 4]],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', a, b, c],
    ['行政规范性文件', d, e, f],
    [['第二十条第（五）项', 4]],
    ['信息内容', ['本年处理决定数量', 3]],
    ['行政许可', [licences, 3]],
    [['第二十条第（六）项', 4]],
    ['信息内容', ['本年处理决定数量', 3]],
    ['行政处罚', [penalties, 3]],
    ['行政强制', [coercion, 3]],
    [['第二十条第（八）项', 4]],
    ['信息内容', ['本年收费金额（单位：万元）', 3]],
    ['行政事业性收费', [fees, 3]],
  ]);
};

/** Figures of a read report: id → value. */
export const values = (result: ReturnType<typeof normalize>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(result.value.figures).map(([id, figure]) => [id, figure.value]));
