import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Figure, Report } from '../schema/report.js';
import { inFormUnit, stillApplies, type Correction } from '../schema/review.js';
import { figureName } from './labels.js';

/**
 * A report as people say that it is printed. Only what we misread is put right: a figure that the organ misprinted stays, for that is
 * what rules must tell of.
 */

export interface Corrected {
  readonly report: Report;
  /** Without the doubts about the cells that somebody has looked at; with one for each correction made on another reading. */
  readonly notices: readonly Notice[];
  /** Cells that a person read. */
  readonly places: readonly Place[];
}

/** @param corrections oldest first; the last one of a figure counts */
export const withCorrections = (report: Report, notices: readonly Notice[], corrections: readonly Correction[]): Corrected => {
  if (corrections.length === 0) return { report, notices, places: [] };
  const last = new Map(corrections.map((one) => [one.figure, one] as const));
  const figures: Record<string, Figure> = { ...report.figures };
  const places: Place[] = [];
  const outdated: Notice[] = [];
  for (const [id, correction] of last) {
    const figure = report.figures[id];
    if (!figure || correction.kind !== 'misread') continue;
    if (!stillApplies(correction, figure.value)) {
      const message = `${figureName(report, id)}曾由${correction.by}更正，但当时读作“${correction.printed}”，现读作“${figure.printed}”，请重新核对。`;
      outdated.push({ code: 'correction-outdated', message, place: figure.place });
      continue;
    }
    figures[id] = put(figure, correction);
    places.push(figure.place);
  }
  if (places.length === 0) return { report, notices: [...notices, ...outdated], places };
  const isSettled = ({ place }: Notice): boolean => place?.cell !== undefined && places.some((one) => isSameCell(one, place));
  return { report: { ...report, figures }, notices: [...notices.filter((notice) => !isSettled(notice)), ...outdated], places };
};

export const isSameCell = (a: Place, b: Place): boolean => a.block === b.block && String(a.cell) === String(b.cell);

const put = (figure: Figure, { after, by }: Correction): Figure => ({
  unit: figure.unit,
  place: figure.place,
  value: after,
  printed: after === null ? '' : String(after),
  status: after === null ? 'blank' : 'number',
  normalized: inFormUnit(after, figure),
  confirmedBy: [by],
});
