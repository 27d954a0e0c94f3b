import { describe, expect, it } from '@jest/globals';

import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { filled, line, makePdf, ruled, table, text, verticalText } from './make-pdf.js';
import { notices, read, tables, tablesOf, textsOf } from './seen.js';

const xs = [50, 150, 250];
const ys = [700, 730, 760];
const words = [
  ['A', 'B'],
  ['1', '2'],
];
const texts = filled(xs, ys, words);

describe('ruled tables in a PDF', () => {
  it('reads a table drawn with strokes', async () => {
    expect(await tables(table(xs, ys, words))).toEqual([words]);
  });

  it('reads rules drawn as thin filled rectangles', async () => {
    const across = ys.map((y) => `50 ${y} 200 0.48 re f\n`).join('');
    const down = xs.map((x) => `${x} 700 0.48 60 re f\n`).join('');
    expect(await tables(across + down + texts)).toEqual([words]);
  });

  it('reads a table drawn as one rectangle for each cell', async () => {
    const cells = [50, 150].flatMap((x) => [700, 730].map((y) => `${x} ${y} 100 30 re S\n`)).join('');
    expect(await tables(`0.5 w ${cells}${texts}`)).toEqual([words]);
  });

  it('keeps punctuation that hangs over a rule with the text it closes', async () => {
    // the comma begins where the first column ends
    const hanging = text(130, 735, '补正、') + text(155, 735, '0') + text(52, 705, '总计') + text(155, 705, '7');
    expect(await tables(ruled(xs, ys) + hanging)).toEqual([
      [
        ['补正、', '0'],
        ['总计', '7'],
      ],
    ]);
    expect(await notices(ruled(xs, ys) + hanging)).toEqual([]);
  });

  it('joins the pieces of dashed rules', async () => {
    const pieces = (from: number, to: number): number[] => Array.from({ length: (to - from) / 5 }, (_, index) => from + 5 * index);
    const across = ys.flatMap((y) => pieces(50, 250).map((x) => line(x, y, x + 3, y))).join('');
    const down = xs.flatMap((x) => pieces(700, 760).map((y) => line(x, y, x, y + 3))).join('');
    expect(await tables(across + down + texts)).toEqual([words]);
  });

  it('takes a double rule for one border', async () => {
    expect(await tables(ruled(xs, ys) + line(48, 762, 252, 762) + line(48, 698, 48, 762) + line(151.8, 700, 151.8, 760) + texts)).toEqual([words]);
  });

  it('takes stretched pictures of one pixel for rules', async () => {
    const pixel = (x: number, y: number, width: number, height: number): string =>
      `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /IM true /BPC 1 ID \0 EI Q\n`;
    const across = ys.map((y) => pixel(50, y, 200, 0.5)).join('');
    const down = xs.map((x) => pixel(x, 700, 0.5, 60)).join('');
    expect(await tables(`0 g ${across}${down}${texts}`)).toEqual([words]);
  });

  it('reads only the part of a rule that its clip shows', async () => {
    const long = ruled([50, 150, 500], ys);
    const document = await read(`q 50 700 200 60 re W n ${long} Q ${texts}`);
    expect(tablesOf(document)[0]?.place.box).toEqual([50, 82, 250, 142]);
  });

  it('sees white rules on shade and overlooks them on paper', async () => {
    const shaded = `0.7 g 50 700 200 60 re f 1 G ${ruled(xs, ys)} 0 g ${texts}`;
    expect(await tables(shaded)).toEqual([words]);
    expect(await tables(`0.98 g 0 0 595 842 re f 1 G ${ruled(xs, ys)} 0 g ${texts}`)).toEqual([words]);
    // without figures, so that nothing but rules could make a table of it
    const plain = filled(xs, ys, [
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(await tables(`1 G ${ruled(xs, ys)} 0 g ${plain}`)).toEqual([]);
  });

  it('closes sides that were left open', async () => {
    const open = ys.map((y) => line(50, y, 250, y)).join('') + line(150, 700, 150, 760);
    expect(await tables(open + texts)).toEqual([words]);
  });

  it('merges cells that no rule parts, over rows and over columns', async () => {
    const columns = [50, 100, 150, 250];
    const rules = [
      ...[700, 760].map((y) => line(50, y, 250, y)),
      line(100, 730, 250, 730),
      ...[50, 100, 250].map((x) => line(x, 700, x, 760)),
      line(150, 700, 150, 730),
    ].join('');
    const [read1] = tablesOf(
      await read(
        rules +
          filled(columns, ys, [
            ['all', 'both', ''],
            ['', '1', '2'],
          ]),
      ),
    );
    expect(textsOf(read1)).toEqual([
      ['all', 'both', null],
      [null, '1', '2'],
    ]);
    expect(read1?.cells.map((cell) => [cell.rowSpan, cell.colSpan])).toEqual([
      [2, 1],
      [1, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  it('keeps blank cells', async () => {
    expect(
      await tables(
        table(xs, ys, [
          ['A', ''],
          ['', '2'],
        ]),
      ),
    ).toEqual([
      [
        ['A', ''],
        ['', '2'],
      ],
    ]);
  });

  it('reads several tables of one page apart, from top to bottom', async () => {
    const low = [400, 430, 460];
    const other = [
      ['C', 'D'],
      ['3', '4'],
    ];
    expect(await tables(table(xs, low, other) + table(xs, ys, words))).toEqual([words, other]);
  });

  it('takes a frame around text for no table', async () => {
    expect(await tables(`50 700 400 60 re S ${text(60, 720, 'boxed')}`)).toEqual([]);
  });

  it('reads a table inside a frame as the table alone', async () => {
    expect(await tables(`20 600 400 220 re S ${table(xs, ys, words)}`)).toEqual([words]);
  });

  it('is not misled by an underline inside a cell', async () => {
    expect(await tables(table(xs, ys, words) + line(55, 737, 75, 737))).toEqual([words]);
  });
});

describe('text in the cells', () => {
  it('reads predefined Chinese encodings without an embedded font', async () => {
    expect(
      await tables(
        table(xs, ys, [
          ['自然人', '总计'],
          ['137', '146'],
        ]),
      ),
    ).toEqual([
      [
        ['自然人', '总计'],
        ['137', '146'],
      ],
    ]);
  });

  it('parts one run of text that lies over two cells', async () => {
    expect(await tables(`${ruled(xs, ys)}BT /F1 10 Tf 60 710 Td [(11) -9000 (22)] TJ ET`)).toEqual([
      [
        ['', ''],
        ['11', '22'],
      ],
    ]);
  });

  it('reads text printed twice for boldness once, and both digits of 11', async () => {
    const bold = text(60, 710, '1134') + text(60.3, 710, '1134') + text(160, 710, '11');
    expect((await tables(ruled(xs, ys) + bold))[0]?.[1]).toEqual(['1134', '11']);
  });

  it('joins the lines of a label and of a number with its note', async () => {
    const tall = [640, 700, 760];
    const content = text(55, 740, '其他法律行政') + text(55, 725, '法规禁止公开') + text(165, 670, '22') + text(155, 655, '（其中修订16件）', 9);
    expect(await tables(ruled(xs, tall) + content)).toEqual([
      [
        ['其他法律行政法规禁止公开', ''],
        ['', '22（其中修订16件）'],
      ],
    ]);
  });

  it('keeps the blank between Latin words and drops it between Chinese ones', async () => {
    expect(
      (await tables(ruled(xs, ys) + text(60, 740, 'see note') + text(160, 740, '商') + text(185, 740, '业') + text(210, 740, '企业')))[0]?.[0],
    ).toEqual(['see note', '商业企业']);
  });

  it('reads a vertical label as one word', async () => {
    const label = verticalText(65, 755, '办理结果') + text(160, 740, '1') + text(160, 710, '2');
    const rules = [700, 760].map((y) => line(50, y, 250, y)).join('') + line(150, 730, 250, 730) + xs.map((x) => line(x, 700, x, 760)).join('');
    expect(await tables(rules + label)).toEqual([
      [
        ['办理结果', '1'],
        [null, '2'],
      ],
    ]);
  });

  it('reads a label set one character a line as one word', async () => {
    const label = [...'三本年'].map((character, index) => text(95, 745 - 15 * index, character)).join('');
    const rules = [700, 760].map((y) => line(50, y, 250, y)).join('') + xs.map((x) => line(x, 700, x, 760)).join('');
    expect(await tables(rules + label + text(160, 720, '8'))).toEqual([[['三本年', '8']]]);
  });

  it('reads glyphs in the order of the page, not of the file', async () => {
    expect((await tables(ruled(xs, ys) + text(71.2, 710, '3') + text(60, 710, '1') + text(65.6, 710, '2')))[0]?.[1]).toEqual(['123', '']);
  });

  it('reads characters that a font calls by their radicals as the characters', async () => {
    expect((await tables(table(xs, ys, [['⼈⺠', '一']])))[0]?.[0]).toEqual(['人民', '一']);
  });
});

describe('turned pages and turned tables', () => {
  it.each([90, 180, 270])('reads a page with /Rotate %i like an upright one', async (turn) => {
    expect(await tables({ pages: [{ content: table(xs, ys, words), attributes: `/Rotate ${turn}` }] })).toEqual([words]);
  });

  it('reads a table drawn sideways on an upright page, and places its cells on the page as displayed', async () => {
    const document = await read(`q 0 1 -1 0 800 0 cm ${table(xs, ys, words)} Q`);
    const [sideways] = tablesOf(document);
    expect(textsOf(sideways)).toEqual(words);
    // 100 wide and 30 high, read upwards
    expect(sideways?.cells[0]?.place.box).toEqual([40, 692, 70, 792]);
  });

  it('reads text that is turned inside an upright table along its own direction', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 100 702 Tm (up) Tj ET ';
    expect((await tables(ruled(xs, ys) + turned + text(160, 740, 'B') + text(60, 740, 'A')))[0]).toEqual([
      ['A', 'B'],
      ['up', ''],
    ]);
  });

  it('gives places from the corner of the CropBox', async () => {
    const document = await read({ pages: [{ content: table(xs, ys, words), attributes: '/CropBox[40 100 500 800]' }] });
    expect(document.pages).toEqual([{ width: 460, height: 700 }]);
    expect(tablesOf(document)[0]?.cells[0]?.place).toEqual({ block: 0, cell: [0, 0], page: 1, box: [10, 40, 110, 70] });
  });
});

describe('a table wider than its page', () => {
  it('is doubted where the page ends', async () => {
    const wide = [400, 500, 700];
    const source = ruled(wide, ys) + filled(wide, ys, words);
    expect(await notices(source)).toEqual(['cut-by-page', 'cut-by-page']);
    expect(await notices(ruled(xs, ys) + texts)).toEqual([]);
  });

  it('is doubted where only the ends of its lines show that it goes on', async () => {
    const low = [6, 40, 70];
    const source = ruled(xs, low) + xs.map((x) => line(x, 0, x, 6)).join('') + filled(xs, low, words);
    const { notices: found } = await readPdf(makePdf(source));
    expect(found.map(({ code, place }) => [code, ...(place?.cell ?? [])])).toEqual([
      ['cut-by-page', 1, 0],
      ['cut-by-page', 1, 1],
    ]);
  });
});
