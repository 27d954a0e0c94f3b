import { describe, expect, it } from '@jest/globals';

import { bytesOf } from '../../../src/extract/doc/bytes.js';
import type { Word } from '../../../src/extract/doc/fib.js';
import { readCounter } from '../../../src/extract/doc/lists.js';
import { readText } from '../../../src/extract/doc/pieces.js';
import { characterReader, paragraphReader } from '../../../src/extract/doc/properties.js';
import { sprmsOf } from '../../../src/extract/doc/sprm.js';
import type { Styles } from '../../../src/extract/doc/styles.js';

const short = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >>> 16)];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const bytes = (...parts: readonly (readonly number[])[]) => bytesOf(Uint8Array.from(parts.flat()));

const word = (structures: Partial<Record<Parameters<Word['structure']>[0], readonly number[]>>, main: Uint8Array, length: number): Word => ({
  main: bytesOf(main),
  data: bytes(),
  length,
  boxes: [length, length],
  structure: (name) => bytes(structures[name] ?? []),
});

describe('the text', () => {
  const main = Uint8Array.from([...Buffer.from('caf\xe9 \x96\r', 'latin1'), ...Buffer.from('年报', 'utf16le')]);
  const piece = (offset: number, compressed: boolean, modifier = 0): number[] => [
    ...short(0),
    ...long(compressed ? (offset * 2) | 0x40000000 : offset),
    ...short(modifier),
  ];
  const pieces = (positions: readonly number[], ...items: readonly (readonly number[])[]): number[] => [
    2,
    ...long(4 * positions.length + 8 * items.length),
    ...positions.flatMap(long),
    ...items.flat(),
  ];

  it('is put together from pieces of one byte and of two bytes a character', () => {
    expect(readText(word({ pieces: pieces([0, 2, 9], piece(7, false), piece(0, true)) }, main, 9)).text).toBe('年报café –\r');
  });

  it('takes along what a fast save put on a piece', () => {
    const deleted = (0x41 << 1) | (1 << 8);
    const list = [1, ...short(3), ...short(0x083c), 1];
    const read = readText(word({ pieces: [...list, ...pieces([0, 2, 9], piece(7, false, deleted), piece(0, true, 1))] }, main, 9));
    expect(read.pieces.map((one) => one.sprms.map((sprm) => [sprm.code, sprm.operand.getUint8(0)]))).toEqual([[[0x0800, 1]], [[0x083c, 1]]]);
  });

  it.each([
    ['pieces beyond the file', pieces([0, 2, 9], piece(7, false), piece(100, true))],
    ['pieces in a wrong order', pieces([0, 5, 2], piece(7, false), piece(0, true))],
    ['pieces that repeat the same bytes', pieces([0, 7, 14], piece(0, true), piece(0, true))],
    ['less text than the document says', pieces([0, 7], piece(0, true))],
    ['no table of pieces', [1, ...short(0)]],
  ])('is refused with %s', (_, list) => {
    expect(() => readText(word({ pieces: list }, main, 9))).toThrow(/damaged/);
  });
});

describe('modifiers', () => {
  it('have operands of the length that their code tells, tables and tabs by their own rules', () => {
    const tabs = [...short(0xc615), 255, 1, ...zeros(4), 2, ...zeros(6)];
    const list = [...short(0x2416), 1, ...short(0x6649), ...long(2), ...short(0xd608), ...short(4), 9, 9, 9, ...tabs, ...short(0x4600), 7, 7, 0];
    expect(sprmsOf(bytes(list)).map((sprm) => [sprm.code, sprm.operand.byteLength])).toEqual([
      [0x2416, 1],
      [0x6649, 4],
      [0xd608, 3],
      [0xc615, 12],
      [0x4600, 2],
    ]);
  });

  it('that are cut off end the reading', () => {
    expect(() => sprmsOf(bytes([...short(0x6649), 1, 0]))).toThrow(/cut off/);
  });
});

