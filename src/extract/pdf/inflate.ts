import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Deflated data of a PDF, unpacked. RFC 1950 and 1951. */

export interface Inflated {
  readonly content: Buffer;
  /** Bytes that it took. */
  readonly taken: number;
  /** False where the data do not fit their checksum, or have none. */
  readonly checked: boolean;
}

/** Bytes of one stream, unpacked. A page of dense text has some hundred thousand. */
const largest = 128 * 2 ** 20;
/** Deflated text takes a quarter of its room, so most streams fit into one piece of this many times their length. */
const growth = 5;

interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

const optionsFor = (data: Uint8Array): { info: true; maxOutputLength: number; chunkSize: number } => ({
  info: true,
  maxOutputLength: largest,
  chunkSize: Math.min(Math.max(1024, growth * data.length), 2 ** 20),
});

const unpack = (data: Uint8Array, how: typeof inflateSync | typeof inflateRawSync): Unpacked | 'broken' | 'bomb' => {
  try {
    // Node gives buffer and engine for `info`, which its types do not know
    return how(data, optionsFor(data)) as unknown as Unpacked;
  } catch (error) {
    const code = String((error as { readonly code?: unknown }).code);
    if (code.startsWith('Z_')) return 'broken';
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
    throw error;
  }
};

/** Without the zlib head and checksum where these do not fit: some writers get the latter wrong, and nothing is lost by that. */
export const inflated = (data: Uint8Array): Inflated | 'broken' | 'bomb' => {
  const whole = unpack(data, inflateSync);
  if (whole === 'bomb') return whole;
  if (whole !== 'broken') return { content: whole.buffer, taken: whole.engine.bytesWritten, checked: true };
  const bare = unpack(data.subarray(2), inflateRawSync);
  return typeof bare === 'string' ? bare : { content: bare.buffer, taken: bare.engine.bytesWritten + 6, checked: false };
};

/** As much as the beginning of deflated data tells; null where that is broken. */
export const begun = (data: Uint8Array): Uint8Array | null => {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest });
  } catch (error) {
    if (String((error as { readonly code?: unknown }).code).startsWith('Z_')) return null;
    throw error;
  }
};
