import { isDeepStrictEqual } from 'node:util';

import { GiveUp } from '../../src/errors.js';
import { withoutUnneeded } from '../../src/extract/pdf/unneeded-programs.js';
import { intact } from '../../src/extract/pdf/intact.js';
import { openOwn } from '../../src/extract/pdf/own/open-own.js';
import { Uncertain } from '../../src/extract/pdf/own/uncertain.js';
import { openWithFonts, openWithPdfJs } from '../../src/extract/pdf/pdfjs.js';
import type { OpenWith } from '../../src/extract/pdf/open-pdf.js';
import { readPdfWith } from '../../src/extract/pdf/read-pdf.js';

/** One file by both readers, and by pdf.js with and without its font programs. */

export interface Compared {
  readonly outcome: 'same' | 'different' | 'fallback';
  /** Where they differ first, or why our own reader is not certain. */
  readonly why: string;
}

/** Path to the first place where two values differ, with both. */
const firstDifference = (a: unknown, b: unknown, path = ''): string => {
  if (isDeepStrictEqual(a, b)) return '';
  if (typeof a === 'object' && typeof b === 'object' && a && b)
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = firstDifference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`);
      if (found) return found;
    }
  return `${path}: ${JSON.stringify(a)?.slice(0, 200)}, pdf.js ${JSON.stringify(b)?.slice(0, 200)}`;
};

const readOrRefused = async (bytes: Uint8Array, openWith: OpenWith): Promise<unknown> => {
  try {
    return await readPdfWith(bytes, openWith);
  } catch (error) {
    return `refused: ${String(error)}`;
  }
};

/** Whether pdf.js gives the same where it does not read the font programs; '' where it reads all of them in any case. */
export const compareFonts = async (bytes: Uint8Array): Promise<string> =>
  withoutUnneeded(bytes) === bytes ? '' : firstDifference(await readOrRefused(bytes, openWithPdfJs), await readOrRefused(bytes, openWithFonts));

export const compare = async (bytes: Uint8Array): Promise<Compared> => {
  const fonts = await compareFonts(bytes);
  if (fonts !== '') return { outcome: 'different', why: `without fonts ${fonts}` };
  let own: unknown;
  const { damage, indexed, checked } = intact(bytes);
  if (damage || !indexed || !checked) return { outcome: 'fallback', why: damage ? 'damaged' : 'not intact' };
  try {
    own = await readPdfWith(bytes, openOwn);
  } catch (error) {
    if (!(error instanceof Uncertain || error instanceof GiveUp)) throw error;
    return { outcome: 'fallback', why: error.message };
  }
  const why = firstDifference(own, await readOrRefused(bytes, openWithFonts));
  return { outcome: why === '' ? 'same' : 'different', why: why && `own ${why}` };
};
