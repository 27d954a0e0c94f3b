import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { run } from '../../src/cli/commands/findings.js';
import { WrongUsage } from '../../src/errors.js';
import { findingFields } from '../../src/export/fields.js';
import { reportPage, screenOf, storeWith } from './stored.js';

let store = '';
beforeAll(async () => {
  store = await storeWith(
    { name: '洪泽2023.html', document: reportPage('淮安市洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0') },
    { name: '淮安2024.html', document: reportPage('淮安市', 2024, '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0') },
  );
});

const findings = async (options: Record<string, unknown> = {}): Promise<string> => {
  const { screen, out } = screenOf(200);
  expect(await run([], { store, ...options }, screen)).toBe(0);
  return out();
};

describe('gongkai findings', () => {
  it('shows what breaks the rules, where and why, and a sum', async () => {
    const text = await findings();
    expect(text).toMatch(/错误\s+淮安市洪泽区 2023\s+.*行政复议.*\s+表四 行政复议·总计\s+0 → 11/u);
    expect(text).toMatch(/错误 1、警告 \d、提示 \d，涉及 2 份报告/u);
  });

  it('filters by organ, year, rule and severity', async () => {
    expect(await findings({ organ: '洪泽', severity: 'error' })).toMatch(/洪泽区 2023[^]*错误 1、/u);
    expect(await findings({ year: 2024, severity: 'error' })).toBe('没有符合条件的问题。\n');
    expect(await findings({ year: '2023', rule: 't4-review-sum' })).toContain('错误 1、警告 0、提示 0');
    expect(await findings({ rule: 't4-direct-sum', lang: 'en' })).toBe('No findings of that kind.\n');
  });

  it('gives CSV and JSON Lines with the columns of the contract', async () => {
    const [head, ...rows] = parse(await findings({ format: 'csv', severity: 'error' }), { bom: true });
    expect(head).toEqual(Object.keys(findingFields));
    expect(rows).toHaveLength(1);
    const row = JSON.parse(await findings({ format: 'jsonl', severity: 'error', lang: 'en' })) as Record<string, unknown>;
    expect(Object.keys(row)).toEqual(Object.keys(findingFields));
    expect(row).toMatchObject({ rule: 't4-review-sum', actual: '0', expected: '11', column: '总计', source: '洪泽2023.html' });
    expect(row['finding']).toMatch(/^[0-9a-f]{12}:t4-review-sum:/);
    expect(row['message']).toMatch(/^[ -~]*[A-Za-z]/);
  });

  it('says what is wrong with a filter that can find nothing, and with a store that is not there', async () => {
    await expect(findings({ rule: 'no-such-rule' })).rejects.toThrow(WrongUsage);
    await expect(findings({ severity: 'grave' })).rejects.toThrow('one of error, warning, info');
    await expect(findings({ year: 'last' })).rejects.toThrow('year of four digits');
    const nowhere = join(mkdtempSync(join(tmpdir(), 'gongkai-none-')), 'store');
    await expect(findings({ store: nowhere })).rejects.toThrow(/no gongkai store/);
  });
});
