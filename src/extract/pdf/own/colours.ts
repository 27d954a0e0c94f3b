/** Device colours as pdf.js converts them: 0xRRGGBB. Components from 0 to 1. */

const bytes = new Uint8ClampedArray(3);

const packed = (red: number, green: number, blue: number): number => {
  // rounded and cut to what a byte holds
  bytes[0] = red;
  bytes[1] = green;
  bytes[2] = blue;
  return (bytes[0] << 16) | (bytes[1] << 8) | bytes[2];
};

export const gray = ([level = 0]: readonly number[]): number => packed(level * 255, level * 255, level * 255);

export const rgb = ([red = 0, green = 0, blue = 0]: readonly number[]): number => packed(red * 255, green * 255, blue * 255);
