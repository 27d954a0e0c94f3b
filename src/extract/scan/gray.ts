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

/** Between four pixels; outside of the picture there is white paper, unless something else is said. */
export const sample = ({ width, height, pixels }: Gray, x: number, y: number, outside = 255): number => {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const fx = x - left;
  const fy = y - top;
  const at = top * width + left;
  // this is asked of every pixel of a page
  if (left >= 0 && top >= 0 && left + 1 < width && top + 1 < height)
    return (pixels[at]! * (1 - fx) + pixels[at + 1]! * fx) * (1 - fy) + (pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx) * fy;
  const [l, r] = [left >= 0 && left < width, left + 1 >= 0 && left + 1 < width];
  const [t, b] = [top >= 0 && top < height, top + 1 >= 0 && top + 1 < height];
  const above = (t && l ? pixels[at]! : outside) * (1 - fx) + (t && r ? pixels[at + 1]! : outside) * fx;
  const below = (b && l ? pixels[at + width]! : outside) * (1 - fx) + (b && r ? pixels[at + width + 1]! : outside) * fx;
  return above * (1 - fy) + below * fy;
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

/** The picture turned back, where what stands on it was turned clockwise by so many degrees. */
export const turnedBack = ({ width, height, pixels }: Gray, turn: 0 | 90 | 180 | 270): Gray => {
  if (turn === 0) return { width, height, pixels };
  if (turn === 180) return { width, height, pixels: pixels.slice().reverse() };
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = turn === 90 ? [y, width - 1 - x] : [height - 1 - y, x];
      turned[row * height + column] = pixels[y * width + x]!;
    }
  return { width: height, height: width, pixels: turned };
};
