import { raise } from '../raised.js';
import type { Link } from '../../schema/document.js';
import type { Bytes } from './bytes.js';
import type { Word } from './fib.js';
import { readCounter } from './lists.js';
import { characterRuns, paragraphRuns, runAt, type Run } from './pages.js';
import { offsetOf, pieceAt, readText, type Piece } from './pieces.js';
import { characterReader, paragraphReader, type CharacterProperties, type ParagraphProperties } from './properties.js';
import { sprmsOf, type Sprm } from './sprm.js';
import { readStyles } from './styles.js';

/** The text as paragraphs, in order: what Word shows of it, with the properties of each. */

export interface StoryParagraph extends ParagraphProperties {
  /** Position of its first character; that of its mark. */
  readonly start: number;
  readonly end: number;
  /** A line break ends a line; the automatic number stands before the first. */
  readonly lines: readonly string[];
  /** Pictures that stand in it. */
  readonly pictures: number;
  /** Its mark was deleted with changes tracked. */
  readonly deleted: boolean;
  /** Text in it is struck out, and left out of its lines. */
  readonly struck: boolean;
  readonly links: readonly Link[];
}

export interface Story {
  /** Paragraphs of a stretch of the text; end exclusive. Stretches must be asked in order. */
  paragraphs(start: number, end: number): StoryParagraph[];
}

const pageBreak = '\x0c';
const paragraphEnds: readonly (string | undefined)[] = ['\r', '\x07', pageBreak];
const fieldBegin = '\x13';
const fieldMiddle = '\x14';
const fieldEnd = '\x15';

/** What a character prints. */
const shown = (mark: string, properties: CharacterProperties): string => {
  if (properties.special) return mark === '(' ? (properties.symbol ?? '') : mark < ' ' ? '' : mark;
  switch (mark) {
    case '\x0b':
    case pageBreak:
    case '\x0e':
      return '\n';
    case '\x1e':
      return '-';
    case '\t':
      return ' ';
    default:
      return mark < ' ' ? '' : mark;
  }
};

interface Field {
  readonly begin: number;
  readonly middle: number | null;
  readonly end: number;
}

/** Fields that end; marks that belong to none do not hide what follows them. */
const fieldsIn = (text: string, start: number, end: number): Field[] => {
  const fields: Field[] = [];
  const open: { begin: number; middle: number | null }[] = [];
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (mark < fieldBegin || mark > fieldEnd) continue;
    if (mark === fieldBegin) open.push({ begin: at, middle: null });
    else if (mark === fieldMiddle) {
      const field = open.at(-1);
      if (field) field.middle ??= at;
    } else {
      const field = open.pop();
      if (field) fields.push({ ...field, end: at });
    }
  }
  return fields;
};

/** 1 at each character of a field's code, nested ones counted once: a field prints its result alone. */
const codesOf = (fields: readonly Field[], start: number, end: number): Uint8Array => {
  const steps = new Int32Array(end - start + 1);
  for (const { begin, middle, end: last } of fields) {
    steps[begin - start]!++;
    steps[(middle ?? last) - start]!--;
  }
  let open = 0;
  return Uint8Array.from(steps, (step) => ((open += step) > 0 ? 1 : 0));
};

/** Longer than any link in a text. */
const longestLink = 2000;

const linksOf = (text: string, fields: readonly Field[]) =>
  fields.flatMap(({ begin, middle, end }) => {
    if (middle === null || end - begin > longestLink || text.slice(middle, end).includes(fieldBegin)) return [];
    const href = /^\s*HYPERLINK\s+"([^"]+)"/.exec(text.slice(begin + 1, middle))?.[1];
    return href ? [{ begin, middle, end, href }] : [];
  });

export const readStory = (word: Word): Story => {
  const { text, pieces } = readText(word);
  const styles = readStyles(word);
  const counter = readCounter(word);
  const [ofCharacters, ofParagraphs] = [characterRuns(word), paragraphRuns(word)];
  const [character, paragraph] = [characterReader(styles), paragraphReader(styles, word.data)];
  const listsRead = new Map<Bytes, readonly Sprm[]>();
  const sprmsIn = (modifiers: Bytes): readonly Sprm[] => {
    const known = listsRead.get(modifiers) ?? sprmsOf(modifiers);
    listsRead.set(modifiers, known);
    return known;
  };

  const paragraphAt = (at: number): { readonly run: Run; readonly piece: Piece; readonly offset: number } => {
    const piece = pieceAt(pieces, at);
    const offset = offsetOf(piece, at);
    return { run: ofParagraphs[runAt(ofParagraphs, offset)]!, piece, offset };
  };

  /** Properties of neighbours are mostly the same: asked in order, they are worked out once a run. */
  const inStyle = (style: number): ((at: number) => CharacterProperties) => {
    let known: { piece: Piece; run: Run; properties: CharacterProperties } | null = null;
    return (at) => {
      const piece = known && at >= known.piece.start && at < known.piece.end ? known.piece : pieceAt(pieces, at);
      const offset = offsetOf(piece, at);
      if (known?.piece === piece && offset >= known.run.from && offset < known.run.to) return known.properties;
      const run = ofCharacters[runAt(ofCharacters, offset)]!;
      known = { piece, run, properties: character([...sprmsIn(run.modifiers), ...piece.sprms], style) };
      return known.properties;
    };
  };

  /** Ends at a mark; a page break inside a paragraph only breaks its line. */
  const endOf = (start: number, end: number): number => {
    for (let at = start; at < end; at++) {
      if (!paragraphEnds.includes(text[at])) continue;
      if (text[at] !== pageBreak) return at;
      const { run, piece, offset } = paragraphAt(at);
      if (offset + piece.width >= run.to) return at;
    }
    return end - 1;
  };

  return {
    paragraphs: (start, end) => {
      const fields = fieldsIn(text, start, end);
      const hidden = codesOf(fields, start, end);
      const links = linksOf(text, fields);
      const found: StoryParagraph[] = [];
      for (let from = start; from < end; from = found.at(-1)!.end + 1) {
        const to = endOf(from, end);
        const { run, piece } = paragraphAt(to);
        const properties = paragraph(text[to], run.style, [...sprmsIn(run.modifiers), ...piece.sprms]);
        const characters = inStyle(properties.style);
        let struck = false;
        const print = (first: number, last: number): string => {
          let line = '';
          for (let at = first; at < last; at++) {
            const own = characters(at);
            if (hidden[at - start] || own.deleted || own.hidden) continue;
            const mark = shown(text[at]!, own);
            if (own.struck && mark.trim() !== '') {
              struck = true;
              continue;
            }
            line += own.raised ? raise(mark) : mark;
          }
          return line;
        };
        let pictures = 0;
        for (let at = from; at < to; at++)
          if (text[at] === '\x01' && !hidden[at - start] && characters(at).special && !characters(at).deleted && !characters(at).hidden) pictures++;
        const body = print(from, paragraphEnds.includes(text[to]) ? to : end);
        const number = counter.next(properties);
        found.push({
          ...properties,
          start: from,
          end: to,
          lines: `${/\S/.test(body) ? number : ''}${body}`.split('\n'),
          pictures,
          deleted: characters(to).deleted,
          struck,
          links: links
            .filter((link) => link.begin >= from && link.begin < to)
            .map((link) => ({ text: print(link.middle, Math.min(link.end, to)), href: link.href })),
        });
      }
      return found;
    },
  };
};
