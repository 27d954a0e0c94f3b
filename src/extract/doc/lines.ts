import type { Flow } from './flow.js';

/** The lines of a cell, those of tables inside it among them. */
export const linesIn = (flow: Flow): readonly string[] =>
  flow.flatMap((node) => (node.kind === 'text' ? node.paragraph.lines : node.rows.flatMap((row) => row.cells.flatMap(linesIn))));
