import { i16, i32, part, u16, u32, u8, type Bytes } from './bytes.js';
import { codes, sprmsOf, type Sprm } from './sprm.js';
import type { Styles } from './styles.js';

/** What modifiers come to, for a paragraph and for a character (MS-DOC 2.6.1 and 2.6.2). */

export interface ParagraphProperties {
  /** 0 outside tables, 1 in a table, 2 in a table in a cell. */
  readonly depth: number;
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** 1 to 9; 0 for body text. */
  readonly level: number;
  /** From 1 in the table of list uses; 0 for none. */
  readonly list: number;
  /** 0 to 8; null where neither paragraph nor style says. */
  readonly listLevel: number | null;
  readonly style: number;
  /** Modifiers of the row that ends here. */
  readonly row: readonly Sprm[];
}

const tableGroup = 5;
const isOfTable = (code: number): boolean => ((code >> 10) & 7) === tableGroup;

const hugeLists: readonly number[] = [codes.hugeOld, codes.huge, codes.tableProperties];

/** Lists too long for their page stand in the data stream (sprmPHugePapx, sprmPTableProps); one does not lead to another. */
const unfold = (sprms: readonly Sprm[], data: Bytes): readonly Sprm[] =>
  sprms.flatMap((sprm) => {
    if (!hugeLists.includes(sprm.code)) return [sprm];
    const at = u32(sprm.operand, 0);
    return sprmsOf(part(data, at + 2, u16(data, at)));
  });

/** What the modifiers of a paragraph have said so far. */
interface Said {
  readonly inTable: boolean;
  readonly rowEnd: boolean;
  readonly innerCell: boolean;
  readonly innerRow: boolean;
  readonly depth: number | null;
  readonly outline: number | null;
  readonly list: number;
  readonly listLevel: number | null;
}

const nothingSaid: Said = {
  inTable: false,
  rowEnd: false,
  innerCell: false,
  innerRow: false,
  depth: null,
  outline: null,
  list: 0,
  listLevel: null,
};

const say = (said: Said, { code, operand }: Sprm): Said => {
  switch (code) {
    case codes.inTable:
      return { ...said, inTable: u8(operand, 0) !== 0 };
    case codes.rowEnd:
      return { ...said, rowEnd: u8(operand, 0) !== 0 };
    case codes.innerCellEnd:
      return { ...said, innerCell: u8(operand, 0) !== 0 };
    case codes.innerRowEnd:
      return { ...said, innerRow: u8(operand, 0) !== 0 };
    case codes.tableDepth:
      return { ...said, depth: i32(operand, 0) };
    case codes.tableDepthMore:
      return { ...said, depth: (said.depth ?? 0) + i32(operand, 0) };
    case codes.outlineLevel:
      return { ...said, outline: u8(operand, 0) };
    case codes.listLevel:
      return { ...said, listLevel: u8(operand, 0) };
    case codes.listUse:
      // negative: a number that was taken away
      return { ...said, list: Math.max(0, i16(operand, 0)) };
    default:
      return said;
  }
};

/**
 * What a paragraph is, asked often: what its style says is worked out once.
 * @param data the data stream
 */
export const paragraphReader = (
  styles: Styles,
  data: Bytes,
): ((mark: string | undefined, style: number, direct: readonly Sprm[]) => ParagraphProperties) => {
  const byStyle = new Map<number, Said>();
  const ofStyle = (style: number): Said => {
    const known = byStyle.get(style) ?? styles.paragraph(style).reduce(say, nothingSaid);
    byStyle.set(style, known);
    return known;
  };
  return (mark, style, direct) => {
    const own = unfold(direct, data);
    const said = own.reduce(say, ofStyle(style));
    const isCellMark = mark === '\x07';
    const level = said.outline === null ? styles.headingLevel(style) : said.outline + 1;
    return {
      depth: said.inTable || isCellMark ? Math.max(1, said.depth ?? 1) : Math.max(0, said.depth ?? 0),
      ends: isCellMark ? (said.rowEnd ? 'row' : 'cell') : said.innerRow ? 'row' : said.innerCell ? 'cell' : 'paragraph',
      level: level <= 9 ? level : 0,
      list: said.list,
      listLevel: said.listLevel,
      style,
      row: own.filter((sprm) => isOfTable(sprm.code)),
    };
  };
};

export interface CharacterProperties {
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** A line runs through it. */
  readonly struck: boolean;
  /** Stands for something else: a picture, a field, a footnote. */
  readonly special: boolean;
  readonly raised: boolean;
  /** The character to show in its place, of a font of symbols. */
  readonly symbol: string | null;
}

/** Off, on, as the style has it, not as the style has it. */
const toggled = (operand: number, style: boolean): boolean => (operand === 0x80 ? style : operand === 0x81 ? !style : operand !== 0);

/** Codes of a property that styles say too. */
const hiding: readonly number[] = [codes.hidden];
const striking: readonly number[] = [codes.struck, codes.struckTwice];

const says = (sprms: readonly Sprm[], property: readonly number[], before = false): boolean =>
  sprms.reduce((on, { code, operand }) => (property.includes(code) ? toggled(u8(operand, 0), on) : on), before);

interface Look {
  readonly hidden: boolean;
  readonly struck: boolean;
}

/** What a character is; `paragraphStyle` is that of the paragraph that it stands in. */
export const characterReader = (styles: Styles): ((direct: readonly Sprm[], paragraphStyle: number) => CharacterProperties) => {
  const byStyle = new Map<number, Look>();
  const lookOf = (style: number): Look => {
    const sprms = styles.character(style);
    const known = byStyle.get(style) ?? { hidden: says(sprms, hiding), struck: says(sprms, striking) };
    byStyle.set(style, known);
    return known;
  };
  return (direct, paragraphStyle) => {
    const own = direct.findLast(({ code }) => code === codes.characterStyle);
    const looks = [lookOf(paragraphStyle), ...(own ? [lookOf(u16(own.operand, 0))] : [])];
    const byStyles = { hidden: looks.some((look) => look.hidden), struck: looks.some((look) => look.struck) };
    let [deleted, hidden, special, raised] = [false, byStyles.hidden, false, false];
    let symbol: string | null = null;
    const strikes = direct.filter(({ code }) => striking.includes(code)).map(({ operand }) => toggled(u8(operand, 0), byStyles.struck));
    for (const { code, operand } of direct) {
      if (code === codes.deleted) deleted = toggled(u8(operand, 0), false);
      else if (code === codes.hidden) hidden = toggled(u8(operand, 0), byStyles.hidden);
      else if (code === codes.special) special = u8(operand, 0) !== 0;
      else if (code === codes.raisedOrLowered) raised = u8(operand, 0) === 1;
      else if (code === codes.symbol) symbol = String.fromCharCode(u16(operand, 2));
    }
    return { deleted, hidden, struck: strikes.length > 0 ? strikes.includes(true) : byStyles.struck, special, raised, symbol };
  };
};
