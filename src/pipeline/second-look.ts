import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GiveUp } from '../errors.js';
import { rereadCells, rereadText, withReadings } from '../extract/reread.js';
import type { Document } from '../schema/document.js';
import type { Place } from '../schema/place.js';
import { bytesLost } from './reasons.js';
import type { Remembered } from './task.js';

/**
 * Second readings of one document, made when they are asked for and remembered: a rule that has changed judges again without a
 * document being opened.
 */

export interface SecondLook {
  /** The document with second readings of these cells, and of those that were asked for before. */
  cells(places: readonly Place[]): Promise<Document>;
  /** All text by the second reading; null where there is none. */
  text(): Promise<string | null>;
  remembered(): Remembered;
}

export const digestOf = (packed: Uint8Array): string => createHash('sha256').update(packed).digest('hex');

export const original = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new GiveUp(bytesLost(error instanceof Error ? error.message : String(error)));
  }
};

const keyOf = ({ block, cell }: Place): string => `${block} ${cell?.join(' ')}`;

/**
 * @param file that holds the document's bytes; they are read from it only where memory does not answer
 * @param packed the document as it is kept
 */
export const lookAgain = (file: string, packed: Uint8Array, document: Document, before: Remembered | null): SecondLook => {
  const of = digestOf(packed);
  const memory = before?.of === of ? before : null;
  const known = new Map(memory?.cells.map((one) => [keyOf(one), one]));
  const asked = new Map<string, Place>();
  let text = memory?.text;
  let last = document;
  let answered = 0;
  return {
    cells: async (places) => {
      for (const place of places) if (place.cell) asked.set(keyOf(place), place);
      if (asked.size === answered) return last;
      answered = asked.size;
      const unknown = [...asked].filter(([key]) => !known.has(key)).map(([, place]) => place);
      if (unknown.length > 0) {
        const readings = await rereadCells(await original(file), document, unknown);
        for (const place of unknown) known.set(keyOf(place), { block: place.block, cell: place.cell!, readings: readings.get(place) ?? [] });
      }
      const readings = [...asked].flatMap(([key, place]) => {
        const own = known.get(key)!.readings;
        return own.length > 0 ? [[place, own] as const] : [];
      });
      last = readings.length === 0 ? document : withReadings(document, new Map(readings));
      return last;
    },
    text: async () => (text ??= text === null ? null : await rereadText(await original(file), document)),
    remembered: () => ({ of, cells: [...known.values()], ...(text === undefined ? {} : { text }) }),
  };
};
