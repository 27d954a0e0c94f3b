import type { Reason } from '../errors.js';
import type { Killed } from './task.js';

/** Why a document failed where no stage could say it itself. */

export const timedOut = (seconds: number): Reason => ({
  code: 'timeout',
  message: { zh: `读取超过 ${seconds} 秒仍未完成，已中止。`, en: `Reading took longer than ${seconds} seconds and was ended.` },
  advice: {
    zh: '可用 gongkai retry --timeout 加长时限再试；仍不行时请核对文件是否损坏。',
    en: 'Try again with gongkai retry --timeout and more seconds; if it still fails, check whether the file is damaged.',
  },
});

export const outOfMemory: Reason = {
  code: 'memory-limit',
  message: { zh: '读取所需内存超过上限，已中止。', en: 'Reading needed more memory than allowed and was ended.' },
  advice: {
    zh: '请核对文件是否异常（页数、图片过大），或拆分、另存后再读。',
    en: 'Check the file for oddities (very many pages, huge pictures), or save it anew or in parts.',
  },
};

export const crashed = (detail: string): Reason => ({
  code: 'worker-crashed',
  message: { zh: `读取进程意外中止：${detail}`, en: `The reading process ended unexpectedly: ${detail}` },
  advice: {
    zh: '可用 gongkai retry 再试一次；仍不行时请将该文件报告给开发者。',
    en: 'Try once more with gongkai retry; if it fails again, report the file to the developers.',
  },
});

export const endedTheProgram = (times: number): Reason => ({
  code: 'program-ended',
  message: {
    zh: `处理它时程序已 ${times} 次意外结束，不再自动重试。`,
    en: `The program ended ${times} times while it was at work on this; it is not tried again by itself.`,
  },
  advice: {
    zh: '可用 gongkai retry 再试；仍不行时请将该文件报告给开发者。',
    en: 'Try again with gongkai retry; if it fails again, report the file to the developers.',
  },
});

export const broken = (message: string): Reason => ({
  code: 'internal-error',
  message: { zh: `程序出错：${message}`, en: `The program failed: ${message}` },
  advice: { zh: '这是程序的缺陷，请将该文件报告给开发者。', en: 'This is a fault of the program; report the file to the developers.' },
});

export const bytesLost = (detail: string): Reason => ({
  code: 'bytes-lost',
  message: { zh: `库中保存的原件读不出来：${detail}`, en: `The kept original cannot be read: ${detail}` },
  advice: { zh: '请用 gongkai ingest --redo download 重新取得原件。', en: 'Get it again with gongkai ingest --redo download.' },
});

export const whyKilled = ({ by, detail }: Killed, seconds: number): Reason =>
  by === 'timeout' ? timedOut(seconds) : by === 'memory' ? outOfMemory : crashed(detail);
