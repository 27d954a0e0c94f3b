import type { Place } from '../schema/place.js';
import type { PrintedText, Report, ReportSection } from '../schema/report.js';

/** Looking for words in the report's text: white space does not count, what is found keeps its place. */

/** NFKC, no white space: for comparing, never for showing. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');

/** Letters and ideographs alone. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

export interface Match {
  /** As printed, without white space. */
  readonly snippet: string;
  readonly groups: readonly (string | undefined)[];
  /** Characters before the match, as printed without white space, at most ten. */
  readonly before: string;
  readonly place: Place;
}

const space = /[\s\u200b-\u200f\u2060\ufeff]/;

/** What was worked out of a thing, worked out once: many rules ask it of the same report. */
export const once = <Thing extends object, Told>(work: (thing: Thing) => Told): ((thing: Thing) => Told) => {
  const known = new WeakMap<Thing, Told>();
  return (thing) => {
    let told = known.get(thing);
    if (told === undefined) known.set(thing, (told = work(thing)));
    return told;
  };
};

/** Without white space, and where each character stood. */
const closedUp = once((printed: PrintedText): { readonly text: string; readonly at: readonly number[] } => {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < printed.text.length; index++)
    if (!space.test(printed.text.charAt(index))) {
      at.push(index);
      text += printed.text.charAt(index);
    }
  return { text, at };
});

/** Every match of a pattern (with flag g) in a text, tried without the white space that layout puts between characters. */
export const search = (printed: PrintedText, pattern: RegExp): readonly Match[] => {
  const { text, at } = closedUp(printed);
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const offset = printed.place.span?.[0] ?? 0;
    const place: Place = { ...printed.place, span: [offset + (at[start] ?? 0), offset + (at[end - 1] ?? 0) + 1] };
    return { snippet: match[0], groups: match.slice(1), before: text.slice(Math.max(0, start - 10), start), place };
  });
};

/** Preamble, section titles and section texts, in reading order. */
export const allTexts = once((report: Report): readonly PrintedText[] => [
  ...report.preamble,
  ...report.sections.flatMap((section) => [{ text: section.title, place: section.place }, ...section.text]),
]);

export const searchReport = (report: Report, pattern: RegExp): readonly Match[] => allTexts(report).flatMap((text) => search(text, pattern));

/** All text as one folded string: for asking whether something is mentioned at all. */
export const wholeText = once((report: Report): string =>
  allTexts(report)
    .map((text) => fold(text.text))
    .join('\n'),
);

export const textOf = once((section: ReportSection): string => [section.title, ...section.text.map((text) => text.text)].map(fold).join('\n'));

/** A few characters around a match, for a message. */
export const around = (match: Match, most = 30): string => {
  const shown = match.snippet.length > most ? `${match.snippet.slice(0, most)}…` : match.snippet;
  return shown;
};
