import type { Block, Document } from '../schema/document.js';
import type { Box } from '../schema/place.js';
import type { Reading, Table } from '../schema/table.js';

/** Every table of one document as the extractor sees it, before any meaning: as data, as CSV lines, as a web page. */

export interface PrintedCell {
  /** Of its upper left corner, from 0. */
  readonly row: number;
  readonly column: number;
  readonly row_span: number;
  readonly col_span: number;
  readonly text: string;
  readonly page: number | null;
  readonly box: Box | null;
  /** Other readings of the same cell, with how they were made; [] where there are none. */
  readonly readings: readonly Reading[];
}

export interface PrintedTable {
  /** From 1, in reading order. */
  readonly table: number;
  /** Index of its block in the document. */
  readonly block: number;
  readonly rows: number;
  readonly columns: number;
  /** [] where the format has no pages. */
  readonly pages: readonly number[];
  readonly cells: readonly PrintedCell[];
}

const isTable = (block: Block): block is Table => block.kind === 'table';

const pagesOf = (table: Table): readonly number[] => {
  if (table.pages) return table.pages;
  const pages = new Set(table.cells.flatMap((cell) => (cell.place.page === undefined ? [] : [cell.place.page])));
  return [...pages].sort((a, b) => a - b);
};

/** The tables of a document, in reading order. */
export const printedTables = (document: Document): readonly PrintedTable[] =>
  document.blocks.filter(isTable).map((table, index) => ({
    table: index + 1,
    block: table.place.block,
    rows: table.rows,
    columns: table.columns,
    pages: pagesOf(table),
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      row_span: cell.rowSpan,
      col_span: cell.colSpan,
      text: cell.text,
      page: cell.place.page ?? null,
      box: cell.place.box ?? null,
      readings: cell.readings ?? [],
    })),
  }));

/** The grid as lines of texts: a merged cell's text stands at its upper left corner, its other positions are empty. */
export const gridLines = (table: PrintedTable): readonly (readonly string[])[] => {
  const lines = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const cell of table.cells) {
    const line = lines[cell.row];
    if (line) line[cell.column] = cell.text;
  }
  return lines;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);

const tableMarkup = (table: PrintedTable): string => {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return `<tr>${cells.map(cellMarkup).join('')}</tr>`;
  });
  const pages = table.pages.length > 0 ? ` data-pages="${table.pages.join(' ')}"` : '';
  return `<table id="table-${table.table}"${pages}>\n<caption>${caption(table)}</caption>\n${rows.join('\n')}\n</table>`;
};

const caption = ({ table, rows, columns, pages }: PrintedTable): string =>
  `${table}: ${rows} × ${columns}${pages.length > 0 ? `, p. ${pages.join(', ')}` : ''}`;

const cellMarkup = (cell: PrintedCell): string => {
  const attributes = [
    cell.row_span > 1 ? ` rowspan="${cell.row_span}"` : '',
    cell.col_span > 1 ? ` colspan="${cell.col_span}"` : '',
    cell.page === null ? '' : ` data-page="${cell.page}"`,
    cell.box === null ? '' : ` data-box="${cell.box.join(' ')}"`,
  ];
  return `<td${attributes.join('')}>${escape(cell.text)}</td>`;
};

/** A page that stands alone: nothing is loaded, everything printed is escaped. */
export const tablesPage = (name: string, tables: readonly PrintedTable[]): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(name)}</title>
<style>
body { font-family: sans-serif; margin: 2em; }
table { border-collapse: collapse; margin-bottom: 2em; }
caption { text-align: left; color: #555; }
td { border: 1px solid #888; padding: 0.2em 0.5em; }
</style>
</head>
<body>
<h1>${escape(name)}</h1>
${tables.map(tableMarkup).join('\n')}
</body>
</html>
`;
