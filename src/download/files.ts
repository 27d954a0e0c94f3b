/** Bytes of a local file, under the same size cap as a download. */
import { open, stat } from 'node:fs/promises';

import { GiveUp, RetryLater } from '../errors.js';
import type { Said } from '../schema/finding.js';
import { errorCode } from './error-code.js';
import { emptyFile, tooLarge } from './reasons.js';

/** Conditions of the machine that pass, such as too many open files. */
const passing = new Set(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'ETIMEDOUT']);

const because: Readonly<Record<string, Said>> = {
  ENOENT: { zh: '文件不存在', en: 'it does not exist' },
  EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
  EPERM: { zh: '没有读取权限', en: 'no permission to read it' },
  ELOOP: { zh: '符号链接成环', en: 'its symbolic links form a loop' },
};

const unreadable = (path: string, what: Said): GiveUp =>
  new GiveUp({
    code: 'file-unreadable',
    message: { zh: `无法读取文件（${what.zh}）：${path}`, en: `The file cannot be read (${what.en}): ${path}` },
    advice: { zh: '请核对路径和权限后运行 gongkai retry。', en: 'Check the path and its permissions, then run gongkai retry.' },
  });

const toReason = (path: string, error: unknown): Error => {
  if (error instanceof GiveUp) return error;
  const code = errorCode(error);
  const what = because[code] ?? { zh: code, en: code };
  const { reason } = unreadable(path, what);
  return passing.has(code) ? new RetryLater({ ...reason, code: 'file-busy' }, 5) : new GiveUp(reason);
};

const read = async (path: string, maxBytes: number): Promise<Uint8Array> => {
  const about = await stat(path);
  // a pipe or a device may never end, and opening a pipe may never return
  if (!about.isFile()) throw unreadable(path, { zh: '不是普通文件', en: 'it is not a regular file' });
  if (about.size > maxBytes) throw tooLarge(path, maxBytes);
  const handle = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(about.size - size, 0) + 1, 1 << 20));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length);
      if (bytesRead === 0) break;
      size += bytesRead;
      // it may have grown since stat
      if (size > maxBytes) throw tooLarge(path, maxBytes);
      chunks.push(chunk.subarray(0, bytesRead));
    }
    if (size === 0) throw emptyFile(path);
    return Buffer.concat(chunks, size);
  } finally {
    await handle.close();
  }
};

/**
 * All bytes of a regular file of at most `maxBytes`.
 * @throws GiveUp `empty-file`, `too-large`, `file-unreadable`; RetryLater `file-busy`.
 */
export const readLocal = async (path: string, maxBytes: number): Promise<Uint8Array> => {
  try {
    return await read(path, maxBytes);
  } catch (error) {
    throw toReason(path, error);
  }
};
