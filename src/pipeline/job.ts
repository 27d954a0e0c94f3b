import type { Reason } from '../errors.js';
import type { Job } from '../store/store.js';
import { broken, endedTheProgram, whyKilled } from './reasons.js';
import { stages, type Hands, type Stage } from './stages.js';
import type { Ended } from './task.js';

/** One job from its mark as begun to its answer in the store. Which job comes when, its caller decides. */

export type JobEnd =
  /** Settled; these jobs wait because of it. */
  | { readonly kind: 'settled'; readonly waiting: readonly Job[]; readonly failed: boolean; readonly found: readonly Job[] }
  /** Not settled: again in so many seconds. */
  | { readonly kind: 'later'; readonly after: number; readonly job: Job }
  /** Not settled: its process was ended, and whether it or its neighbour was at fault shows when it runs alone. */
  | { readonly kind: 'alone'; readonly job: Job }
  | { readonly kind: 'stopped' };

export interface JobOptions {
  /** Seconds, for the words. */
  readonly timeout: number;
  /** Nothing else is computed beside it. */
  readonly alone: boolean;
  /** Seconds that a caller is ready to wait for another try. */
  readonly longestWait: number;
}

/** Tries of one download inside one run. */
const tries = 3;
/** Interruptions after which a job is no longer tried by itself; all but the first two happened while it ran alone. */
const tooOften = 5;

export const doJob = async (hands: Hands, job: Job, options: JobOptions): Promise<JobEnd> => {
  const { store } = hands;
  const stage = stages[job.stage];
  const settled = await store.begin(job);
  const key = await stage.key(store, job.id);
  if (key !== null && settled?.version === stage.version && settled.inputHash === key)
    return { kind: 'settled', waiting: await store.skip(job, stage.next), failed: false, found: [] };
  const { reason, passing, ended } = await attempt(hands, stage, job, options);
  if (reason === null) return whereTo(hands, stage, job, key ?? job.id, ended, options);
  if (!passing) {
    const followed = await stage.giveUp?.(store, job, key ?? job.id, reason);
    if (followed) return { kind: 'settled', waiting: followed, failed: false, found: followed.filter((one) => one.stage === 'download') };
  }
  const failure = { reason, passing, attempts: job.attempts + 1 };
  return { kind: 'settled', waiting: await store.failed(job, stage.version, key ?? job.id, failure), failed: true, found: [] };
};

interface Attempt {
  readonly ended: Ended;
  /** Why the job fails; null = it does not. */
  readonly reason: Reason | null;
  readonly passing: boolean;
}

const attempt = async (hands: Hands, stage: Stage, job: Job, options: JobOptions): Promise<Attempt> => {
  const ended = job.interruptions >= tooOften ? null : await stage.run(hands, job.id);
  if (ended === null) return failing({ kind: 'killed', by: 'crash', detail: '' }, endedTheProgram(job.interruptions), true);
  switch (ended.kind) {
    case 'gave-up':
      return failing(ended, ended.reason, ended.reason.code === 'bytes-lost');
    case 'broke':
      return failing(ended, broken(ended.message), true);
    case 'later':
      return job.attempts + 1 >= tries || ended.after > options.longestWait
        ? failing(ended, ended.reason, true)
        : { ended, reason: null, passing: true };
    case 'killed':
      return ended.by === 'timeout' || (ended.by !== 'stop' && options.alone)
        ? failing(ended, whyKilled(ended, options.timeout), true)
        : { ended, reason: null, passing: true };
    default:
      return { ended, reason: null, passing: false };
  }
};

const failing = (ended: Ended, reason: Reason, passing: boolean): Attempt => ({ ended, reason, passing });

const whereTo = async ({ store }: Hands, stage: Stage, job: Job, key: string, ended: Ended, options: JobOptions): Promise<JobEnd> => {
  switch (ended.kind) {
    case 'done':
    case 'arrived':
      return { kind: 'settled', waiting: await stage.write(store, job, key, ended), failed: false, found: [] };
    case 'later':
      return { kind: 'later', after: Math.min(ended.after, options.longestWait), job: await store.putOff(job) };
    case 'killed':
      if (ended.by !== 'stop') return { kind: 'alone', job };
      await store.letGo(job);
      return { kind: 'stopped' };
    default:
      throw new Error(`${stage.name} ended as ${ended.kind} without a reason`);
  }
};
