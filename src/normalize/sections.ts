import type { Block, Document } from '../schema/document.js';
import type { TableId } from '../schema/form.js';
import type { Place } from '../schema/place.js';
import type { PrintedText, ReportSection } from '../schema/report.js';
import type { Located } from './locate-tables.js';
import { innerHeadings, ordinal, sectionOf, splitNumber, type TitleMatch } from './titles.js';
import { fold } from './text.js';

/**
 * Cuts the report into its first-level parts. A title is believed by its words, then by the official table that follows it;
 * what cannot be told by either is told by its number and its place between two that were told.
 */

/** A stretch of text: a block, or a part of one where headings are glued into it. */
interface Piece {
  readonly text: string;
  readonly place: Place;
  readonly marked: boolean;
}

interface Candidate {
  readonly index: number;
  readonly number: string | null;
  readonly title: string;
  readonly told: { readonly order: number; readonly match: TitleMatch } | null;
  readonly place: Place;
}

type Item =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'table'; readonly block: Block; readonly id: TableId | null }
  | { readonly kind: 'image'; readonly block: Block };

const longestTitle = 40;
/** A line without number and mark is believed as a reworded title only if it is as short as one. */
const shortTitle = 16;

const itemsOf = (document: Document, located: Located): Item[] =>
  document.blocks.flatMap((block): Item[] => {
    if (block.kind === 'table') return [{ kind: 'table', block, id: located.blocks.get(block.place.block) ?? null }];
    if (block.kind === 'image') return [{ kind: 'image', block }];
    return cut(block.text, block.place, block.kind === 'heading').map((piece) => ({ kind: 'piece', piece }));
  });

const cut = (text: string, place: Place, marked: boolean): Piece[] => {
  const headings = innerHeadings(text);
  // a line that is a heading and nothing else needs no cutting
  const whole = headings.length === 1 && fold(text.slice(headings[0]!.end)).length < 2 && headings[0]!.start === 0;
  if (headings.length === 0 || whole) return text.trim() === '' ? [] : [{ text, place, marked }];
  const pieces: Piece[] = [];
  const add = (start: number, end: number, heading: boolean): void => {
    if (text.slice(start, end).trim() !== '') pieces.push({ text: text.slice(start, end), place: { ...place, span: [start, end] }, marked: heading });
  };
  add(0, headings[0]!.start, false);
  for (const [index, { start, end }] of headings.entries()) {
    add(start, end, true);
    add(end, headings[index + 1]?.start ?? text.length, false);
  }
  return pieces;
};

