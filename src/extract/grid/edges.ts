import type { Edge } from './ink.js';

/**
 * Painted edges to ruled lines: pieces that lie on one line are snapped together and joined. Steps as in Anssi Nurminen's
 * master's thesis, "Algorithmic extraction of data in tables in PDF documents" (Tampere, 2013), which pdfplumber follows too.
 */

/** Edges no further apart than this are one line: hairlines drawn twice, both sides of a thin rectangle. Points. */
export const snap = 2.5;
/** Pieces of one line may leave this much between them: dashes, borders drawn cell by cell. Points. */
const gap = 3;
/** What is shorter borders no cell. Points. */
const shortest = 6;

export interface Lines {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

const byPosition = (a: Edge, b: Edge): number => a.at - b.at;
const byStart = (a: Edge, b: Edge): number => a.from - b.from;

const joinAxis = (edges: readonly Edge[], axis: 'h' | 'v'): Edge[] => {
  const sorted = edges.filter((edge) => edge.axis === axis && edge.to - edge.from > 0.5).sort(byPosition);
  const lines: Edge[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]!.at;
    let end = start;
    while (end < sorted.length && sorted[end]!.at - first <= snap) end++;
    const cluster = sorted.slice(start, end).sort(byStart);
    const length = cluster.reduce((sum, edge) => sum + edge.to - edge.from, 0);
    const at = cluster.reduce((sum, edge) => sum + edge.at * (edge.to - edge.from), 0) / length;
    let { from, to } = cluster[0]!;
    for (const edge of cluster) {
      if (edge.from > to + gap) {
        lines.push({ axis, at, from, to });
        from = edge.from;
        to = edge.to;
      } else to = Math.max(to, edge.to);
    }
    lines.push({ axis, at, from, to });
    start = end;
  }
  return lines.filter((line) => line.to - line.from > shortest);
};

export const edgesToLines = (edges: readonly Edge[]): Lines => ({ horizontal: joinAxis(edges, 'h'), vertical: joinAxis(edges, 'v') });

/** Lines that cross or touch, directly or through others: each group is a table, a frame, or nothing. */
export const linesToGroups = ({ horizontal, vertical }: Lines): Lines[] => {
  const touch = snap + 1;
  const parent = [...horizontal, ...vertical].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries())
      if (v.at >= h.from - touch && v.at <= h.to + touch && h.at >= v.from - touch && h.at <= v.to + touch)
        parent[root(i)] = root(horizontal.length + j);
  const groups = new Map<number, { horizontal: Edge[]; vertical: Edge[] }>();
  for (const [index, line] of [...horizontal, ...vertical].entries()) {
    const key = root(index);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { horizontal: [], vertical: [] }));
    (line.axis === 'h' ? group.horizontal : group.vertical).push(line);
  }
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
};
