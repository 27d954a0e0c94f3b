import type { Place } from '../schema/place.js';
import type { PrintedText, Report } from '../schema/report.js';
import { fold, once, search } from './text.js';

/** The report's text cut into sentences, for rules that ask what one sentence says. */

export interface Sentence {
  /** Folded (NFKC, no white space), without its full stop. */
  readonly text: string;
  /** As printed, without white space: for messages. */
  readonly printed: string;
  readonly place: Place;
  /** 1…6; null in the preamble and in parts that are none of the six. */
  readonly section: number | null;
  /** The paragraph that it stands in, folded. */
  readonly paragraph: string;
}

const oneSentence = /[^。！？!?；;]+/g;

export const sentencesIn = (texts: readonly PrintedText[], section: number | null = null): readonly Sentence[] =>
  texts.flatMap((text) =>
    search(text, oneSentence).map(({ snippet, place }) => ({ text: fold(snippet), printed: snippet, place, section, paragraph: fold(text.text) })),
  );

/** Preamble and parts, in reading order; headings are no sentences. */
export const sentencesOf = once((report: Report): readonly Sentence[] => [
  ...sentencesIn(report.preamble),
  ...report.sections.flatMap((section) => sentencesIn(section.text, section.order)),
]);

/** Texts as one string without breaks: where a line may end inside a word (PDF, scans). */
export const running = (texts: readonly PrintedText[]): string => texts.map((text) => fold(text.text)).join('');

/** Texts as printed in one line, for messages. */
export const inOneLine = (texts: readonly PrintedText[]): string => texts.map(({ text }) => text.replace(/\s+/g, '')).join('');

/** False for a signature and its date: a name alone on its line, and a day. */
export const isContent = ({ text }: PrintedText): boolean =>
  !/^[\p{Script=Han}()]{2,24}$|^[(]?\d{4}年\d{1,2}月\d{1,2}日[)]?$/u.test(fold(text)) || /^(?:暂|本机关)?无/.test(fold(text));

/** So much of a text as a message can quote. */
export const quoted = (text: string, most = 32): string => (text.length > most ? `${text.slice(0, most)}…` : text);
