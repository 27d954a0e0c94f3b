import type { SeenSymbol } from './tesseract.js';

/**
 * What two models make of one line, joined: where they differ in Chinese characters of which the first was not certain, the more
 * certain of the two is believed. The first has a smaller alphabet and takes a character that it does not know for one that it does.
 */

/** As good as certain. 0 to 100. */
export const certainly = 96;

const isHan = ({ text }: SeenSymbol): boolean => /^\p{Script=Han}+$/u.test(text);

const least = (symbols: readonly SeenSymbol[]): number => Math.min(...symbols.map((symbol) => symbol.confidence));

/** True where a line holds a Chinese character that may be another. */
export const wantsSecond = (symbols: readonly SeenSymbol[]): boolean => symbols.some((symbol) => isHan(symbol) && symbol.confidence < certainly);

const better = (first: readonly SeenSymbol[], second: readonly SeenSymbol[]): boolean =>
  first.length > 0 &&
  second.length > 0 &&
  [...first, ...second].every(isHan) &&
  Math.abs(first.length - second.length) <= 1 &&
  least(first) < certainly &&
  least(second) > least(first);

/** Lengths of the longest text common to both from here on, by how much of each is left behind (Wagner and Fischer, 1974). */
const commonFrom = (first: readonly SeenSymbol[], second: readonly SeenSymbol[]): number[][] => {
  const lengths = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0));
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i]![j] = first[i]!.text === second[j]!.text ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
};

/** From left to right; the places of both are in pixels of one picture. */
export const joinedReadings = (first: readonly SeenSymbol[], second: readonly SeenSymbol[]): SeenSymbol[] => {
  const lengths = commonFrom(first, second);
  const joined: SeenSymbol[] = [];
  let [i, j, fromFirst, fromSecond] = [0, 0, 0, 0];
  const settle = (): void => {
    const [own, other] = [first.slice(fromFirst, i), second.slice(fromSecond, j)];
    joined.push(...(better(own, other) ? other : own));
  };
  while (i < first.length && j < second.length) {
    if (first[i]!.text === second[j]!.text) {
      settle();
      joined.push(first[i]!);
      [fromFirst, fromSecond] = [++i, ++j];
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  [i, j] = [first.length, second.length];
  settle();
  return joined;
};
