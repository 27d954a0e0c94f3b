import { describe, expect, it } from '@jest/globals';
import { ruleStyles } from '../../../bench/generator/pdf/rules.js';
import { invent, withBlankColumns } from '../../../bench/generator/invent.js';
import { writePdf } from '../../../bench/generator/pdf/write.js';
import { expectedFigures } from '../../../bench/generator/truth.js';
import { accusations, readReport } from '../../chain.js';
import { filled, line, text } from './make-pdf.js';
import { notices, tables, words } from './seen.js';

const xs = [50, 150, 250];
const heads = [
  ['A', 'B'],
  ['1', '2'],
];
const across = (...ys: readonly number[]): string => `0.5 w ${ys.map((y) => line(50, y, 250, y)).join('')}`;

describe('tables without upright lines', () => {
  it('reads a table of three lines', async () => {
    expect(await tables(across(760, 730, 700) + filled(xs, [700, 730, 760], heads))).toEqual([heads]);
  });

  it('reads a table without any line', async () => {
    expect(await tables(filled(xs, [700, 730, 760], heads))).toEqual([heads]);
  });

  it('gives figures printed between the two lines of their label to that label', async () => {
    const label = text(50, 700, '部分公开（区分处理的，') + text(50, 688, '只计这一情形）') + text(250, 694, '7') + text(300, 694, '8');
    expect(await tables(text(50, 720, '予以公开') + text(250, 720, '21') + text(300, 720, '22') + label)).toEqual([
      [
        ['予以公开', '21', '22'],
        ['部分公开（区分处理的，只计这一情形）', '7', '8'],
      ],
    ]);
  });

  it('tells labels that leave no gap by their numbers, and lets the rest of one follow it', async () => {
    const label = (y: number, ...lines: readonly string[]): string => lines.map((one, index) => text(50, y - 12 * index, one)).join('');
    const figures = (y: number, ...given: readonly string[]): string => given.map((one, index) => text(250 + 50 * index, y, one)).join('');
    // figures may stand a little above the first line of their label
    const content =
      label(700, '1.属于国家秘密', '的信息') +
      figures(704, '7', '8') +
      label(676, '2.禁止公开') +
      figures(680, '0', '1') +
      label(664, '3.危及安全') +
      figures(664, '2', '3');
    expect(await tables(content)).toEqual([
      [
        ['1.属于国家秘密的信息', '7', '8'],
        ['2.禁止公开', '0', '1'],
        ['3.危及安全', '2', '3'],
      ],
    ]);
  });

  it('keeps a figure of two lines whole, in doubt, where its cell is set to the top or to the middle', async () => {
    const row = (y: number, name: string, ...given: readonly string[]): string =>
      text(50, y, name) + given.map((one, index) => (one === '' ? '' : text(250 + 50 * index, y, one))).join('');
    const top = row(700, '新收', '118', '4', '132') + text(250, 688, '1') + text(350, 688, '5') + row(670, '结转', '17', '4', '25');
    const middle =
      row(694, '新收', '', '4', '') +
      text(250, 700, '118') +
      text(350, 700, '132') +
      text(250, 688, '1') +
      text(350, 688, '5') +
      row(670, '结转', '17', '4', '25');
    const whole = [
      [
        ['新收', '1181', '4', '1325'],
        ['结转', '17', '4', '25'],
      ],
    ];
    expect(await tables(top)).toEqual(whole);
    expect(await tables(middle)).toEqual(whole);
    for (const content of [top, middle]) expect(await notices(content)).toContain('aligned-only');
  });

  it('keeps a remark in brackets whole that goes on below its figure', async () => {
    const head = ['项目', '制发', '废止'].map((word, index) => text(50 + 100 * index, 720, word)).join('');
    const row = text(50, 700, '文件') + text(150, 700, '25（其中修订1') + text(160, 688, '件）') + text(250, 700, '0');
    expect((await tables(head + row + text(50, 660, '规章') + text(150, 660, '1') + text(250, 660, '2')))[0]?.[1]).toEqual([
      '文件',
      '25（其中修订1件）',
      '0',
    ]);
  });

  it('parts a group from the label beside it where the total of the groups ends with the group', async () => {
    const row = (y: number, name: string): string => text(100, y, name) + text(250, y, '1') + text(300, y, '2');
    const content =
      row(720, '1.甲甲甲甲') +
      row(700, '2.乙乙乙乙') +
      text(53, 700, '（三）不') +
      row(680, '3.丙丙丙丙') +
      text(60.5, 660, '总计总计') +
      text(250, 660, '3') +
      text(300, 660, '6');
    expect((await tables(content))[0]?.map((cells) => cells.filter((cell) => cell !== '' && cell !== null))).toEqual([
      ['1.甲甲甲甲', '1', '2'],
      ['（三）不', '2.乙乙乙乙', '1', '2'],
      ['3.丙丙丙丙', '1', '2'],
      ['总计总计', '3', '6'],
    ]);
  });

  it('leaves a column blank where only its head is printed', async () => {
    const head = ['项目', '甲', '乙', '丙'].map((word, index) => text(50 + 100 * index, 730, word)).join('');
    const row = (y: number): string => text(50, y, '数量') + text(150, y, '1') + text(350, y, '3');
    expect(await tables(head + row(710) + row(690))).toEqual([
      [
        ['项目', '甲', '乙', '丙'],
        ['数量', '1', '', '3'],
        ['数量', '1', '', '3'],
      ],
    ]);
  });

  it('takes no prose for a table, nor a signature beside its date', async () => {
    const prose = [720, 700, 680].map((y) => text(50, y, '全年共受理政府信息公开申请21件，其中自然人20件。')).join('');
    const signed = text(300, 640, '某市人民政府') + text(300, 620, '2024年1月20日');
    expect(await tables(prose + signed)).toEqual([]);
    expect((await words(prose + signed)).length).toBeGreaterThan(0);
  });

  it('doubts the columns of a page that shows no head', async () => {
    const row = (y: number): string => text(50, y, '数量') + text(150, y, '1') + text(250, y, '3');
    expect(await notices(row(710) + row(690))).toContain('without-head');
  });
});

describe('reports whose tables are not ruled', () => {
  const unruled = ruleStyles.filter((style) => style === 'rows' || style === 'three' || style === 'none');
  const cases = unruled.flatMap((rules) => [1, 2].map((organ) => ({ rules, organ })));

  it.each(cases)('reads every figure or none: rules $rules, organ $organ', async ({ rules, organ }) => {
    const made = invent({ organ, seed: 31 }).spec;
    const spec = organ === 2 ? withBlankColumns(made) : made;
    const { report, findings, doubted } = await readReport(await writePdf(spec, { rules }));
    const expected = Object.entries(expectedFigures(spec));
    const wrong = expected.filter(([id, { value }]) => report.figures[id] && report.figures[id].value !== value && !doubted.includes(id));
    const right = expected.filter(([id, { value }]) => report.figures[id]?.value === value);
    expect(wrong.map(([id]) => id)).toEqual([]);
    // rows on a page that shows neither heads nor all columns are left out rather than guessed
    expect(right.length).toBeGreaterThan((organ === 2 ? 0.8 : 0.95) * expected.length);
    expect(accusations(findings)).toEqual([]);
  });
});
