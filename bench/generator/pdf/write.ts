/** A report as PDF, laid out as offices print it: A4, title, six sections, ruled tables, page numbers at the foot. */

import { tableIds } from '../../../src/schema/form.js';
import type { TableId } from '../../../src/schema/form.js';
import type { LaidTable } from '../laid.js';
import { layTable } from '../layout.js';
import { plain, signature } from '../prose.js';
import type { ReportSpec } from '../spec.js';
import { drawPart } from './draw-table.js';
import type { TableStyle } from './draw-table.js';
import { setTable } from './grid.js';
import { openPaper } from './paper.js';
import { partsOf } from './pages.js';
import type { RuleStyle } from './rules.js';
import { wrap } from './wrap.js';

export interface PdfOptions {
  readonly rules?: RuleStyle;
  readonly figures?: TableStyle['figures'];
  readonly justified?: boolean;
  readonly digitsApart?: boolean;
  /** Head rows drawn again where a table goes on; else the second part starts with data. */
  readonly repeatHead?: boolean;
  /** Pages that end before a grid row (from 0, head rows counted), or inside it, whatever room is left. */
  readonly breaks?: readonly { readonly table: TableId; readonly row: number; readonly cut?: 'above' | 'below' }[];
  /** Tables on a page of their own: wide = a landscape page, turned = a page with /Rotate 90. */
  readonly landscape?: 'wide' | 'turned';
  /** Tables that `landscape` is for; all by default 表三. */
  readonly landscapeTables?: readonly TableId[];
  /** How the foot counts pages; `#` is the number. Null = no page numbers. */
  readonly pageNumbers?: string | null;
  /** Points; rows of the tables are at least this high. */
  readonly rowHeight?: number;
  /** Title in the file's properties; the report's own by default. */
  readonly documentTitle?: string;
  /** Needed to open the file. */
  readonly password?: string;
  /** Only these tables, each on a new page, without any text: for small tests. */
  readonly tablesOnly?: readonly TableId[];
}

const portrait = { width: 595.28, height: 841.89 };
const landscape = { width: 841.89, height: 595.28 };
const margin = { side: 68, top: 72, bottom: 72 };
const body = { size: 14, leading: 25 };

/** The document's bytes: the same for the same spec and options. */
export const writePdf = async (spec: ReportSpec, options: PdfOptions = {}): Promise<Uint8Array> => {
  const paper = openPaper({
    title: options.documentTitle ?? spec.title,
    author: spec.organ,
    created: spec.published ?? `${spec.year + 1}-01-15`,
    ...(options.password ? { password: options.password } : {}),
  });
  const style: TableStyle = {
    size: 9,
    rules: options.rules ?? 'lines',
    figures: options.figures ?? 'center',
    justified: options.justified ?? false,
    digitsApart: options.digitsApart ?? false,
  };
  const pageNumbers = options.pageNumbers === undefined ? '— # —' : options.pageNumbers;
  let page = 0;
  let sheet: { readonly width: number; readonly height: number; readonly turned?: boolean } = portrait;
  let y = 0;

  /** Prints the page's number; last on the page, as word processors do. */
  const closePage = (): void => {
    if (page === 0 || pageNumbers === null) return;
    const text = pageNumbers.replace('#', String(page));
    paper.text(text, (sheet.width - paper.widthOf(text, 10)) / 2, sheet.height - 46, 10);
  };
  const newPage = (like: typeof sheet): void => {
    closePage();
    sheet = like;
    page += 1;
    paper.addPage(sheet);
    y = margin.top;
  };
  const finish = (): Promise<Uint8Array> => {
    closePage();
    return paper.finish();
  };
  const bottom = (): number => sheet.height - margin.bottom;
  const room = (): number => sheet.width - 2 * margin.side;
  const linesOf = (text: string, size: number): string[] => wrap(text, room(), (piece) => paper.widthOf(piece, size));

  const printLine = (text: string, size: number, leading: number, align: 'left' | 'center' | 'right' | 'full'): void => {
    if (y + leading > bottom()) newPage(sheet);
    const free = room() - paper.widthOf(text, size);
    const x = margin.side + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
    paper.text(text, x, y, size, align === 'full' && text.length > 1 ? free / (text.length - 1) : 0);
    y += leading;
  };
  const printParagraph = (text: string): void => {
    const lines = linesOf(`\u3000\u3000${plain(text)}`, body.size);
    lines.forEach((line, index) => printLine(line, body.size, body.leading, options.justified && index < lines.length - 1 ? 'full' : 'left'));
  };

  const printTable = (laid: LaidTable): void => {
    const { id } = laid;
    const aside = options.landscape && id !== null && (options.landscapeTables ?? ['table3']).includes(id);
    if (aside || options.tablesOnly) newPage(!aside ? portrait : { ...landscape, turned: options.landscape === 'turned' });
    const breaks = (options.breaks ?? []).filter(({ table }) => table === id);
    const set = setTable(laid, {
      width: room(),
      size: style.size,
      rowHeight: options.rowHeight ?? 20,
      cuts: breaks.flatMap(({ row, cut }) => (cut ? [{ row, figures: cut }] : [])),
      widthOf: (text, size) => paper.widthOf(text, size),
    });
    const repeated = options.repeatHead ? set.tops[set.table.headRows]! : 0;
    const forced = breaks.filter(({ cut }) => cut === undefined);
    const parts = partsOf(set, forced, { first: bottom() - y, next: bottom() - margin.top, repeated });
    parts.forEach((part, index) => {
      if (index > 0) newPage(sheet);
      if (part) y = drawPart(paper, set, part, margin.side, y, repeated > 0 && part.from > 0, style);
    });
    y += 14;
    if (aside && !options.tablesOnly) newPage(portrait);
  };

  if (options.tablesOnly) {
    tableIds.filter((id) => options.tablesOnly?.includes(id)).forEach((id) => printTable(layTable(spec, id)));
    return finish();
  }

  newPage(portrait);
  for (const line of linesOf(spec.title, 20)) printLine(line, 20, 32, 'center');
  y += 16;
  spec.introduction.forEach(printParagraph);
  for (const section of spec.sections) {
    if (section.heading !== null) {
      if (y + 2 * body.leading > bottom()) newPage(sheet);
      printParagraph(section.heading);
    }
    section.paragraphs.forEach(printParagraph);
    if (section.table) printTable(layTable(spec, section.table));
    if (section.own) printTable(section.own);
    section.after?.forEach(printParagraph);
  }
  for (const line of signature(spec)) printLine(line, body.size, body.leading, 'right');
  return finish();
};
