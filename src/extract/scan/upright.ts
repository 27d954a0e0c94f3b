import type { Turn } from '../grid/ink.js';
import { findRegions } from './find-regions.js';
import type { FoundSheet } from './find-regions.js';
import { looksOf } from './read-words.js';
import type { Region } from './region.js';
import type { BareSheet } from './seal.js';
import type { Recogniser } from './tesseract.js';

/** Which way up a page was laid on the glass: the way in which its words can be read. */

/** So many words are tried. */
const tried = 5;
/** A character that stands upright is read like this, one that does not seldom is: it is taken for some other. 0 to 100. */
const clear = 95;
/** As many of the characters are clear where words stand upright. */
const certain = 0.6;
/** By how many more another way up must be read better. */
const better = 0.15;

const turns: readonly Turn[] = [90, 180, 270];

/** Long lines that are not too long to be read quickly. */
const longest = (regions: readonly Region[]): Region[] =>
  regions
    .filter(({ kind, image }) => kind === 'words' && image.width <= 30 * image.height)
    .sort((a, b) => b.image.width / b.image.height - a.image.width / a.image.height)
    .slice(0, tried);

/** The share of characters that are clearly made out. */
const readable = async (sheet: FoundSheet, recogniser: Recogniser): Promise<number> => {
  const symbols = (await looksOf(longest(sheet.regions), recogniser)).flat();
  return symbols.filter(({ text, confidence }) => /\p{Script=Han}/u.test(text) && confidence >= clear).length / Math.max(1, symbols.length);
};

/** What is on the sheet, turned so that its words can be read. */
export const findUpright = async (sheet: BareSheet, recogniser: Recogniser): Promise<FoundSheet> => {
  const asLaid = findRegions(sheet, 0);
  let best = { sheet: asLaid, score: await readable(asLaid, recogniser) };
  if (best.score >= certain) return asLaid;
  let margin = better;
  for (const turn of turns) {
    const turned = findRegions(sheet, turn);
    const score = await readable(turned, recogniser);
    if (score > best.score + margin) {
      best = { sheet: turned, score };
      margin = 0;
    }
  }
  return best.sheet;
};
