import { GiveUp } from '../../errors.js';
import { pictureTooLarge } from './reasons.js';

/** A picture as a PDF can carry it. */
export interface StoredPicture {
  /** Pixels, as stored. */
  readonly width: number;
  readonly height: number;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Colours of a pixel: gray, red-green-blue, or cyan-magenta-yellow-black; 8 bits each. */
  readonly colours: 1 | 3 | 4;
  /** 0 stands for full ink, as in the CMYK pictures of Adobe's programs. */
  readonly inverted: boolean;
  /** How it was held: the Orientation of EXIF (CIPA DC-008, 4.6.4), 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly data: Uint8Array;
}

/** A page scanned at 600 dpi has 35 million pixels less its rims; pdf.js is told the same. */
const mostPixels = 30_000_000;

/** @throws GiveUp `picture-too-large`, before anything is decoded */
export const checkSize = (width: number, height: number): void => {
  if (width * height > mostPixels) throw new GiveUp(pictureTooLarge(width, height));
};
