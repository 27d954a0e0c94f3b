import { part, u16, type Bytes } from './bytes.js';
import type { Word } from './fib.js';
import { sprmsOf, type Sprm } from './sprm.js';

/** The style sheet (MS-DOC 2.9.271): what a style says, after what it is based on says it. */

export interface Styles {
  /** Modifiers of paragraphs, the base style's first. */
  paragraph(style: number): readonly Sprm[];
  /** Modifiers of characters, the base style's first. */
  character(style: number): readonly Sprm[];
  /** 1 to 9 for the built-in headings, also where a style is based on one; 0 for all others. */
  headingLevel(style: number): number;
}

interface Style {
  readonly builtIn: number;
  readonly base: number;
  readonly paragraph: readonly Sprm[];
  readonly character: readonly Sprm[];
}

const noBase = 0xfff;
const paragraphKind = 1;
const characterKind = 2;
/** Styles based on styles; Word allows eleven. */
const deepest = 20;

const readStyle = (bytes: Bytes, head: number): Style => {
  const kind = u16(bytes, 2) & 0xf;
  const parts: Bytes[] = [];
  // behind the name and its ending zero; each list begins at an even place
  let at = head + 2 * u16(bytes, head) + 4;
  for (let index = 0; index < (u16(bytes, 4) & 0xf); index++) {
    at += at % 2;
    const length = u16(bytes, at);
    parts.push(part(bytes, at + 2, length));
    at += 2 + length;
  }
  const [first, second] = parts;
  const own = kind === paragraphKind && first && first.byteLength >= 2 ? part(first, 2, first.byteLength - 2) : null;
  const characters = kind === paragraphKind ? second : kind === characterKind ? first : undefined;
  return {
    builtIn: u16(bytes, 0) & 0xfff,
    base: u16(bytes, 2) >> 4,
    paragraph: own ? sprmsOf(own) : [],
    character: characters ? sprmsOf(characters) : [],
  };
};

/** Null for the places that the sheet leaves empty. */
const readSheet = (sheet: Bytes): readonly (Style | null)[] => {
  if (sheet.byteLength === 0) return [];
  const head = part(sheet, 2, u16(sheet, 0));
  const styles: (Style | null)[] = [];
  let at = 2 + head.byteLength;
  for (let index = 0; index < u16(head, 0); index++) {
    const length = u16(sheet, at);
    styles.push(length === 0 ? null : readStyle(part(sheet, at + 2, length), u16(head, 2)));
    at += 2 + length + (length % 2);
  }
  return styles;
};

export const readStyles = (word: Word): Styles => {
  const styles = readSheet(word.structure('styles'));
  /** The style, then what it is based on. */
  const chain = (style: number): Style[] => {
    const found: Style[] = [];
    for (let at = styles[style]; at && found.length < deepest; at = at.base === noBase ? null : styles[at.base]) found.push(at);
    return found;
  };
  return {
    paragraph: (style) =>
      chain(style)
        .reverse()
        .flatMap((one) => one.paragraph),
    character: (style) =>
      chain(style)
        .reverse()
        .flatMap((one) => one.character),
    headingLevel: (style) => chain(style).find((one) => one.builtIn >= 1 && one.builtIn <= 9)?.builtIn ?? 0,
  };
};
