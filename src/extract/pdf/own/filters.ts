import { inflated } from '../inflate.js';
import type { Inflated } from '../inflate.js';
import { refuse } from './uncertain.js';
import type { Dict, Value } from './values.js';
import { isDict, isList } from './values.js';

/** Packed data of streams to plain bytes. ISO 32000-1, 7.4. Flate, with PNG predictors, and base 85 are known. */

const whole = (data: Uint8Array): Uint8Array => {
  const found = inflated(data);
  return typeof found !== 'string' && found.checked ? found.content : refuse('data that are broken, or do not fit their checksum');
};

/** Five letters are four bytes, the first highest; `z` is four zeros. */
const fromBase85 = (data: Uint8Array): Uint8Array => {
  const bytes: number[] = [];
  let [value, letters] = [0, 0];
  const give = (count: number): void => {
    if (value > 0xffffffff) refuse('base 85 beyond four bytes');
    for (let index = 0; index < count; index++) bytes.push(Math.floor(value / 256 ** (3 - index)) % 256);
    value = letters = 0;
  };
  for (const [at, code] of data.entries()) {
    if (code === 0x7e) {
      if (data[at + 1] !== 0x3e || letters === 1) return refuse('base 85 without end');
      const given = letters;
      for (; letters > 0 && letters < 5; letters++) value = value * 85 + 84;
      if (given > 0) give(given - 1);
      return Uint8Array.from(bytes);
    }
    if (code === 0x7a && letters === 0) bytes.push(0, 0, 0, 0);
    else if (code >= 0x21 && code <= 0x75) {
      value = value * 85 + code - 0x21;
      if (++letters === 5) give(4);
    } else if (code !== 10 && code !== 13 && code !== 32 && code !== 9) return refuse('base 85 of other characters');
  }
  return refuse('base 85 without end');
};

/** PNG predictors with one byte to a pixel, as cross-reference streams have them. RFC 2083, 6. */
const unpredicted = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = data.length / (columns + 1);
  if (!Number.isInteger(rows)) refuse('predicted rows of uneven length');
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const to = row * columns;
    const kind = data[from]!;
    if (kind > 2) refuse('an unusual predictor');
    for (let column = 0; column < columns; column++) {
      const near = kind === 0 ? 0 : kind === 1 ? (column > 0 ? plain[to + column - 1]! : 0) : row > 0 ? plain[to - columns + column]! : 0;
      plain[to + column] = data[from + 1 + column]! + near;
    }
  }
  return plain;
};

const predicted = (data: Uint8Array, parameters: Value | undefined): Uint8Array => {
  if (parameters === undefined || parameters === null) return data;
  if (!isDict(parameters)) return refuse('parameters of a filter that are no dictionary');
  const of = (key: string, otherwise: number): number => {
    const value = parameters.get(key) ?? otherwise;
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : refuse(`a filter with odd ${key}`);
  };
  const predictor = of('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10 || predictor > 15 || of('Colors', 1) !== 1 || of('BitsPerComponent', 8) !== 8) return refuse('an unusual predictor');
  return unpredicted(data, of('Columns', 1));
};

const listOf = (value: Value | undefined): readonly Value[] => (value === undefined || value === null ? [] : isList(value) ? value : [value]);

/**
 * @param dict of the stream, its Filter and DecodeParms without references
 * @param known what its data inflate to, where they were inflated before
 */
export const unpacked = (data: Uint8Array, dict: Dict, known?: Inflated): Uint8Array => {
  const filters = listOf(dict.get('Filter'));
  const parameters = listOf(dict.get('DecodeParms'));
  if (dict.has('F') || filters.length > 2) refuse('unusual filters');
  return filters.reduce<Uint8Array>((bytes, filter, index) => {
    if (filter === 'FlateDecode')
      return predicted(index === 0 && known && known.taken <= data.length ? known.content : whole(bytes), parameters[index]);
    return filter === 'ASCII85Decode' && index === 0 ? fromBase85(bytes) : refuse(`filter ${typeof filter === 'string' ? filter : '?'}`);
  }, data);
};
