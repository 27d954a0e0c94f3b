import type { Edge } from '../grid/ink.js';
import type { Bitmap, Rect } from './gray.js';
import { high, wide } from './gray.js';

/** Ruled lines among the ink: long, thin, straight runs of dark pixels. */

/** Points. */
const least = 9;
/** A line this long stands for itself; a shorter one must reach from one line to another. Points. */
const alone = 40;
/** Dark pixels may be missing for this long. Points. */
const missing = 1;
/** A heavier or more wavy line than this is no rule. Points. */
const thickest = 4;
/** A line ends at another where it comes this near. Points. */
const reach = 3;

export interface Rules {
  /** In points of the sheet. */
  readonly edges: readonly Edge[];
  /** In pixels: 1 where the ink is a rule's. */
  readonly mask: Uint8Array;
}

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

interface Kind {
  readonly shortest: number;
  /** Between two pieces. */
  readonly gap: number;
  /** Share of the length that is dark. */
  readonly dense: number;
  readonly thickest: number;
}

/** All in points. */
const solid: Kind = { shortest: least, gap: missing, dense: 0.85, thickest };
/** Between the dashes of a dashed line there is as much paper as in a line of text: it must be long and thin and stand by itself. */
const dashed: Kind = { shortest: alone, gap: 3.5, dense: 0.3, thickest: 1.6 };

/** Runs along the rows of a picture; a row is helped out by the one below, where a line steps down. */
const runsOf = ({ width, height, bits }: Bitmap, kind: Kind, scale: number): Run[] => {
  const shortest = kind.shortest * scale;
  const gap = Math.max(1, Math.round(kind.gap * scale));
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    const here = y * width;
    const below = y + 1 < height ? here + width : here;
    let [from, last, dark] = [-1, -1, 0];
    const end = (): void => {
      if (from >= 0 && last + 1 - from >= shortest && dark >= kind.dense * (last + 1 - from)) runs.push({ row: y, from, to: last + 1 });
    };
    for (let x = 0; x < width; x++) {
      if (bits[here + x] === 0 && bits[below + x] === 0) continue;
      if (from < 0 || x - last > gap + 1) {
        end();
        [from, dark] = [x, 0];
      }
      last = x;
      dark++;
    }
    end();
  }
  return runs;
};

interface Bar extends Rect {
  readonly runs: readonly Run[];
}

/** Runs on neighbouring rows that lie over one another are one bar. */
const barsOf = (runs: readonly Run[]): Bar[] => {
  const parent = runs.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  let above = 0;
  for (const [index, run] of runs.entries()) {
    while (runs[above]!.row < run.row - 1) above++;
    for (let other = above; other < index && runs[other]!.row < run.row; other++)
      if (runs[other]!.from < run.to && runs[other]!.to > run.from) parent[root(other)] = root(index);
  }
  const groups = new Map<number, Run[]>();
  for (const [index, run] of runs.entries()) {
    const key = root(index);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()].map((group) => ({
    x0: Math.min(...group.map((run) => run.from)),
    x1: Math.max(...group.map((run) => run.to)),
    top: group[0]!.row,
    bottom: group.at(-1)!.row + 1,
    runs: group,
  }));
};

const transposed = ({ width, height, bits }: Bitmap): Bitmap => {
  const turned = new Uint8Array(bits.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = bits[y * width + x]!;
  return { width: height, height: width, bits: turned };
};

/** Where most of the bar's ink lies across it. */
const middleOf = (bar: Bar): number => {
  let [sum, weight] = [0, 0];
  for (const { row, from, to } of bar.runs) {
    sum += (row + 1) * (to - from);
    weight += to - from;
  }
  return sum / weight;
};

/** Share of ink along both sides of a bar. */
const beside = ({ width, height, bits }: Bitmap, bar: Bar, distance: number): number => {
  let dark = 0;
  for (const y of [bar.top - distance, bar.bottom - 1 + distance])
    if (y >= 0 && y < height) for (let x = bar.x0; x < bar.x1; x++) dark += bits[y * width + x]!;
  return dark / (2 * wide(bar));
};

/** A text that stands on a line leaves so much ink beside it. */
const lonely = 0.12;

interface Candidate {
  readonly bar: Bar;
  readonly edge: Edge;
}

const candidatesOf = (bitmap: Bitmap, axis: 'h' | 'v', scale: number, kind: Kind): Candidate[] =>
  barsOf(runsOf(bitmap, kind, scale)).flatMap((bar) =>
    high(bar) <= kind.thickest * scale + 2 && high(bar) < wide(bar) / 4
      ? [{ bar, edge: { axis, at: middleOf(bar) / scale, from: bar.x0 / scale, to: bar.x1 / scale } }]
      : [],
  );

const candidates = (bitmap: Bitmap, axis: 'h' | 'v', scale: number): Candidate[] => {
  const whole = candidatesOf(bitmap, axis, scale, solid);
  const known = ({ edge }: Candidate): boolean =>
    whole.some((other) => Math.abs(other.edge.at - edge.at) < 2 && other.edge.from < edge.from + 3 && other.edge.to > edge.to - 3);
  const dashes = candidatesOf(bitmap, axis, scale, dashed).filter((one) => !known(one) && beside(bitmap, one.bar, Math.ceil(0.8 * scale)) <= lonely);
  return [...whole, ...dashes];
};

const meets = (at: number, along: number, across: readonly Edge[]): boolean =>
  across.some((line) => Math.abs(line.at - along) <= reach && at >= line.from - reach && at <= line.to + reach);

/** @param scale pixels a point */
export const findRules = (bitmap: Bitmap, scale: number): Rules => {
  const horizontal = candidates(bitmap, 'h', scale);
  const vertical = candidates(transposed(bitmap), 'v', scale);
  const long = ({ edge }: { readonly edge: Edge }): boolean => edge.to - edge.from >= alone;
  const longV = vertical.filter(long).map(({ edge }) => edge);
  const longH = horizontal.filter(long).map(({ edge }) => edge);
  const joins = (edge: Edge, across: readonly Edge[]): boolean => meets(edge.at, edge.from, across) && meets(edge.at, edge.to, across);
  const keptV = vertical.filter((one) => long(one) || joins(one.edge, longH));
  const allV = [...longV, ...keptV.map(({ edge }) => edge)];
  const keptH = horizontal.filter((one) => long(one) || joins(one.edge, allV));
  const mask = new Uint8Array(bitmap.bits.length);
  const { width, height } = bitmap;
  const spread = Math.max(1, Math.round(0.4 * scale));
  const cover = (x0: number, top: number, x1: number, bottom: number): void => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) mask.fill(1, y * width + Math.max(0, x0), y * width + Math.min(width, x1));
  };
  for (const { bar } of keptH) for (const { row, from, to } of bar.runs) cover(from, row - spread + 1, to, row + spread + 1);
  for (const { bar } of keptV) for (const { row, from, to } of bar.runs) cover(row - spread + 1, from, row + spread + 1, to);
  return { edges: [...keptH, ...keptV].map(({ edge }) => edge), mask };
};
