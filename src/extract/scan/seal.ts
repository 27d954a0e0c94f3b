import type { Gray } from './gray.js';
import type { Sheet } from './lay.js';

/**
 * Red seals. Their ink lets print shine through: in red light the seal is nearly as bright as paper, and print is dark. Only
 * what has the size of a seal is taken away: a figure printed in red is a figure.
 */

export interface BareSheet extends Pick<Sheet, 'scale' | 'box'> {
  readonly image: Gray;
  /** 0 where there was no seal, 255 where there was; null where the sheet has none. */
  readonly stain: Gray | null;
}

/** By how much red must outshine green and blue. Gray levels. */
const red = 40;
/** Pieces of a seal lie no further apart. Points. */
const coarse = 3;
/** A patch of so many red pixels, as a share, belongs to a seal. */
const patchy = 0.08;
/** Round seals measure 38 to 60 mm across, two side by side twice that. Points. */
const smallest = 50;
const largest = 260;
const mostOblong = 2.3;

interface Patch {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Boxes of red ink that hangs together, in pixels, end exclusive. */
const patchesOf = (plane: Gray, scale: number): Patch[] => {
  const step = Math.max(1, Math.round(coarse * scale));
  const [across, down] = [Math.ceil(plane.width / step), Math.ceil(plane.height / step)];
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < plane.height; y++)
    for (let x = 0; x < plane.width; x++)
      if (plane.pixels[y * plane.width + x]! >= red) counts[Math.floor(y / step) * across + Math.floor(x / step)]!++;
  const isRed = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < across && y < down && counts[y * across + x]! >= patchy * step * step;
  const seen = new Uint8Array(across * down);
  const found: Patch[] = [];
  for (let first = 0; first < seen.length; first++) {
    if (seen[first] === 1 || !isRed(first % across, Math.floor(first / across))) continue;
    const patch: Patch = { x0: Infinity, y0: Infinity, x1: 0, y1: 0 };
    const waiting = [first];
    seen[first] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % across, Math.floor(at / across)];
      patch.x0 = Math.min(patch.x0, x * step);
      patch.y0 = Math.min(patch.y0, y * step);
      patch.x1 = Math.max(patch.x1, (x + 1) * step);
      patch.y1 = Math.max(patch.y1, (y + 1) * step);
      // one patch without red may lie between
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          if (!isRed(x + dx, y + dy) || seen[(y + dy) * across + x + dx] === 1) continue;
          seen[(y + dy) * across + x + dx] = 1;
          waiting.push((y + dy) * across + x + dx);
        }
    }
    found.push(patch);
  }
  return found;
};

const isSeal = ({ x0, y0, x1, y1 }: Patch, scale: number): boolean => {
  const [width, height] = [(x1 - x0) / scale, (y1 - y0) / scale];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short >= smallest && long <= largest && long <= mostOblong * short;
};

/** Brightness in red light: luma = 0.299 red + 0.701 of the rest, where green and blue are alike. */
const inRed = (luma: number, redness: number): number => luma + 0.701 * redness;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

export const withoutSeals = ({ image, red: plane, scale, box }: Sheet): BareSheet => {
  const seals = plane ? patchesOf(plane, scale).filter((patch) => isSeal(patch, scale)) : [];
  if (!plane || seals.length === 0) return { image, scale, box, stain: null };
  const { width, height } = image;
  const pixels = image.pixels.slice();
  const stain = new Uint8Array(width * height);
  for (const { x0, y0, x1, y1 } of seals) {
    const inked: number[] = [];
    for (let y = y0; y < Math.min(y1, height); y++)
      for (let x = x0; x < Math.min(x1, width); x++) if (plane.pixels[y * width + x]! >= red) inked.push(y * width + x);
    const full = quantile(
      inked.map((at) => plane.pixels[at]!),
      0.9,
    );
    const strong = inked.filter((at) => plane.pixels[at]! > 0.7 * full);
    // what the seal itself takes of red light where it covers in full
    const shade = Math.max(
      0,
      255 -
        quantile(
          strong.map((at) => inRed(image.pixels[at]!, plane.pixels[at]!)),
          0.7,
        ),
    );
    for (let y = y0; y < Math.min(y1, height); y++)
      for (let x = x0; x < Math.min(x1, width); x++) {
        const at = y * width + x;
        const redness = plane.pixels[at]!;
        pixels[at] = Math.min(255, inRed(image.pixels[at]!, redness) + shade * Math.min(1, redness / full));
        if (redness >= red) stain[at] = 255;
      }
  }
  return { image: { width, height, pixels }, scale, box, stain: { width, height, pixels: stain } };
};