/** A line that could head a part: short, no sentence, with a first-level number, the words of a section, or a mark of the format. */
const candidateOf = (piece: Piece, index: number): Candidate | null => {
  const folded = fold(piece.text);
  if (folded.length > longestTitle || /[。；;!?]./.test(folded) || /\.{3,}|…{2,}/.test(piece.text)) return null;
  const { number, title } = splitNumber(piece.text);
  if (title === '' || /^\(/.test(folded)) return null;
  const told = sectionOf(title);
  const sentence = /[。；;，,]$/.test(folded) || (/[，,]/.test(folded) && !told);
  if (sentence || (number === null && !told)) return null;
  if (number === null && told?.match === 'changed' && !piece.marked && folded.length > shortTitle) return null;
  if (/年度?政府信息公开(?:工作)?年?度?(?:工作)?报告$/.test(title)) return null;
  return { index, number, title, told, place: piece.place };
};

export interface Parts {
  readonly preamble: readonly PrintedText[];
  readonly sections: readonly ReportSection[];
}

export const cutSections = (document: Document, located: Located): Parts => {
  const items = itemsOf(document, located);
  const candidates = items.flatMap((item, index) => (item.kind === 'piece' ? (candidateOf(item.piece, index) ?? []) : []));
  const chosen = choose(candidates, items);
  const heads = withUntold(chosen, candidates, items);
  const cuts = inferred(heads, items);
  const first = cuts[0]?.index ?? items.length;
  return {
    preamble: items.slice(0, first).flatMap(textOf),
    sections: cuts.map((cutAt, index) =>
      sectionFrom(cutAt, items.slice(cutAt.heading ? cutAt.index + 1 : cutAt.index, cuts[index + 1]?.index ?? items.length)),
    ),
  };
};

const textOf = (item: Item): PrintedText[] => (item.kind === 'piece' ? [{ text: item.piece.text, place: item.piece.place }] : []);

interface Cut {
  readonly index: number;
  readonly order: number | null;
  readonly number: string | null;
  readonly title: string;
  readonly match: ReportSection['match'];
  readonly place: Place;
  readonly heading: boolean;
}

const sectionFrom = (at: Cut, items: readonly Item[]): ReportSection => ({
  order: at.order,
  number: at.number,
  title: at.title,
  match: at.match,
  place: at.place,
  text: items.flatMap(textOf),
  tables: [...new Set(items.flatMap((item) => (item.kind === 'table' && item.id ? [item.id] : [])))],
  otherTables: items.filter((item) => item.kind === 'table' && !item.id).length,
  images: items.flatMap((item) => (item.kind === 'image' ? [item.block.place] : [])),
});

const tableOf: Readonly<Record<number, TableId>> = { 2: 'table2', 3: 'table3', 4: 'table4' };
const strength: Readonly<Record<TitleMatch, number>> = { official: 3, lawful: 2, changed: 1 };

/** One candidate for each of the six: for 二 to 四 the last good one before its table, else the best by its words. */
const choose = (candidates: readonly Candidate[], items: readonly Item[]): Map<number, Candidate> => {
  const chosen = new Map<number, Candidate>();
  const tableIndex = (id: TableId): number => items.findIndex((item) => item.kind === 'table' && item.id === id);
  for (const order of [2, 3, 4, 1, 5, 6]) {
    const own = candidates.filter((candidate) => candidate.told?.order === order && !listed(candidate, candidates));
    const id = tableOf[order];
    const table = id ? tableIndex(id) : -1;
    const before =
      table < 0
        ? []
        : own.filter((candidate) => candidate.index < table && !items.slice(candidate.index, table).some((item) => item.kind === 'table' && item.id));
    const anchored = before.length > 0 ? before : own;
    // 总体情况 comes before the tables, 问题 and 其他 after them; a narrative part may use the same words elsewhere
    const lastTable = Math.max(...Object.values(tableOf).map(tableIndex));
    const firstTable = Math.min(
      ...Object.values(tableOf)
        .map(tableIndex)
        .filter((index) => index >= 0),
      Infinity,
    );
    const fitting =
      order === 1 ? anchored.filter((one) => one.index < firstTable) : order >= 5 ? anchored.filter((one) => one.index > lastTable) : anchored;
    const pool = fitting.length > 0 ? fitting : anchored.filter((one) => one.number !== null || one.told?.match !== 'changed');
    // the part that holds 总体情况 begins with the first such heading; the others are told by the last that stands before their table
    const ranked = [...pool].sort(
      (a, b) =>
        strength[b.told!.match] - strength[a.told!.match] ||
        Number(b.number !== null) - Number(a.number !== null) ||
        (order >= 2 && order <= 4 ? b.index - a.index : a.index - b.index),
    );
    if (ranked[0]) chosen.set(order, ranked[0]);
  }
  return chosen;
};

/** A line of a table of contents: one of three or more headings in a row with nothing between, and the same section is headed again later. */
const listed = (candidate: Candidate, candidates: readonly Candidate[]): boolean => {
  const at = (index: number): boolean => candidates.some((other) => other.index === index);
  let run = 1;
  for (let index = candidate.index - 1; at(index); index--) run++;
  for (let index = candidate.index + 1; at(index); index++) run++;
  return run >= 3 && candidates.some((other) => other.index > candidate.index && other.title === candidate.title);
};

/** Adds first-level headings whose words tell nothing. One that stands in the gap of a missing section, under its number, is that section. */
const withUntold = (chosen: ReadonlyMap<number, Candidate>, candidates: readonly Candidate[], items: readonly Item[]): Cut[] => {
  const told = [...chosen].map(([order, candidate]): Cut => ({
    index: candidate.index,
    order,
    number: candidate.number,
    title: candidate.title,
    match: candidate.told!.match,
    place: candidate.place,
    heading: true,
  }));
  told.sort((a, b) => a.index - b.index);
  const taken = new Set(told.map((one) => one.index));
  const arabic = (candidate: Candidate): boolean => /^\s*[#*|]*\s*[1-9１-９]/.test(pieceText(items, candidate.index));
  const usesArabic = told.filter((one) => /^\s*[1-9１-９]/.test(pieceText(items, one.index))).length > told.length / 2;
  const others = candidates.filter(
    (candidate) => !taken.has(candidate.index) && !listed(candidate, candidates) && candidate.number !== null && arabic(candidate) === usesArabic,
  );
  const cuts = [...told];
  for (const candidate of others) {
    const before = told.filter((one) => one.index < candidate.index).at(-1);
    const after = told.find((one) => one.index > candidate.index);
    const number = ordinal(candidate.number!);
    const gap =
      !chosen.has(number) &&
      number <= 6 &&
      (before === undefined ? number === 1 : before.order! < number) &&
      (after === undefined || after.order! > number);
    const free = gap && !cuts.some((one) => one.order === number);
    cuts.push({
      index: candidate.index,
      order: free ? number : null,
      number: candidate.number,
      title: candidate.title,
      match: free ? 'changed' : 'other',
      place: candidate.place,
      heading: true,
    });
  }
  return cuts.sort((a, b) => a.index - b.index).filter((one) => one.order !== null || !insideNarrative(one, told));
};

const pieceText = (items: readonly Item[], index: number): string => {
  const item = items[index];
  return item?.kind === 'piece' ? item.piece.text : '';
};

/** A numbered line inside a part whose own heading carries a number is a sub-heading of that part when the numbers restart under it. */
const insideNarrative = (one: Cut, told: readonly Cut[]): boolean => {
  const before = told.filter((other) => other.index < one.index).at(-1);
  return before !== undefined && one.number !== null && before.number !== null && ordinal(one.number) <= ordinal(before.number);
};

/** Parts whose heading was lost: 总体情况 before the first heading, 五 and 六 after the last table, by what their text says. */
const inferred = (heads: readonly Cut[], items: readonly Item[]): Cut[] => {
  const cuts = [...heads];
  const has = (order: number): boolean => cuts.some((one) => one.order === order);
  const add = (index: number, order: number): void => {
    const item = items[index];
    if (item?.kind === 'piece') cuts.push({ index, order, number: null, title: '', match: 'inferred', place: item.piece.place, heading: false });
  };
  const anchors = items.flatMap((item, index) => (item.kind === 'table' && item.id ? [{ index, id: item.id }] : []));
  if (anchors.length === 0) return cuts;
  for (const [order, id] of Object.entries(tableOf)) {
    const anchor = anchors.find((one) => one.id === id);
    if (!has(Number(order)) && anchor)
      cuts.push({
        index: anchor.index,
        order: Number(order),
        number: null,
        title: '',
        match: 'inferred',
        place: blockPlace(items[anchor.index]!),
        heading: false,
      });
  }
  cuts.sort((a, b) => a.index - b.index);
  const firstHead = cuts[0]?.index ?? items.length;
  if (!has(1) && firstHead > 0) {
    const body = items.findIndex(
      (item, index) =>
        index < firstHead &&
        item.kind === 'piece' &&
        fold(item.piece.text).length > longestTitle &&
        !/(?:条例|编制|公布|现将|统计期限|现发布).*报告|^本?(?:年度)?报告.*(?:条例|编制|统计期限)|统计期限|所列数据/.test(fold(item.piece.text)),
    );
    if (body >= 0) add(body, 1);
  }
  const last = anchors.at(-1)!.index;
  const after = (index: number): boolean =>
    index > last && !cuts.some((one) => one.index > last && one.index <= index && (one.heading || one.index === index));
  for (const [order, says] of [
    [5, /问题|不足|薄弱|有待|下一步|改进|公开形式/],
    [6, /信息处理费|其他需要报告|收费|贯彻落实.*要点|没有其他|无其他/],
  ] as const) {
    if (has(order)) continue;
    const index = items.findIndex((item, at) => item.kind === 'piece' && after(at) && says.test(fold(item.piece.text)));
    if (index >= 0) add(index, order);
    cuts.sort((a, b) => a.index - b.index);
  }
  return cuts.sort((a, b) => a.index - b.index);
};

const blockPlace = (item: Item): Place => (item.kind === 'piece' ? item.piece.place : item.block.place);
