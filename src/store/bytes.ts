import { createHash } from 'node:crypto';

/** Where the documents' bytes lie, each under the SHA-256 of itself: a folder of this machine, or an object store that many machines reach. */
export interface Bytes {
  /** Keeps the bytes under their hash; they are safe when this returns. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The file on this machine that holds them; brought here where they lie elsewhere. */
  file(sha256: string): Promise<string>;
  close(): Promise<void>;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
