import { expandArguments, type Expanded } from '../download/sources.js';
import { WrongUsage } from '../errors.js';
import type { Source } from '../schema/source.js';
import type { StageName, Store, Tally } from '../store/store.js';
import { drain, type RunOptions } from './run.js';
import { judgedBy, versions } from './versions.js';

/** What the commands run: take sources in and work off what waits. */

export { readRegister, registerColumns, type RegisterFile } from '../download/register-file.js';
export { enforcementColumns, readEnforcement, type EnforcementFile } from '../download/enforcement-file.js';
export type { Expanded } from '../download/sources.js';
export type { Progress, RunOptions } from './run.js';

/** @throws WrongUsage for a path or address that is none, and where the arguments name no document at all. */
export const sourcesOf = async (args: readonly string[]): Promise<Expanded> => {
  const expanded = await expandArguments(args);
  if (args.length > 0 && expanded.sources.length === 0 && expanded.wrong.length === 0)
    throw new WrongUsage({
      zh: `没有找到可读取的文件：${args.join('、')}（${expanded.skipped.length} 个文件因类型不符等原因跳过）。`,
      en: `Nothing to read in ${args.join(', ')} (${expanded.skipped.length} files were skipped because of their kind or as duplicates).`,
    });
  return expanded;
};

export interface Asked {
  readonly sources: readonly Source[];
  /** Run this stage and the later ones again whatever is kept: over the sources, or over everything where none are given. */
  readonly redo: StageName | null;
}

/** Takes the sources in, works off whatever waits, and tells how every document that this run had to do with ended. */
export const ingest = async (store: Store, asked: Asked, options: RunOptions): Promise<Tally> => {
  await takeUp(store);
  const given = await store.addSources(asked.sources);
  if (asked.redo) await store.redo(asked.redo, asked.sources.length > 0 ? given : null);
  return finish(store, new Set(given), options);
};

/** Runs the failed again (and whatever an interrupted run left waiting). */
export const retry = async (store: Store, options: RunOptions): Promise<Tally> => {
  await takeUp(store);
  return finish(store, new Set(await store.retryFailed()), options);
};

const takeUp = async (store: Store): Promise<void> => {
  await store.resume();
  const { extract, normalize, audit } = versions;
  await store.raise({ extract, normalize, audit }, { audit: judgedBy.audit });
};

const finish = async (store: Store, origins: Set<string>, options: RunOptions): Promise<Tally> => {
  for (const job of await store.waiting()) for (const origin of await store.originsOf(job)) origins.add(origin);
  const discovered = await drain(store, options);
  return store.tally(new Set([...origins, ...discovered]));
};
