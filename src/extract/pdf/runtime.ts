import { WholeDecompression } from './whole-decompression.js';

/**
 * What the modern build of pdf.js expects of its surroundings and Node 20 lacks. The legacy build would bring its own, but it
 * replaces Array.prototype.push for the whole process (core-js issue 1360), which slows everything that runs beside it.
 * Only what is missing is added, and it behaves as the standard says; `DecompressionStream` alone is replaced, by one that does the same sooner.
 */

type Holder = Record<string, unknown>;

const add = (holder: object, name: string, value: unknown): void => {
  if ((holder as Holder)[name] === undefined) Object.defineProperty(holder, name, { value, configurable: true, writable: true });
};

interface Settled {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

const withResolvers = (): Settled => {
  let settle: Pick<Settled, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
};

interface Keyed {
  has(key: unknown): boolean;
  get(key: unknown): unknown;
  set(key: unknown, value: unknown): unknown;
}

function getOrInsertComputed(this: Keyed, key: unknown, make: (key: unknown) => unknown): unknown {
  if (!this.has(key)) this.set(key, make(key));
  return this.get(key);
}

function toHex(this: Uint8Array): string {
  return Buffer.from(this.buffer, this.byteOffset, this.length).toString('hex');
}

function toBase64(this: Uint8Array): string {
  return Buffer.from(this.buffer, this.byteOffset, this.length).toString('base64');
}

function intersection(this: Set<unknown>, other: Set<unknown>): Set<unknown> {
  return new Set([...this].filter((one) => other.has(one)));
}

function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const result = new Uint8Array(length);
  result.set(new Uint8Array(this).subarray(0, length));
  return result.buffer;
}

const parseUrl = (url: string, base?: string): URL | null => (URL.canParse(url, base) ? new URL(url, base) : null);

/** Stands for a browser's font: pdf.js then hands over no glyph outlines, which nothing here draws. */
class UnloadedFont {
  load(): Promise<this> {
    return Promise.resolve(this);
  }
}

/** Text and lines are read, never painted: pdf.js only has to find the names, and so leaves the canvas package unloaded. */
class Unpainted {}

export const prepareRuntime = (): void => {
  add(Promise, 'withResolvers', withResolvers);
  add(Promise, 'try', (run: (...args: unknown[]) => unknown, ...args: unknown[]) => new Promise((resolve) => resolve(run(...args))));
  add(Map.prototype, 'getOrInsertComputed', getOrInsertComputed);
  add(WeakMap.prototype, 'getOrInsertComputed', getOrInsertComputed);
  add(Math, 'sumPrecise', (values: Iterable<number>) => {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  });
  add(URL, 'parse', parseUrl);
  add(Uint8Array.prototype, 'toHex', toHex);
  add(Uint8Array.prototype, 'toBase64', toBase64);
  add(Uint8Array, 'fromBase64', (text: string) => new Uint8Array(Buffer.from(text, 'base64')));
  add(Set.prototype, 'intersection', intersection);
  add(ArrayBuffer.prototype, 'transferToFixedLength', transferToFixedLength);
  Object.defineProperty(globalThis, 'DecompressionStream', { value: WholeDecompression, configurable: true, writable: true });
  add(globalThis, 'FontFace', UnloadedFont);
  add(globalThis, 'DOMMatrix', Unpainted);
  add(globalThis, 'Path2D', Unpainted);
  add(globalThis, 'ImageData', Unpainted);
};

/** What pdf.js draws with, from the canvas package: put in the place of what only had the names. */
export const preparePainting = (canvas: Readonly<Record<'DOMMatrix' | 'Path2D' | 'ImageData', unknown>>): void => {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData'] as const)
    if ((globalThis as unknown as Holder)[name] === Unpainted) (globalThis as unknown as Holder)[name] = canvas[name];
};

/** The document that pdf.js would register fonts with. */
export const fontlessDocument = {
  fonts: { add: () => undefined, delete: () => undefined, clear: () => undefined },
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => undefined } }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
};

/** Runs `load` without the one line that the modern build prints under Node: to use the legacy build. All other warnings pass. */
export const withoutAdvice = async <T>(load: () => Promise<T>): Promise<T> => {
  const warn = console.warn;
  console.warn = (...words: unknown[]): void => {
    if (!String(words[0]).includes('`legacy` build')) warn(...words);
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
};
