import { GiveUp } from '../../errors.js';
import { damaged, part, u16, u32, type Bytes } from './bytes.js';
import type { Container } from './container.js';

/** The head of a Word document (MS-DOC 2.5, File Information Block): which streams and how many characters there are, and where the rest stands. */

export interface Word {
  /** WordDocument: text and the pages of properties. */
  readonly main: Bytes;
  /** Long properties and pictures; empty where the document has none. */
  readonly data: Bytes;
  /** Characters of the text itself. */
  readonly length: number;
  /** Where the text of boxes stands, in characters from the start of all text; end exclusive. */
  readonly boxes: readonly [start: number, end: number];
  /** A structure of the table stream; empty where the document has none. */
  structure(name: keyof typeof structures): Bytes;
}

/** Index in FibRgFcLcb97. */
const structures = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  anchors: 40,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

const word97 = 0xa5ec;
/** Word 2, and Word 6 and 95. */
const before97 = [0xa59b, 0xa59c, 0xa5db, 0xa5dc];

const refuse = (code: string, zh: string, en: string, adviceZh: string, adviceEn: string): GiveUp =>
  new GiveUp({ code, message: { zh, en }, advice: { zh: adviceZh, en: adviceEn } });

/** @throws GiveUp `damaged-doc`, `password-needed`, `old-word-not-supported` */
export const openWord = (container: Container): Word => {
  const main = container.stream('WordDocument');
  if (!main) throw damaged('缺少 WordDocument', 'WordDocument is missing');
  const mark = u16(main, 0);
  const version = u16(main, 2);
  if (before97.includes(mark) || (mark === word97 && version < 0xc0))
    throw refuse(
      'old-word-not-supported',
      '这是 Word 97 以前的 .doc，无法读取。',
      'This .doc is older than Word 97 and cannot be read.',
      '请用 Word、WPS 或 LibreOffice 打开后另存为 .docx 再读取。',
      'Open it in Word, WPS or LibreOffice, save it as .docx and ingest that.',
    );
  if (mark !== word97) throw damaged('WordDocument 的文件头不对', 'the head of WordDocument is wrong');
  const flags = u16(main, 10);
  if (flags & 0x0100)
    throw refuse(
      'password-needed',
      'Office 文件有密码。',
      'The Office file needs a password.',
      '请去掉密码后另存，再读取。',
      'Save it without its password and ingest that.',
    );
  const tableName = flags & 0x0200 ? '1Table' : '0Table';
  const table = container.stream(tableName);
  if (!table) throw damaged(`缺少 ${tableName}`, `${tableName} is missing`);
  // three arrays, each behind its own count
  const longs = 34 + 2 * u16(main, 32) + 2;
  const pairs = longs + 4 * u16(main, longs - 2) + 2;
  const count = u16(main, pairs - 2);
  const characters = (index: number): number => u32(main, longs + 4 * index);
  // text, footnotes, heads, annotations, endnotes; then boxes
  const before = [3, 4, 5, 7, 8].reduce((sum, index) => sum + characters(index), 0);
  return {
    main,
    data: container.stream('Data') ?? part(main, 0, 0),
    length: characters(3),
    boxes: [before, before + characters(9)],
    structure: (name) => {
      const index = structures[name];
      if (index >= count) return part(table, 0, 0);
      const length = u32(main, pairs + 8 * index + 4);
      // the list definitions run on behind the length that is given for them
      return length === 0 ? part(table, 0, 0) : structureAt(table, u32(main, pairs + 8 * index), length, name === 'lists');
    },
  };
};

const structureAt = (table: Bytes, at: number, length: number, runsOn: boolean): Bytes => {
  const whole = part(table, at, length);
  return runsOn ? part(table, at, table.byteLength - at) : whole;
};
