import { isDeepStrictEqual } from 'node:util';

import { GiveUp } from '../../src/errors.js';
import { intact } from '../../src/extract/pdf/intact.js';
import { openOwn } from '../../src/extract/pdf/own/open-own.js';
import { Uncertain } from '../../src/extract/pdf/own/uncertain.js';
import { openWithPdfJs } from '../../src/extract/pdf/pdfjs.js';
import { readPdfWith } from '../../src/extract/pdf/read-pdf.js';

/** One file by both readers. */

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
  return `${path}: own ${JSON.stringify(a)?.slice(0, 200)}, pdf.js ${JSON.stringify(b)?.slice(0, 200)}`;
};

export const compare = async (bytes: Uint8Array): Promise<Compared> => {
  let own: unknown;
  const { damage, indexed, checked } = intact(bytes);
  if (damage || !indexed || !checked) return { outcome: 'fallback', why: damage ? 'damaged' : 'not intact' };
  try {
    own = await readPdfWith(bytes, openOwn);
  } catch (error) {
    if (!(error instanceof Uncertain || error instanceof GiveUp)) throw error;
    return { outcome: 'fallback', why: error.message };
  }
  let theirs: unknown;
  try {
    theirs = await readPdfWith(bytes, openWithPdfJs);
  } catch (error) {
    theirs = `refused: ${String(error)}`;
  }
  const why = firstDifference(own, theirs);
  return { outcome: why === '' ? 'same' : 'different', why };
};
