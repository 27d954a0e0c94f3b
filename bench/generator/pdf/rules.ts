/** Draws the ruled edges of cells in the ways that Word, WPS, LibreOffice and print drivers write them. */

import type { Paper } from './paper.js';

/**
 * lines = strokes from end to end; cells = one stroked rectangle per cell; rectangles = thin filled
 * rectangles from end to end; segments = thin filled rectangles, one per cell side; dashed = dashed
 * strokes; short = strokes, the verticals 0.3 pt short of the horizontals (洪泽区 2023); rows = only the lines between rows;
 * three = only a line above the head, below it and at the end; none = no line at all.
 */
export const ruleStyles = ['lines', 'cells', 'rectangles', 'segments', 'dashed', 'short', 'rows', 'three', 'none'] as const;

export type RuleStyle = (typeof ruleStyles)[number];

export interface Box {
  readonly x0: number;
  readonly top: number;
  readonly x1: number;
  readonly bottom: number;
}

interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Joins edges on one line that touch or overlap. */
const joined = (edges: readonly Edge[]): Edge[] => {
  const sorted = [...edges].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Edge[] = [];
  for (const edge of sorted) {
    const before = out.at(-1);
    if (before && before.at === edge.at && edge.from <= before.to + 0.01) out[out.length - 1] = { ...before, to: Math.max(before.to, edge.to) };
    else out.push(edge);
  }
  return out;
};

const distinct = (edges: readonly Edge[]): Edge[] => [...new Map(edges.map((edge) => [`${edge.at} ${edge.from} ${edge.to}`, edge])).values()];

const weight = 0.5;

/** Draws the sides of all boxes (cells of one table on one page). @param headEnd the lower edge of the head rows on this page */
export const drawRules = (paper: Paper, boxes: readonly Box[], style: RuleStyle, headEnd: number): void => {
  if (style === 'none') return;
  if (style === 'three') {
    const [from, to] = [Math.min(...boxes.map((box) => box.x0)), Math.max(...boxes.map((box) => box.x1))];
    const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
    for (const at of new Set([top, Math.max(top, headEnd), bottom])) paper.stroke(from, at, to, at, weight);
    return;
  }
  if (style === 'cells') {
    for (const { x0, top, x1, bottom } of boxes) paper.strokeBox(x0, top, x1 - x0, bottom - top, weight);
    return;
  }
  const horizontal = boxes.flatMap(({ x0, top, x1, bottom }) => [top, bottom].map((y) => ({ at: round(y), from: round(x0), to: round(x1) })));
  const vertical = boxes.flatMap(({ x0, top, x1, bottom }) => [x0, x1].map((x) => ({ at: round(x), from: round(top), to: round(bottom) })));
  const gather = style === 'segments' ? distinct : joined;
  const filled = style === 'segments' || style === 'rectangles';
  const dash = style === 'dashed' ? 2 : undefined;
  const gap = style === 'short' ? 0.3 : 0;
  for (const { at, from, to } of gather(horizontal)) {
    if (filled) paper.fillBox(from, at - weight / 2, to - from, weight);
    else paper.stroke(from, at, to, at, weight, dash);
  }
  for (const { at, from, to } of style === 'rows' ? [] : gather(vertical)) {
    if (filled) paper.fillBox(at - weight / 2, from, weight, to - from);
    else paper.stroke(at, from + gap, at, to - gap, weight, dash);
  }
};
