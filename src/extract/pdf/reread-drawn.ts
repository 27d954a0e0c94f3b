import type { Box, Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import type { Turn } from '../grid/ink.js';
import { turnedBack } from '../scan/gray.js';
import type { Gray } from '../scan/gray.js';
import { readCells } from '../scan/read-cells.js';
import type { CellPicture } from '../scan/read-cells.js';
import { openRecogniser } from '../scan/tesseract.js';
import type { Recogniser } from '../scan/tesseract.js';
import { openDrawing } from './drawn.js';
import { grayOf } from './pictures.js';

/**
 * Cells of a PDF once more, from the picture of their page. It shares nothing with the text layer, not even what the file says of
 * its characters: a font whose table takes a 3 for an 8 draws a 3.
 */

const by = '图像识别';

export interface DrawnCell {
  readonly place: Place;
  /** From 1. */
  readonly page: number;
  /** As displayed, in points. */
  readonly box: Box;
  readonly printed: string;
  readonly turn: Turn;
  /** Names of the fonts that its text is set in, without subset prefix. */
  readonly fonts: ReadonlySet<string>;
}

/** Pixels a point: 300 dpi. */
const scale = 300 / 72;

const cutOut = ({ width, height, pixels }: Gray, [left, top, right, bottom]: Box): Gray => {
  const [x0, y0] = [Math.max(0, Math.round(left * scale)), Math.max(0, Math.round(top * scale))];
  const [x1, y1] = [Math.min(width, Math.round(right * scale)), Math.min(height, Math.round(bottom * scale))];
  const [wide, high] = [Math.max(0, x1 - x0), Math.max(0, y1 - y0)];
  const cut = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) cut.set(pixels.subarray((y0 + y) * width + x0, (y0 + y) * width + x0 + wide), y * wide);
  return { width: wide, height: high, pixels: cut };
};

type Asked = CellPicture & Pick<DrawnCell, 'place'>;

/** Pictures of the cells that are drawn as they are meant. */
const picturesOf = async (bytes: Uint8Array, cells: readonly DrawnCell[]): Promise<Asked[]> => {
  const found: Asked[] = [];
  const drawing = await openDrawing(bytes, scale);
  try {
    for (const number of new Set(cells.map(({ page }) => page))) {
      const { picture, lacking, release } = await drawing.page(number);
      const gray = picture && grayOf(picture);
      release();
      if (!gray || !lacking) continue;
      for (const { place, page, box, printed, turn, fonts } of cells)
        if (page === number && ![...fonts].some((font) => lacking.has(font)))
          found.push({ place, printed, image: turnedBack(cutOut(gray, box), turn) });
    }
  } finally {
    await drawing.close();
  }
  return found;
};

/**
 * @param cells with a figure or with nothing in them
 * @param open starts what recognises
 * @returns for each place its reading; a place that is not read for certain is left out, and all are where nothing can be drawn or recognised
 */
export const rereadDrawn = async (
  bytes: Uint8Array,
  cells: readonly DrawnCell[],
  open: () => Recogniser = () => openRecogniser(1),
): Promise<ReadonlyMap<Place, Reading>> => {
  const readings = new Map<Place, Reading>();
  // what is drawn is more than what was read (shadings, pictures, other fonts): where that fails, the first reading stands as it was
  const asked = await picturesOf(bytes, cells).catch(() => []);
  if (asked.length === 0) return readings;
  const recogniser = open();
  try {
    // the same where the data of the recogniser are not installed
    const texts = await readCells(asked, scale, recogniser).catch(() => []);
    for (const [index, text] of texts.entries()) if (text !== null) readings.set(asked[index]!.place, { text, by });
  } finally {
    await recogniser.close();
  }
  return readings;
};
