import type { Segment } from './segments.js';
import { textOf } from './segments.js';

/** Labels that are numbered need no gap between them: each begins where its number stands. */

const numbered = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）](?!\d))/;

/** A figure may stand this many times the size above or below its label. */
const beside = 0.6;

export interface NumberedLabels {
  /** One for each row, in order. */
  readonly labels: readonly (readonly Segment[])[];
  /** The end of a label that began on the page before. */
  readonly leading: readonly Segment[];
}

/**
 * Label lines as numbered labels, where there are as many as rows and each stands at its row; null where not.
 * @param lines innermost labels line by line, from top to bottom
 * @param rows the lines that the figures stand on, from top to bottom
 */
export const numberedLabels = (
  lines: readonly Segment[],
  rows: readonly { readonly box: Segment['box']; readonly size: number }[],
): NumberedLabels | null => {
  const leading: Segment[] = [];
  const labels: Segment[][] = [];
  for (const line of lines) {
    if (numbered.test(textOf(line))) labels.push([line]);
    else (labels.at(-1) ?? leading).push(line);
  }
  if (labels.length !== rows.length) return null;
  const fits = labels.every((label, index) => {
    const { box, size } = rows[index]!;
    const middle = (box[1] + box[3]) / 2;
    return middle > label[0]!.box[1] - beside * size && middle < label.at(-1)!.box[3] + beside * size;
  });
  return fits ? { labels, leading } : null;
};
