/** Tables of any shape with merged cells, and the report that prints one: what is read of it must be what was put in. */

import fc from 'fast-check';

import type { LaidCell, LaidTable } from './laid.js';
import type { ReportSpec } from './spec.js';

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

const label = fc.string({ unit: fc.constantFrom(...'项目数量总计合同甲乙丙丁信息申请机构一二三'), minLength: 1, maxLength: 6 });
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99).map(String) },
  { weight: 3, arbitrary: fc.nat(9_999_999).map(String) },
  { weight: 1, arbitrary: fc.nat(9_999_999).map((value) => value.toLocaleString('en-US')) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(99_999), fc.integer({ min: 10, max: 99 })).map(([whole, part]) => `${whole}.${part}`) },
  { weight: 2, arbitrary: fc.constant('') },
);

/** Merged cells that leave the last row and the last column alone, so that every row and every column is printed somewhere. */
const apart = (merges: readonly Merge[], rows: number, columns: number): readonly Merge[] => {
  const taken = new Set<string>();
  return merges.flatMap((merge) => {
    const { row, column } = merge;
    const down = Math.min(merge.down, rows - 1 - row);
    const across = Math.min(merge.across, columns - 1 - column);
    const places = Array.from(
      { length: Math.max(0, down) * Math.max(0, across) },
      (_, at) => `${row + (at % down)} ${column + Math.floor(at / down)}`,
    );
    if (places.length < 2 || places.some((place) => taken.has(place))) return [];
    places.forEach((place) => taken.add(place));
    return [{ row, column, down, across }];
  });
};

const laid = (texts: readonly (readonly string[])[], merges: readonly Merge[]): LaidTable => {
  const [rows, columns] = [texts.length, texts[0]!.length];
  const within = (row: number, column: number): Merge | undefined =>
    merges.find((one) => row >= one.row && row < one.row + one.down && column >= one.column && column < one.column + one.across);
  const cells = texts.flatMap((line, row) =>
    line.flatMap((text, column): LaidCell[] => {
      const merge = within(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) return [];
      const kind = row === 0 ? 'head' : column === 0 ? 'label' : 'figure';
      return [{ row, column, rowSpan: merge?.down ?? 1, colSpan: merge?.across ?? 1, text, kind }];
    }),
  );
  return { id: null, rows, columns, widths: Array.from({ length: columns }, () => 1), headRows: 1, cells };
};

/** Labels in the first row and the first column, figures and blanks elsewhere; none of the figures of the last row is blank. */
export const anyTable: fc.Arbitrary<LaidTable> = fc
  .record({ rows: fc.integer({ min: 3, max: 9 }), columns: fc.integer({ min: 4, max: 8 }) })
  .chain(({ rows, columns }) =>
    fc
      .record({
        labels: fc.array(label, { minLength: rows + columns, maxLength: rows + columns }),
        figures: fc.array(figure, { minLength: rows * columns, maxLength: rows * columns }),
        merges: fc.array(
          fc.record({
            row: fc.nat(rows - 2),
            column: fc.nat(columns - 2),
            down: fc.integer({ min: 1, max: 3 }),
            across: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 5 },
        ),
      })
      .map(({ labels, figures, merges }) => {
        const texts = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => {
            if (row === 0) return labels[column]!;
            if (column === 0) return labels[columns + row]!;
            const text = figures[row * columns + column]!;
            return text === '' && row === rows - 1 ? '0' : text;
          }),
        );
        return laid(texts, apart(merges, rows, columns));
      }),
  );

const sentence = '本单位本年度的各项工作进展顺利，有关情况在下表中列出，其中的数字由各部门分别报送并经过核对，现予以公布。';

/** A report that prints this one table. */
export const reportWith = (table: LaidTable): ReportSpec => ({
  organ: '某县某局',
  year: 2023,
  published: '2024-01-15',
  title: '某县某局2023年工作情况',
  form: '2021',
  figures: {},
  introduction: [sentence],
  sections: [{ heading: '一、有关数据', paragraphs: [sentence], own: table, after: [sentence] }],
});

/** A cell as it was put in, or as it was read: its place, its spans, its text without blanks. */
export type Seen = readonly [row: number, column: number, rowSpan: number, colSpan: number, text: string];

export const seenCells = (cells: readonly Omit<LaidCell, 'kind' | 'figure'>[]): readonly Seen[] =>
  cells.map(({ row, column, rowSpan, colSpan, text }): Seen => [row, column, rowSpan, colSpan, text.replace(/\s+/g, '')]);
