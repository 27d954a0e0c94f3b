import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { Begun, Killed, Performed, Work } from './task.js';
import { overMemory } from './watch.js';

/**
 * Processes that parse, and the watch over them. A task over its time is ended together with its process, and so is one that
 * takes too much memory or crashes: neither the others nor this process, which alone writes, are touched.
 */
export interface Pool {
  /** @throws where no process can start. */
  readonly run: (work: Work) => Promise<Performed | Killed>;
  /** Ends every task. */
  readonly stop: () => void;
  /** New processes in place of the old: gives back the memory that these hold. Only while nothing runs. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly processes: number;
  /** Seconds for one task, counted from when its process begins it. */
  readonly timeout: number;
  /** Bytes (resident) of one process. */
  readonly memory: number;
  /** Module that answers `run(work)`; the pipeline's worker unless a test brings its own. */
  readonly worker?: URL;
}

/** Milliseconds between two looks. */
const lookEvery = 100;
/** Seconds more for the first task of a process, which loads the parsers. */
const loading = 10;
/**
 * How V8 runs in a process that shares the machine with others like it. Their threads for collecting garbage would only fight
 * over the same cores. And the parsers make their closures afresh for each document, whose machine code dies with them: with
 * V8's own budget (66 KB of bytecode) a third of all CPU goes into compiling the same functions again and again. (With
 * --single-threaded, which says as much in one word, the threads that recognise scans would take turns.)
 */
export const engine: readonly string[] = [
  '--single-threaded-gc',
  '--no-concurrent-recompilation',
  '--max-semi-space-size=32',
  '--interrupt-budget=1000000',
];

interface Watched {
  begun: (Begun & { readonly at: number }) | null;
  killedBy: Killed['by'] | null;
  cancel: () => void;
}

const pipelineWorker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export const openPool = (options: PoolOptions): Pool => {
  const worker = fileURLToPath(options.worker ?? pipelineWorker);
  // run from its source, a process needs what translates it here
  const translator = worker.endsWith('.ts') ? process.execArgv : [];
  const openProcesses = (): workerpool.Pool =>
    workerpool.pool(worker, {
      workerType: 'process',
      maxWorkers: options.processes,
      // what a dying process prints must not disturb the terminal
      emitStdStreams: true,
      forkArgs: [String(options.memory)],
      forkOpts: { serialization: 'advanced', execArgv: [...translator, ...engine] },
    });
  let processes = openProcesses();
  let everBegun = false;
  const running = new Set<Watched>();

  const kill = (one: Watched, by: Killed['by']): void => {
    one.killedBy ??= by;
    if (one.begun) end(one.begun.pid);
    else one.cancel();
  };

  const look = (): void => {
    const now = performance.now();
    for (const one of running) {
      if (one.killedBy !== null || one.begun === null) continue;
      if (now - one.begun.at > (options.timeout + (one.begun.cold ? loading : 0)) * 1000) kill(one, 'timeout');
    }
  };
  const watch = setInterval(look, lookEvery);
  watch.unref();

  const tryOnce = async (work: Work): Promise<Performed | Killed | NeverBegun> => {
    const one: Watched = { begun: null, killedBy: null, cancel: () => undefined };
    let printed = '';
    const promise = processes.exec('run', [work], {
      on: (said: Begun | Printed) => {
        if ('pid' in said) one.begun = { ...said, at: performance.now() };
        else printed += said.stderr ?? '';
      },
    });
    one.cancel = () => void promise.cancel();
    running.add(one);
    try {
      return (await promise) as Performed;
    } catch (error) {
      const how = howItEnded(error);
      if (one.killedBy !== null) return { kind: 'killed', by: one.killedBy, detail: how };
      if (one.begun !== null) return { kind: 'killed', by: how === overMemory ? 'memory' : 'crash', detail: how };
      return { kind: 'never-begun', detail: `${how}\n${printed}`.trim() };
    } finally {
      everBegun ||= one.begun !== null;
      running.delete(one);
    }
  };

  // workerpool forgets a task that waits in its own queue for a process that is killed: what waits, waits here
  let free = options.processes;
  let stopped = false;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((begin) => waiting.push(begin));
  };
  const giveTurn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };

  const tryUntilBegun = async (work: Work): Promise<Performed | Killed> => {
    // A process may have ended while it had no task, through something that a parser left behind; the next try gets another.
    // Where none has ever begun, they cannot start at all, and neither can the run.
    for (;;) {
      const ended = await tryOnce(work);
      if (ended.kind !== 'never-begun') return ended;
      if (!everBegun) throw new Error(`the reading process cannot start: ${ended.detail}`);
    }
  };

  return {
    run: async (work) => {
      await turn();
      try {
        return stopped ? { kind: 'killed', by: 'stop', detail: 'before it began' } : await tryUntilBegun(work);
      } finally {
        giveTurn();
      }
    },
    stop: () => {
      stopped = true;
      for (const one of running) kill(one, 'stop');
    },
    renew: async () => {
      await processes.terminate();
      processes = openProcesses();
    },
    close: async () => {
      clearInterval(watch);
      await processes.terminate(true);
    },
  };
};

/** It may have ended by itself in the meantime. */
const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

interface NeverBegun {
  readonly kind: 'never-begun';
  readonly detail: string;
}

/** What a process prints while it has a task. */
interface Printed {
  readonly stdout?: string;
  readonly stderr?: string;
}

/** workerpool tells the end of a process in the text of its error only. */
const howItEnded = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  const [, code, signal] = /exitCode: `(\w+)`\s+signalCode: `(\w+)`/.exec(text) ?? [];
  if (code === undefined) return text;
  return code === 'null' ? String(signal) : `exit code ${code}`;
};
