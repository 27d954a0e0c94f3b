/** Rows of a PNG picture as they were before they were filtered for packing (section 9 of the standard). */

/** Pixels of a picture that are stored together. */
export interface Pass {
  /** First column and row, and the steps to the next. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
};

const undone: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/**
 * @param raw inflated rows, each after a byte that names its filter; changed in place
 * @param depth bits of a sample: 1, 2, 4, 8 or 16
 * @param paint is given each pixel, and how to ask for its samples (not scaled)
 * @returns false where a row names a filter that there is not
 */
export const unfiltered = (
  raw: Buffer,
  passes: readonly Pass[],
  channels: number,
  depth: number,
  paint: (x: number, y: number, of: (sample: number) => number) => void,
): boolean => {
  const back = Math.max(1, (channels * depth) >> 3);
  const mask = 2 ** depth - 1;
  let at = 0;
  for (const pass of passes) {
    const length = Math.ceil((pass.width * channels * depth) / 8);
    for (let row = 0; row < pass.height; row++) {
      const filter = undone[raw[at]!];
      if (!filter) return false;
      const start = at + 1;
      // above the first row of a pass there is nothing
      const above = row === 0 ? -1 : start - length - 1;
      if (raw[at] !== 0)
        for (let index = 0; index < length; index++) {
          const left = index >= back ? raw[start + index - back]! : 0;
          const up = above < 0 ? 0 : raw[above + index]!;
          const corner = above < 0 || index < back ? 0 : raw[above + index - back]!;
          raw[start + index] = raw[start + index]! + filter(left, up, corner);
        }
      let column = 0;
      const of = (sample: number): number => {
        const index = column * channels + sample;
        if (depth === 8) return raw[start + index]!;
        if (depth === 16) return raw[start + 2 * index]! * 256 + raw[start + 2 * index + 1]!;
        const bit = index * depth;
        return (raw[start + (bit >> 3)]! >> (8 - depth - (bit & 7))) & mask;
      };
      for (; column < pass.width; column++) paint(pass.x + column * pass.dx, pass.y + row * pass.dy, of);
      at = start + length;
    }
  }
  return true;
};
