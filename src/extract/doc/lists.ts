import { formatNumber } from '../docx/counting.js';
import { damaged, decode, i16, i32, part, u16, u32, u8, type Bytes } from './bytes.js';
import type { Word } from './fib.js';
import type { ParagraphProperties } from './properties.js';

/** Automatic numbers (MS-DOC 2.4.6, Lists): `一、` of a heading is not in the text, Word counts it when it is shown. */

interface Level {
  readonly start: number;
  readonly format: string;
  /** Writes the numbers of the levels above it in Arabic figures. */
  readonly legal: boolean;
  /** Characters below 9 stand for the number of that level. */
  readonly text: string;
}

interface List {
  readonly id: number;
  readonly levels: readonly Level[];
  /** Paragraph style of each level. */
  readonly styles: readonly number[];
}

interface Use {
  readonly list: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** The names that ECMA-376 gives to the numbers of MS-OSHARED 2.2.1.3 (MSONFC). */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  42: 'koreanCounting',
  255: 'none',
};

/** Word counts no further than that. */
const largest = 0x7fff;

const startOf = (bytes: Bytes, at: number): number => {
  const start = i32(bytes, at);
  if (start < 0 || start > largest) throw damaged('编号不对', 'a list starts at no number');
  return start;
};

/** LVL: a head of 28 bytes, two lists of modifiers, the text. */
const readLevel = (bytes: Bytes, at: number): { readonly level: Level; readonly next: number } => {
  const text = at + 28 + u8(bytes, at + 24) + u8(bytes, at + 25);
  const length = 2 * u16(bytes, text);
  return {
    level: {
      start: startOf(bytes, at),
      format: formats[u8(bytes, at + 4)] ?? 'decimal',
      legal: (u8(bytes, at + 5) & 4) !== 0,
      text: decode(part(bytes, text + 2, length), 'utf-16le'),
    },
    next: text + 2 + length,
  };
};

/** The lists, then the levels of all of them. */
const readLists = (bytes: Bytes): readonly List[] => {
  if (bytes.byteLength === 0) return [];
  const count = i16(bytes, 0);
  let at = 2 + 28 * count;
  return Array.from({ length: Math.max(0, count) }, (_, index): List => {
    const head = part(bytes, 2 + 28 * index, 28);
    const simple = (u8(head, 26) & 1) !== 0;
    const levels = Array.from({ length: simple ? 1 : 9 }, () => {
      const { level, next } = readLevel(bytes, at);
      at = next;
      return level;
    });
    return { id: i32(head, 0), levels, styles: Array.from({ length: 9 }, (__, place) => u16(head, 8 + 2 * place)) };
  });
};

/** The uses, then what each of them changes. */
const readUses = (bytes: Bytes): readonly Use[] => {
  if (bytes.byteLength === 0) return [];
  const heads = Array.from({ length: part(bytes, 4, 16 * u32(bytes, 0)).byteLength / 16 }, (_, index) => part(bytes, 4 + 16 * index, 16));
  let at = 4 + 16 * heads.length;
  return heads.map((head): Use => {
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    at += 4;
    for (let change = 0; change < u8(head, 12); change++) {
      const flags = u32(bytes, at + 4);
      if (flags & 0x10) starts.set(flags & 0xf, startOf(bytes, at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const { level, next } = readLevel(bytes, at);
      levels.set(flags & 0xf, level);
      at = next;
    }
    return { list: i32(head, 0), starts, levels };
  });
};

export interface Counter {
  /** What Word prints before the paragraph, counting it; '' where it has no number. Paragraphs must be asked in order. */
  next(paragraph: ParagraphProperties): string;
}

export const readCounter = (word: Word): Counter => {
  const lists = new Map(readLists(word.structure('lists')).map((list) => [list.id, list]));
  const uses = readUses(word.structure('listUses'));
  const counts = new Map<number, (number | undefined)[]>();
  const restarted = new Set<string>();
  return {
    next: (paragraph) => {
      const use = uses[paragraph.list - 1];
      const list = use && lists.get(use.list);
      if (!use || !list) return '';
      const at = paragraph.listLevel ?? Math.max(0, list.styles.indexOf(paragraph.style));
      const level = (index: number): Level | undefined => use.levels.get(index) ?? list.levels[index];
      const own = level(at);
      if (!own) return '';
      const start = use.starts.get(at);
      // every use of a list counts on together, unless it says where to start
      const count = counts.get(use.list) ?? [];
      const restarts = start !== undefined && !restarted.has(`${paragraph.list}/${at}`);
      if (restarts) restarted.add(`${paragraph.list}/${at}`);
      const now = restarts ? start : count[at] === undefined ? own.start : count[at] + 1;
      counts.set(use.list, [...Array.from({ length: at }, (_, index) => count[index]), now]);
      const shown = [...own.text].map((mark): string | null => {
        const index = mark.charCodeAt(0);
        if (index > 8) return mark;
        const format = index < at && own.legal ? 'decimal' : (level(index)?.format ?? 'decimal');
        return formatNumber((index === at ? now : count[index]) ?? level(index)?.start ?? 1, format);
      });
      return own.format === 'bullet' || shown.includes(null) ? '' : shown.join('');
    },
  };
};
