import workerpool from 'workerpool';
import type { Begun, Performed, Work } from './task.js';
import { watchOver } from './watch.js';

/** A process that parses. It says that it has begun, and whether it loads its parsers first, then performs. */

watchOver(Number(process.argv[2]));

// Ctrl-C reaches every process of the terminal; what becomes of the work in hand, the parent decides
process.on('SIGINT', () => undefined);

let cold = true;

const run = async (work: Work): Promise<Performed> => {
  workerpool.workerEmit({ pid: process.pid, cold } satisfies Begun);
  const { perform } = await import('./perform.js');
  cold = false;
  return perform(work);
};

workerpool.worker({ run });
