import { bandsOf, resemblance } from './minhash.js';
import { maybeSameIssuer } from './issuer.js';
import type { Profile } from './profile.js';

/** Which reports may share their text: told by signatures, linear in the number of reports. */

/** A document with the organ that the register gives it. */
export interface Placed {
  readonly document: string;
  /** Register id; null where none is known. */
  readonly organ: string | null;
  readonly isPreferred: boolean;
  readonly profile: Profile;
}

/** Below this share of common runs no text can be a copy of another of its length. */
const leastResemblance = 0.3;
const mostOthers = 5;
/** Members of a band that one report is held against: a template of a thousand towns is not compared thousand times thousand. */
const mostOfBand = 40;

const grouped = (all: readonly Placed[], keysOf: (one: Placed) => readonly string[]): ReadonlyMap<string, readonly Placed[]> => {
  const groups = new Map<string, Placed[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [one]);
      else group.push(one);
    }
  return groups;
};

const isOther = (one: Placed, other: Placed): boolean => one.organ !== other.organ && !maybeSameIssuer(one.profile.organ, other.profile.organ);

const inOrder = (all: readonly Placed[]): readonly Placed[] => [...all].sort((a, b) => (a.document < b.document ? -1 : 1));

const closest = (one: Placed, bands: ReadonlyMap<string, readonly Placed[]>): readonly string[] => {
  const own = one.profile.signature!;
  const met = new Map<string, readonly [Placed, number]>();
  for (const band of bandsOf(own))
    for (const other of bands.get(band)!.slice(0, mostOfBand)) {
      if (met.has(other.document) || other.profile.year > one.profile.year) continue;
      met.set(other.document, [other, resemblance(own, other.profile.signature!)]);
    }
  const near = [...met.values()].filter(([other, share]) => share >= leastResemblance && isOther(one, other));
  near.sort(([a, x], [b, y]) => y - x || b.profile.year - a.profile.year || (a.document < b.document ? -1 : 1));
  const organs = new Set<string>();
  return near
    .filter(([{ organ, profile }]) => !organs.has(organ ?? profile.organ) && organs.add(organ ?? profile.organ))
    .slice(0, mostOthers)
    .map(([{ document }]) => document);
};

/** By document, those of other organs whose text is most alike, best first. */
export const resemblingOf = (all: readonly Placed[]): ReadonlyMap<string, readonly string[]> => {
  const textual = inOrder(all).filter(({ profile, isPreferred }) => isPreferred && profile.signature !== null);
  const bands = grouped(textual, ({ profile }) => bandsOf(profile.signature!));
  return new Map(textual.map((one) => [one.document, closest(one, bands)]));
};

/** By document, those of other organs on the same year with the same figures; at most ten. */
export const sameFiguresOf = (all: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> => {
  const key = ({ profile }: Placed): string => `${profile.year} ${profile.figures}`;
  const counted = inOrder(all).filter(({ profile, isPreferred }) => isPreferred && profile.figures !== null);
  const groups = grouped(counted, (one) => [key(one)]);
  return new Map(
    counted.map((one) => [
      one.document,
      groups
        .get(key(one))!
        .slice(0, mostOfBand)
        .filter((other) => isOther(one, other))
        .slice(0, 10),
    ]),
  );
};
