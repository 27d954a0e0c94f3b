/**
 * Compares what is read of born-digital documents with readings that owe nothing to it, and lists where they differ:
 * `npx tsx bench/compare-readings.ts FILE…`
 *
 * The second reading (of a PDF by the alignment of its text, of other files by another parser) tells of cells that shifted; of a PDF
 * `pdftotext -layout` (poppler) tells of numbers that were lost or torn, and of rows whose numbers stand in another order.
 * Exit 1 where anything differs.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../src/extract/extract.js';
import { reread } from '../src/extract/reread.js';
import type { Document } from '../src/schema/document.js';
import type { Cell } from '../src/schema/table.js';

const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) throw new Error('say which documents');

const number = /\d[\d,.]*/g;
const numbersIn = (text: string): string[] => [...text.normalize('NFKC').matchAll(number)].map(([found]) => found.replace(/[.,]+$/, ''));
const isFigure = (text: string): boolean => /^[\d０-９][\d０-９,.]*$/.test(text);

const cellsOf = (document: Document): Cell[] => document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));

const onPage = (document: Document, page: number): string[] =>
  document.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.cells.filter((cell) => cell.place.page === page).flatMap((cell) => numbersIn(cell.text));
    return block.kind === 'image' || block.place.page !== page ? [] : numbersIn(block.text);
  });

/** Rows of figures on one page, as sequences. */
const rowsOn = (document: Document, page: number): string[][] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = new Map<number, string[]>();
    for (const cell of block.cells)
      if (cell.place.page === page && isFigure(cell.text)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), ...numbersIn(cell.text)]);
    return [...rows.values()].filter((row) => row.length > 1);
  });

const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const one of whole) if (one === part[at]) at++;
  return at === part.length;
};

const missing = (wanted: readonly string[], among: readonly string[]): string[] => {
  const left = [...among];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

let disagreements = 0;
for (const file of positionals) {
  const bytes = new Uint8Array(readFileSync(file));
  const { value: document } = await extract(bytes.slice());
  const figures = cellsOf(document).filter((cell) => isFigure(cell.text));
  const places = figures.map((cell) => cell.place);
  const again = cellsOf(await reread(bytes, document, places)).filter((cell) => isFigure(cell.text) && cell.readings);
  const differing = again.filter((cell) => cell.readings!.some((reading) => reading.text !== cell.text));
  for (const { place, text, readings } of differing)
    console.log(
      `  ${place.page === undefined ? `block ${place.block}` : `page ${place.page}`} ${String(place.cell)}: ${text}, second reading ${readings!.map((one) => one.text).join(' ')}`,
    );
  disagreements += differing.length;
  const told = `${basename(file)}: ${figures.length} figures, ${again.length} with a second reading, ${differing.length} differ`;
  if (document.media !== 'pdf') {
    console.log(told);
    continue;
  }
  const layout = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\f');
  let [lost, torn, rows, moved] = [0, 0, 0, 0];
  for (let page = 1; page <= document.pages.length; page++) {
    const lines = (layout[page - 1] ?? '').split('\n').map(numbersIn);
    const theirs = lines.flat();
    const ours = onPage(document, page);
    const [notOurs, notTheirs] = [missing(theirs, ours), missing(ours, theirs)];
    lost += notOurs.length;
    torn += notTheirs.length;
    if (notOurs.length + notTheirs.length > 0)
      console.log(`  page ${page}: only pdftotext has ${notOurs.join(' ') || 'nothing'}; only we have ${notTheirs.join(' ') || 'nothing'}`);
    for (const row of rowsOn(document, page)) {
      rows++;
      if (lines.some((line) => isWithin(row, line))) continue;
      moved++;
      console.log(`  page ${page}: no line of pdftotext has ${row.join(' ')} in this order`);
    }
  }
  disagreements += lost + torn + moved;
  console.log(`${told}; numbers only in pdftotext ${lost}, only in ours ${torn}; ${rows} rows of figures, ${moved} in another order`);
}
process.exitCode = disagreements > 0 ? 1 : 0;
