import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { run } from '../../src/cli/commands/register.js';
import { reportPage, screenOf, storeWith } from './stored.js';

describe('gongkai register', () => {
  it('shows the organs that reports tell of, takes them back corrected, and tells what was looked for in vain', async () => {
    const store = await storeWith({ name: 'a.html', document: reportPage('青溪县教育局', 2022, '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') });
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-register-')), 'organs.csv');
    await run([], { store, lang: 'zh', out: file });
    const told = readFileSync(file, 'utf8');
    expect(told.replace('\uFEFF', '').split('\n').slice(0, 2)).toEqual([
      'organ,former_names,level,type,region_code,credit_code,site_id,parent,from_year,to_year,successor,searched_url,searched_at,organ_id,years',
      '青溪县教育局,,,,,,,,,,,,,青溪县教育局,2022',
    ]);
    writeFileSync(file, told.replace(',,,,,,,,,,,,,', ',,,部门,,,,,,,,https://www.qingxi.gov.cn/,2024-05-10,'));
    const screen = screenOf();
    expect(await run([file], { store, lang: 'zh' }, screen.screen)).toBe(0);
    const missing = screenOf();
    await run([], { store, lang: 'zh', missing: true }, missing.screen);
    expect(missing.out().replace('\uFEFF', '').trim().split('\n')).toEqual([
      'organ_id,organ,year,state,searched_url,searched_at',
      '青溪县教育局,青溪县教育局,2023,missing,https://www.qingxi.gov.cn/,2024-05-10',
    ]);
  });

  it('leaves out a line that cannot be taken, and says which', async () => {
    const store = await storeWith({ name: 'a.html', document: reportPage('青溪县教育局', 2022, '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') });
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-register-')), 'organs.csv');
    writeFileSync(file, 'organ,region_code\n青溪县教育局,32\n');
    const screen = screenOf();
    expect(await run([file], { store, lang: 'zh' }, screen.screen)).toBe(3);
    expect(screen.err()).toContain('第 2 行：region_code“32”不合要求');
  });

  it('gives an organ the region code that its name tells, and keeps its id when the register is given back', async () => {
    const zeros = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0';
    const store = await storeWith(
      { name: 'a.html', document: reportPage('淮安市财政局', 2022, zeros) },
      { name: 'b.html', document: reportPage('朝阳区财政局', 2022, zeros) },
    );
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-register-')), 'organs.csv');
    const shown = async (): Promise<readonly (readonly (string | undefined)[])[]> => {
      await run([], { store, lang: 'zh', out: file });
      const lines = readFileSync(file, 'utf8').replace('\uFEFF', '').trim().split('\n').slice(1);
      return lines.map((line) => line.split(',')).map((cells) => [cells[0], cells[4], cells[13]]);
    };
    const told = await shown();
    expect(told.filter(([organ]) => organ === '淮安市财政局')).toEqual([['淮安市财政局', '320800', '淮安市财政局']]);
    expect(told.filter(([organ]) => organ === '朝阳区财政局').map(([, code]) => code)).toEqual(['']);
    await run([file], { store, lang: 'zh' }, screenOf().screen);
    expect((await shown()).filter(([organ]) => organ === '淮安市财政局')).toEqual([['淮安市财政局', '320800', '淮安市财政局']]);
  });
});
