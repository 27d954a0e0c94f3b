import type { Reason } from '../../errors.js';
import type { StageRows } from '../../store/changes.js';
import type { StageName } from '../../store/store.js';
import { broken, whyKilled } from '../reasons.js';
import { stages, type Hands } from '../stages.js';
import type { Ended } from '../task.js';
import type { TrialStore } from './trial-store.js';

/** One stage over one document in a trial: as in a run, but what comes of it is kept in the trial alone. */

export type Attempt =
  | { readonly kind: 'done'; readonly rows: StageRows | null }
  | { readonly kind: 'failed'; readonly reason: Reason }
  /** Its process was ended: whether it or what ran before it was at fault shows when it runs in a new one, alone. */
  | { readonly kind: 'alone' }
  /** By the user. */
  | { readonly kind: 'stopped' };

export interface AttemptOptions {
  /** Seconds, for the words. */
  readonly timeout: number;
  readonly alone: boolean;
}

export const attempt = async (hands: Hands, trial: TrialStore, stage: StageName, id: string, options: AttemptOptions): Promise<Attempt> => {
  const { run, version } = stages[stage];
  const ended = await run(hands, id);
  if (ended.kind === 'done') {
    if (ended.rows && 'since' in ended.rows) throw new Error('a trial knows of no rows that are kept, and yet it was told changes alone');
    await trial.keep(stage, id, version, ended);
    return { kind: 'done', rows: ended.rows };
  }
  if (ended.kind === 'killed' && ended.by === 'stop') return { kind: 'stopped' };
  if (ended.kind === 'killed' && ended.by !== 'timeout' && !options.alone) return { kind: 'alone' };
  return { kind: 'failed', reason: reasonOf(ended, options.timeout) };
};

const reasonOf = (ended: Ended, timeout: number): Reason => {
  switch (ended.kind) {
    case 'gave-up':
      return ended.reason;
    case 'broke':
      return broken(ended.message);
    case 'killed':
      return whyKilled(ended, timeout);
    default:
      throw new Error(`a trial fetches nothing, and yet it ended as ${ended.kind}`);
  }
};
