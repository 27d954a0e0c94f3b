import type { PrintedLabel } from '../schema/report.js';
import type { Cell } from '../schema/table.js';
import type { Grid } from './grid.js';
import type { Labels, Official } from './labels.js';
import { fold, key } from './text.js';

/** Which official row a grid row is, told by the label nearest to its figures. */

export interface DataRow {
  readonly label: PrintedLabel;
  /** Cells right of the label, left to right. */
  readonly values: readonly Cell[];
}

export interface OtherRow {
  readonly printed: string;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly values: readonly Cell[];
}

interface Candidate {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The label cell nearest to the figures that is not blank. */
  readonly leaf: Cell | null;
  readonly values: readonly Cell[];
  readonly official: { readonly official: Official; readonly match: PrintedLabel['match'] } | null;
}

/** A number, a sign for none, or a word that stands in place of one. */
export const figureLike = (text: string): boolean =>
  /^[¥+-]?\d[\d,. ]*(?:万元|件|项|元|条|个)?(?:\(.*\))?$/.test(fold(text)) || /^[-—–/\\*]*$|^(?:无|若干|不适用)$/.test(fold(text));

/**
 * @param head rows that are column heads
 * @param left first grid column of the figures; null where no head tells: then all that follows the label is figures,
 * but nothing above or below another label is
 */
export const labelRows = (grid: Grid, labels: Labels, head: ReadonlySet<number>, left: number | null): { rows: DataRow[]; others: OtherRow[] } => {
  const reach = left === null ? labelsReach(grid, labels) : 0;
  const candidates: Candidate[] = [];
  const lastHead = Math.max(-1, ...head);
  for (let row = 0; row < grid.table.rows; row++) {
    if (head.has(row) || (left !== null && head.size > 0 && row < Math.min(...head))) continue;
    const cells = grid.row(row);
    if (cells.every((cell) => cell.row < row)) continue;
    const before = left === null ? labelCells(cells, labels, reach) : cells.filter((cell) => cell.column < left);
    const named = before.filter((cell) => fold(cell.text) !== '' && (left !== null || !figureLike(cell.text)));
    const leaf = named.at(-1) ?? null;
    const values = left === null ? cells.slice(before.length) : cells.filter((cell) => cell.column >= left);
    const match = leaf && values.length > 0 && namesRow(leaf, row, values) ? labels.matchCell(leaf) : null;
    if (cells.every((cell) => fold(cell.text) === '')) continue;
    if (row <= lastHead && !match) continue;
    candidates.push({ row, cells, leaf, values, official: match ? { official: match.official, match: match.match } : null });
  }
  return settle(joinCut(candidates, labels), labels.officials);
};

/** A label higher than its figures names a group of rows, not this row. */
const namesRow = (leaf: Cell, row: number, values: readonly Cell[]): boolean =>
  leaf.row === row && (leaf.rowSpan === 1 || values.some((value) => value.row === row && value.rowSpan >= leaf.rowSpan));

/** Shorter labels (其他, 总计) also stand over columns. */
const longLabel = 5;

/** Where the labels end that can be nothing but labels of rows. */
const labelsReach = (grid: Grid, labels: Labels): number =>
  Math.max(
    0,
    ...grid.table.cells.flatMap((cell) => {
      const match = figureLike(cell.text) ? null : labels.matchCell(cell);
      return match && key(match.official.label).length >= longLabel ? [cell.column + cell.colSpan] : [];
    }),
  );

/** The cells up to the last that bears an official label, with the blank ones beside it that other labels reach over, or up to the first figure. */
const labelCells = (cells: readonly Cell[], labels: Labels, reach: number): readonly Cell[] => {
  let end = 0;
  for (const [index, cell] of cells.entries()) if (!figureLike(cell.text) && labels.matchCell(cell)) end = index + 1;
  while (end > 0 && end < cells.length && cells[end]!.column + cells[end]!.colSpan <= reach && fold(cells[end]!.text) === '') end++;
  if (end > 0) return cells.slice(0, end);
  const first = cells.findIndex((cell) => figureLike(cell.text) && fold(cell.text) !== '');
  return first < 0 ? cells : cells.slice(0, first);
};

