import type { Chance } from './generator/random.js';

/** Ways to damage a file. */

export type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const range = (bytes: Buffer, chance: Chance, longest: number): [start: number, end: number] => {
  const start = chance.between(0, bytes.length - 1);
  return [start, Math.min(bytes.length, start + chance.between(1, longest))];
};

export const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, chance) => {
    for (let times = chance.between(1, 8); times > 0; times--) bytes[chance.between(0, bytes.length - 1)]! ^= 1 << chance.between(0, 7);
    return bytes;
  },
  overwrite: (bytes, chance) => {
    const [start, end] = range(bytes, chance, 64);
    for (let at = start; at < end; at++) bytes[at] = chance.between(0, 255);
    return bytes;
  },
  zero: (bytes, chance) => bytes.fill(0, ...range(bytes, chance, 4096)),
  remove: (bytes, chance) => {
    const [start, end] = range(bytes, chance, 2048);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  repeat: (bytes, chance) => {
    const [start, end] = range(bytes, chance, 2048);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  swap: (bytes, chance) => {
    const [start, end] = range(bytes, chance, 1024);
    const to = chance.between(0, bytes.length - (end - start));
    const held = Buffer.from(bytes.subarray(to, to + end - start));
    bytes.copyWithin(to, start, end);
    held.copy(bytes, start);
    return bytes;
  },
  cut: (bytes, chance) => bytes.subarray(0, chance.between(0, bytes.length - 1)),
  splice: (bytes, chance) => Buffer.concat([bytes.subarray(0, chance.between(0, bytes.length)), bytes.subarray(chance.between(0, bytes.length))]),
};
