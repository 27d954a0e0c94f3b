import type { Box } from '../../schema/place.js';
import { height, width } from '../grid/ink.js';
import type { Edge } from '../grid/ink.js';
import type { Matrix } from './matrix.js';
import { xOf, yOf } from './matrix.js';

/** Paths to straight edges and filled areas, in points as displayed. */

export type Polyline = readonly (readonly [x: number, y: number])[];

/** A filled shape or a line no thicker than this is a rule, anything else an area. Points. */
export const thin = 3;

/** A closed or open figure of a path. */
export interface Shape {
  readonly box: Box;
  readonly points: number;
  readonly curved: boolean;
}

/** The same data to the figures that are filled, each with the box around it. */
export const shapesOf = (data: ArrayLike<number>, matrix: Matrix): Shape[] => {
  const shapes: Shape[] = [];
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let points = 0;
  let curved = false;
  const end = (): void => {
    if (points > 0) shapes.push({ box: [x0, top, x1, bottom], points, curved });
    x0 = top = Infinity;
    x1 = bottom = -Infinity;
    points = 0;
    curved = false;
  };
  for (let at = 0; at < data.length;) {
    const code = data[at++];
    if (code === 4) {
      if (points > 0) points++;
      continue;
    }
    if (code === 0) end();
    curved ||= code === 2 || code === 3;
    at += code === 2 ? 4 : code === 3 ? 2 : 0;
    const x = xOf(matrix, data[at]!, data[at + 1]!);
    const y = yOf(matrix, data[at]!, data[at + 1]!);
    at += 2;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    points++;
  }
  end();
  return shapes;
};

/**
 * pdf.js 5 path data: 0 move x y, 1 line x y, 2 cubic ×3, 3 quadratic ×2, 4 close. Of a curve only the end point is kept.
 * For strokes: a line that a curve interrupts is two lines.
 */
export const polylines = (data: ArrayLike<number>, matrix: Matrix): Polyline[] => {
  const lines: [number, number][][] = [];
  let current: [number, number][] = [];
  const point = (at: number): [number, number] => [xOf(matrix, data[at]!, data[at + 1]!), yOf(matrix, data[at]!, data[at + 1]!)];
  const begin = (at: number): void => {
    current = [point(at)];
    lines.push(current);
  };
  for (let at = 0; at < data.length;) {
    const code = data[at++];
    if (code === 0) {
      begin(at);
      at += 2;
    } else if (code === 1) {
      if (current.length === 0) lines.push(current);
      current.push(point(at));
      at += 2;
    } else if (code === 2) {
      begin(at + 4);
      at += 6;
    } else if (code === 3) {
      begin(at + 2);
      at += 4;
    } else if (current.length > 0) current.push(current[0]!);
  }
  return lines;
};

/** Corners of a rectangle, with its beginning as its end, and once more for closing it. */
const corners = 6;
/** Height of a character in print, and width of the widest. Points. */
const [lowest, highest, widest] = [3, 20, 24];

/** More corners than a rectangle has, or round, and as large as a character: perhaps one. */
export const isOutline = ({ box, points, curved }: Shape, clip: Box): boolean =>
  (curved || points > corners) &&
  height(box) >= lowest &&
  height(box) <= highest &&
  width(box) <= widest &&
  box[0] >= clip[0] - 1 &&
  box[1] >= clip[1] - 1 &&
  box[2] <= clip[2] + 1 &&
  box[3] <= clip[3] + 1;

/** The box as a rule, cut to the clip; null where it is an area, a dot, or outside. */
export const ruleOf = (box: Box, clip: Box): Edge | null => {
  if (Math.min(width(box), height(box)) > thin) return null;
  // a rule on the very edge of the clip is seen by half its width
  if (box[0] > clip[2] + 1 || box[2] < clip[0] - 1 || box[1] > clip[3] + 1 || box[3] < clip[1] - 1) return null;
  if (width(box) >= height(box)) return { axis: 'h', at: (box[1] + box[3]) / 2, from: Math.max(box[0], clip[0]), to: Math.min(box[2], clip[2]) };
  return { axis: 'v', at: (box[0] + box[2]) / 2, from: Math.max(box[1], clip[1]), to: Math.min(box[3], clip[3]) };
};

/** Straight pieces of a stroked path that run along an axis. */
export const strokedRules = (line: Polyline, clip: Box): Edge[] => {
  const rules: Edge[] = [];
  for (let index = 1; index < line.length; index++) {
    const [ax, ay] = line[index - 1]!;
    const [bx, by] = line[index]!;
    if (Math.abs(ax - bx) >= 1 && Math.abs(ay - by) >= 1) continue;
    const rule = ruleOf([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], clip);
    if (rule) rules.push(rule);
  }
  return rules;
};

/** The four sides of a border that is filled as the space between two rectangles. */
export const hollowRules = (shapes: readonly Shape[], clip: Box): Edge[] => {
  const [a, b] = [shapes[0]?.box, shapes[1]?.box];
  if (!a || !b || shapes.length !== 2) return [];
  const [outer, inner] = width(a) >= width(b) ? [a, b] : [b, a];
  const sides = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (sides.some((side) => side < 0 || side > thin)) return [];
  const [x0, top, x1, bottom] = outer;
  const boxes: Box[] = [
    [x0, top, x1, inner[1]],
    [x0, inner[3], x1, bottom],
    [x0, top, inner[0], bottom],
    [inner[2], top, x1, bottom],
  ];
  return boxes.flatMap((box) => ruleOf(box, clip) ?? []);
};
