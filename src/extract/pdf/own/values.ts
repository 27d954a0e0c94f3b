/** The values that a PDF file is made of. ISO 32000-1, 7.3. A name is a string, a string is its bytes. */

export class Ref {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** A string: bytes `from` to `to`, end exclusive, of a buffer that strings share, since a page has hundreds of a byte or two. */
export class Bytes {
  constructor(
    readonly buffer: Uint8Array,
    readonly from: number,
    readonly to: number,
  ) {}

  get length(): number {
    return this.to - this.from;
  }

  all(): Uint8Array {
    return this.buffer.subarray(this.from, this.to);
  }
}

export type Dict = ReadonlyMap<string, Value>;

/** Where the packed data of a stream lie in the file; end exclusive. */
export class PdfStream {
  constructor(
    readonly dict: Dict,
    readonly from: number,
    readonly to: number,
  ) {}
}

export type Value = number | string | boolean | null | Bytes | Ref | Dict | PdfStream | readonly Value[];

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
export const isNumbers = (value: readonly Value[]): value is readonly number[] => value.every((one) => typeof one === 'number');
