import type { Unpacked } from '../intact.js';
import { crossReferences } from './cross-references.js';
import type { Entry } from './cross-references.js';
import { unpacked } from './filters.js';
import { objectAt } from './objects.js';
import { Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { isDict, isList, isNumbers, PdfStream, Ref } from './values.js';
import type { Dict, Value } from './values.js';

/** The objects of a file by their numbers. */

interface Held {
  readonly data: Uint8Array;
  /** Number of each object, and where it begins. */
  readonly index: readonly (readonly [number: number, at: number])[];
}

const free: Entry = { kind: 'free' };

export class PdfFile {
  readonly trailer: Dict;
  /** Number of the object that is the first page, where the file itself says so. */
  readonly firstPage: number | null;
  readonly #bytes: Uint8Array;
  readonly #unpacked: Unpacked;
  readonly #entries: ReadonlyMap<number, Entry>;
  readonly #objects = new Map<number, Value>();
  readonly #streams = new Map<number, Held>();
  /** Objects that are being read: one that needs itself is refused. */
  readonly #reading = new Set<number>();

  /**
   * @param unpacked streams that were unpacked and checked before
   * @throws Uncertain where the file is encrypted or not indexed as the standard says
   */
  constructor(bytes: Uint8Array, unpacked: Unpacked = new Map()) {
    this.#bytes = bytes;
    this.#unpacked = unpacked;
    const { entries, trailer, firstPage } = crossReferences(bytes);
    if (trailer.has('Encrypt')) refuse('encryption');
    this.#entries = entries;
    this.trailer = trailer;
    this.firstPage = firstPage;
  }

  /** What a reference stands for; a value as it is. An object that the file does not have is null. */
  get(value: Value | undefined): Value {
    if (value === undefined) return null;
    if (!(value instanceof Ref)) return value;
    const entry = this.#entries.get(value.number) ?? free;
    const generation = entry.kind === 'at' ? entry.generation : entry.kind === 'held' ? 0 : value.generation;
    if (generation !== value.generation) return refuse('a reference to another generation');
    const known = this.#objects.get(value.number);
    if (known !== undefined) return known;
    if (this.#reading.has(value.number)) return refuse('an object that needs itself');
    this.#reading.add(value.number);
    const found = this.#fetch(value, entry);
    this.#reading.delete(value.number);
    if (found instanceof Ref) return refuse('a reference to a reference');
    this.#objects.set(value.number, found);
    return found;
  }

  /** Where an object begins; null where it is held in a stream, or nowhere. */
  placeOf(number: number): number | null {
    const entry = this.#entries.get(number);
    return entry?.kind === 'at' ? entry.at : null;
  }

  dict(value: Value | undefined, what: string): Dict {
    const found = this.get(value);
    return isDict(found) ? found : refuse(`${what} is no dictionary`);
  }

  /** Null where there is none. */
  optionalDict(value: Value | undefined, what: string): Dict | null {
    const found = this.get(value);
    return found === null ? null : isDict(found) ? found : refuse(`${what} is no dictionary`);
  }

  list(value: Value | undefined, what: string): readonly Value[] {
    const found = this.get(value);
    return isList(found) ? found : refuse(`${what} is no list`);
  }

  /** `count` numbers, or as many as there are. */
  numbers(value: Value | undefined, what: string, count?: number): readonly number[] {
    const found = this.list(value, what).map((one) => this.get(one));
    return isNumbers(found) && (count === undefined || found.length === count) ? found : refuse(`${what} is not made of numbers`);
  }

  /** Unpacked bytes of a stream. */
  data(stream: PdfStream): Uint8Array {
    const plain = new Map<string, Value>();
    for (const key of ['Filter', 'DecodeParms', 'F']) {
      const value = this.get(stream.dict.get(key));
      if (value !== null) plain.set(key, isList(value) ? value.map((one) => this.get(one)) : value);
    }
    return unpacked(this.#bytes.subarray(stream.from, stream.to), plain, this.#unpacked.get(stream.from));
  }

  #fetch(ref: Ref, entry: Entry): Value {
    if (entry.kind === 'free') return null;
    if (entry.kind === 'held') return this.#held(ref.number, entry.stream, entry.index);
    return objectAt(this.#bytes, entry.at, ref, (length) => this.get(length)).value;
  }

  /** An object that stands in a stream of objects. ISO 32000-1, 7.5.7. */
  #held(number: number, stream: number, index: number): Value {
    let held = this.#streams.get(stream);
    if (!held) this.#streams.set(stream, (held = this.#openHeld(stream)));
    const [own, at] = held.index[index] ?? refuse('an object that is not in its stream');
    if (own !== number) refuse('an object with another number than its index says');
    return new Scanner(held.data, at).value(true);
  }

  #openHeld(number: number): Held {
    if (this.#entries.get(number)?.kind !== 'at') refuse('objects held in a stream that is held itself');
    const stream = this.get(new Ref(number, 0));
    if (!(stream instanceof PdfStream) || stream.dict.get('Type') !== 'ObjStm' || stream.dict.has('Extends'))
      return refuse('an odd stream of objects');
    const [count, first] = [this.get(stream.dict.get('N')), this.get(stream.dict.get('First'))];
    if (typeof count !== 'number' || typeof first !== 'number') return refuse('an odd stream of objects');
    const data = this.data(stream);
    const scanner = new Scanner(data);
    const index = Array.from({ length: count }, () => {
      const pair: [number, number] = [numberIn(scanner), first + numberIn(scanner)];
      return scanner.at <= first ? pair : refuse('an odd stream of objects');
    });
    return { data, index };
  }
}

const numberIn = (scanner: Scanner): number => {
  scanner.peek();
  return scanner.number();
};
