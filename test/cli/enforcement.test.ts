import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { run } from '../../src/cli/commands/enforcement.js';
import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import { openStore } from '../../src/store/open.js';
import { all, quietly } from '../pipeline/letters.js';
import { screenOf } from './stored.js';

const yichun = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');
const worker = new URL('../../dist/pipeline/worker.js', import.meta.url);

const read = async (store: string, sources: readonly string[] = []): Promise<void> => {
  const opened = await openStore(store, 'write');
  await ingest(opened, { sources: (await sourcesOf(sources)).sources, redo: null }, quietly({ worker, maxBytes: 2 ** 24 }));
  await opened.close();
};
const outcome = async (store: string) => {
  const opened = await openStore(store, 'read');
  const outcomes = (await all(opened.outcomes())).filter(({ rule }) => rule === 'xs-enforcement-stats-mismatch');
  const findings = await all(opened.findings({ rule: 'xs-enforcement-stats-mismatch' }));
  await opened.close();
  return [outcomes.map(({ verdict }) => verdict), findings.map(({ severity, message }) => `${severity} ${message}`)];
};

describe('gongkai enforcement', () => {
  it('sets 表二 beside imported figures, again when they change, and no longer when they are gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-enforcement-'));
    const [store, file] = [join(folder, 'store'), join(folder, 'zhifa.csv')];
    await read(store, [yichun]);
    expect(await outcome(store)).toEqual([['not-assessable'], []]);
    const imported = async (...lines: readonly string[]) => {
      writeFileSync(file, ['机关名称,年度,行政许可,不予许可,行政处罚', ...lines, ''].join('\n'));
      const screen = screenOf();
      const code = await run([file], { store, lang: 'zh' }, screen.screen);
      await read(store);
      return [code, screen.err()];
    };
    const figures = { licences: 362164, penalties: 88300 };
    const [code, said] = await imported(
      `伊春市人民政府,2023,${figures.licences - 5},5,${figures.penalties}`,
      '青溪县公安局,2023,x,,',
      '青溪县林业局,2023,3,,1',
    );
    expect(code).toBe(3);
    expect(said).toBe(
      'zhifa.csv 第 3 行：行政许可“x”应为不小于 0 的整数（件）；没有数的留空，此行未导入\n' +
        '行政执法统计年报：新增 2，更改 0，移除 0，未变 0（只替换文件所涉年度）。\n' +
        '运行 gongkai ingest 按新数据核对。\n' +
        '其中 1 行的机关不能确定（没有该机关的报告，或同名机关不止一个）：见 gongkai enforcement，可补 region_code 或更正名册。\n',
    );
    expect(await outcome(store)).toEqual([['passed'], []]);
    const [, again] = await imported(`伊春市人民政府,2023,${figures.licences},,${figures.penalties + 2}`);
    expect(again).toContain('新增 0，更改 1，移除 1，未变 0');
    expect(again).toContain(`  伊春市人民政府 2023：licences ${figures.licences - 5} → ${figures.licences}，licences_refused 5 → —，penalties`);
    expect(again).toContain('  青溪县林业局 2023：不再列有');
    expect(await outcome(store)).toEqual([
      ['failed'],
      [`info 表二“行政处罚”为${figures.penalties}件，行政执法统计年报为${figures.penalties + 2}件，统计口径可能不同。`],
    ]);
    const out = screenOf();
    await run([], { store, lang: 'zh' }, out.screen);
    expect(out.out().replace('\uFEFF', '').trim().split('\n')[1]).toBe(
      `伊春市人民政府,2023,,${figures.licences},,${figures.penalties + 2},,,,,,伊春市`,
    );
    await imported('青溪县林业局,2023,3,,1');
    expect(await outcome(store)).toEqual([['not-assessable'], []]);
  }, 120_000);
});
