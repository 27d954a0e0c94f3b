import { resized } from './gray.js';
import { withChinesePunctuation } from './punctuation.js';
import type { RegionText } from './read-figures.js';
import type { Region } from './region.js';
import type { ReadTask, Recogniser, SeenSymbol } from './tesseract.js';

/** Words, and figures with words beside them (34件, 22（其中修订16件）). */

/** Less than this, and a digit among words is not believed. 0 to 100. */
const believed = 90;

/** Enlarged, fewer characters are taken for others than as they are. */
const enlargement = 1.5;
const enlarged = ({ image }: Region): ReadTask => ({ image: resized(image, enlargement), layout: 'line', digits: false });
const asIs = ({ image }: Region): ReadTask => ({ image, layout: 'line', digits: false });

const textOf = (symbols: readonly SeenSymbol[]): string => withChinesePunctuation(symbols.flatMap((symbol) => [...symbol.text])).join('');

/** What the first look makes of each. */
export const looksOf = (regions: readonly Region[], recogniser: Recogniser): Promise<SeenSymbol[][]> => recogniser.read(regions.map(enlarged));

export const readWords = async (regions: readonly Region[], recogniser: Recogniser): Promise<RegionText[]> => {
  const first = await looksOf(regions, recogniser);
  // what a cell is called, and a figure with words beside it, is looked at twice
  const again = regions.flatMap((region, index) => (region.inCell || first[index]!.length === 0 ? [index] : []));
  const second = new Map((await recogniser.read(again.map((index) => asIs(regions[index]!)))).map((symbols, at) => [again[at]!, symbols]));
  return regions.map((region, index) => {
    const own = first[index]!;
    const other = second.get(index);
    const used = own.length > 0 ? own : (other ?? []);
    const scale = used === own ? enlargement : 1;
    const text = textOf(used);
    const otherText = other ? textOf(other) : text;
    const digitsBelieved = used.every((symbol) => !/\d/.test(symbol.text) || symbol.confidence >= believed);
    return {
      text: text === '' ? null : text,
      sure: used === own && otherText === text && digitsBelieved && !region.disturbed,
      readings: otherText !== text && otherText !== '' ? [{ text: otherText, by: '文字识别（原样）' }] : [],
      xs: used.flatMap((symbol) => [...symbol.text].map(() => symbol.x / scale)),
    };
  });
};
