/** Cuts a set table into the parts that stand on each page. */

import type { SetTable } from './grid.js';

export interface Break {
  /** Grid row, from 0, that starts the next page. */
  readonly row: number;
}

/** A stretch of table coordinates on one page. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface Room {
  /** Free height on the current page, and on each page after it. */
  readonly first: number;
  readonly next: number;
  /** Height of the head rows where they are repeated, else 0. */
  readonly repeated: number;
}

/**
 * Row by row onto pages: at the forced places (row starts and cuts), and wherever the next row has no
 * room. `null` first: not even one row fits on the current page, the table starts on the next.
 */
export const partsOf = ({ tops, cuts }: SetTable, breaks: readonly Break[], room: Room): readonly (Part | null)[] => {
  const forced = [...breaks.map(({ row }) => tops[row]!), ...cuts.values()].sort((a, b) => a - b);
  const stops = [...new Set([...tops.slice(1), ...forced])].sort((a, b) => a - b);
  const end = tops.at(-1)!;
  const parts: (Part | null)[] = [];
  let from = 0;
  let space = room.first;
  while (from < end) {
    const until = forced.find((stop) => stop > from) ?? end;
    const fitting = stops.filter((stop) => stop > from && stop <= until && stop - from <= space + 0.01);
    const to = fitting.at(-1) ?? (parts.length === 0 ? null : stops.find((stop) => stop > from)!);
    if (to === null) parts.push(null);
    else {
      parts.push({ from, to });
      from = to;
    }
    space = room.next - (from === 0 ? 0 : room.repeated);
  }
  return parts;
};
