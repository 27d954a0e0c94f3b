import { describe, expect, it } from '@jest/globals';

import { readDocx } from '../../../src/extract/docx/read-docx.js';
import { cells, level, numbering, p, pack, read, run, tc } from './word.js';

const grid = (...widths: number[]): string => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
const tr = (...inside: string[]): string => `<w:tr>${inside.join('')}</w:tr>`;
const readTable = async (inner: string) => {
  const { value, notices } = await readDocx(await pack(`<w:tbl>${inner}</w:tbl>`));
  const table = value.blocks.find((block) => block.kind === 'table');
  return { cells: table?.kind === 'table' ? table.cells : [], notices: notices.map((notice) => [notice.code, notice.place?.cell?.join(' ')]) };
};

describe('columns', () => {
  it('whose edges differ by less than a millimetre are one', async () => {
    const rows = tr(tc('a', '<w:gridSpan w:val="2"/>'), tc('b')) + tr(tc('1'), tc('2', '<w:gridSpan w:val="2"/>'));
    expect(await cells(grid(2000, 8, 2000) + rows)).toEqual([
      [0, 0, 1, 1, 'a'],
      [0, 1, 1, 1, 'b'],
      [1, 0, 1, 1, '1'],
      [1, 1, 1, 1, '2'],
    ]);
  });

  it('are kept, however narrow, where a cell has no other', async () => {
    expect((await cells(grid(2000, 8, 2000) + tr(tc('a'), tc('1'), tc('2')) + tr(tc('b'), tc('3'), tc('4')))).map((cell) => cell[1])).toEqual([
      0, 1, 2, 0, 1, 2,
    ]);
  });

  it('beyond any table are refused', async () => {
    await expect(read(`<w:tbl>${tr(tc('a', '<w:gridSpan w:val="4000000"/>'))}</w:tbl>`)).rejects.toMatchObject({ reason: { code: 'damaged-docx' } });
  });
});

describe('merged cells', () => {
  it('that go on from nothing stand alone, doubted, with what mammoth makes of them', async () => {
    const read = await readTable(tr(tc('a'), tc('1')) + tr(tc('b', '<w:vMerge/>'), tc('2')) + tr(tc('c'), tc('3')));
    expect(read.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.text])).toEqual([
      [0, 0, 1, 'a'],
      [0, 1, 1, '1'],
      [1, 0, 1, 'b'],
      [1, 1, 1, '2'],
      [2, 0, 1, 'c'],
      [2, 1, 1, '3'],
    ]);
    expect(read.notices).toEqual([
      ['unmatched-merge', '1 0'],
      ['readings-differ', '1 0'],
    ]);
    expect(read.cells[2]!.readings).toEqual([{ text: '', by: 'mammoth' }]);
  });

  it('that cover text are doubted', async () => {
    const read = await readTable(tr(tc('a', '<w:vMerge w:val="restart"/>'), tc('1')) + tr(tc('9', '<w:vMerge/>'), tc('2')));
    expect(read.cells.map((cell) => [cell.rowSpan, cell.text])).toEqual([
      [2, 'a'],
      [1, '1'],
      [1, '2'],
    ]);
    expect(read.notices).toEqual([['overlapping-cells', '0 0']]);
  });
});

describe('rows and cells', () => {
  it('that are hidden or deleted are not read', async () => {
    const gone = `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('x')}${tc('9')}</w:tr>`;
    expect((await cells(tr(tc('a'), tc('1'), tc('8', '<w:cellDel w:id="1"/>')) + gone + tr(tc('b'), tc('2')))).map((cell) => cell[4])).toEqual([
      'a',
      '1',
      'b',
      '2',
    ]);
  });

  it('print their automatic numbers, alone too', async () => {
    const numbered = '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>';
    const document = await read(`<w:tbl>${tr(numbered, tc('a'))}${tr(numbered, tc('b'))}</w:tbl>`, numbering(level(0, 'decimal', '%1')));
    expect(document.blocks[0]?.kind === 'table' && document.blocks[0].cells.map((cell) => cell.text)).toEqual(['1', 'a', '2', 'b']);
  });
});

describe('tables inside tables', () => {
  const inner = `<w:tbl>${tr(tc('a'), tc('1'))}${tr(tc('b'), tc('2'))}</w:tbl>`;

  it('stand alone where the outer one only arranges', async () => {
    const document = await read(`<w:tbl>${tr(tc('左'), `<w:tc>${inner}${p('')}</w:tc>`)}</w:tbl>`);
    expect(document.blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual(['左', 'table']);
  });

  it('of one cell each are frames around figures, and go into their cells', async () => {
    const framed = (text: string): string => `<w:tc><w:tbl>${tr(tc(text))}</w:tbl>${p('')}</w:tc>`;
    const read = await readTable(tr(tc('x'), framed('1'), framed('2')) + tr(tc('y'), framed('3'), framed('')));
    expect(read.cells.map((cell) => cell.text)).toEqual(['x', '1', '2', 'y', '3', '']);
    expect(read.notices).toEqual([]);
    const beside = await readTable(tr(tc('x'), tc('1'), tc('2')) + tr(tc('y'), tc('3'), framed('4').replace(p(''), p('5'))));
    expect(beside.notices).toContainEqual(['nested-table', '1 2']);
  });

  it('go into the cell of a table of figures, which is doubted', async () => {
    const read = await readTable(tr(tc('x'), tc('1'), tc('2')) + tr(tc('y'), tc('3'), `<w:tc>${inner}${p('')}</w:tc>`));
    expect(read.cells.map((cell) => cell.text)).toEqual(['x', '1', '2', 'y', '3', 'a1 b2']);
    expect(read.notices).toContainEqual(['nested-table', '1 2']);
  });
});

describe('a second reading', () => {
  it('is asked for what may not be as it is printed, and kept where it differs', async () => {
    const unknown = `<w:tc><w:p><x:new xmlns:x="urn:x">${run('8')}</x:new></w:p></w:tc>`;
    const read = await readTable(tr(tc('a'), tc('1')) + tr(tc('b'), unknown));
    expect(read.cells.map((cell) => [cell.text, cell.readings])).toEqual([
      ['a', undefined],
      ['1', undefined],
      ['b', undefined],
      ['8', [{ text: '', by: 'mammoth' }]],
    ]);
    expect(read.notices).toEqual([
      ['unknown-element', '1 1'],
      ['readings-differ', '1 1'],
    ]);
  });

  it('is not heard where both agree', async () => {
    const read = await readTable(grid(1000, 1000, 1000) + tr(tc('a'), tc('b'), tc('c')) + tr(tc('d'), tc('e')));
    expect(read.cells.every((cell) => cell.readings === undefined)).toBe(true);
    expect(read.notices).toEqual([]);
  });
});
