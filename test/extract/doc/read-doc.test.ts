import { describe, expect, it } from '@jest/globals';

import { readDoc } from '../../../src/extract/doc/read-doc.js';
import type { Document } from '../../../src/schema/document.js';
import { readReport } from '../../chain.js';
import { expectedFigures, invent, truncated, writeDocx, yichun2023 } from '../../fixtures/documents.js';
import { fixture, withStream } from './fixtures.js';

const shown = (document: Document): string[] =>
  document.blocks.map((block) => (block.kind === 'heading' ? `${block.level} ${block.text}` : block.kind === 'paragraph' ? block.text : block.kind));
const tableAt = (document: Document, at: number): (readonly [number, number, number, number, string])[] => {
  const table = document.blocks.filter((block) => block.kind === 'table')[at];
  return table?.kind === 'table' ? table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan, cell.text]) : [];
};
const reason = (bytes: Uint8Array): Promise<string> =>
  readDoc(bytes).then(
    () => 'read',
    (error: { reason?: { code: string } }) => error.reason?.code ?? 'a crash',
  );

describe('the text of a Word document', () => {
  it('has numbers, headings and breaks as Word shows them, and nothing that Word hides', async () => {
    const { value } = await readDoc(fixture('text'));
    expect(shown(value)).toEqual([
      '1 一、总章',
      '（一）甲',
      '（二）乙',
      '1.丙',
      '1 二、次章',
      '（一）丁',
      '点',
      '2 大纲',
      '见新尾¹',
      '点这里看',
      '首行',
      '次行其后',
      '页后',
      '选\uf0fe',
      '图前',
      'image',
      '浮图',
      'image',
      '框外',
      '框中',
      '末段',
    ]);
    expect(value.links).toEqual([{ text: '这里', href: 'http://www.example.gov.cn/x' }]);
  });

  it('is doubted where a font of symbols says what a mark means', async () => {
    const { value, notices } = await readDoc(fixture('text'));
    expect(notices.map((notice) => [notice.code, shown(value)[notice.place?.block ?? -1]])).toEqual([['mojibake', '选\uf0fe']]);
  });

  it('comes with the properties of the document', async () => {
    expect((await readDoc(fixture('report-2021'))).value.metadata).toEqual(
      expect.arrayContaining([
        { name: 'title', value: yichun2023.title, from: 'properties' },
        { name: 'creator', value: yichun2023.organ, from: 'properties' },
      ]),
    );
  });

  it('is read without its properties where these are damaged, and says so', async () => {
    const broken = withStream(fixture('text'), '\x05SummaryInformation', (stream) => stream.fill(0xff, 44));
    const { value, notices } = await readDoc(broken);
    expect(value.metadata).toEqual([]);
    expect(value.blocks).toEqual((await readDoc(fixture('text'))).value.blocks);
    expect(notices.map((notice) => notice.code)).toContain('unreadable-properties');
  });
});

describe('the tables of a Word document', () => {
  it('keep merged cells in both directions', async () => {
    expect(tableAt((await readDoc(fixture('tables'))).value, 0)).toEqual([
      [0, 0, 3, 1, 'a'],
      [0, 1, 1, 2, 'b'],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
      [2, 1, 1, 1, '3'],
      [2, 2, 1, 1, '4'],
    ]);
  });

  it('keep the columns of rows that start late or end early', async () => {
    expect(tableAt((await readDoc(fixture('tables'))).value, 1).slice(3)).toEqual([
      [1, 0, 1, 1, ''],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
      [2, 0, 1, 1, '3'],
      [2, 1, 1, 1, '4'],
      [2, 2, 1, 1, ''],
    ]);
  });

  it('doubt a cell that holds a table, and a cell with a number on each of two lines', async () => {
    const { value, notices } = await readDoc(fixture('tables'));
    expect(tableAt(value, 2).map((cell) => cell[4])).toEqual(['a', 'b', '外1', '内2内3后', '1', '2', '3', '45']);
    const block = value.blocks.findLastIndex((one) => one.kind === 'table');
    expect(notices.filter((notice) => notice.place?.block === block).map((notice) => [notice.code, notice.place?.cell])).toEqual([
      ['nested-table', [1, 1]],
      ['two-numbers-in-cell', [3, 1]],
    ]);
  });

  it('are read as text where they only frame it', async () => {
    expect(shown((await readDoc(fixture('tables'))).value)).toEqual(['table', '间', 'table', '间', 'table', '间', '框中第一段', '框中第二段', '间']);
  });
});

