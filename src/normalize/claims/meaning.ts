import type { Quantity } from '../../schema/claim.js';
import type { CountedNumber } from './numbers-in-text.js';
import { topicsIn, type Topic } from './topics.js';
import { countedIn, fillers, partOfBefore, quantitiesOf } from './wordings.js';

/** Which words belong to a number, and what they say is counted: those before it in its clause, else those after it, else the clause before. */

/** What is known of the text around a sentence. */
export interface Setting {
  /** The report's year. */
  readonly year: number | null;
  /** True where the text speaks of 政府信息公开 and of no other disputes. */
  readonly disclosure: boolean;
}

/** 2022年 and 2024年 of a report on 2023 are the year before and the year after, whatever they are called. */
const neighbours = (words: string, year: number | null): string =>
  year === null ? words : words.replaceAll(new RegExp(`${year - 1}年度?`, 'gu'), '@last').replaceAll(new RegExp(`${year + 1}年度?`, 'gu'), '@next');

/** Brackets that hold no number explain, they do not name: 申请（含邮寄）5件. */
const withoutBrackets = (words: string): string => words.replace(/\([^()\d]*\)/gu, '');

const clauseEnd = /[,;:()。]/u;

export interface Words {
  readonly own: string;
  /** The clauses before, nearest last. */
  readonly before: string;
  readonly after: string;
}

export const wordsAround = (sentence: string, previous: number, one: CountedNumber, next: number): Words => {
  const left = withoutBrackets(sentence.slice(previous, one.start));
  const cut = Math.max(...[',', ';', ':', '(', ')'].map((mark) => left.lastIndexOf(mark))) + 1;
  const right = sentence.slice(one.end, next);
  const stop = right.search(clauseEnd);
  return { own: left.slice(cut), before: left.slice(0, cut), after: stop < 0 ? right : right.slice(0, stop) };
};

/** 自然人、法人申请分别为5件、3件 → the name for each number of the run. */
export const distributed = (sentence: string, numbers: readonly CountedNumber[]): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  numbers.forEach((one, at) => {
    const left = sentence.slice(at === 0 ? 0 : numbers[at - 1]!.end, one.start);
    const match = /([^,;:。()]+?)(?:的)?(?:数量|数|申请)?(?:分别)(?:为|是|有|达|收到|受理|办理)?$/u.exec(left);
    if (!match) return;
    let run = 1;
    while (numbers[at + run] && /^[、,和及与]+$/u.test(sentence.slice(numbers[at + run - 1]!.end, numbers[at + run]!.start))) run++;
    const list = match[1]!.split(/[、和及与]/u).filter((name) => name !== '');
    if (run < 2 || list.length < run) return;
    list.slice(-run).forEach((name, index) => names.set(at + index, name));
  });
  return names;
};

export interface Meaning {
  readonly quantities: readonly Quantity[];
  readonly wording: string;
}

const known = (quantities: readonly Quantity[]): boolean => quantities.length > 0;

export const meaningOf = (words: Words, one: CountedNumber, topicBefore: Topic | null, setting: Setting, sentence: string): Meaning => {
  const ask = (text: string, inherited: Topic | null): readonly Quantity[] => {
    const named = topicsIn(text).at(-1);
    const topic = named?.topic ?? inherited;
    if (one.unit !== '%' && !countedIn(topic, one.unit)) return [];
    if ((topic === 'review' || topic === 'litigation' || topic === 'disputes') && !setting.disclosure && !/信息公开|依申请/u.test(sentence)) return [];
    return quantitiesOf(topic, neighbours(text, setting.year), named !== undefined);
  };
  const filler = fillers.test(words.own) || partOfBefore.test(words.own);
  if (!filler) {
    const own = ask(words.own, topicBefore);
    if (known(own)) return { quantities: own, wording: words.own };
  }
  if (filler && words.after !== '') {
    const after = ask(words.after, topicBefore);
    if (known(after)) return { quantities: after, wording: words.after };
  }
  if (filler && !/其中|另|剩余|其余|余/u.test(words.own)) {
    const clause =
      words.before
        .replace(/[,;:()]+$/u, '')
        .split(/[,;:()]/u)
        .at(-1) ?? '';
    const before = ask(clause, topicBefore);
    if (clause !== '' && known(before)) return { quantities: before, wording: clause };
  }
  return { quantities: ['other'], wording: filler && words.after !== '' ? words.after : words.own };
};

