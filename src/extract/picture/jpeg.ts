import { GiveUp } from '../../errors.js';
import { damagedPicture } from './reasons.js';
import { checkSize } from './stored.js';
import type { StoredPicture } from './stored.js';

/** A JPEG picture: its size, colours and orientation from its markers (ITU-T T.81, annex B). The pixels stay packed; pdf.js unpacks them. */

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
}

/** Start of frame: all markers C0 to CF but those for tables (C4, CC) and the reserved one (C8). */
const startsFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers that stand alone: without a length. */
const alone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

const startOfScan = 0xda;
const exif = 0xe1;
const adobe = 0xee;

/** The tag 0x0112 in the first directory of an Exif segment; 1 where it has none. */
const orientationIn = (segment: Buffer): number => {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 20) return 1;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry;
    if (short(at) !== 0x0112) continue;
    const orientation = short(at + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
};

/** @throws GiveUp `damaged-picture` where it has no pixels or no end, `picture-too-large` */
export const readJpeg = (bytes: Uint8Array): StoredPicture => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [orientation, fromAdobe, scanned] = [1, false, false];
  let frame: Frame | null = null;
  for (let at = 2; at + 4 <= file.length && !scanned;) {
    if (file[at] !== 0xff) throw new GiveUp(damagedPicture);
    const marker = file[at + 1]!;
    if (marker === 0xff || alone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) throw new GiveUp(damagedPicture);
    const segment = file.subarray(at + 4, end);
    if (startsFrame(marker) && segment.length >= 6) frame = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3), colours: segment[5]! };
    if (marker === exif) orientation = orientationIn(segment);
    if (marker === adobe && segment.toString('latin1', 0, 5) === 'Adobe') fromAdobe = true;
    scanned = marker === startOfScan;
    at = end;
  }
  // the mark of the end may be followed by what a phone adds
  const ended = file.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
  if (!frame || !scanned || !ended || frame.width === 0 || frame.height === 0) throw new GiveUp(damagedPicture);
  checkSize(frame.width, frame.height);
  const { width, height, colours } = frame;
  if (colours !== 1 && colours !== 3 && colours !== 4) throw new GiveUp(damagedPicture);
  return { width, height, filter: 'DCTDecode', colours, inverted: colours === 4 && fromAdobe, orientation, data: file };
};