describe('styles and direct modifiers', () => {
  const sprm = (code: number, ...operand: readonly number[]) => ({ code, operand: bytes(operand) });
  const styles: Styles = {
    paragraph: (style) => (style === 7 ? [sprm(0x2640, 2), sprm(0x460b, ...short(3))] : []),
    character: (style) => (style === 8 ? [sprm(0x083c, 1)] : []),
    headingLevel: (style) => (style === 1 ? 1 : 0),
  };
  const paragraph = paragraphReader(styles, bytes([9, 9, ...short(6), ...short(0x2416), 1, ...short(0x2417), 1, 9]));

  it('make headings by the style, by the outline, and none where the outline says body text', () => {
    expect([paragraph('\r', 1, []), paragraph('\r', 7, []), paragraph('\r', 1, [sprm(0x2640, 9)])].map((one) => one.level)).toEqual([1, 3, 0]);
  });

  it('take a number away that the style gives', () => {
    expect([paragraph('\r', 7, []), paragraph('\r', 7, [sprm(0x460b, ...short(0))])].map((one) => one.list)).toEqual([3, 0]);
  });

  it('go on in the data stream where they are too long for their page', () => {
    expect(paragraph('\x07', 0, [sprm(0x6646, ...long(2))])).toMatchObject({ depth: 1, ends: 'row' });
  });

  it('tell the marks of a table inside a table', () => {
    const inner = [sprm(0x2416, 1), sprm(0x6649, ...long(2))];
    expect(paragraph('\r', 0, [...inner, sprm(0x244b, 1)])).toMatchObject({ depth: 2, ends: 'cell' });
    expect(paragraph('\r', 0, [...inner, sprm(0x244b, 1), sprm(0x244c, 1)])).toMatchObject({ depth: 2, ends: 'row' });
  });

  it('strike text out with one line or two, and not where they are taken away', () => {
    const character = characterReader(styles);
    const struck = (...direct: readonly ReturnType<typeof sprm>[]): boolean => character(direct, 0).struck;
    expect([struck(), struck(sprm(0x0837, 1)), struck(sprm(0x2a53, 1)), struck(sprm(0x0837, 1), sprm(0x2a53, 0))]).toEqual([false, true, true, true]);
    expect([struck(sprm(0x0837, 0)), struck(sprm(0x0837, 0x81)), struck(sprm(0x0837, 0x80))]).toEqual([false, true, false]);
  });

  it('hide text as the style does, or not as it does', () => {
    const character = characterReader(styles);
    const hidden = (style: number, ...direct: readonly ReturnType<typeof sprm>[]): boolean => character(direct, style).hidden;
    expect([hidden(0), hidden(8), hidden(0, sprm(0x4a30, ...short(8)))]).toEqual([false, true, true]);
    expect([hidden(8, sprm(0x083c, 0)), hidden(8, sprm(0x083c, 0x80)), hidden(8, sprm(0x083c, 0x81)), hidden(0, sprm(0x083c, 0x81))]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('numbers that Word counts', () => {
  const level = (format: number, text: string, { start = 1, legal = false } = {}): number[] => [
    ...long(start),
    format,
    legal ? 4 : 0,
    ...zeros(22),
    ...short(text.length),
    ...[...text].flatMap((mark) => short(mark.charCodeAt(0))),
  ];
  const simple = (id: number): number[] => [...long(id), ...zeros(22), 1, 0];
  const full = (id: number): number[] => [...long(id), ...zeros(4), ...[21, 22, ...zeros(7)].flatMap(short), 0, 0];
  const nine = [level(37, '\x00、'), level(39, '（\x01）'), level(0, '\x00.\x02.', { legal: true })];
  const lists = [
    ...short(2),
    ...full(10),
    ...simple(20),
    ...nine.flat(),
    ...Array.from({ length: 6 }, () => level(0, '\x00')).flat(),
    ...level(1, '\x00)'),
  ];
  const use = (list: number, changes = 0): number[] => [...long(list), ...zeros(8), changes, 0, 0, 0];
  const startAt = (at: number): number[] => [...long(at), ...long(0x10)];
  const uses = [...long(3), ...use(10), ...use(20), ...use(20, 1), ...long(-1), ...long(-1), ...long(-1), ...startAt(5)];
  const count = (...asked: readonly (readonly [list: number, level: number | null, style?: number])[]): string[] => {
    const counter = readCounter(word({ lists, listUses: uses }, new Uint8Array(), 0));
    return asked.map(([list, listLevel, style = 0]) => counter.next({ depth: 0, ends: 'paragraph', level: 0, list, listLevel, style, row: [] }));
  };

  it('begin anew below each number above, in the figures of each level', () => {
    expect(count([1, 0], [1, 1], [1, 1], [1, 0], [1, 1], [1, 2])).toEqual(['一、', '（一）', '（二）', '二、', '（一）', '2.1.']);
  });

  it('count on in another use of the list, unless that says where it starts', () => {
    expect(count([2, 0], [2, 0], [3, 0], [3, 0])).toEqual(['I)', 'II)', 'V)', 'VI)']);
  });

  it('take their level from the style where the paragraph names none', () => {
    expect(count([1, null, 21], [1, null, 22])).toEqual(['一、', '（一）']);
  });

  it('are none without a list, or where the list is not there', () => {
    expect(count([0, 0], [9, 0])).toEqual(['', '']);
  });
});
