import type { Bitmap, Gray } from './gray.js';

/**
 * Gray pixels to ink and paper, by a threshold that follows the paper: Sauvola and Pietikäinen, "Adaptive document image
 * binarization", Pattern Recognition 33 (2000).
 */

/** How far below the mean of its surroundings ink must be. */
const k = 0.25;
/** Half of the largest possible standard deviation. */
const range = 128;

/** @param radius of the surroundings, in pixels: more than a letter's stroke, less than a shadow */
export const binarise = ({ width, height, pixels }: Gray, radius: number): Bitmap => {
  const stride = width + 1;
  // sums wrap around at 2^32; differences over one window are right as long as the window is smaller than that
  const sums = new Uint32Array(stride * (height + 1));
  const squares = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    let square = 0;
    for (let x = 0; x < width; x++) {
      const value = pixels[y * width + x]!;
      sum += value;
      square += value * value;
      const at = (y + 1) * stride + x + 1;
      sums[at] = sums[at - stride]! + sum;
      squares[at] = squares[at - stride]! + square;
    }
  }
  const bits = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - radius) * stride;
    const below = Math.min(height, y + radius + 1) * stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const count = ((below - above) / stride) * (right - left);
      const sum = (sums[below + right]! - sums[below + left]! - sums[above + right]! + sums[above + left]!) >>> 0;
      const square = (squares[below + right]! - squares[below + left]! - squares[above + right]! + squares[above + left]!) >>> 0;
      const mean = sum / count;
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
      if (pixels[y * width + x]! < mean * (1 + k * (deviation / range - 1))) bits[y * width + x] = 1;
    }
  }
  return { width, height, bits };
};
