import { figureId } from '../../schema/form.js';
import { touches, type Place } from '../../schema/place.js';
import type { Figure } from '../../schema/report.js';
import { placeIn, type Held, type Pair } from '../pair.js';
import { whyNotComparable } from './explained.js';

/** Which earlier stock of documents a report's own follows from: the last that is certain, over at most one year that is not. */

type Counted = Figure & { readonly value: number };

interface Start {
  readonly held: Held;
  readonly then: Counted;
  /** What a year between issued and repealed, whose own stock is no number or in doubt. */
  readonly between: { readonly issued: number; readonly repealed: number; readonly places: readonly Place[] };
}

/** A figure that is a number and that nobody doubts. */
const sure = (held: Held, row: string, column: string): Counted | null => {
  const figure = held.report.figures[figureId('table2', row, column)];
  if (figure?.value == null || held.notices.some(({ place }) => place && touches(figure.place, place))) return null;
  return { ...figure, value: figure.value };
};

/** The stock of the year before; where that is not certain, the one before it with what the year between changed. */
export const startOf = ({ earlier }: Pair, previous: Held, row: string): Start | null => {
  const then = previous.report.figures[figureId('table2', row, 'inForce')];
  const none = { issued: 0, repealed: 0, places: [] };
  const own = then?.value == null ? null : { held: previous, then: { ...then, value: then.value }, between: none };
  if (sure(previous, row, 'inForce')) return own;
  const [, older] = earlier;
  if (older?.report.year == null || older.report.year + 2 !== previous.report.year! + 1) return own;
  const [stock, issued, repealed] = [sure(older, row, 'inForce'), sure(previous, row, 'issued'), sure(previous, row, 'repealed')];
  if (!stock || !issued || !repealed || older.report.tables.table2?.form !== '2021' || whyNotComparable(previous, older)) return own;
  const places = [issued, repealed].map(({ place }) => placeIn(previous, place));
  return { held: older, then: stock, between: { issued: issued.value, repealed: repealed.value, places } };
};
