import type { DiscoverProgress } from '../pipeline/discover.js';
import type { Say } from './say.js';

/** How far a search is, on stderr, and the user's wish to stop it. */
export interface Looking {
  readonly signal: AbortSignal;
  readonly show: (progress: DiscoverProgress) => void;
  readonly end: () => void;
}

/** Milliseconds between two lines. */
const every = 5000;

export const openLooking = (say: Say, stream: NodeJS.WriteStream): Looking => {
  const abort = new AbortController();
  const interrupt = (): void => {
    stream.write(say({ zh: '\n正在停止；已找到的照样输出。\n', en: '\nStopping; what was found is printed.\n' }));
    abort.abort();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  let last = performance.now();
  return {
    signal: abort.signal,
    show: ({ looked, waiting, refused }) => {
      if (performance.now() - last < every) return;
      last = performance.now();
      stream.write(
        say({
          zh: `已看 ${looked} 页，待看 ${waiting} 页，没看成 ${refused} 页\n`,
          en: `${looked} pages looked at, ${waiting} waiting, ${refused} could not be\n`,
        }),
      );
    },
    end: () => {
      process.removeListener('SIGINT', interrupt);
      process.removeListener('SIGTERM', interrupt);
    },
  };
};
