/** Hard cases T of what a PDF draws: vertical fonts, runs of text over several cells, and text layers that are no text. */
import { describe, expect, it } from '@jest/globals';

import type { TableId } from '../../src/schema/form.js';
import { readReport } from '../chain.js';
import { filled, line, makePdf, ruled, text, verticalText } from '../extract/pdf/make-pdf.js';
import { knownSpec, layTable, writeDocx, type ReportSpec } from '../fixtures/documents.js';
import { figures, truth } from './cases.js';

const hongze = knownSpec('hongze2024');
const size = 5;
const rowHeight = 14;

/** One official table, drawn cell by cell in small print; 三、本年度办理结果 in a font for vertical writing. */
const drawn = (spec: ReportSpec, id: TableId, widths: readonly number[]): string => {
  const table = layTable(spec, id);
  const xs = [20];
  for (const width of widths) xs.push(xs.at(-1)! + width);
  const y = (row: number): number => 800 - row * rowHeight;
  return table.cells
    .map((cell) => {
      const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colSpan]!];
      const [top, bottom] = [y(cell.row), y(cell.row + cell.rowSpan)];
      const sides = line(left, top, right, top) + line(left, bottom, right, bottom) + line(left, top, left, bottom) + line(right, top, right, bottom);
      const middle = (top + bottom) / 2;
      if (cell.text === '') return sides;
      if (cell.kind === 'spine') return sides + verticalText((left + right) / 2, middle + (cell.text.length * 8) / 2, cell.text, 8);
      return sides + text(left + 2, middle - 2, cell.text, size);
    })
    .join('');
};

describe('glyphs and cells', () => {
  it('T7: the spine of 表三 in a vertical font enters neither labels nor figures', async () => {
    const content = drawn(hongze, 'table3', [16, 50, 226, ...Array<number>(7).fill(36)]);
    const read = await readReport(makePdf({ pages: [{ content: `0.5 w\n${content}` }] }));
    const third = Object.fromEntries(Object.entries(truth(hongze)).filter(([id]) => id.startsWith('t3.')));
    expect(figures(read)).toEqual(third);
    expect(read.report.tables.table3!.rows.length).toBe(23);
    expect(read.report.tables.table3!.rows.filter((label) => /[三本年度办理结果]、?$/.test(label.printed) && label.match !== 'exact')).toEqual([]);
    const cells = read.document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect(cells.map((cell) => cell.text.normalize('NFKC')).filter((words) => /办理结/.test(words))).toEqual(['三、本年度办理结果']);
    expect(read.doubted).toEqual([]);
  });

  const xs = [50, 150, 210, 270, 330];
  const ys = [700, 730, 760, 790, 820];
  /** The first block of 表二 with its last two heads, and 废止 and 现行有效 of 规章, in one run of text each. */
  const block = (heads: string, figuresOfTwo: string, at: number): Uint8Array => {
    const rows = [['第二十条第（一）项'], ['信息内容', '本年制发件数'], ['规章', '0'], ['行政规范性文件', '3', '0', '8']];
    const runs = text(xs[2]! + 3, ys[2]! + 9, heads, 9) + text(at, ys[1]! + 9, figuresOfTwo, 10);
    return makePdf({ pages: [{ content: ruled(xs, ys) + filled(xs, ys, rows, 9) + runs }] });
  };

  it('T10, T13: two heads drawn as one run of text are two columns, two numbers drawn as one run are two', async () => {
    // Helvetica's digits are 0.556 em wide: 1288 ends 1 point before the border, 21 begins behind it
    const read = await readReport(block('本年废止件数现行有效件数', '1288 21', xs[3]! - 4 * 5.56 - 1));
    expect(read.report.tables.table2!.columns.map((column) => [column.id, column.printed])).toEqual([
      ['issued', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['inForce', '现行有效件数'],
    ]);
    expect(figures(read)).toMatchObject({ 't2.regulations.repealed': 1288, 't2.regulations.inForce': 21 });
    expect(figures(read)).toMatchObject({ 't2.documents.issued': 3, 't2.documents.repealed': 0, 't2.documents.inForce': 8 });
  });

  it.each([1, 2, 3, 4, 5])('T10: digits without a gap, %i of them before the border, are doubted', async (before) => {
    const read = await readReport(block('本年废止件数现行有效件数', '128821', xs[3]! - (before + 0.4) * 5.56));
    const silent = ['t2.regulations.repealed', 't2.regulations.inForce'].filter(
      (id) => !read.doubted.includes(id) && !['128821', ''].includes(read.report.figures[id]?.printed ?? ''),
    );
    expect(silent).toEqual([]);
    expect(read.doubted).toContain('t2.regulations.repealed');
  });
});

describe('a text layer that is no text', () => {
  const sentences = '政府信息公开工作年度报告总体情况主动公开收到和处理申请行政复议诉讼存在的主要问题其他需要报告的事项';
  const pageOf = (lines: readonly string[]): Uint8Array =>
    makePdf({ pages: [{ content: lines.map((words, index) => text(50, 780 - 20 * index, words, 8)).join('') }] });
  const codes = (write: (hex: string) => string): string[] =>
    (sentences.match(/.{1,8}/gu) ?? []).map((part) => [...part].map((mark) => write(mark.codePointAt(0)!.toString(16))).join(''));

  it.each<[string, (hex: string) => string]>([
    ['\\u653f', (hex) => `\\u${hex}`],
    ['<653f>', (hex) => `<${hex}>`],
    ['&#x653f;', (hex) => `&#x${hex};`],
    ['(cid:25919)', (hex) => `(cid:${parseInt(hex, 16)})`],
  ])('T21: that spells out codes such as %s is no report', async (_, write) => {
    await expect(readReport(pageOf(codes(write)))).rejects.toMatchObject({ reason: { code: 'garbled-text-layer' } });
  });

  it('T21: whose glyphs are private ones is no report', async () => {
    const hidden = [...sentences].map((mark) => String.fromCodePoint(0xe000 + (mark.codePointAt(0)! % 0x1800))).join('');
    await expect(readReport(pageOf(hidden.match(/.{1,20}/gu) ?? []))).rejects.toMatchObject({ reason: { code: 'garbled-text-layer' } });
  });

  it('T21: that says what no report says is no report', async () => {
    const mojibake = Buffer.from(sentences, 'utf8')
      .toString('latin1')
      .replace(/[^\x20-\x7e]/g, 'x');
    await expect(readReport(pageOf(mojibake.match(/.{1,60}/g) ?? []))).rejects.toMatchObject({ reason: { code: 'not-a-report' } });
  });

  it('T21: a file that has its title in the properties alone is no report', async () => {
    const title = `<feff${Buffer.from('淮安市2024年政府信息公开工作年度报告', 'utf16le').swap16().toString('hex')}>`;
    const pdf = makePdf({ pages: [{ content: '' }], objects: [`<</Title ${title}>>`], trailer: '/Info 20 0 R' });
    await expect(readReport(pdf)).rejects.toMatchObject({ reason: { code: 'no-text' } });
    const docx = await writeDocx({ ...hongze, introduction: [], sections: [] });
    await expect(readReport(docx)).rejects.toMatchObject({ reason: { code: 'not-a-report' } });
  });

  it('a report may show a code or two', async () => {
    const cells = drawn(hongze, 'table4', Array<number>(15).fill(36));
    const read = await readReport(
      makePdf({ pages: [{ content: `0.5 w\n${cells}${text(50, 600, 'the mark \\u653f and (cid:12) of the form', 8)}` }] }),
    );
    expect(figures(read)['t4.after.total']).toBe(3);
  });
});
