import { damaged, part, u16, u8, type Bytes } from './bytes.js';

/** Property modifiers (MS-DOC 2.2.5 and 2.6): a code whose upper bits tell how long its operand is. */

export interface Sprm {
  readonly code: number;
  readonly operand: Bytes;
}

/** The modifiers that matter here, by their names in MS-DOC. */
export const codes = {
  /** sprmPFInTable */
  inTable: 0x2416,
  /** sprmPFTtp */
  rowEnd: 0x2417,
  /** sprmPFInnerTableCell */
  innerCellEnd: 0x244b,
  /** sprmPFInnerTtp */
  innerRowEnd: 0x244c,
  /** sprmPItap */
  tableDepth: 0x6649,
  /** sprmPDtap */
  tableDepthMore: 0x664a,
  /** sprmPOutLvl */
  outlineLevel: 0x2640,
  /** sprmPIlvl */
  listLevel: 0x260a,
  /** sprmPIlfo */
  listUse: 0x460b,
  /** sprmCFVanish */
  hidden: 0x083c,
  /** sprmCFStrike */
  struck: 0x0837,
  /** sprmCFDStrike */
  struckTwice: 0x2a53,
  /** sprmCIstd */
  characterStyle: 0x4a30,
  /** sprmCFRMarkDel */
  deleted: 0x0800,
  /** sprmCFSpec */
  special: 0x0855,
  /** sprmCIss */
  raisedOrLowered: 0x2a48,
  /** sprmCSymbol */
  symbol: 0x6a09,
  /** sprmPHugePapxOld */
  hugeOld: 0x6645,
  /** sprmPHugePapx */
  huge: 0x6646,
  /** sprmPTableProps */
  tableProperties: 0x646b,
  /** sprmTDefTable */
  defineTable: 0xd608,
  /** sprmPChgTabs */
  changeTabs: 0xc615,
  /** sprmTDxaGapHalf */
  halfGap: 0x9602,
  /** sprmTDxaLeft */
  leftEdge: 0x9601,
  /** sprmTInsert */
  insertCells: 0x7621,
  /** sprmTDelete */
  deleteCells: 0x5622,
  /** sprmTDxaCol */
  cellWidths: 0x7623,
  /** sprmTMerge */
  mergeCells: 0x5624,
  /** sprmTSplit */
  splitCells: 0x5625,
  /** sprmTVertMerge */
  mergeDown: 0xd62b,
} as const;

/** Operand of the codes whose upper three bits are this; null = it says its own length. */
const operandSizes: readonly (number | null)[] = [1, 1, 2, 4, 2, 2, null, 3];

const operandOf = (list: Bytes, code: number, at: number): Bytes => {
  const size = operandSizes[code >> 13] ?? null;
  if (size !== null) return part(list, at, size);
  // counts one byte too many
  if (code === codes.defineTable) return part(list, at + 2, Math.max(0, u16(list, at) - 1));
  const length = u8(list, at);
  if (code === codes.changeTabs && length === 255) {
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
