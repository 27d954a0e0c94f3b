import type { Bitmap, Rect } from './gray.js';

/** Ink that hangs together. */
export interface Shape extends Rect {
  /** How many pixels it has. */
  readonly ink: number;
}

/**
 * The shapes inside a rectangle, neighbours over corners included, in the order of their first pixel.
 * @param ignored pixels that are no ink here: those of ruled lines
 */
export const shapesIn = ({ width, bits }: Bitmap, rect: Rect, ignored: Uint8Array): Shape[] => {
  const across = rect.x1 - rect.x0;
  const seen = new Uint8Array(Math.max(0, across * (rect.bottom - rect.top)));
  const shapes: Shape[] = [];
  const waiting: number[] = [];
  /** Takes a pixel into the shape, once. */
  const take = (x: number, y: number): void => {
    if (x < rect.x0 || x >= rect.x1 || y < rect.top || y >= rect.bottom) return;
    const at = y * width + x;
    const mark = (y - rect.top) * across + x - rect.x0;
    if (bits[at] === 0 || ignored[at] === 1 || seen[mark] === 1) return;
    seen[mark] = 1;
    waiting.push(at);
  };
  for (let top = rect.top; top < rect.bottom; top++)
    for (let left = rect.x0; left < rect.x1; left++) {
      if (bits[top * width + left] === 0) continue;
      take(left, top);
      if (waiting.length === 0) continue;
      let [x0, y0, x1, y1, ink] = [left, top, left, top, 0];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const x = at % width;
        const y = (at - x) / width;
        ink++;
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
        for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) take(x + dx, y + dy);
      }
      shapes.push({ x0, top: y0, x1: x1 + 1, bottom: y1 + 1, ink });
    }
  return shapes;
};
