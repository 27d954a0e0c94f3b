import { inflateSync } from 'node:zlib';

/**
 * `DecompressionStream` as the standard has it, which unpacks "deflate" in one call when all has been written: the streams of a PDF are
 * small and whole, and Node's own hands each piece to another thread and back. Other formats are left to Node's.
 */

const Standard = globalThis.DecompressionStream;

/** Bytes of one stream, unpacked. */
const largest = 128 * 2 ** 20;

const inflater = (): TransformStream<Uint8Array, Uint8Array> => {
  const parts: Uint8Array[] = [];
  return new TransformStream({
    transform: (part) => void parts.push(part),
    flush: (controller) => {
      try {
        controller.enqueue(inflateSync(parts.length === 1 ? parts[0]! : Buffer.concat(parts), { maxOutputLength: largest }));
      } catch (error) {
        controller.error(new TypeError('the data cannot be unpacked', { cause: error }));
      }
    },
  });
};

export class WholeDecompression {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: ConstructorParameters<typeof Standard>[0]) {
    const { readable, writable } = format === 'deflate' ? inflater() : new Standard(format);
    this.readable = readable;
    this.writable = writable;
  }
}
