import { refuse } from './uncertain.js';
import { Bytes, Ref } from './values.js';
import type { Dict, Value } from './values.js';

/**
 * Bytes to values. ISO 32000-1, 7.2 and 7.3. Stricter than the standard where readers differ: what two of them might part
 * differently is refused. Numbers are rounded as pdf.js rounds them.
 */

const regular = 0;
const white = 1;
const delimiter = 2;
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = white;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = delimiter;

export const isWhite = (code: number | undefined): boolean => code !== undefined && kinds[code] === white;

const hexValues = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) hexValues[digit.charCodeAt(0)] = value;
for (const [value, digit] of [...'ABCDEF'].entries()) hexValues[digit.charCodeAt(0)] = 10 + value;

const escapes: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12, 0x28: 0x28, 0x29: 0x29, 0x5c: 0x5c };

const empty = new Uint8Array();

/** Names of so many bytes at most, by the number that their bytes are. */
const shortName = 6;
const shortNames = new Map<number, string>();
const mostNames = 10_000;

/** Lists within lists; no page needs more. */
const deepest = 40;

export class Scanner {
  /** What strings share; those that came before a larger one keep theirs. */
  #pool = empty;
  #used = 0;

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** Skips white space and comments. Gives the byte that follows, which stays to be read; -1 at the end. */
  peek(): number {
    const { bytes } = this;
    let { at } = this;
    // never beyond the end: a byte that may be undefined is slow to compare
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else if (kinds[code] !== white) {
        this.at = at;
        return code;
      }
    }
    this.at = bytes.length;
    return -1;
  }

  /** The next word of regular characters. */
  word(): string {
    this.peek();
    const from = this.at;
    const { bytes } = this;
    while (this.at < bytes.length && kinds[bytes[this.at]!] === regular) this.at++;
    return this.#text(from, this.at);
  }

  /** A word of up to three letters as one number, its first letter lowest: see `codeOf`. */
  operator(): number {
    const { bytes } = this;
    let { at } = this;
    let code = 0;
    for (let shift = 0; at < bytes.length && kinds[bytes[at]!] === regular; shift += 8) {
      if (shift > 16) refuse('an operator of more than three letters');
      code |= bytes[at++]! << shift;
    }
    this.at = at;
    return code;
  }

  /** @param references whether `1 0 R` is one: in files, not in page content */
  value(references: boolean, depth = 0): Value {
    const code = this.peek();
    if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b) {
      const number = this.number();
      return references && code >= 0x30 && code <= 0x39 ? this.#reference(number) : number;
    }
    if (code === 0x2f) return this.name();
    if (code === 0x28) return this.#literal();
    if (code === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dict(references, depth) : this.#hex();
    if (code === 0x5b) return this.#list(references, depth);
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : refuse(`a value that is none: ${word.slice(0, 20)}`);
  }

  number(): number {
    const { bytes } = this;
    let { at } = this;
    const minus = bytes[at] === 0x2d;
    if (minus || bytes[at] === 0x2b) at++;
    let value = 0;
    let divisor = 0;
    let digits = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        divisor *= 10;
        digits++;
      } else if (byte === 0x2e && divisor === 0) divisor = 1;
      else break;
    }
    if (digits === 0 || (at < bytes.length && kinds[bytes[at]!] === regular)) refuse('a number that is none');
    this.at = at;
    if (divisor !== 0) value /= divisor;
    return minus ? -value : value;
  }

  name(): string {
    const { bytes } = this;
    const from = ++this.at;
    let { at } = this;
    let plain = true;
    let key = 0;
    for (; at < bytes.length && kinds[bytes[at]!] === regular; at++) {
      plain &&= bytes[at] !== 0x23;
      key = key * 256 + bytes[at]!;
    }
    this.at = at;
    if (at === from) refuse('a name without letters');
    if (plain && at - from <= shortName) return this.#shortName(key, from);
    const text = this.#text(from, at);
    if (plain) return text;
    if (/#(?![0-9a-fA-F]{2})/.test(text)) refuse('a name with a broken escape');
    return text.replace(/#(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }

  /** Page content says the same few names over and over. */
  #shortName(key: number, from: number): string {
    let name = shortNames.get(key);
    if (name === undefined) {
      if (shortNames.size >= mostNames) shortNames.clear();
      shortNames.set(key, (name = this.#text(from, this.at)));
    }
    return name;
  }

  #text(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at]!);
    return text;
  }

  /** Adds a byte to the string that begins at `from` of the pool. Gives where it begins now. */
  #push(from: number, byte: number): number {
    if (this.#used === this.#pool.length) {
      const begun = this.#pool.subarray(from, this.#used);
      this.#pool = new Uint8Array(Math.max(64, 2 * this.#pool.length));
      this.#pool.set(begun);
      this.#used = begun.length;
      from = 0;
    }
    this.#pool[this.#used++] = byte;
    return from;
  }

  #hex(): Bytes {
    const { bytes } = this;
    let { at } = this;
    let from = this.#used;
    let first = -1;
    for (at++; ; at++) {
      if (at >= bytes.length) return refuse('a string without end');
      const byte = bytes[at]!;
      if (byte === 0x3e) break;
      const value = hexValues[byte]!;
      if (value < 0) {
        if (kinds[byte] !== white) refuse('a hexadecimal string of other characters');
      } else if (first < 0) first = value;
      else {
        from = this.#push(from, (first << 4) | value);
        first = -1;
      }
    }
    if (first >= 0) refuse('half a byte');
    this.at = at + 1;
    return new Bytes(this.#pool, from, this.#used);
  }

  #literal(): Bytes {
    const { bytes } = this;
    let from = this.#used;
    let depth = 1;
    for (this.at++; ; this.at++) {
      let byte = bytes[this.at];
      if (byte === undefined) return refuse('a string without end');
      if (byte === 0x5c) {
        byte = bytes[++this.at];
        if (byte === undefined) return refuse('a string without end');
        if (byte >= 0x30 && byte <= 0x37) {
          let value = byte - 0x30;
          for (let more = 0; more < 2; more++) {
            const next = bytes[this.at + 1];
            if (next === undefined || next < 0x30 || next > 0x37) break;
            value = value * 8 + next - 0x30;
            this.at++;
          }
          if (value > 255) refuse('an octal escape beyond a byte');
          from = this.#push(from, value);
        } else if (byte === 13 || byte === 10) {
          if (byte === 13 && bytes[this.at + 1] === 10) this.at++;
        } else from = this.#push(from, escapes[byte] ?? refuse('an unknown escape'));
        continue;
      }
      if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) break;
      from = this.#push(from, byte);
    }
    this.at++;
    return new Bytes(this.#pool, from, this.#used);
  }

  #list(references: boolean, depth: number): readonly Value[] {
    if (depth > deepest) refuse('lists within lists');
    this.at++;
    const list: Value[] = [];
    for (;;) {
      const code = this.peek();
      if (code < 0) return refuse('a list without end');
      if (code === 0x5d) break;
      list.push(this.value(references, depth + 1));
    }
    this.at++;
    return list;
  }

  #dict(references: boolean, depth: number): Dict {
    if (depth > deepest) refuse('dictionaries within dictionaries');
    this.at += 2;
    const dict = new Map<string, Value>();
    for (;;) {
      const code = this.peek();
      if (code === 0x3e) break;
      if (code !== 0x2f) return refuse('a dictionary whose key is no name');
      const key = this.name();
      if (dict.has(key)) refuse(`two entries ${key}`);
      dict.set(key, this.value(references, depth + 1));
    }
    if (this.bytes[this.at + 1] !== 0x3e) refuse('a dictionary without end');
    this.at += 2;
    return dict;
  }

  /** `number` alone, or the reference that it begins. */
  #reference(number: number): number | Ref {
    const { at, bytes } = this;
    const next = this.peek();
    if (Number.isInteger(number) && next >= 0x30 && next <= 0x39) {
      let generation = 0;
      let end = this.at;
      for (let byte = bytes[end]; byte !== undefined && byte >= 0x30 && byte <= 0x39; byte = bytes[++end]) generation = generation * 10 + byte - 0x30;
      if (isWhite(bytes[end])) {
        this.at = end;
        const after = bytes[this.peek() === 0x52 ? this.at + 1 : -1];
        if (bytes[this.at] === 0x52 && (after === undefined || kinds[after] !== regular)) {
          this.at++;
          return new Ref(number, generation);
        }
      }
    }
    this.at = at;
    return number;
  }
}

/** The number of an operator, as `Scanner.operator` gives it. */
export const codeOf = (operator: string): number => [...operator].reduce((code, letter, index) => code | (letter.charCodeAt(0) << (8 * index)), 0);
