import { beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/commands/show.js';
import { widthOf } from '../../src/cli/terminal/width.js';
import { WrongUsage } from '../../src/errors.js';
import { reportPage, screenOf, storeWith } from './stored.js';

let store = '';
beforeAll(async () => {
  const doubted = reportPage('淮安市洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0');
  const block = doubted.blocks.findIndex((one) => one.kind === 'table');
  store = await storeWith(
    {
      name: 'reports/洪泽2023.html',
      document: doubted,
      doubts: [{ code: 'two-numbers-in-cell', message: '格内有两个数，请核对原件。', place: { block, cell: [3, 1] } }],
    },
    { name: 'reports/淮安2024.html', document: reportPage('淮安市', 2024, '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0') },
  );
});

const show = async (asked: string, options: Record<string, unknown> = {}): Promise<string> => {
  const { screen, out } = screenOf(80);
  expect(await run([asked], { store, ...options }, screen)).toBe(0);
  return out();
};

describe('gongkai show', () => {
  it('shows the three tables as printed, with marks on what fails, is doubted or blank', async () => {
    const text = await show('reports/洪泽2023.html');
    expect(text).toMatch(/│\s*10│\s*1│\s*0│\s*0│\s*0!│/u);
    expect(text).toMatch(/│行政规范性文件\s*│\s*3\?│/u);
    expect(text).toMatch(/│行政强制\s*│\s*·│/u);
    expect(text).toContain('! 不符合规则   ? 读取有疑问   · 空白');
    expect(text.match(/^表[二三四]$/gmu)).toEqual(['表二', '表三', '表四']);
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  });

  it('puts the findings under the tables, each with its sentence and basis', async () => {
    const text = await show('reports/洪泽2023.html');
    const findings = text.slice(text.indexOf('! 不符合规则'));
    expect(findings).toMatch(/错误 {2}t4-review-sum\n[^]*依据：/u);
    expect(findings).toContain('? 格内有两个数，请核对原件。');
    expect(findings).toContain('错误 1、');
  });

  it('finds a report by file name, organ and year, or the start of its hash', async () => {
    const text = await show('淮安市2024年');
    const sha256 = /sha256：([0-9a-f]{64})/u.exec(text)?.[1] ?? '';
    expect(await show('淮安2024.html')).toBe(text);
    expect(await show('淮安市 2024')).toBe(text);
    expect(await show(sha256.slice(0, 10))).toBe(text);
  });

  it('lists the reports where several match', async () => {
    const text = await show('淮安市');
    expect(text).toContain('共 2 份符合');
    expect(text).toMatch(/^[0-9a-f]{12} .*淮安市洪泽区 .*2023 .*reports\/洪泽2023\.html$/mu);
  });

  it('lists with --claims what the text states and what it was held against', async () => {
    const text = await show('reports/淮安2024.html', { claims: true });
    const claims = text.slice(text.indexOf('正文所述'));
    expect(claims).toMatch(/依申请公开5件\s+收到申请\s+＝ 表三/u);
    expect(claims).toContain('正文共 3 处说法：与表格相符 1，不符 0，未比较 2');
    expect(await show('reports/淮安2024.html')).not.toContain('正文所述');
  });

  it('speaks English with --lang en and leaves the labels Chinese', async () => {
    const text = await show('淮安2024.html', { lang: 'en' });
    expect(text).toContain('! breaks a rule');
    expect(text).toContain('│行政规范性文件');
  });

  it('says how to find a report that is not there', async () => {
    await expect(show('某省 2024')).rejects.toThrow(WrongUsage);
    await expect(show('')).rejects.toThrow(/Name a report/);
  });
});
