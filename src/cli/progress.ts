import { SingleBar } from 'cli-progress';
import type { Progress } from '../pipeline/ingest.js';
import type { Say } from './say.js';

/** How far the run is: a bar with rate and remaining time on a terminal, a plain line now and then otherwise. On stderr. */
export interface ProgressScreen {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** Plain lines: one in so many documents or seconds, whichever comes first. */
const everyDocuments = 100;
const everySeconds = 10;

export const openProgress = (say: Say, stream: NodeJS.WriteStream): ProgressScreen => (stream.isTTY ? bar(say, stream) : lines(say, stream));

const bar = (say: Say, stream: NodeJS.WriteStream): ProgressScreen => {
  const started = performance.now();
  const single = new SingleBar({
    stream,
    format: say({
      zh: '{bar} {value}/{total} 份  每秒 {rate} 份  剩余 {eta_formatted}  失败 {failed}',
      en: '{bar} {value}/{total} documents  {rate} a second  {eta_formatted} left  {failed} failed',
    }),
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let shown = false;
  return {
    show: ({ total, settled, failed }) => {
      const payload = { rate: perSecond(settled, started), failed };
      if (!shown) single.start(total, settled, payload);
      shown = true;
      single.setTotal(total);
      single.update(settled, payload);
    },
    end: () => single.stop(),
  };
};

const lines = (say: Say, stream: NodeJS.WriteStream): ProgressScreen => {
  const started = performance.now();
  let lastCount = 0;
  let lastTime = started;
  return {
    show: ({ total, settled, failed }) => {
      const now = performance.now();
      if (settled - lastCount < everyDocuments && now - lastTime < everySeconds * 1000) return;
      lastCount = settled;
      lastTime = now;
      const rate = perSecond(settled, started);
      const left = settled > 0 ? Math.ceil(((now - started) / 1000 / settled) * (total - settled)) : null;
      stream.write(
        say({
          zh: `已处理 ${settled}/${total} 份，失败 ${failed}，每秒 ${rate} 份${left === null ? '' : `，约剩 ${left} 秒`}\n`,
          en: `${settled}/${total} documents, ${failed} failed, ${rate} a second${left === null ? '' : `, about ${left} s left`}\n`,
        }),
      );
    },
    end: () => undefined,
  };
};

const perSecond = (settled: number, started: number): string => (settled / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1);
