import type { SeenSymbol } from './tesseract.js';

/** Several readings of one line, character by character: what most of them make of a Chinese character is believed. */

/** As good as certain. 0 to 100. */
const certainly = 96;

const isHan = (symbol: SeenSymbol | undefined): boolean => symbol !== undefined && /^\p{Script=Han}$/u.test(symbol.text);

/** True where a line holds a Chinese character that may be another. */
export const mayBeMisread = (symbols: readonly SeenSymbol[]): boolean => symbols.some((symbol) => isHan(symbol) && symbol.confidence < certainly);

/** The one that most have; of as many, that of the reading named first. */
const mostOf = (symbols: readonly SeenSymbol[]): SeenSymbol =>
  symbols.reduce(
    (best, one) => {
      const count = symbols.filter(({ text }) => text === one.text).length;
      return count > best.count ? { one, count } : best;
    },
    { one: symbols[0]!, count: 0 },
  ).one;

/**
 * The first reading, with Chinese characters from the others; figures and marks stay as they are.
 * Where the others are of one length and the first is not, the first tore or joined characters, and the second is taken.
 * @param readings one or more; where none has a majority the second is believed, for it comes from the model that knows more characters
 */
export const voted = (readings: readonly (readonly SeenSymbol[])[]): readonly SeenSymbol[] => {
  const [first, ...others] = readings as readonly [readonly SeenSymbol[], ...(readonly SeenSymbol[])[]];
  const alike = others.length > 1 && others.every((one) => one.length === others[0]!.length);
  const torn = alike && others[0]!.length !== first.length && others[0]!.length > 0;
  const base = torn && digitsOf(first) === digitsOf(others[0]!) ? others[0]! : first;
  const voters = [...others, first].filter((one) => one.length === base.length);
  return base.map((symbol, index) => {
    const cast = voters.map((one) => one[index]!).filter(isHan);
    return isHan(symbol) && cast.length > 0 ? mostOf(cast) : symbol;
  });
};

/** Figures in a text are not put to the vote: what tears characters must leave them alone. */
const digitsOf = (symbols: readonly SeenSymbol[]): string =>
  symbols
    .map(({ text }) => text)
    .join('')
    .replace(/\D/g, '');
