import type { Reason } from '../../errors.js';
import type { Changes, StageRows } from '../../store/changes.js';
import type { StageName } from '../../store/store.js';
import { broken, whyKilled } from '../reasons.js';
import { stages, type Hands } from '../stages.js';
import type { Ended } from '../task.js';
import type { TrialStore } from './trial-store.js';

/** One stage over one document in a trial: as in a run, but what comes of it is kept in the trial alone. */

export type Attempt =
  | { readonly kind: 'done'; readonly rows: Tried | null }
  | { readonly kind: 'failed'; readonly reason: Reason }
  /** Its process was ended: whether it or what ran before it was at fault shows when it runs in a new one, alone. */
  | { readonly kind: 'alone' }
  /** By the user. */
  | { readonly kind: 'stopped' };

/** What a stage says of a report. `report`: null where that is not of the stage; `cells` too where they are as kept. */
export interface Tried extends Pick<Changes, 'report' | 'cells'> {
  readonly findings: StageRows['findings'];
  readonly causes: NonNullable<Changes['causes']>;
}

const triedOf = (rows: StageRows | Changes): Tried => ({
  report: 'report' in rows ? rows.report : null,
  cells: 'cells' in rows ? rows.cells : null,
  findings: rows.findings ?? [],
  causes: ('causes' in rows ? rows.causes : null) ?? [],
});

export interface AttemptOptions {
  /** Seconds, for the words. */
  readonly timeout: number;
  readonly alone: boolean;
}

export const attempt = async (hands: Hands, trial: TrialStore, stage: StageName, id: string, options: AttemptOptions): Promise<Attempt> => {
  const { run, version } = stages[stage];
  const ended = await run(hands, id);
  if (ended.kind === 'done') {
    await trial.keep(stage, id, version, ended);
    return { kind: 'done', rows: ended.rows && triedOf(ended.rows) };
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
