import type { Document } from '../../schema/document.js';
import type { Language, Outcome, Said } from '../../schema/finding.js';
import type { TableId } from '../../schema/form.js';
import { tableIds } from '../../schema/form.js';
import type { Place } from '../../schema/place.js';
import type { Figure, Report } from '../../schema/report.js';
import type { CellRow, FindingRow, ReportRow } from '../../schema/rows.js';
import type { Cell, Table } from '../../schema/table.js';
import { findingsSum, followsAnother, headsOf, severityColour, severityName, standingNote, tableName } from './findings-table.js';
import type { Head } from './findings-table.js';
import { renderGrid } from './grid.js';
import type { Shown } from './grid.js';
import { renderLabelled } from './labelled.js';
import type { Screen } from './screen.js';
import { painter } from './screen.js';
import { printable, wrap } from './width.js';

/** One report on the screen: who and when, the official tables as printed with their marks, the findings. */

export interface Loaded {
  readonly row: ReportRow;
  readonly document: Document;
  readonly report: Report;
  readonly outcomes: readonly Outcome[];
  readonly cells: readonly CellRow[];
  readonly findings: readonly FindingRow[];
}

const notJudged: Said = {
  zh: '2019年度以前的报告没有全国统一的年度报告格式，不按规则核对。\n',
  en: 'A report of before 2019 follows no national form of the annual report: no rule is run on it.\n',
};

const blankMark = '·';
const failingMark = '!';
const doubtedMark = '?';

export const renderReport = (loaded: Loaded, language: Language, screen: Screen): string => {
  const old = loaded.report.form === 'pre-2019';
  const parts = [
    headOf(loaded, language, screen),
    ...(old ? [] : tablesOf(loaded, language, screen)),
    ...renderLabelled(loaded.cells, language, screen),
    old ? notJudged[language] : findingsOf(loaded, language, screen),
  ];
  return parts.join('\n');
};

const headOf = ({ row, document }: Loaded, language: Language, { width, colours }: Screen): string => {
  const zh = language === 'zh';
  const unknown = zh ? '未知' : 'unknown';
  const line = (name: string, value: string): string => wrap(`${name}${zh ? '：' : ': '}${value}`, width).join('\n');
  const pages = document.pages.length > 0 ? (zh ? `，${document.pages.length} 页` : `, ${document.pages.length} pages`) : '';
  return [
    painter(colours)(printable(`${row.organization ?? unknown}  ${row.year ?? unknown}`), 'bold'),
    line(zh ? '来源' : 'source', row.source),
    line('sha256', row.sha256),
    line(zh ? '文件' : 'document', `${row.media}${pages}`),
    line(zh ? '格式' : 'form', row.format ?? unknown),
    line(zh ? '公布日期' : 'published', row.published ?? unknown),
    line(
      zh ? '单元格' : 'cells',
      zh
        ? `${row.figures}（数 ${row.numbers}，空白 ${row.blanks}，非数 ${row.not_numbers}；存疑 ${row.doubted}）`
        : `${row.figures} (${row.numbers} numbers, ${row.blanks} blank, ${row.not_numbers} not numbers; ${row.doubted} doubted)`,
    ),
    '',
  ].join('\n');
};

/** Names the grid cell of a place; two places in one cell have one name. */
const keyOf = (place: Place): string | null => (place.cell ? `${place.block} ${place.cell.join(' ')}` : null);

interface Marks {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly doubted: ReadonlySet<string>;
  readonly failing: ReadonlySet<string>;
}

const marksOf = ({ report, cells, outcomes }: Loaded): Marks => {
  const places = (all: readonly Place[]): ReadonlySet<string> => new Set(all.flatMap((place) => keyOf(place) ?? []));
  const figures = new Map(
    Object.values(report.figures).flatMap((figure) => {
      const key = keyOf(figure.place);
      return key === null ? [] : [[key, figure] as const];
    }),
  );
  const doubted = cells.filter((cell) => cell.doubt !== null).flatMap((cell) => report.figures[cell.figure]?.place ?? []);
  const failing = outcomes
    .flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []))
    // info accuses nobody, so it puts no mark on a cell
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => finding.place);
  return { figures, doubted: places(doubted), failing: places(failing) };
};

