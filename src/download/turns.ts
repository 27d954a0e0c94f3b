/** One request per host at a time, with a pause between the end of one and the start of the next. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Settles as `promise` does, or rejects with the signal's reason as soon as it aborts. */
export const orAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

export interface Turns {
  /** Runs `work` when it is this host's turn. `pause`: milliseconds since the end of the host's last work. */
  take<T>(host: string, pause: number, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export const openTurns = (): Turns => {
  const lines = new Map<string, Promise<void>>();
  const ended = new Map<string, number>();
  return {
    take: async (host, pause, signal, work) => {
      signal.throwIfAborted();
      const before = lines.get(host) ?? Promise.resolve();
      let leave: () => void = () => undefined;
      const mine = new Promise<void>((resolve) => (leave = resolve));
      // who gives up waiting does not let the one behind overtake the one before
      const line = before.then(() => mine);
      lines.set(host, line);
      try {
        await orAborted(before, signal);
        const wait = (ended.get(host) ?? -Infinity) + pause - performance.now();
        if (wait > 0) await orAborted(sleep(wait, undefined, { signal }), signal);
        try {
          return await work();
        } finally {
          ended.set(host, performance.now());
        }
      } finally {
        leave();
        if (lines.get(host) === line) lines.delete(host);
      }
    },
  };
};
