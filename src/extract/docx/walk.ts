import type { Notice } from '../../schema/notice.js';
import { raise } from '../raised.js';
import type { Take } from './collect.js';
import type { Unsure } from './flow.js';
import { append, type Frame } from './frame.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { Attribute } from './xml.js';

/** What the walk through a story knows at each element, and how it writes. */

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** As printed, from 1; footnotes and endnotes are counted together. */
  readonly number: number;
  /** True where the author wrote a mark instead of a number. */
  readonly ownMark: boolean;
}

export interface StoryContext {
  /** Name of the part, for messages. */
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Targets of the part's relations, by id. */
  readonly targets: ReadonlyMap<string, string>;
  /** Names of the parts that hold its pictures, by id. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Notes referred to so far, by kind and id, in order; the walk adds to them. */
  readonly notes: Map<string, NoteReference>;
  readonly notices: Notice[];
}

export interface Walk {
  readonly context: StoryContext;
  readonly frames: Frame[];
  /** Of elements open. */
  depth: number;
  /** Properties being collected, the element that they stand in, and what to do at its end. */
  taking: { readonly take: Take; readonly name: string; readonly done: () => void } | null;
  /** What the text of the open element is. */
  target: 'text' | 'code' | null;
}

/** What an element does when it opens (false passes over it) or closes. */
export type OnOpen = (attribute: Attribute) => boolean;
export type OnClose = () => void;
export interface Handlers {
  readonly open: Readonly<Record<string, OnOpen>>;
  readonly close: Readonly<Record<string, OnClose>>;
}

export const frameOf = (walk: Walk): Frame | undefined => walk.frames.at(-1);

export const collect = (walk: Walk, name: string, take: Take, done: () => void = () => undefined): true => {
  walk.taking = { take, name, done };
  return true;
};

export const doubt = (walk: Walk, code: Unsure): void => {
  frameOf(walk)?.paragraph?.unsure.add(code);
};

/** Text of the open run, raised where the run is; `\n` breaks the line. What is struck out is no longer said. */
export const print = (walk: Walk, text: string): void => {
  const own = frameOf(walk);
  if (!own?.paragraph) return;
  if (own.unknown > 0 && text.trim() !== '') doubt(walk, 'unknown-element');
  const run = own.runs.at(-1);
  if (run?.struck && text.trim() !== '') {
    doubt(walk, 'struck-out');
    return;
  }
  const shown = run?.raised ? raise(text) : text;
  append(own.paragraph, shown);
  if (shown !== '\n') for (const link of own.links) link.text += shown;
};

/** False in hidden runs, and in instructions of fields. */
export const isPrinted = (walk: Walk): boolean => {
  const own = frameOf(walk);
  return own?.paragraph !== null && (own?.runs.at(-1)?.shown ?? true) && !own?.fields.isCode();
};
