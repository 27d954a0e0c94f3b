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
