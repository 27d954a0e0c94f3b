import type { Box } from '../../schema/place.js';
import type { Doubt } from '../grid/doubt.js';
import type { Edge, Glyph } from '../grid/ink.js';
import { findRegions } from './find-regions.js';
import type { FoundSheet } from './find-regions.js';
import { high, wide } from './gray.js';
import type { Rect } from './gray.js';
import { readFigures } from './read-figures.js';
import type { RegionText } from './read-figures.js';
import { readWords } from './read-words.js';
import type { Region } from './region.js';
import { askew } from './straighten.js';
import { openRecogniser } from './tesseract.js';
import type { TextLine } from './text-lines.js';

/** Sheets of pixels to ink: recognised glyphs and ruled edges on a page laid straight, and the way back to the page as it lies. */

export interface ReadSheet {
  /** Of the straight page, in points of the page that the sheet is part of. */
  readonly glyphs: readonly Glyph[];
  readonly edges: readonly Edge[];
  /** From the straight page to the page as displayed. */
  readonly shown: (box: Box) => Box;
}

/** As many pictures are recognised at a time. */
const threads = 2;

export { findRegions };
export type { FoundSheet };

/** Height of Chinese characters of size 1 in print. */
const inkHeight = 0.9;

/** What stands for a text that could not be read. */
const unread = '\ufffd';

interface Piece {
  readonly line: TextLine;
  readonly text: readonly string[];
}

/** The characters of a text shared out over the lines they were read from. */
const piecesOf = (region: Region, characters: readonly string[], xs: readonly number[]): Piece[] =>
  region.lines.map((line, index) => {
    const from = index === 0 ? -Infinity : region.starts[index]!;
    const to = region.starts[index + 1] ?? Infinity;
    return { line, text: characters.filter((_, at) => xs[at]! >= from && xs[at]! < to) };
  });

/** Fewer characters tell their size by their height only. */
const enoughForWidth = 5;

/** Chinese characters are as wide as they are high, and brackets higher: the width of a line tells its size better than its height. */
const emOf = (text: readonly string[], rect: Rect): number => {
  const byHeight = high(rect) / inkHeight;
  const ems = text.reduce((sum, character) => sum + (character.charCodeAt(0) < 256 ? 0.5 : 1), 0);
  return text.length < enoughForWidth ? byHeight : Math.min(wide(rect) / ems, 1.3 * byHeight);
};

/** One box for each character, side by side over the width of the line. */
const glyphsOf = ({ line, text }: Piece, scale: number, box: Box, read: Pick<Glyph, 'doubt' | 'readings'>): Glyph[] => {
  const { rect } = line;
  const step = wide(rect) / Math.max(1, text.length);
  const size = emOf(text, rect) / scale;
  return text.map((character, index) => ({
    text: character,
    unsure: false,
    box: [
      box[0] + (rect.x0 + index * step) / scale,
      box[1] + rect.top / scale,
      box[0] + (rect.x0 + (index + 1) * step) / scale,
      box[1] + rect.bottom / scale,
    ],
    size,
    turn: 0,
    vertical: false,
    font: '',
    afterSpace: false,
    ...read,
  }));
};

/** Told by its length: a hyphen, a dash, the double dash of Chinese print. Points. */
const barText = (region: Region, scale: number): string => {
  const length = wide(region.lines[0]!.rect) / scale;
  return length > 15 ? '——' : length > 7 ? '—' : '-';
};

const regionGlyphs = (region: Region, { text, sure, readings }: RegionText, xs: readonly number[] | null, sheet: FoundSheet): Glyph[] => {
  const { scale, box } = sheet;
  if (text === null) return glyphsOf({ line: region.lines[0]!, text: [unread] }, scale, box, { doubt: 'unreadable' });
  const doubt: Doubt | null = region.kind === 'words' && sure ? 'scanned-text' : sure ? null : 'uncertain-reading';
  const read = { ...(doubt ? { doubt } : {}), ...(readings.length > 0 ? { readings } : {}) };
  const characters = [...text];
  const middles = xs ?? evenly(region, characters.length);
  return piecesOf(region, characters, middles).flatMap((piece) => glyphsOf(piece, scale, box, read));
};

const evenly = (region: Region, count: number): number[] => {
  const { width } = region.image;
  return Array.from({ length: count }, (_, index) => ((index + 0.5) * width) / count);
};

/** In points; turned with the page about its middle. */
const shownOn = ({ skew, box }: FoundSheet): ((straight: Box) => Box) => {
  if (skew === 0) return (straight) => straight;
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  return ([x0, top, x1, bottom]) => {
    const [x, y] = askew((x0 + x1) / 2, (top + bottom) / 2, skew, middle);
    return [x - (x1 - x0) / 2, y - (bottom - top) / 2, x + (x1 - x0) / 2, y + (bottom - top) / 2];
  };
};

/** Recognises all sheets of one document together: its digits are compared with one another. */
export const readSheets = async (sheets: readonly FoundSheet[]): Promise<ReadSheet[]> => {
  const all = sheets.flatMap((sheet) => sheet.regions);
  const figures = all.filter((region) => region.kind === 'figure');
  const words = all.filter((region) => region.kind === 'words');
  const read = new Map<Region, RegionText>();
  const recogniser = await openRecogniser(threads);
  try {
    for (const [index, text] of (await readFigures(figures, recogniser)).entries()) read.set(figures[index]!, text);
    for (const [index, text] of (await readWords(words, recogniser)).entries()) read.set(words[index]!, text);
  } finally {
    await recogniser.close();
  }
  return sheets.map((sheet) => ({
    glyphs: sheet.regions.flatMap((region) => {
      const text: RegionText = read.get(region) ?? { text: barText(region, sheet.scale), sure: true, readings: [] };
      return regionGlyphs(region, text, text.xs ?? null, sheet);
    }),
    edges: sheet.edges.map((edge) => {
      const [along, across] = edge.axis === 'h' ? [sheet.box[0], sheet.box[1]] : [sheet.box[1], sheet.box[0]];
      return { ...edge, at: edge.at + across, from: edge.from + along, to: edge.to + along };
    }),
    shown: shownOn(sheet),
  }));
};
