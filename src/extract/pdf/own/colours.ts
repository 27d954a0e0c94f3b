/** Device colours as pdf.js converts them: 0xRRGGBB. Components from 0 to 1. */

/** Rounded and cut to what a byte holds, halves to even, as a Uint8ClampedArray does. */
const bytes = new Uint8ClampedArray(3);

export const rgb = (red: number, green: number, blue: number): number => {
  bytes[0] = red * 255;
  bytes[1] = green * 255;
  bytes[2] = blue * 255;
  return (bytes[0] << 16) | (bytes[1] << 8) | bytes[2];
};

export const gray = (level: number): number => rgb(level, level, level);
