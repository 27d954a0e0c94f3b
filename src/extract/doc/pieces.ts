import { damaged, decode, decodeWestern, i16, part, plc, u16, u32, u8, type Bytes } from './bytes.js';
import type { Word } from './fib.js';
import { codes, sprmsOf, type Sprm } from './sprm.js';

/** The text of a Word document, put together from its pieces (MS-DOC 2.4.1, Retrieving Text). One character is one position. */

export interface Piece {
  /** Positions in the text; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the piece stands in WordDocument, in bytes. */
  readonly offset: number;
  /** Bytes a character: 1 in Windows-1252, 2 in UTF-16. */
  readonly width: 1 | 2;
  /** What a fast save put on the whole piece. */
  readonly sprms: readonly Sprm[];
}

export interface Text {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** @throws GiveUp `damaged-doc` where pieces leave gaps, or where the text is shorter than the document says */
export const readText = (word: Word): Text => {
  const clx = word.structure('pieces');
  const lists: Bytes[] = [];
  let at = 0;
  for (; u8(clx, at) === 1; at += 3 + lists.at(-1)!.byteLength) lists.push(part(clx, at + 3, i16(clx, at + 1)));
  if (u8(clx, at) !== 2) throw damaged('缺少文字段表', 'the table of pieces is missing');
  const { positions, items } = plc(part(clx, at + 5, u32(clx, at + 1)), 8);
  const total = positions.at(-1)!;
  // no character stands in less than a byte, and none in two pieces
  if (positions[0] !== 0 || total > word.main.byteLength || positions.some((position, index) => position < (positions[index - 1] ?? 0)))
    throw damaged('文字段表不对', 'the table of pieces is wrong');
  if (total < Math.max(word.length, word.boxes[1])) throw damaged('正文不完整', 'text is missing');
  const pieces = items.map((item, index): Piece => {
    const where = u32(item, 2);
    const compressed = (where & 0x40000000) !== 0;
    return {
      start: positions[index]!,
      end: positions[index + 1]!,
      offset: compressed ? (where & 0x3fffffff) / 2 : where & 0x3fffffff,
      width: compressed ? 1 : 2,
      sprms: modifierOf(u16(item, 6), lists),
    };
  });
  const text = pieces.map((piece) => {
    const stretch = part(word.main, piece.offset, (piece.end - piece.start) * piece.width);
    const read = piece.width === 1 ? decodeWestern(stretch) : decode(stretch, 'utf-16le');
    // half a surrogate pair at a border of pieces becomes one mark, as it stands
    if (read.length !== piece.end - piece.start) throw damaged('文字编码不对', 'the text is encoded wrongly');
    return read;
  });
  const whole = text.join('');
  // the text ends with the mark of its last paragraph; where it does not, its length is wrong
  if (!/^[\r\f]$/.test(whole[word.length - 1] ?? '')) throw damaged('正文不完整', 'text is missing');
  return { text: whole, pieces };
};

/** The modifiers of one byte that matter here, by their short codes (MS-DOC 2.9.215, Prm0). */
const shortCodes: Readonly<Record<number, number>> = {
  0x0c: codes.listLevel,
  0x18: codes.inTable,
  0x19: codes.rowEnd,
  0x41: codes.deleted,
  0x5c: codes.hidden,
};

const modifierOf = (modifier: number, lists: readonly Bytes[]): readonly Sprm[] => {
  if (modifier & 1) return sprmsOf(lists[modifier >> 1] ?? missing());
  const code = shortCodes[(modifier >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: new DataView(Uint8Array.of(modifier >> 8).buffer) }];
};

const missing = (): never => {
  throw damaged('文字段的属性缺失', 'the properties of a piece are missing');
};

/** The piece that holds a position. */
export const pieceAt = (pieces: readonly Piece[], position: number): Piece => {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > position) high = middle;
    else low = middle + 1;
  }
  return pieces[low] ?? missing();
};

/** Where a character stands in WordDocument, in bytes. */
export const offsetOf = (piece: Piece, position: number): number => piece.offset + (position - piece.start) * piece.width;