describe('a report as a Word document', () => {
  it.each([
    ['2021', 'report-2021', yichun2023],
    ['2019', 'report-2019', invent({ organ: 3, seed: 5, form: '2019', otherUndivided: false }).spec],
  ] as const)('gives every figure of the %s form, none doubted', async (_, name, spec) => {
    const { report, doubted } = await readReport(fixture(name));
    const expected = expectedFigures(spec);
    expect(Object.fromEntries(Object.entries(report.figures).map(([id, figure]) => [id, figure.value]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([id, figure]) => [id, figure.value])),
    );
    expect(doubted).toEqual([]);
  });

  it('has the same blocks as the DOCX that it was made from', async () => {
    const [doc, docx] = [await readReport(fixture('report-2021')), await readReport(await writeDocx(yichun2023))];
    expect(doc.document.blocks).toEqual(docx.document.blocks);
    expect(doc.document.media).toBe('doc');
  });
});

describe('Word documents that cannot be read', () => {
  const flags = 10;

  it.each([
    ['has a password', (stream: Buffer) => stream.writeUInt16LE(stream.readUInt16LE(flags) | 0x0100, flags), 'password-needed'],
    ['was written by Word 95', (stream: Buffer) => stream.writeUInt16LE(0xa5dc, 0), 'old-word-not-supported'],
    ['was written by Word 6 under the later mark', (stream: Buffer) => stream.writeUInt16LE(101, 2), 'old-word-not-supported'],
    ['is something else under the name', (stream: Buffer) => stream.writeUInt16LE(0x4d5a, 0), 'damaged-doc'],
    ['names a table stream that is not there', (stream: Buffer) => stream.writeUInt16LE(stream.readUInt16LE(flags) ^ 0x0200, flags), 'damaged-doc'],
    ['says it is shorter than its text', (stream: Buffer) => stream.writeUInt32LE(stream.readUInt32LE(76) - 1, 76), 'damaged-doc'],
    ['says it is longer than its text', (stream: Buffer) => stream.writeUInt32LE(1_000_000, 76), 'damaged-doc'],
  ])('one that %s', async (_, change, expected) => {
    expect(await reason(withStream(fixture('text'), 'WordDocument', change))).toBe(expected);
  });

  it('one that is cut off, wherever', async () => {
    const whole = fixture('report-2021');
    for (const share of [0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9])
      expect([share, await reason(truncated(whole, share))]).toEqual([share, 'damaged-doc']);
  });

  it('one whose chains of sectors or whose directory run in circles', async () => {
    const whole = Buffer.from(fixture('text'));
    const table = (whole.readInt32LE(76) + 1) * 512;
    const directory = (whole.readInt32LE(48) + 1) * 512;
    const change = (make: (bytes: Buffer) => void): Promise<string> => {
      const bytes = Buffer.from(whole);
      make(bytes);
      return reason(new Uint8Array(bytes));
    };
    expect(await change((bytes) => bytes.writeInt32LE(0, table))).toBe('damaged-doc');
    expect(await change((bytes) => [1, 2, 3].forEach((sector) => bytes.writeInt32LE(sector === 3 ? 1 : sector + 1, table + 4 * sector)))).toBe(
      'damaged-doc',
    );
    // the first child of the root has itself for a neighbour
    const child = whole.readInt32LE(directory + 76);
    expect(await change((bytes) => bytes.writeInt32LE(child, directory + 128 * child + 68))).toBe('damaged-doc');
  });
});
