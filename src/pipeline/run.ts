import { setTimeout as sleep } from 'node:timers/promises';
import { openFetcher } from '../download/fetch.js';
import type { Job, Store } from '../store/store.js';
import { openBacklog, type Backlog, type Taken } from './backlog.js';
import { requestComparisons } from './comparison.js';
import { doJob } from './job.js';
import { openPool, type Pool } from './pool.js';
import { requestEnforcement } from './enforcement.js';
import { requestRegions } from './regions.js';
import type { Hands } from './stages.js';

/** All stages on one machine: what waits in the store is worked off until nothing waits. Only this process writes. */

export interface RunOptions {
  /** Documents computed at a time. */
  readonly jobs: number;
  /** Seconds for one stage over one document. */
  readonly timeout: number;
  /** Bytes of one document. */
  readonly maxBytes: number;
  /** HOST:PORT pairs that may be fetched from though their address is not public. */
  readonly allowHosts: readonly string[];
  /** Of gongkai, for the user agent. */
  readonly version: string;
  /** Ends the run early; what waits goes on next time. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Bytes (resident) of one reading process. */
  readonly memory?: number;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** Seconds that a retry waits at most. */
  readonly longestWait?: number;
  readonly worker?: URL;
}

export interface Progress {
  /** Documents that this run has to do with so far (a page's attachments come on top). */
  readonly total: number;
  readonly settled: number;
  readonly failed: number;
}

/** Recognising a scan takes 470 MB: two threads of tesseract, a page's pixels and what is made of them. */
export const defaultMemory = 700 * 2 ** 20;
const hostsAtATime = 8;
const filesAtATime = 2;

interface Run {
  readonly hands: Hands;
  readonly pool: Pool;
  readonly backlog: Backlog;
  readonly options: RunOptions;
  failed: number;
  total: number;
  /** Origins of the attachments found on the way. */
  readonly discovered: Set<string>;
}

/** @returns the origins that link pages added. */
export const drain = async (store: Store, options: RunOptions): Promise<ReadonlySet<string>> => {
  // reports are compared when all that waits has been read, for only then it is known with which
  const rounds = [() => readFirst(store), () => requestEnforcement(store), () => requestBeside(store)];
  let waiting: readonly Job[] = [];
  while (waiting.length === 0 && rounds.length > 0) waiting = await rounds.shift()!();
  if (waiting.length === 0) return new Set();
  const { jobs, timeout, memory = defaultMemory, worker } = options;
  const pool = openPool({ processes: jobs, timeout, memory, ...(worker ? { worker } : {}) });
  const noted: Promise<void>[] = [];
  const fetcher = openFetcher({
    version: options.version,
    maxBytes: options.maxBytes,
    allowHosts: options.allowHosts,
    ...(options.pause === undefined ? {} : { pause: options.pause }),
    record: (sent) => void noted.push(store.keepRequest(sent)),
  });
  const backlog = openBacklog({ processes: jobs + 1, hosts: hostsAtATime, files: filesAtATime });
  for (const job of waiting) backlog.add(job);
  const hands: Hands = {
    store,
    compute: (work) => pool.run(work),
    fetch: (url) => fetcher.fetch(url, options.signal),
    maxBytes: options.maxBytes,
  };
  const run: Run = { hands, pool, backlog, options, failed: 0, total: backlog.open(), discovered: new Set() };
  const stop = (): void => pool.stop();
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    await workOff(run);
    for (const round of rounds) {
      if (options.signal.aborted) break;
      for (const job of await round()) backlog.add(job);
      await workOff(run);
    }
    return run.discovered;
  } finally {
    options.signal.removeEventListener('abort', stop);
    await Promise.all([pool.close(), fetcher.close()]);
    await Promise.all(noted);
  }
};

/** Of a stage that sets a report beside others. */
const isBeside = ({ stage }: Job): boolean => stage === 'compare' || stage === 'region';

const requestBeside = async (store: Store): Promise<readonly Job[]> => [...(await requestComparisons(store)), ...(await requestRegions(store))];

const readFirst = async (store: Store): Promise<readonly Job[]> => firstStagesOf(await store.waiting()).filter((job) => !isBeside(job));

/** A later stage of a document follows by itself from the earlier one. */
const firstStagesOf = (jobs: readonly Job[]): readonly Job[] => {
  const seen = new Set<string>();
  return jobs.filter((job) => !seen.has(job.id) && seen.add(job.id));
};

const workOff = async (run: Run): Promise<void> => {
  const { backlog, options, hands } = run;
  const running = new Map<Taken, Promise<void>>();
  const faults: unknown[] = [];
  for (;;) {
    while (!options.signal.aborted && faults.length === 0) {
      const taken = backlog.take();
      if (!taken) break;
      const ended = work(run, taken)
        .catch(async (error: unknown) => {
          if (options.signal.aborted) await hands.store.letGo(taken.job);
          else faults.push(error);
        })
        .finally(() => {
          backlog.release(taken);
          running.delete(taken);
          if (!isBeside(taken.job)) options.onProgress({ total: run.total, settled: Math.max(0, run.total - backlog.open()), failed: run.failed });
        });
      running.set(taken, ended);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (faults.length > 0) throw faults[0];
};

/** A host's turn is held while its retry waits: it is left in peace. */
const work = async (run: Run, { job: first, alone }: Taken): Promise<void> => {
  const { hands, pool, backlog, options } = run;
  if (alone) await pool.renew();
  for (let job = first; ;) {
    const ended = await doJob(hands, job, { timeout: options.timeout, alone, longestWait: options.longestWait ?? 60 });
    if (ended.kind === 'later') {
      job = ended.job;
      await sleep(ended.after * 1000, undefined, { signal: options.signal });
      continue;
    }
    if (ended.kind === 'alone') backlog.addAlone(ended.job);
    if (ended.kind === 'settled') {
      if (ended.failed) run.failed++;
      const found = ended.found.filter((one) => !run.discovered.has(one.id));
      for (const one of found) run.discovered.add(one.id);
      run.total += found.length;
      for (const next of ended.waiting) backlog.add(next);
    }
    return;
  }
};
