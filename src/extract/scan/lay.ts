import type { Box } from '../../schema/place.js';
import type { Gray } from './gray.js';

/** Pictures laid on a sheet as a page shows them: turned, stretched, cut into strips; the sheet is gray pixels at one scale. */

export interface LaidPicture {
  readonly image: Gray;
  /** By how much red outshines green and blue; null where it nowhere does. */
  readonly red: Gray | null;
  /** From the unit square, in which a picture stands upright with its first row at y = 1, to points on the page. */
  readonly matrix: readonly number[];
  /** The gray of what the pixels let through; 255 where they hide it. A stencil paints where it is black. */
  readonly stencil: boolean;
}

export interface Sheet {
  readonly image: Gray;
  /** By how much red outshines green and blue; null where it nowhere does. */
  readonly red: Gray | null;
  /** Pixels a point. */
  readonly scale: number;
  /** The part of the page that it shows. */
  readonly box: Box;
}

/** Finer scans cost time and are read no better. Pixels a point: 300 dpi. */
const finest = 300 / 72;
/** Coarser pictures are enlarged, for lines are found by their width in pixels. 150 dpi. */
const coarsest = 150 / 72;
const mostPixels = 16_000_000;

/** Length of the picture's axes in points. */
const axes = ([a, b, c, d]: readonly number[]): readonly [number, number] => [Math.hypot(a!, b!), Math.hypot(c!, d!)];

const scaleOf = (pictures: readonly LaidPicture[], box: Box): number => {
  const scales = pictures.map(({ image, matrix }) => {
    const [across, down] = axes(matrix);
    return Math.max(image.width / Math.max(1, across), image.height / Math.max(1, down));
  });
  const room = Math.sqrt(mostPixels / Math.max(1, (box[2] - box[0]) * (box[3] - box[1])));
  return Math.min(room, finest, Math.max(coarsest, ...scales));
};

/** Paints one picture: each pixel of the sheet is the mean of the picture's pixels under it. */
const lay = (sheet: Pick<Sheet, 'image' | 'scale' | 'box'>, { image, matrix, stencil }: Omit<LaidPicture, 'red'>): void => {
  const [a, b, c, d, e, f] = matrix as readonly [number, number, number, number, number, number];
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return;
  const { scale, box } = sheet;
  const { width, height, pixels } = sheet.image;
  const [across, down] = axes(matrix);
  const ratio = Math.max(image.width / across, image.height / down) / scale;
  const steps = Math.max(1, Math.min(8, Math.round(ratio)));
  // picture coordinates of a point: column = u * w, row = (1 - v) * h
  const ux = (d / det) * image.width;
  const uy = (-c / det) * image.width;
  const vx = (b / det) * image.height;
  const vy = (-a / det) * image.height;
  const corners = [0, 1].flatMap((u) => [0, 1].map((v) => [a * u + c * v + e, b * u + d * v + f] as const));
  const first = (axis: 0 | 1): number => Math.max(0, Math.floor((Math.min(...corners.map((one) => one[axis])) - box[axis]) * scale));
  const last = (axis: 0 | 1, end: number): number => Math.min(end, Math.ceil((Math.max(...corners.map((one) => one[axis])) - box[axis]) * scale));
  const [x0, x1, y0, y1] = [first(0), last(0, width), first(1), last(1, height)];
  const read = (column: number, row: number): number => image.pixels[row * image.width + column]!;
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      let sum = 0;
      let count = 0;
      for (let sy = 0; sy < steps; sy++)
        for (let sx = 0; sx < steps; sx++) {
          const px = box[0] + (x + (sx + 0.5) / steps) / scale - e;
          const py = box[1] + (y + (sy + 0.5) / steps) / scale - f;
          const column = ux * px + uy * py;
          const row = image.height + vx * px + vy * py;
          if (column < 0 || row < 0 || column >= image.width || row >= image.height) continue;
          count++;
          if (steps > 1) sum += read(Math.floor(column), Math.floor(row));
          else sum += between(image, column - 0.5, row - 0.5);
        }
      if (count === 0) continue;
      const value = sum / count;
      const at = y * width + x;
      pixels[at] = stencil ? Math.min(pixels[at]!, value) : value;
    }
};

/** Between four pixels; at the rim the rim's own. */
const between = ({ width, height, pixels }: Gray, x: number, y: number): number => {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, top + 1);
  const fx = Math.max(0, x - left);
  const fy = Math.max(0, y - top);
  return (
    (pixels[top * width + left]! * (1 - fx) + pixels[top * width + right]! * fx) * (1 - fy) +
    (pixels[below * width + left]! * (1 - fx) + pixels[below * width + right]! * fx) * fy
  );
};

/** @param box the part of the page wanted, in points */
export const layPictures = (pictures: readonly LaidPicture[], box: Box): Sheet => {
  const scale = scaleOf(pictures, box);
  const width = Math.max(1, Math.round((box[2] - box[0]) * scale));
  const height = Math.max(1, Math.round((box[3] - box[1]) * scale));
  const image: Gray = { width, height, pixels: new Uint8Array(width * height).fill(255) };
  for (const picture of pictures) lay({ image, scale, box }, picture);
  const coloured = pictures.filter((picture) => picture.red !== null);
  const red: Gray | null = coloured.length === 0 ? null : { width, height, pixels: new Uint8Array(width * height) };
  if (red) for (const { matrix, ...picture } of coloured) lay({ image: red, scale, box }, { image: picture.red!, matrix, stencil: false });
  return { image, red, scale, box };
};
