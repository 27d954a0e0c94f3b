import { perform } from './perform.js';
import { cold, warm, type Performed, type Task } from './task.js';

/** A worker thread: it says that it has begun, and whether its parsers are loaded already, then performs. */

let isWarm = false;

export const run = async (task: Task): Promise<Performed> => {
  Atomics.store(new Int32Array(task.begun), 0, isWarm ? warm : cold);
  const performed = await perform(task);
  isWarm = true;
  return performed;
};
