import type { Block, Document } from '../../schema/document.js';
import type { PrintedText, ReportSection } from '../../schema/report.js';
import { ordinal, splitNumber } from '../titles.js';
import { fold } from '../text.js';
import type { Parts } from '../sections.js';

/** First-level parts of a report that follows no form: 一、二、三… in their order, whatever they are called. Nothing is inferred, nothing renamed. */

const longestTitle = 40;
const chineseNumber = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十][、.,:])/;

interface Head {
  readonly index: number;
  readonly number: string;
  readonly title: string;
}

const headOf = (block: Block, index: number): Head | null => {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null;
  const folded = fold(block.text);
  if (folded.length > longestTitle || !chineseNumber.test(folded) || /[。；;]/.test(folded.slice(0, -1)) || /\.{3,}|…/.test(block.text)) return null;
  const { number, title } = splitNumber(block.text);
  return number === null || title === '' || /[，,；;]$/.test(folded) ? null : { index, number, title };
};

/** The last run that counts up from 一: a table of contents before it has no text between its lines, a list inside a part restarts at 一. */
const chainOf = (heads: readonly Head[]): readonly Head[] => {
  let chain: Head[] = [];
  for (const head of heads) {
    const last = chain.at(-1);
    const next = ordinal(head.number);
    if (last === undefined || next === ordinal(last.number) + 1) {
      if (last !== undefined || next === 1) chain.push(head);
      continue;
    }
    const contents = chain.every((one, at) => one.index - chain[0]!.index === at) && chain.length > 1;
    if (next === 1 && contents) chain = [head];
    else if (next === ordinal(last.number) + 2) chain.push(head);
  }
  return chain;
};

/**
 * Text before the first part is the preamble; without any part, all of it.
 * @param known parts found by other marks, taken without their meaning where nothing is numbered 一、二、三
 */
export const plainParts = (document: Document, known: Parts = { preamble: [], sections: [] }): Parts => {
  const heads = chainOf(document.blocks.flatMap((block, index) => headOf(block, index) ?? []));
  const headed = known.sections.filter((section) => section.match !== 'inferred');
  if (heads.length === 0 && headed.length > 0 && headed.length === known.sections.length)
    return { preamble: known.preamble, sections: headed.map((section) => ({ ...section, order: null, match: 'other' })) };
  const first = heads[0]?.index ?? document.blocks.length;
  return {
    preamble: document.blocks.slice(0, first).flatMap(textOf),
    sections: heads.map((head, at) => partFrom(head, document, heads[at + 1]?.index ?? document.blocks.length)),
  };
};

const textOf = (block: Block): PrintedText[] =>
  (block.kind === 'paragraph' || block.kind === 'heading') && block.text.trim() !== '' ? [{ text: block.text, place: block.place }] : [];

const partFrom = ({ index, number, title }: Head, document: Document, end: number): ReportSection => {
  const own = document.blocks.slice(index + 1, end);
  return {
    order: null,
    number,
    title,
    match: 'other',
    place: document.blocks[index]!.place,
    text: own.flatMap(textOf),
    tables: [],
    otherTables: own.filter((block) => block.kind === 'table').length,
    images: own.flatMap((block) => (block.kind === 'image' ? [block.place] : [])),
  };
};