const tablesOf = (loaded: Loaded, language: Language, screen: Screen): readonly string[] => {
  const paint = painter(screen.colours);
  const marks = marksOf(loaded);
  const drawn = new Set<number>();
  const parts: string[] = [];
  for (const id of tableIds) {
    const blocks = blocksOf(loaded, id);
    const title = paint(tableName[id]?.[language] ?? id, 'bold');
    if (blocks.length === 0) parts.push(`${title}\n${language === 'zh' ? '没有找到。' : 'Not found.'}\n`);
    for (const table of blocks) {
      if (drawn.has(table.place.block)) continue;
      drawn.add(table.place.block);
      const pages = table.pages ?? (table.place.page === undefined ? [] : [table.place.page]);
      const where = pages.length === 0 ? '' : language === 'zh' ? `（第${pages.join('、')}页）` : ` (p. ${pages.join(', ')})`;
      parts.push(`${title}${where}\n${renderGrid(table, (cell) => shown(cell, table, marks), screen.width)}`);
    }
  }
  const legend =
    language === 'zh'
      ? `${failingMark} 不符合规则   ${doubtedMark} 读取有疑问   ${blankMark} 空白\n`
      : `${failingMark} breaks a rule   ${doubtedMark} our reading is in doubt   ${blankMark} blank\n`;
  return drawn.size > 0 ? [...parts, legend] : parts;
};

/** The table blocks that hold an official table: one, or more where it could not be stitched. */
const blocksOf = ({ report, document }: Loaded, id: TableId): readonly Table[] => {
  const table = report.tables[id];
  if (!table) return [];
  const figures = Object.entries(report.figures).filter(([figure]) => figure.startsWith(`t${id.slice(5)}.`));
  const indices = new Set([table.place.block, ...figures.map(([, figure]) => figure.place.block)]);
  return [...indices]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const block = document.blocks[index];
      return block?.kind === 'table' ? [block] : [];
    });
};

const shown = (cell: Cell, table: Table, { figures, doubted, failing }: Marks): Shown => {
  const key = `${table.place.block} ${cell.row} ${cell.column}`;
  const figure = figures.get(key);
  const mark = (failing.has(key) ? failingMark : '') + (doubted.has(key) ? doubtedMark : '');
  if (!figure) return { text: cell.text + mark, align: 'left' };
  return { text: (figure.status === 'blank' ? blankMark : cell.text.trim()) + mark, align: 'right' };
};

const findingsOf = ({ findings }: Loaded, language: Language, screen: Screen): string => {
  const zh = language === 'zh';
  if (findings.length === 0) return zh ? '没有发现不符合规则之处。\n' : 'No rule is broken.\n';
  const blocks = headsOf(findings).map((head) => findingText(head, language, screen));
  return `${blocks.join('')}\n${findingsSum(findings, language)}\n`;
};

const findingText = ({ head, consequences }: Head, language: Language, { width, colours }: Screen): string => {
  const zh = language === 'zh';
  const indented = (text: string, depth: number): string =>
    wrap(text, width - depth)
      .map((line) => `${' '.repeat(depth)}${line}\n`)
      .join('');
  const page = head.page === null ? '' : zh ? `第${head.page}页 ` : `p. ${head.page} `;
  const name = painter(colours)(severityName[head.severity][language] + (head.doubts.length > 0 ? doubtedMark : ''), severityColour[head.severity]);
  const standing = standingNote(head, language);
  const again = followsAnother(head) ? (zh ? '不另计。' : 'Not counted again. ') : '';
  const cause = head.cause !== null ? indented(`${zh ? '原因：' : 'Cause: '}${again}${head.cause}`, 4) : '';
  return (
    `${name}  ${page}${head.rule}\n` +
    indented(head.message, 4) +
    indented(`${zh ? '依据：' : 'Basis: '}${head.basis}`, 4) +
    (standing === null ? '' : indented(standing, 4)) +
    head.doubts.map((doubt) => indented(`${doubtedMark} ${doubt}`, 4)).join('') +
    cause +
    consequences.map((one) => indented(`↳ ${one.message}`, 4)).join('')
  );
};
