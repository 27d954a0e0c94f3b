import type { Box } from '../../schema/place.js';
import { area, height, holds, width } from '../grid/ink.js';
import type { Gray } from '../scan/gray.js';
import type { LaidPicture } from '../scan/lay.js';
import type { PaintedPage, Picture } from './painted.js';
import type { PdfPage } from './open-pdf.js';

/** Pictures on a page as gray pixels. What pdf.js hands over: see `ImageKind` in its `src/shared/util.js`. */

const oneBit = 1;
const rgb = 2;
const rgba = 3;

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const isDecoded = (value: unknown): value is Decoded => {
  const one = (value ?? {}) as Partial<Decoded>;
  return (
    typeof one.width === 'number' &&
    typeof one.height === 'number' &&
    (one.data instanceof Uint8Array || one.data instanceof Uint8ClampedArray || ArrayBuffer.isView(one.data))
  );
};

/** Rows of bits, each row from a new byte; a set bit is white. */
const fromBits = ({ width, height, data }: Decoded): Uint8Array => {
  const pixels = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0;
  return pixels;
};

/** Luma of ITU-R BT.601, on white paper. */
const fromColours = ({ width, height, data }: Decoded, channels: 3 | 4): Uint8Array => {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += channels) {
    const luma = 0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!;
    pixels[at] = channels === 3 ? luma : 255 - ((255 - luma) * data[from + 3]!) / 255;
  }
  return pixels;
};

/** Less than this, and less of it, is noise: what one pixel differs by, and one pixel in how many. */
const coloured = 40;
const rare = 5000;

/** By how much red outshines green and blue; null where there is nothing red. */
const redOf = ({ width, height, kind, data }: Decoded): Gray | null => {
  const channels = kind === rgb ? 3 : kind === rgba ? 4 : 0;
  if (channels === 0 || data.length < width * height * channels) return null;
  const pixels = new Uint8Array(width * height);
  let count = 0;
  for (let at = 0, from = 0; at < pixels.length; at++, from += channels) {
    const more = data[from]! - Math.max(data[from + 1]!, data[from + 2]!);
    if (more <= 0) continue;
    pixels[at] = more;
    if (more >= coloured) count++;
  }
  return count * rare > pixels.length ? { width, height, pixels } : null;
};

export const grayOf = (decoded: Decoded): Gray | null => {
  const { width, height, kind, data } = decoded;
  const size = width * height;
  if (kind === rgb && data.length >= size * 3) return { width, height, pixels: fromColours(decoded, 3) };
  if (kind === rgba && data.length >= size * 4) return { width, height, pixels: fromColours(decoded, 4) };
  if ((kind === oneBit || kind === undefined) && data.length >= ((width + 7) >> 3) * height) return { width, height, pixels: fromBits(decoded) };
  return null;
};

const decoded = async (page: PdfPage, { pixels }: Picture): Promise<Decoded | null> => {
  const found = pixels === null ? null : 'id' in pixels ? await page.picture(pixels.id) : pixels.data;
  return isDecoded(found) ? found : null;
};

/** Null where the picture cannot be decoded. */
const laid = async (page: PdfPage, picture: Picture): Promise<LaidPicture | null> => {
  const found = await decoded(page, picture);
  const image = found && grayOf(found);
  return image && { image, red: redOf(found), matrix: picture.matrix, stencil: picture.stencil };
};

const hasHoles = ({ kind, data }: Decoded): boolean => {
  if (kind !== rgba) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 250) return true;
  return false;
};

/** Pictures that hide text painted before them: a searchable scan may keep its text under the picture of the page. */
export const opaquePictures = async (page: PdfPage, painted: PaintedPage): Promise<Picture[]> => {
  const found: Picture[] = [];
  for (const picture of painted.pictures) {
    const { box, order } = picture;
    const over = (glyph: PaintedPage['glyphs'][number]): boolean =>
      !glyph.inkless && glyph.order < order && holds(box, (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2);
    if (!picture.covers || !painted.glyphs.some(over)) continue;
    const pixels = await decoded(page, picture);
    if (pixels && !hasHoles(pixels)) found.push(picture);
  }
  return found;
};

/** A picture over this share of the page is the page. */
const pageWide = 0.5;
/** Smaller pictures on a page of text hold no table. Points. */
const tableWide = 150;
const tableHigh = 50;

/** What is to be read of a page's pictures. */
export interface Wanted {
  readonly box: Box;
  readonly pictures: readonly Picture[];
  /** All of it is read; else only what holds a table. */
  readonly whole: boolean;
}

export const coversPage = (page: PaintedPage): boolean =>
  page.pictures.reduce((sum, picture) => sum + area(picture.box), 0) > pageWide * page.width * page.height;

/** @param scan the page is a picture */
export const wantedOf = (page: PaintedPage, scan: boolean): Wanted[] => {
  if (scan) return [{ box: [0, 0, page.width, page.height], pictures: page.pictures, whole: true }];
  return page.pictures
    .filter(({ box, pixels }) => pixels !== null && width(box) >= tableWide && height(box) >= tableHigh)
    .map((picture) => ({ box: picture.box, pictures: [picture], whole: false }));
};

/** In painting order; a picture that cannot be decoded is left out. */
export const laidPictures = async (page: PdfPage, { pictures }: Wanted): Promise<LaidPicture[]> => {
  const found: LaidPicture[] = [];
  for (const picture of [...pictures].sort((a, b) => a.order - b.order)) {
    const one = await laid(page, picture);
    if (one) found.push(one);
  }
  return found;
};
