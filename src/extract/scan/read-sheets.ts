import type { Box } from '../../schema/place.js';
import type { Doubt } from '../grid/doubt.js';
import type { Edge, Glyph } from '../grid/ink.js';
import { displayedBox, displayedEdge } from '../grid/frame.js';
import { findRegions } from './find-regions.js';
import type { FoundSheet } from './find-regions.js';
import { high, wide } from './gray.js';
import type { Rect } from './gray.js';
import type { Sheet } from './lay.js';
import { lookAtFigures, settleFigures } from './read-figures.js';
import type { LookedAt, RegionText } from './read-figures.js';
import { readWords } from './read-words.js';
import type { Region } from './region.js';
import { withoutSeals } from './seal.js';
import { askew } from './straighten.js';
import { openRecogniser } from './tesseract.js';
import type { TextLine } from './text-lines.js';
import { findUpright } from './upright.js';

/** Sheets of pixels to ink: recognised glyphs and ruled edges on a page laid straight, and the way back to the page as it lies. */

export interface ReadSheet {
  /** Of the page laid straight, in points. */
  readonly glyphs: readonly Glyph[];
  readonly edges: readonly Edge[];
  /** From the straight page to the page as displayed. */
  readonly shown: (box: Box) => Box;
}

/** As many pictures are recognised at a time. */
const threads = 2;

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

/** One box for each character, side by side over the width of the line. Points of the sheet. */
const glyphsOf = ({ line, text }: Piece, scale: number, read: Pick<Glyph, 'doubt' | 'readings'>): Glyph[] => {
  const { rect } = line;
  const step = wide(rect) / Math.max(1, text.length);
  const size = emOf(text, rect) / scale;
  return text.map((character, index) => ({
    text: character,
    unsure: false,
    box: [(rect.x0 + index * step) / scale, rect.top / scale, (rect.x0 + (index + 1) * step) / scale, rect.bottom / scale],
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

const regionGlyphs = (region: Region, { text, sure, readings }: RegionText, xs: readonly number[] | null, scale: number): Glyph[] => {
  if (text === null) return glyphsOf({ line: region.lines[0]!, text: [unread] }, scale, { doubt: 'unreadable' });
  const doubt: Doubt | null = region.kind === 'words' && sure ? 'scanned-text' : sure ? null : 'uncertain-reading';
  const read = { ...(doubt ? { doubt } : {}), ...(readings.length > 0 ? { readings } : {}) };
  const characters = [...text];
  const middles = xs ?? evenly(region, characters.length);
  return piecesOf(region, characters, middles).flatMap((piece) => glyphsOf(piece, scale, read));
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

/** From the sheet, turned upright and laid straight, to the page that it is part of, still straight. */
const ontoPage = ({ turn, box }: FoundSheet): { readonly box: (own: Box) => Box; readonly edge: (own: Edge) => Edge } => {
  const size = { width: box[2] - box[0], height: box[3] - box[1] };
  return {
    box: (own) => {
      const [x0, top, x1, bottom] = displayedBox(own, turn, size);
      return [x0 + box[0], top + box[1], x1 + box[0], bottom + box[1]];
    },
    edge: (own) => {
      const edge = displayedEdge(own, turn, size);
      const [along, across] = edge.axis === 'h' ? [box[0], box[1]] : [box[1], box[0]];
      return { ...edge, at: edge.at + across, from: edge.from + along, to: edge.to + along };
    },
  };
};

const readSheet = (sheet: FoundSheet, read: ReadonlyMap<Region, RegionText>): ReadSheet => {
  const onto = ontoPage(sheet);
  return {
    glyphs: sheet.regions.flatMap((region) => {
      const text: RegionText = read.get(region) ?? { text: region.kind === 'hidden' ? null : barText(region, sheet.scale), sure: true, readings: [] };
      return regionGlyphs(region, text, text.xs ?? null, sheet.scale).map((glyph) => ({ ...glyph, box: onto.box(glyph.box), turn: sheet.turn }));
    }),
    edges: sheet.edges.map(onto.edge),
    shown: shownOn(sheet),
  };
};

interface Begun {
  readonly figures: Promise<LookedAt[]>;
  readonly words: Promise<(readonly [Region, RegionText])[]>;
}

export interface Reading {
  /** Finds what is on a sheet. @param anyWayUp the sheet may have been scanned sideways or upside down */
  readonly find: (sheet: Sheet, anyWayUp: boolean) => Promise<FoundSheet>;
  /** Recognition begins, while other pages are still looked at. */
  readonly begin: (sheet: FoundSheet) => void;
  /** All sheets of the document that were begun. */
  readonly finish: () => Promise<Map<FoundSheet, ReadSheet>>;
  readonly close: () => Promise<void>;
}

/** Recognises the sheets of one document: its digits are compared with one another. */
export const openReading = (): Reading => {
  const recogniser = openRecogniser(threads);
  const wide = openRecogniser(1, 'wide');
  const begun = new Map<FoundSheet, Begun>();
  return {
    find: (sheet, anyWayUp) => {
      const bare = withoutSeals(sheet);
      if (!anyWayUp) return Promise.resolve(findRegions(bare, 0));
      recogniser.begin();
      return findUpright(bare, recogniser);
    },
    begin: (sheet) => {
      const of = (kind: Region['kind']): Region[] => sheet.regions.filter((region) => region.kind === kind);
      const words = of('words');
      const one: Begun = {
        figures: lookAtFigures(of('figure'), recogniser),
        words: readWords(words, recogniser, wide).then((texts) => texts.map((text, index) => [words[index]!, text] as const)),
      };
      // what fails is thrown where it is waited for
      one.figures.catch(() => undefined);
      one.words.catch(() => undefined);
      begun.set(sheet, one);
    },
    finish: async () => {
      const figures = (await Promise.all([...begun.values()].map((one) => one.figures))).flat();
      const settled = await settleFigures(figures, recogniser);
      const words = (await Promise.all([...begun.values()].map((one) => one.words))).flat();
      const read = new Map([...words, ...settled.map((text, index) => [figures[index]!.region, text] as const)]);
      return new Map([...begun.keys()].map((sheet) => [sheet, readSheet(sheet, read)]));
    },
    close: async () => {
      await Promise.all([recogniser.close(), wide.close()]);
    },
  };
};
