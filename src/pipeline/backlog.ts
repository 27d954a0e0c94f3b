import type { Job } from '../store/store.js';

/**
 * What waits, and what may start now: each job once, later stages before earlier ones (a document begun is ended before
 * the next is opened), one fetch per host, and suspects alone.
 */
export interface Backlog {
  readonly add: (job: Job) => void;
  /** Runs when nothing else is computed, and nothing else is computed beside it. */
  readonly addAlone: (job: Job) => void;
  /** The next job that may start; it holds its place until `release`. */
  readonly take: () => Taken | null;
  readonly release: (taken: Taken) => void;
  /** How many ids have work waiting or running. */
  readonly open: () => number;
}

export interface Taken {
  readonly job: Job;
  readonly alone: boolean;
  readonly lane: string;
}

export interface Room {
  /** Jobs computed at a time. */
  readonly processes: number;
  /** Hosts asked at a time. */
  readonly hosts: number;
  /** Local files read at a time. */
  readonly files: number;
}

/** A job that was running this often when the process ended may be what ended it. */
export const suspect = 2;

const keyOf = (job: Job): string => `${job.stage} ${job.id}`;
const computed = ['region', 'compare', 'audit', 'normalize', 'extract'];

/** Lane of a job: jobs of one lane wait for one another. */
export const laneOf = (job: Pick<Job, 'stage' | 'id'>): string => {
  if (job.stage !== 'download') return job.stage;
  return /^https?:\/\//.test(job.id) ? `host ${new URL(job.id).host}` : 'file';
};

export const openBacklog = (room: Room): Backlog => {
  const lanes = new Map<string, Map<string, Job>>();
  const alone = new Map<string, Job>();
  const running = new Map<string, Taken>();
  const open = new Map<string, number>();

  const count = (id: string, by: number): void => {
    const now = (open.get(id) ?? 0) + by;
    if (now > 0) open.set(id, now);
    else open.delete(id);
  };
  const put = (queue: Map<string, Job>, job: Job): void => {
    if (!queue.has(keyOf(job))) count(job.id, 1);
    queue.set(keyOf(job), job);
  };
  const runningIn = (fits: (taken: Taken) => boolean): number => [...running.values()].filter(fits).length;
  const isComputed = (taken: Taken): boolean => taken.job.stage !== 'download';

  const from = (queue: Map<string, Job>, lane: string, isAlone = false): Taken | null => {
    for (const [key, job] of queue) {
      if (running.has(key)) continue;
      queue.delete(key);
      if (queue.size === 0) lanes.delete(lane);
      const taken: Taken = { job, alone: isAlone, lane };
      running.set(key, taken);
      return taken;
    }
    return null;
  };

  const takeComputed = (): Taken | null => {
    const busy = runningIn(isComputed);
    if (busy >= room.processes || runningIn((taken) => taken.alone) > 0) return null;
    for (const lane of computed) {
      const taken = from(lanes.get(lane) ?? new Map<string, Job>(), lane);
      if (taken) return taken;
    }
    return busy === 0 ? from(alone, 'alone', true) : null;
  };

  const takeDownload = (): Taken | null => {
    const hosts = runningIn((taken) => taken.lane.startsWith('host '));
    for (const [lane, queue] of lanes) {
      if (lane === 'file' && runningIn((taken) => taken.lane === 'file') >= room.files) continue;
      if (lane.startsWith('host ') && (hosts >= room.hosts || runningIn((taken) => taken.lane === lane) > 0)) continue;
      if (lane !== 'file' && !lane.startsWith('host ')) continue;
      const taken = from(queue, lane);
      if (taken) return taken;
    }
    return null;
  };

  return {
    add: (job) => {
      const lane = laneOf(job);
      if (job.stage !== 'download' && job.interruptions >= suspect) return put(alone, job);
      const queue = lanes.get(lane) ?? new Map<string, Job>();
      lanes.set(lane, queue);
      put(queue, job);
    },
    addAlone: (job) => put(alone, job),
    take: () => takeComputed() ?? takeDownload(),
    release: ({ job }) => {
      running.delete(keyOf(job));
      count(job.id, -1);
    },
    open: () => open.size,
  };
};
