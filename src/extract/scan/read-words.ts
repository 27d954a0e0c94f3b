import { resized } from './gray.js';
import { withChinesePunctuation } from './punctuation.js';
import type { RegionText } from './read-figures.js';
import type { Region } from './region.js';
import { margin } from './region.js';
import type { ReadTask, Recogniser, SeenSymbol } from './tesseract.js';
import { mayBeMisread, voted } from './vote.js';

/** Words, and figures with words beside them (34件, 22（其中修订16件）). */

/** Less than this, and a digit among words is not believed. 0 to 100. */
const believed = 90;

/** Enlarged, fewer characters are taken for others than as they are. */
const enlargement = 1.5;
/**
 * Print of a text line as high as both models read it best; print in cells is small and gains from being enlarged. The first model
 * read 25 of 80 names in titles at this height, about 16 enlarged. Pixels.
 */
const best = 45;
const bestForWide = [28, 32] as const;
/** Of a page, so many doubtful lines at its beginning and at its end are read again: there stands who reports. */
const [firstLines, lastLines] = [5, 3];

const printHeight = ({ image }: Region): number => image.height - 2 * margin;
const scaleFor = (region: Region): number => (region.inCell ? enlargement : Math.min(enlargement, best / printHeight(region)));
const looked = (region: Region): ReadTask => ({ image: resized(region.image, scaleFor(region)), layout: 'line', digits: false });
const atHeight = (region: Region, height: number): ReadTask => ({
  image: resized(region.image, Math.min(enlargement, height / printHeight(region))),
  layout: 'line',
  digits: false,
});
const asIs = ({ image }: Region): ReadTask => ({ image, layout: 'line', digits: false });

const textOf = (symbols: readonly SeenSymbol[]): string => withChinesePunctuation(symbols.flatMap((symbol) => [...symbol.text])).join('');

/** What the first look makes of each. */
export const looksOf = (regions: readonly Region[], recogniser: Recogniser): Promise<SeenSymbol[][]> => recogniser.read(regions.map(looked));

/** In pixels of the region's own image. */
const inOwnPixels = (symbols: readonly SeenSymbol[], scale: number): SeenSymbol[] => symbols.map((symbol) => ({ ...symbol, x: symbol.x / scale }));

/** Of lines of text in which a character may have been taken for another, with what a model of more characters makes of them. */
const widened = async (regions: readonly Region[], first: readonly SeenSymbol[][], wide: Recogniser): Promise<(readonly SeenSymbol[])[]> => {
  const doubtful = regions.flatMap((region, index) => (!region.inCell && mayBeMisread(first[index]!) ? [index] : []));
  const open = doubtful.filter((_, at) => at < firstLines || at >= doubtful.length - lastLines);
  const seen = await Promise.all(bestForWide.map((height) => wide.read(open.map((index) => atHeight(regions[index]!, height)))));
  const at = new Map(open.map((index, position) => [index, position]));
  return regions.map((region, index) => {
    const position = at.get(index);
    if (position === undefined) return first[index]!;
    const others = bestForWide.map((height, way) => inOwnPixels(seen[way]![position]!, Math.min(enlargement, height / printHeight(region))));
    return voted([first[index]!, ...others]);
  });
};

/** @param wide knows more characters */
export const readWords = async (regions: readonly Region[], recogniser: Recogniser, wide: Recogniser): Promise<RegionText[]> => {
  const looks = (await looksOf(regions, recogniser)).map((symbols, index) => inOwnPixels(symbols, scaleFor(regions[index]!)));
  const first = await widened(regions, looks, wide);
  // what a cell is called, and a figure with words beside it, is looked at twice
  const again = regions.flatMap((region, index) => (region.inCell || first[index]!.length === 0 ? [index] : []));
  const second = new Map((await recogniser.read(again.map((index) => asIs(regions[index]!)))).map((symbols, at) => [again[at]!, symbols]));
  return regions.map((region, index) => {
    const own = first[index]!;
    const other = second.get(index);
    const used = own.length > 0 ? own : (other ?? []);
    const text = textOf(used);
    const otherText = other ? textOf(other) : text;
    const digitsBelieved = used.every((symbol) => !/\d/.test(symbol.text) || symbol.confidence >= believed);
    return {
      text: text === '' ? null : text,
      sure: used === own && otherText === text && digitsBelieved && !region.disturbed,
      readings: otherText !== text && otherText !== '' ? [{ text: otherText, by: '文字识别（原样）' }] : [],
      xs: used.flatMap((symbol) => [...symbol.text].map(() => symbol.x)),
    };
  });
};
