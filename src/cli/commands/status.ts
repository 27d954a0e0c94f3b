import { openStore } from '../../store/open.js';
import type { StageName } from '../../store/store.js';
import { withStore } from '../begin.js';
import { languageOf, sayIn } from '../say.js';
import { failuresOf, stageName } from '../summary.js';

/** `gongkai status`: how many jobs of each stage are done, waiting and failed, and what to do about the failed. */

const stages: readonly StageName[] = ['download', 'extract', 'normalize', 'audit', 'compare', 'region'];

export const run = async (_args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> => {
  const say = sayIn(languageOf(options));
  return withStore(openStore(String(options.store), 'read'), async (store) => {
    const counts = await store.counts();
    const count = (stage: StageName, state: string): number => counts.find((one) => one.stage === stage && one.state === state)?.count ?? 0;
    for (const stage of stages)
      process.stdout.write(
        say({
          zh: `${stageName(stage, say)}（${stage}）：完成 ${count(stage, 'done')}，待处理 ${count(stage, 'waiting')}，失败 ${count(stage, 'failed')}\n`,
          en: `${stage}: ${count(stage, 'done')} done, ${count(stage, 'waiting')} waiting, ${count(stage, 'failed')} failed\n`,
        }),
      );
    const failures = await store.failures();
    if (failures.length > 0)
      process.stdout.write(
        `\n${failuresOf(failures, say)}\n\n${say({ zh: '重试失败的文件：npx gongkai retry', en: 'To try the failed again: npx gongkai retry' })}\n`,
      );
    if (counts.some((one) => one.state === 'waiting'))
      process.stdout.write(say({ zh: '接着做未完成的：npx gongkai ingest\n', en: 'To go on with what waits: npx gongkai ingest\n' }));
    return 0;
  });
};
