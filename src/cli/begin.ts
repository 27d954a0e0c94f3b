import type { RunOptions } from '../pipeline/ingest.js';
import type { Store, Tally } from '../store/store.js';
import { openProgress } from './progress.js';
import type { Say } from './say.js';
import { ownVersion } from './version.js';

/** What ingest, retry and compare-versions share: a run over a store with its progress on the screen, which the user may interrupt. */

export interface Run<T> {
  readonly result: T;
  readonly seconds: number;
  readonly interrupted: boolean;
}

export interface Ended extends Omit<Run<Tally>, 'result'> {
  readonly tally: Tally;
}

export const begin = async (options: Readonly<Record<string, unknown>>, say: Say, work: (options: RunOptions) => Promise<Tally>): Promise<Ended> => {
  const { result: tally, ...ended } = await interruptible(options, say, work);
  return { tally, ...ended };
};

export const interruptible = async <T>(
  options: Readonly<Record<string, unknown>>,
  say: Say,
  work: (options: RunOptions) => Promise<T>,
): Promise<Run<T>> => {
  const started = performance.now();
  const abort = new AbortController();
  const interrupt = (): void => {
    process.stderr.write(say({ zh: '\n正在停止；再次运行会接着做。\n', en: '\nStopping; the next run goes on from here.\n' }));
    abort.abort();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const screen = openProgress(say, process.stderr);
  try {
    const result = await work({
      jobs: numberOf(options.jobs, 2),
      timeout: numberOf(options.timeout, 120),
      maxBytes: numberOf(options.maxBytes, 100 * 2 ** 20),
      allowHosts: Array.isArray(options.allowHost) ? options.allowHost.map(String) : [],
      version: ownVersion(),
      signal: abort.signal,
      onProgress: screen.show,
    });
    return { result, seconds: (performance.now() - started) / 1000, interrupted: abort.signal.aborted };
  } finally {
    screen.end();
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
};

/** 0 all read, 3 some failed or are not done, 130 stopped by the user. */
export const exitCodeOf = ({ tally, interrupted }: Ended, others = 0): number =>
  interrupted ? 130 : tally.failed + tally.waiting + others > 0 ? 3 : 0;

const numberOf = (value: unknown, standard: number): number => (typeof value === 'number' ? value : standard);

/** Closes the store whatever happened. */
export const withStore = async <T>(opened: Promise<Store>, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await opened;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
