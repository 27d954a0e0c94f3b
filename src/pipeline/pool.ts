import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { cold, type Killed, type Performed, type Task, type Work } from './task.js';

/**
 * Worker threads that parse, and the watch over them: a task over its time, or the longest-running one when the whole
 * process holds too much memory, is ended together with its thread. The other threads go on.
 */
export interface Pool {
  /** @throws where no thread can start. */
  readonly run: (work: Work) => Promise<Performed | Killed>;
  /** Ends every task. */
  readonly stop: () => void;
  /** New threads in place of the old: gives back the memory that these hold. Only while nothing runs. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** Seconds for one task, counted from when its thread begins it. */
  readonly timeout: number;
  /** Bytes of the whole process (resident). V8's own limits do not count buffers, and pdf.js's pictures are buffers. */
  readonly memory: number;
  /** Module with `run(task)`; the pipeline's worker unless a test brings its own. */
  readonly worker?: URL;
}

/** Milliseconds between two looks. */
const lookEvery = 100;
/** Milliseconds after ending a task before memory counts again: freed pages take a while to go back to the system. */
const afterMemoryKill = 1500;
/** Seconds until a thread that never begins its task is given up. */
const slowestStart = 120;
/** Seconds more for the first task of a thread, which loads the parsers. */
const loading = 10;
/** V8 heap of one thread, in MB. */
const heap = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

interface Watched {
  readonly abort: AbortController;
  readonly begun: Int32Array;
  readonly handedOver: number;
  startedAt: number | null;
  killedBy: Killed['by'] | null;
}

/**
 * Only where the program runs from its source (tests, development). `--import tsx` has no effect on a thread's ES modules;
 * tsx registered inside the thread has.
 */
const typescriptInThread = (): string => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('./dist/esm/api/index.mjs', tsx).href;
  return `data:text/javascript,import{register}from${encodeURIComponent(JSON.stringify(api))};register()`;
};

const pipelineWorker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export const openPool = (options: PoolOptions): Pool => {
  const worker = options.worker ?? pipelineWorker;
  let everBegun = false;
  let fault = null as Error | null;
  const openThreads = (): Piscina => {
    const opened = new Piscina({
      filename: worker.href,
      name: 'run',
      minThreads: options.threads,
      maxThreads: options.threads,
      idleTimeout: Infinity,
      // a blocked idle thread could not finish what pdf.js closes in the background
      atomics: 'disabled',
      resourceLimits: heap,
      ...(worker.pathname.endsWith('.ts') ? { execArgv: ['--import', typescriptInThread()] } : {}),
    });
    // A thread that ended without a task. Where one has worked before, something that a parser left behind failed, and a new
    // thread has taken its place; where none has, they cannot start at all, and neither can the run.
    opened.on('error', (error) => {
      if (everBegun) return;
      fault ??= error instanceof Error ? error : new Error(String(error));
      for (const one of running) kill(one, 'crash');
    });
    return opened;
  };
  // opened with the first task: a run that finds everything done starts no thread
  let threads: Piscina | null = null;
  const running = new Set<Watched>();
  let quietUntil = 0;

  const kill = (one: Watched, by: Killed['by']): void => {
    one.killedBy ??= by;
    one.abort.abort();
  };

  const look = (): void => {
    const now = performance.now();
    for (const one of running) {
      const said = Atomics.load(one.begun, 0);
      if (said === 0) {
        if (now - one.handedOver > slowestStart * 1000) kill(one, 'crash');
        continue;
      }
      one.startedAt ??= now;
      const allowed = options.timeout + (said === cold ? loading : 0);
      if (now - one.startedAt > allowed * 1000) kill(one, 'timeout');
    }
    if (running.size === 0 || now < quietUntil || process.memoryUsage.rss() < options.memory) return;
    const longest = [...running].filter((one) => one.startedAt !== null).sort((a, b) => a.startedAt! - b.startedAt!)[0];
    if (!longest) return;
    quietUntil = now + afterMemoryKill;
    kill(longest, 'memory');
  };
  const watch = setInterval(look, lookEvery);
  watch.unref();

  return {
    run: async (work) => {
      const begun = new SharedArrayBuffer(4);
      const abort = new AbortController();
      const one: Watched = { abort, begun: new Int32Array(begun), handedOver: performance.now(), startedAt: null, killedBy: null };
      const task: Task = { ...work, begun };
      running.add(one);
      try {
        const transferList = work.stage === 'extract' ? [work.bytes.buffer as ArrayBuffer] : [];
        threads ??= openThreads();
        return (await threads.run(task, { signal: abort.signal, transferList })) as Performed;
      } catch (error) {
        if (fault !== null) throw fault;
        if (one.killedBy === null && !everBegun && Atomics.load(one.begun, 0) === 0) throw error;
        return { kind: 'killed', by: one.killedBy ?? reasonOf(error), detail: error instanceof Error ? error.message : String(error) };
      } finally {
        everBegun ||= Atomics.load(one.begun, 0) !== 0;
        running.delete(one);
      }
    },
    stop: () => {
      for (const one of running) kill(one, 'stop');
    },
    renew: async () => {
      await threads?.destroy();
      threads = null;
    },
    close: async () => {
      clearInterval(watch);
      await threads?.destroy();
    },
  };
};

const reasonOf = (error: unknown): Killed['by'] =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
