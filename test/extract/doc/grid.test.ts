import { describe, expect, it } from '@jest/globals';

import { bytesOf } from '../../../src/extract/doc/bytes.js';
import type { WordTable } from '../../../src/extract/doc/flow.js';
import { gridOf } from '../../../src/extract/doc/grid.js';
import { placeCells } from '../../../src/extract/doc/placed.js';
import { rowShape, type CellShape } from '../../../src/extract/doc/row.js';
import type { StoryParagraph } from '../../../src/extract/doc/story.js';

const paragraph = (text: string): StoryParagraph => ({
  depth: 1,
  ends: 'cell',
  level: 0,
  list: 0,
  listLevel: null,
  style: 0,
  row: [],
  start: 0,
  end: 0,
  lines: [text],
  pictures: 0,
  deleted: false,
  struck: false,
  links: [],
});
/** A row: texts, and edges in twips; marks of merged cells by column. */
const row = (
  texts: string,
  edges: readonly number[] | null,
  marks: Readonly<Record<number, Partial<CellShape>>> = {},
): WordTable['rows'][number] => ({
  cells: texts.split('|').map((text) => [{ kind: 'text' as const, paragraph: paragraph(text) }]),
  shape: edges?.slice(0, -1).map((left, index) => ({ left, right: edges[index + 1]!, across: 0, down: 'alone' as const, ...marks[index] })) ?? null,
});
const read = (...rows: WordTable['rows']) => {
  const { table, notices } = gridOf(placeCells({ kind: 'table', rows }), 0);
  return {
    cells: table.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.colSpan} ${cell.text}`),
    doubts: notices.map((notice) => `${notice.code} ${notice.place?.cell?.join(',')}`),
  };
};

describe('rows of a table in Word', () => {
  it('share columns where their edges nearly meet', () => {
    expect(read(row('a|b', [0, 2000, 4000]), row('1|2', [-108, 2040, 4100])).cells).toEqual(['0,0 1×1 a', '0,1 1×1 b', '1,0 1×1 1', '1,1 1×1 2']);
  });

  it('keep a narrow column of their own', () => {
    expect(read(row('a|b|c', [0, 2000, 2200, 4000]), row('1|2', [0, 2000, 4000])).cells).toEqual([
      '0,0 1×1 a',
      '0,1 1×1 b',
      '0,2 1×1 c',
      '1,0 1×1 1',
      '1,1 1×2 2',
    ]);
  });

  it('join cells across, whichever mark begins', () => {
    for (const [begins, goesOn] of [
      [1, 2],
      [2, 1],
    ] as const)
      expect(read(row('h||i', [0, 1000, 2000, 3000], { 0: { across: begins }, 1: { across: goesOn } }), row('1|2|3', [0, 1000, 2000, 3000]))).toEqual(
        {
          cells: ['0,0 1×2 h', '0,2 1×1 i', '1,0 1×1 1', '1,1 1×1 2', '1,2 1×1 3'],
          doubts: [],
        },
      );
  });

  it('doubt text that a merged cell covers', () => {
    const down = { 0: { down: 'starts' } } as const;
    expect(read(row('a|1', [0, 1000, 2000], down), row('9|2', [0, 1000, 2000], { 0: { down: 'continues' } })).doubts).toEqual([
      'overlapping-cells 0,0',
    ]);
  });

  it('doubt all values where a cell goes on from nothing', () => {
    expect(read(row('a|1', [0, 1000, 2000]), row('|2', [0, 1000, 2000], { 0: { down: 'continues' } }))).toEqual({
      cells: ['0,0 1×1 a', '0,1 1×1 1', '1,0 1×1 ', '1,1 1×1 2'],
      doubts: ['ragged-row 0,1', 'ragged-row 1,0', 'ragged-row 1,1'],
    });
  });

  it('doubt all values of a table that has a row whose marks and definition disagree, or that has no definition', () => {
    const sound = row('c|7', [0, 1000, 2000]);
    const ragged = (other: WordTable['rows'][number]): string[] => read(sound, other).doubts.filter((doubt) => doubt.startsWith('ragged-row'));
    expect(ragged(row('1|2|3', [0, 1000, 2000]))).toEqual(['ragged-row 0,1', 'ragged-row 0,2', 'ragged-row 1,0', 'ragged-row 1,1', 'ragged-row 1,2']);
    expect(ragged(row('1|2', [0, 1000, 2000, 3000]))).toEqual(['ragged-row 0,1', 'ragged-row 1,0', 'ragged-row 1,1']);
    expect(ragged(row('1|2', null))).toEqual(['ragged-row 0,1', 'ragged-row 1,0', 'ragged-row 1,1']);
  });

  const even = [0, 2000, 4000, 6000];

  it('doubt the values of a row that crosses the edges of its head, and of the rows below it', () => {
    const uneven = [0, 1000, 3000, 6000];
    expect(read(row('a|b|c', even), row('x|1|2', uneven), row('y|3|4', uneven)).doubts).toEqual([
      'unaligned-cells 1,1',
      'unaligned-cells 1,3',
      'unaligned-cells 2,1',
      'unaligned-cells 2,3',
    ]);
  });

  it('doubt the values of a row that begins or ends elsewhere than its head', () => {
    expect(read(row('a|b|c', even), row('x|1', [0, 2000, 4000]), row('y|2', [2000, 4000, 6000])).doubts).toEqual([
      'unaligned-cells 1,1',
      'unaligned-cells 1,2',
      'unaligned-cells 2,0',
      'unaligned-cells 2,2',
    ]);
  });

  it('trust values below a head that is divided otherwise than the values above it', () => {
    const uneven = [0, 1000, 3000];
    expect(read(row('a|b|c', even), row('x|1|2', even), row('d|e', uneven), row('y|3', uneven)).doubts).toEqual([]);
  });

  it('leave out cells without width', () => {
    expect(read(row('a|b', [0, 1000, 2000]), row('1||2', [0, 1000, 1000, 2000])).cells.slice(2)).toEqual(['1,0 1×1 1', '1,1 1×1 2']);
  });
});

describe('the modifiers of a row', () => {
  const sprm = (code: number, ...operand: readonly number[]) => ({ code, operand: bytesOf(Uint8Array.from(operand)) });
  const word = (value: number): [number, number] => [value & 0xff, (value >> 8) & 0xff];
  const definition = sprm(0xd608, 3, ...[0, 1000, 2000, 3000].flatMap(word));
  const shape = (...more: readonly ReturnType<typeof sprm>[]) =>
    rowShape([definition, ...more])?.map((cell) => `${cell.left}-${cell.right}${cell.across ? ` ${cell.across}` : ''} ${cell.down}`);

  it('define cells, those without flags as plain ones', () => {
    expect(shape()).toEqual(['0-1000 alone', '1000-2000 alone', '2000-3000 alone']);
    const flagged = sprm(0xd608, 1, ...word(-108), ...word(900), ...word(0x0060), ...Array.from({ length: 18 }, () => 0));
    expect(rowShape([flagged])).toEqual([{ left: -108, right: 900, across: 0, down: 'starts' }]);
    expect(rowShape([sprm(0x3403, 1)])).toBeNull();
  });

  it('merge and split cells', () => {
    expect(shape(sprm(0x5624, 0, 2))).toEqual(['0-1000 2 alone', '1000-2000 1 alone', '2000-3000 alone']);
    expect(shape(sprm(0x5624, 0, 2), sprm(0x5625, 0, 2))).toEqual(shape());
    expect(shape(sprm(0xd62b, 1, 3))?.[1]).toBe('1000-2000 starts');
  });

  it('insert, delete, widen and move cells', () => {
    expect(shape(sprm(0x7621, 1, 1, ...word(500)))).toEqual(['0-1000 alone', '1000-1500 alone', '1500-2500 alone', '2500-3500 alone']);
    expect(shape(sprm(0x5622, 0, 1))).toEqual(['0-1000 alone', '1000-2000 alone']);
    expect(shape(sprm(0x7623, 0, 1, ...word(400)))).toEqual(['0-400 alone', '400-1400 alone', '1400-2400 alone']);
    expect(shape(sprm(0x9601, ...word(200)))?.[0]).toBe('200-1200 alone');
  });

  it('make no row of more cells than Word does', () => {
    expect(() => shape(sprm(0x7621, 0, 200, ...word(10)), sprm(0x5625, 0, 1))).toThrow(/too many cells/);
  });

  it('doubt a cell of which text is struck out', () => {
    const struck: WordTable['rows'][number] = {
      ...row('a|1', [0, 1000, 2000]),
      cells: ['a', '1'].map((text) => [{ kind: 'text', paragraph: { ...paragraph(text), struck: text === '1' } }]),
    };
    expect(read(struck).doubts).toEqual(['struck-out 0,1']);
  });
});
