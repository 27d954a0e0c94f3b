/** Edges of cells in all rows → the columns of the table. */

/** Half a centimetre: as far as rows of one table come apart when they are drawn by hand. */
const farthest = 300;
/** Of the narrower cell beside an edge; more would be another column. */
const share = 0.4;

interface Edge {
  readonly at: number;
  readonly row: number;
  /** How far another row's edge may be and still be the same. */
  readonly reach: number;
}

const edgesOf = (edges: readonly number[], row: number): Edge[] =>
  edges.map((at, index) => {
    const beside = [edges[index - 1], edges[index + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(other - at)]));
    return { at, row, reach: Math.min(farthest, share * Math.min(...beside)) };
  });

/**
 * Edges that nearly meet become one, but never two of the same row.
 * @param rows for each row its edges, strictly ascending
 * @returns for each row the column that begins at each of its edges, strictly ascending; and the number of columns
 */
export const columnsOf = (rows: readonly (readonly number[])[]): { readonly starts: readonly (readonly number[])[]; readonly count: number } => {
  const edges = rows.flatMap(edgesOf).sort((a, b) => a.at - b.at || a.row - b.row);
  const starts = rows.map((): number[] => []);
  let column = -1;
  let first = 0;
  let reach = 0;
  const taken = new Set<number>();
  for (const edge of edges) {
    if (column >= 0 && edge.at - first <= Math.min(reach, edge.reach) && !taken.has(edge.row)) reach = Math.min(reach, edge.reach);
    else {
      column++;
      first = edge.at;
      reach = edge.reach;
      taken.clear();
    }
    taken.add(edge.row);
    starts[edge.row]!.push(column);
  }
  return { starts, count: Math.max(0, column) };
};
