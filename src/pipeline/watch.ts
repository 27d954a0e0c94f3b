import { Worker } from 'node:worker_threads';

/** The signal by which a process ends itself when it holds more memory than it may. */
export const overMemory = 'SIGTERM';

/** Milliseconds between two looks. */
const lookEvery = 100;

/**
 * Ends this process when its parent is gone, or when it holds more than so many bytes (resident: V8's own limits do not count
 * buffers, and decoded pictures are buffers). Looks from a thread of its own, which a parse that never ends cannot hold up.
 */
export const watchOver = (memory: number): void => {
  const look = `
    setInterval(() => {
      if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > ${memory}) process.kill(process.pid, '${overMemory}');
    }, ${lookEvery})`;
  new Worker(look, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 } }).unref();
};
