import { createHash } from 'node:crypto';

export interface Sample {
  readonly size: number;
  /** The same seed draws the same documents; documents that are added to the store push out few of them. */
  readonly seed: number;
}

/** Documents in an order of chance that hangs on the seed and each document alone; as many of the first as asked for, or all. */
export const drawn = (ids: readonly string[], sample: Sample | null): readonly string[] => {
  if (sample === null) return [...ids].sort();
  const lot = (id: string): string => createHash('sha256').update(`${sample.seed} ${id}`).digest('hex');
  return ids
    .map((id) => [lot(id), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, sample.size)
    .map(([, id]) => id);
};
