import type { Sentence } from '../years/prose.js';
import { eachRun } from '../years/prose.js';

/**
 * Texts that are alike, found without comparing each with each: a signature of every text (MinHash, Broder 1997), cut into bands; texts that share a
 * band are candidates. Linear in the number of texts.
 */

/** One number for each of so many hash functions. */
const functions = 96;
/** Numbers of one band: two texts that share half of their runs meet in at least one of the 32 bands in 98 of 100 cases. */
const band = 3;

const seeds = Array.from({ length: functions }, (_, index) => Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(index + 7, 0x85ebca6b));

const mixed = (hash: number, seed: number): number => {
  let mix = Math.imul(hash ^ seed, 0xcc9e2d51);
  mix = Math.imul(mix ^ (mix >>> 15), 0x1b873593);
  return (mix ^ (mix >>> 13)) >>> 0;
};

/** The smallest value of each function over all runs of the text; null where it has no run. */
export const signatureOf = (sentences: readonly Sentence[]): readonly number[] | null => {
  const least = new Uint32Array(functions).fill(0xffffffff);
  const seen = new Set<number>();
  for (const sentence of sentences)
    eachRun(sentence, (hash) => {
      if (seen.has(hash)) return;
      seen.add(hash);
      for (let index = 0; index < functions; index++) {
        const value = mixed(hash, seeds[index]!);
        if (value < least[index]!) least[index] = value;
      }
    });
  return seen.size === 0 ? null : [...least];
};

/** About which share of the runs of both together they have in common, 0…1. */
export const resemblance = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, index) => value === other[index]).length / functions;

/** Keys of the bands of a signature. */
export const bandsOf = (signature: readonly number[]): readonly string[] =>
  Array.from({ length: functions / band }, (_, index) => `${index}:${signature.slice(index * band, (index + 1) * band).join()}`);
