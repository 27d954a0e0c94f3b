import { GiveUp } from '../../errors.js';
import type { Block, Document } from '../../schema/document.js';
import type { Notice, Result } from '../../schema/notice.js';
import type { Place } from '../../schema/place.js';
import type { Doubt } from '../grid/doubt.js';
import { cellNotice } from '../pdf/notices.js';
import { readPdf } from '../pdf/read-pdf.js';
import { picturesAsPdf } from './as-pdf.js';
import { storedPicture } from './read-picture.js';
import type { StoredPicture } from './stored.js';

/** Tables that a Word file or a web page shows as pictures are read where the pictures stand. */

export interface Illustrated extends Result<Document> {
  /** Bytes of the picture files that came with the document, by the index of their block. */
  readonly pictures: ReadonlyMap<number, Uint8Array>;
}

/** Smaller pictures hold no table. Pixels. */
const tableWide = 240;
const tableHigh = 80;
/** A document with less text than this between its pictures is a scan: all of it is read. Characters. */
const fewCharacters = 60;

interface Held {
  readonly block: number;
  readonly picture: StoredPicture;
}

/** Null where it is no picture that can be read, or too small: it stays what it is, a picture. */
const held = (block: number, bytes: Uint8Array): Held | null => {
  try {
    const picture = storedPicture(bytes);
    return picture && picture.width >= tableWide && picture.height >= tableHigh ? { block, picture } : null;
  } catch (error) {
    if (error instanceof GiveUp) return null;
    throw error;
  }
};

/** Pictures that follow one another with nothing between: a table may run from one into the next. */
const runsOf = (all: readonly Held[]): Held[][] => {
  const runs: Held[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last?.at(-1)?.block === one.block - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
};

const characters = (block: Block): number => {
  if (block.kind === 'image') return 0;
  return block.kind === 'table' ? block.cells.reduce((sum, cell) => sum + cell.text.length, 0) : block.text.length;
};

/** What was read of each picture, by its block; a table that runs on into the next picture leaves nothing of that. */
const readRun = async (run: readonly Held[], whole: boolean): Promise<{ blocks: Map<number, Block[]>; notices: readonly Notice[] } | null> => {
  const read = await readPdf(picturesAsPdf(run.map(({ picture }) => picture)), whole ? 'pages' : 'tables').catch((error: unknown) => {
    if (error instanceof GiveUp) return null;
    throw error;
  });
  if (!read) return null;
  const blocks = new Map<number, Block[]>();
  const of = (page: number): Block[] => {
    const key = run[page - 1]!.block;
    const list = blocks.get(key) ?? [];
    blocks.set(key, list);
    return list;
  };
  for (const block of read.value.blocks) {
    if (block.kind === 'image') continue;
    of(block.place.page ?? 1).push(block);
    if (block.kind === 'table') block.pages?.forEach(of);
  }
  return { blocks, notices: read.notices };
};

/** The block at its new index; outside of a PDF there are neither pages nor boxes. */
const movedTo = (index: number, block: Block, unplaced: boolean): Block => {
  const at = (place: Place): Place => (unplaced ? { block: index, ...(place.cell ? { cell: place.cell } : {}) } : { ...place, block: index });
  if (block.kind !== 'table') return { ...block, place: at(block.place) };
  const { pages, ...table } = block;
  return {
    ...table,
    ...(pages && !unplaced ? { pages } : {}),
    cells: block.cells.map((cell) => ({ ...cell, place: at(cell.place) })),
    place: at(block.place),
  };
};

const noticeAt = (index: number, notice: Notice): Notice =>
  notice.place ? cellNotice(notice.code as Doubt, { block: index, ...(notice.place.cell ? { cell: notice.place.cell } : {}) }) : notice;

export const readInPlace = async ({ value, notices, pictures }: Illustrated): Promise<Result<Document>> => {
  const all = [...pictures].sort(([a], [b]) => a - b).flatMap(([block, bytes]) => held(block, bytes) ?? []);
  const whole = value.blocks.reduce((sum, block) => sum + characters(block), 0) < fewCharacters;
  const found = new Map<number, Block[]>();
  const own = new Map<Block, readonly Notice[]>();
  for (const run of runsOf(all)) {
    const read = await readRun(run, whole);
    for (const [block, list] of read?.blocks ?? []) {
      found.set(block, list);
      for (const one of list)
        own.set(
          one,
          read!.notices.filter((notice) => notice.place?.block === one.place.block),
        );
    }
  }
  if (found.size === 0) return { value, notices };
  const blocks: Block[] = [];
  const added: Notice[] = [];
  const moved = new Map<number, number>();
  for (const block of value.blocks) {
    moved.set(block.place.block, blocks.length);
    for (const one of found.get(block.place.block) ?? [block]) {
      added.push(...(own.get(one) ?? []).map((notice) => noticeAt(blocks.length, notice)));
      blocks.push(movedTo(blocks.length, one, one !== block));
    }
  }
  const kept = notices.map((notice) => (notice.place ? { ...notice, place: { ...notice.place, block: moved.get(notice.place.block)! } } : notice));
  return { value: { ...value, reading: 'ocr', blocks }, notices: [...kept, ...added] };
};
