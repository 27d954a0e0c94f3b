import type { Reading } from '../../schema/table.js';
import { digitsAlike } from './alike.js';
import { resized } from './gray.js';
import type { Gray } from './gray.js';
import type { Region } from './region.js';
import { margin } from './region.js';
import { once, repeated } from './repeated.js';
import type { ReadTask, Recogniser } from './tesseract.js';

/** Figures: each is read in several ways, and believed where all that can be said agrees. */

export interface RegionText {
  /** Null where nothing could be made out. */
  readonly text: string | null;
  readonly sure: boolean;
  /** Other readings of the same pixels. */
  readonly readings: readonly Reading[];
  /** Of each character, its middle in pixels of the region's image, where it is known. */
  readonly xs?: readonly number[];
}

interface Way {
  readonly name: string;
  readonly task: (image: Gray) => ReadTask;
}

const ways: readonly Way[] = [
  { name: '原样', task: (image) => ({ image: repeated(image, margin, 0.15), layout: 'line', digits: true }) },
  { name: '放大', task: (image) => ({ image: resized(repeated(image, margin, 0.3), 1.5), layout: 'line', digits: true }) },
  { name: '整行', task: (image) => ({ image: repeated(image, margin, 0.25), layout: 'raw', digits: true }) },
];

/** Of each region, what each way made out; a text with too few or too many characters for the marks is none. */
const readAll = async (regions: readonly Region[], way: Way, recogniser: Recogniser): Promise<(string | null)[]> => {
  const seen = await recogniser.read(regions.map((region) => way.task(region.image)));
  return seen.map((symbols, index) => {
    const text = once(symbols);
    return text !== null && text.length === regions[index]!.marks.length ? text : null;
  });
};

const isDigit = (text: string): boolean => /^\d$/.test(text);

const marksRead = (region: Region, text: string): { digit: string; image: Gray }[] =>
  [...text].flatMap((digit, index) => (isDigit(digit) ? [{ digit, image: region.marks[index]! }] : []));

/** The text that most ways made out. */
const mostOf = (texts: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** A figure with what the first two ways made of it. */
export interface LookedAt {
  readonly region: Region;
  readonly first: string | null;
  readonly second: string | null;
}

export const lookAtFigures = async (regions: readonly Region[], recogniser: Recogniser): Promise<LookedAt[]> => {
  const [first, second] = await Promise.all([readAll(regions, ways[0]!, recogniser), readAll(regions, ways[1]!, recogniser)]);
  return regions.map((region, index) => ({ region, first: first[index]!, second: second[index]! }));
};

/** @param figures all of one document: its digits are compared with one another */
export const settleFigures = async (figures: readonly LookedAt[], recogniser: Recogniser): Promise<RegionText[]> => {
  const regions = figures.map(({ region }) => region);
  const first = figures.map((figure) => figure.first);
  const second = figures.map((figure) => figure.second);
  const agreed = regions.map((_, index) => (first[index] !== null && first[index] === second[index] ? first[index] : null));
  const { opinionOn, likest, nearest } = digitsAlike(
    regions.flatMap((region, index) => (agreed[index] === null ? [] : marksRead(region, agreed[index]!))),
  );
  const settledBy = (region: Region, text: string): 'agrees' | 'differs' | 'unknown' => {
    const opinions = marksRead(region, text).map(opinionOn);
    if (opinions.includes('differs')) return 'differs';
    return opinions.length > 0 && opinions.every((opinion) => opinion === 'agrees') ? 'agrees' : 'unknown';
  };
  /** Where no way makes anything out, what the marks look like is at least worth showing; it is never believed. */
  const byLook = (region: Region): string | null => {
    const digits = region.marks.map(nearest);
    return digits.includes(null) ? null : digits.join('');
  };
  /** The text, where a digit looks like one of another kind with that in its place: a reading of its own, offered beside the others. */
  const asItLooks = (region: Region, text: string): string =>
    [...text]
      .map((digit, index) => {
        const image = region.marks[index]!;
        return isDigit(digit) && opinionOn({ digit, image }) === 'differs' ? (likest(image) ?? digit) : digit;
      })
      .join('');
  // one way and the look of the digits are two opinions; where they are not, a third way is asked
  const looks = regions.map((region, index) => {
    const text = agreed[index] ?? (first[index] === null || second[index] === null ? (first[index] ?? second[index] ?? null) : null);
    return { text, look: text === null ? ('unknown' as const) : settledBy(region, text) };
  });
  // under a seal all must agree
  const settled = (index: number): boolean => looks[index]!.look === 'agrees' && !regions[index]!.stained;
  const open = regions.flatMap((_, index) => (settled(index) ? [] : [index]));
  const third = await readAll(
    open.map((index) => regions[index]!),
    ways[2]!,
    recogniser,
  );
  return regions.map((region, index) => {
    const { text, look } = looks[index]!;
    if (text !== null && settled(index)) return { text, sure: !region.disturbed && region.lines.length === 1, readings: [] };
    const texts = [first[index]!, second[index]!, third[open.indexOf(index)]!];
    const most = mostOf(texts) ?? byLook(region);
    const all = texts.every((one) => one !== null && one === most);
    const readings = ways.flatMap(({ name }, way) => (texts[way] && texts[way] !== most ? [{ text: texts[way], by: `文字识别（${name}）` }] : []));
    const alike = most === null ? null : asItLooks(region, most);
    if (alike !== null && alike !== most) readings.push({ text: alike, by: '字形比对' });
    return {
      text: most,
      sure: all && (region.stained ? look === 'agrees' : look !== 'differs') && !region.disturbed && region.lines.length === 1,
      readings,
    };
  });
};
