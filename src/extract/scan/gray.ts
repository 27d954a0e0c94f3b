/** Pictures as rows of gray pixels: 0 is black, 255 is white; origin top left. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Which pixels are ink (1) and which are paper (0). */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Pixels, end exclusive. */
export interface Rect {
  readonly x0: number;
  readonly top: number;
  readonly x1: number;
  readonly bottom: number;
}

export const wide = (rect: Rect): number => rect.x1 - rect.x0;
export const high = (rect: Rect): number => rect.bottom - rect.top;

export const aroundRects = (rects: readonly Rect[]): Rect => {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    x0 = Math.min(x0, rect.x0);
    top = Math.min(top, rect.top);
    x1 = Math.max(x1, rect.x1);
    bottom = Math.max(bottom, rect.bottom);
  }
  return { x0, top, x1, bottom };
};

/** Between four pixels; outside of the picture there is white paper. */
export const sample = ({ width, height, pixels }: Gray, x: number, y: number): number => {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [fx, fy] = [x - left, y - top];
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 255 : pixels[row * width + column]!;
  return (at(left, top) * (1 - fx) + at(left + 1, top) * fx) * (1 - fy) + (at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx) * fy;
};

/** Larger or smaller by a factor; each new pixel lies between four old ones. */
export const resized = (gray: Gray, factor: number): Gray => {
  const width = Math.max(1, Math.round(gray.width * factor));
  const height = Math.max(1, Math.round(gray.height * factor));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = sample(gray, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5);
  return { width, height, pixels };
};
