import type { Flow } from './flow.js';

/** The lines of a cell, those of tables inside it among them. */
export const linesIn = (flow: Flow): readonly string[] =>
  flow.flatMap((node) => (node.kind === 'text' ? node.paragraph.lines : node.rows.flatMap((row) => row.cells.flatMap(linesIn))));

/** True where text in it, or in tables inside it, is struck out. */
export const holdsStruck = (flow: Flow): boolean =>
  flow.some((node) => (node.kind === 'text' ? node.paragraph.struck : node.rows.some((row) => row.cells.some(holdsStruck))));
