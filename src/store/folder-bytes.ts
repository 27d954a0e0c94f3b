import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf, type Bytes } from './bytes.js';

/** The folder of kept bytes, content-addressed: `bytes/ab/cdef…` holds the bytes whose SHA-256 is `abcdef…`. */

const fileOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));

const draftsOf = (folder: string): string => join(folder, '.drafts');

/** Removes what a process that ended in mid-write left behind; only for the holder of the store's lock. */
const clearDrafts = (folder: string): Promise<void> => rm(draftsOf(folder), { recursive: true, force: true });

/**
 * Keeps the bytes and returns their hash. They are written to the disk before they get their name, so that a file with a
 * name is whole however the process ended.
 */
const keepBytes = async (folder: string, bytes: Uint8Array): Promise<string> => {
  const sha256 = hashOf(bytes);
  const path = fileOf(folder, sha256);
  const kept = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept?.size === bytes.byteLength) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const draft = join(draftsOf(folder), randomUUID());
  await mkdir(draftsOf(folder), { recursive: true });
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return sha256;
};

/** `sole`: this process alone writes into the folder, so that what another left half-written can go. */
export const openFolderBytes = async (folder: string, sole: boolean): Promise<Bytes> => {
  if (sole) {
    await mkdir(folder, { recursive: true });
    await clearDrafts(folder);
  }
  return {
    keep: (bytes) => keepBytes(folder, bytes),
    file: (sha256) => Promise.resolve(fileOf(folder, sha256)),
    close: () => Promise.resolve(),
  };
};
