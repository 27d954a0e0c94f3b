import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { PrintedText } from '../schema/report.js';
import type { Parts } from './sections.js';
import { fold } from './text.js';

/**
 * A report prints its organ's name more than once: in its title, in its introduction, above its date. Of recognised text the
 * readings are compared, for rare characters of place names are often taken for common ones. They are told, not counted: places
 * in print of one size are misread alike, and the title's is the largest.
 */

export interface OrganReading {
  readonly name: string;
  /** Where it was read so. */
  readonly places: readonly Place[];
}

/** Of so many characters one may be another without its being another name. */
const charactersForOneSlip = 4;
/** A name shorter than this is too easily found in others. */
const shortestName = 3;

/** What follows a name where the report speaks of itself: `…2024年政府信息公开工作年度报告`, `…编制本报告`. */
const ofItself = /^(?:(?:19|20)\d{2}年|政府信息公开|编制)/;

/** True where two names of one length differ in so few characters that a recogniser may have read one for the other. */
export const near = (left: string, right: string): boolean => {
  const [one, other] = [[...left], [...right]];
  const differing = one.filter((mark, index) => mark !== other[index]).length;
  return one.length === other.length && differing <= Math.max(1, Math.floor(one.length / charactersForOneSlip));
};

const readingsIn = (name: string, { text, place }: PrintedText, whole: boolean): readonly OrganReading[] => {
  const folded = fold(text);
  if (whole) return near(name, folded) ? [{ name: folded, places: [place] }] : [];
  return [...folded].flatMap((_, start) => {
    const one = folded.slice(start, start + name.length);
    return ofItself.test(folded.slice(start + name.length)) && near(name, one) ? [{ name: one, places: [place] }] : [];
  });
};

/**
 * All readings of the name that a title prints, the title's first. Names are folded.
 * @param lines of the title
 */
export const organReadings = (printed: string, lines: readonly [Place, ...Place[]], parts: Parts): readonly OrganReading[] => {
  const title: OrganReading = { name: printed, places: [lines[0]] };
  if (printed.length < shortestName) return [title];
  const own = new Set(lines.map((place) => place.block));
  const introduction = parts.preamble.filter((line) => !own.has(line.place.block));
  const signature = parts.sections.at(-1)?.text.slice(-3) ?? [];
  const found = [
    ...introduction.flatMap((line) => readingsIn(printed, line, false)),
    ...signature.flatMap((line) => readingsIn(printed, line, true)),
  ];
  const names = [...new Set([printed, ...found.map((one) => one.name)])];
  return names.map((one) => ({
    name: one,
    places: [title, ...found].filter((reading) => reading.name === one).flatMap((reading) => reading.places),
  }));
};

/** At the place of the title, where readings differ. */
export const differingNotices = (readings: readonly OrganReading[], place: Place): readonly Notice[] =>
  readings.length < 2
    ? []
    : [
        {
          code: 'organ-readings-differ',
          message: `机关名称在各处识别的结果不一致：${readings.map((one) => `“${one.name}”（${one.places.length}处）`).join('、')}，请对照原件。`,
          place,
        },
      ];
