import { damaged, part, u16, u8, type Bytes } from './bytes.js';

/** Property modifiers (MS-DOC 2.2.5 and 2.6): a code whose upper bits tell how long its operand is. */

export interface Sprm {
  readonly code: number;
  readonly operand: Bytes;
}

export const defineTable = 0xd608;
const changeTabs = 0xc615;

/** Operand of the codes whose upper three bits are this; null = it says its own length. */
const operandSizes: readonly (number | null)[] = [1, 1, 2, 4, 2, 2, null, 3];

const operandOf = (list: Bytes, code: number, at: number): Bytes => {
  const size = operandSizes[code >> 13] ?? null;
  if (size !== null) return part(list, at, size);
  // counts one byte too many
  if (code === defineTable) return part(list, at + 2, Math.max(0, u16(list, at) - 1));
  const length = u8(list, at);
  if (code === changeTabs && length === 255) {
    const deleted = 1 + 4 * u8(list, at + 1);
    return part(list, at + 1, deleted + 1 + 3 * u8(list, at + 1 + deleted));
  }
  return part(list, at + 1, length);
};

/** A list of modifiers, in the order in which they apply. */
export const sprmsOf = (list: Bytes): Sprm[] => {
  const sprms: Sprm[] = [];
  // lists are padded to even lengths
  for (let at = 0; at + 2 <= list.byteLength;) {
    const code = u16(list, at);
    if (code === 0) break;
    if (at + 3 > list.byteLength) throw damaged('属性不完整', 'a property is cut off');
    const operand = operandOf(list, code, at + 2);
    sprms.push({ code, operand });
    at = operand.byteOffset + operand.byteLength - list.byteOffset;
  }
  return sprms;
};