const empty = (candidate: Candidate): boolean => candidate.values.every((cell) => fold(cell.text) === '');

/** A label without figures beside figures without a label: one row, told by its place and so in doubt. */
const ofHalves = (labelled: Candidate, figures: Candidate): Candidate | null => {
  const nameless = figures.leaf === null || figures.leaf.row < figures.row || figures.leaf.rowSpan > 1;
  if (!labelled.official || figures.official || !nameless || !empty(labelled) || empty(figures)) return null;
  return { ...labelled, values: figures.values, official: { ...labelled.official, match: 'position' } };
};

/** A row that a page break cut in two: neither half is a label, both together are. The figures stand on one side or the other. */
const joinCut = (candidates: readonly Candidate[], labels: Labels): Candidate[] => {
  const joined: Candidate[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const upper = candidates[index]!;
    const lower = candidates[index + 1];
    const match = lower && !upper.official && !lower.official && upper.leaf && lower.leaf ? labels.match(upper.leaf.text + lower.leaf.text) : null;
    if (match && lower && (empty(upper) || empty(lower))) {
      joined.push({
        ...upper,
        values: empty(upper) ? lower.values : upper.values,
        leaf: { ...upper.leaf!, text: upper.leaf!.text + lower.leaf!.text },
        official: match,
      });
      index++;
      continue;
    }
    const whole = lower && (ofHalves(upper, lower) ?? ofHalves(lower, upper));
    if (whole) {
      joined.push(whole);
      index++;
      continue;
    }
    // the tail of a label whose first part was enough to know it: 2.其他法律行政法规 | 禁止公开
    const tail =
      lower &&
      upper.official &&
      !lower.official &&
      lower.leaf &&
      empty(lower) &&
      key(upper.official.official.label).endsWith(key(lower.leaf.text)) &&
      key(lower.leaf.text) !== '';
    joined.push(upper);
    if (tail) index++;
  }
  return joined;
};

/** Names what position alone can tell: exactly as many nameless rows as official ones are missing between two neighbours. */
const settle = (candidates: readonly Candidate[], officials: readonly Official[]): { rows: DataRow[]; others: OtherRow[] } => {
  const order = new Map(officials.map((official, index) => [official.id, index]));
  const seen = new Set(candidates.flatMap((candidate) => (candidate.official ? [candidate.official.official.id] : [])));
  const rows: DataRow[] = [];
  const others: OtherRow[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    if (candidate.official) {
      const { official, match } = candidate.official;
      rows.push({
        label: { id: official.id, printed: candidate.leaf!.text, official: official.label, match, place: candidate.leaf!.place },
        values: candidate.values,
      });
      continue;
    }
    const run: Candidate[] = [];
    for (let next = index; next < candidates.length && !candidates[next]!.official; next++) run.push(candidates[next]!);
    const before = rows.at(-1)?.label.id;
    const after = candidates[index + run.length]?.official?.official.id;
    const from = before === undefined ? null : order.get(before)!;
    const to = after === undefined ? null : order.get(after)!;
    const missing =
      from === null || to === null ? [] : officials.slice(from + 1, to).filter((official) => !seen.has(official.id) && official.id !== 'R6');
    const named =
      missing.length > 0 &&
      missing.length === run.length &&
      run.every((one) => one.values.some((cell) => figureLike(cell.text) && fold(cell.text) !== '') && garbled(one.leaf?.text));
    for (const [offset, one] of run.entries()) {
      const official = missing[offset];
      if (named && official)
        rows.push({
          label: {
            id: official.id,
            printed: one.leaf?.text ?? '',
            official: official.label,
            match: 'position',
            place: (one.leaf ?? one.cells[0]!).place,
          },
          values: one.values,
        });
      else
        others.push({ printed: one.leaf?.text ?? '', row: one.row, cells: one.cells, values: one.values.filter((cell) => fold(cell.text) !== '') });
    }
    index += run.length - 1;
  }
  return { rows, others };
};

/** No label, or one that cannot be a wording of somebody's own: a readable label in a strange place is an added row. */
const garbled = (text: string | undefined): boolean =>
  text === undefined || fold(text) === '' || /[\ufffd\ue000-\uf8ff]/.test(text) || !/\p{Script=Han}{3,}/u.test(fold(text));
