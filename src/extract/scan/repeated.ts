import type { Gray } from './gray.js';
import type { SeenSymbol } from './tesseract.js';

/**
 * A figure side by side with itself. One digit alone gives tesseract no line to go by: it finds nothing, or a Chinese character.
 * And what it makes of the copies must be the same each time, or it has not made it out.
 */

/** Copies in a picture. */
export const copies = 3;

/**
 * @param margin paper around the figure in its picture, in pixels
 * @param gap between two copies, as a share of the figure's height
 */
export const repeated = ({ width, height, pixels }: Gray, margin: number, gap: number): Gray => {
  const own = width - 2 * margin;
  const step = own + Math.round(gap * (height - 2 * margin));
  const whole = (copies - 1) * step + width;
  const row = new Uint8Array(whole * height).fill(pixels[0]!);
  // the blur around the figure comes along
  const rim = Math.min(2, margin);
  for (let copy = 0; copy < copies; copy++)
    for (let y = 0; y < height; y++)
      for (let x = margin - rim; x < width - margin + rim; x++) {
        const at = y * whole + copy * step + x;
        row[at] = Math.min(row[at]!, pixels[y * width + x]!);
      }
  return { width: whole, height, pixels: row };
};

/** What all copies show; null where they do not agree. */
export const once = (symbols: readonly SeenSymbol[]): string | null => {
  const text = symbols.map((symbol) => symbol.text).join('');
  const one = text.slice(0, text.length / copies);
  return text !== '' && one.repeat(copies) === text ? one : null;
};
