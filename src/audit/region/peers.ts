import type { Said } from '../../schema/finding.js';
import { measures, type Measure, type Profile } from './profile.js';

/** Reports of the same kind of body, level, region and year, and how their figures lie. */

export interface Peers {
  readonly count: number;
  readonly median: number;
  /** Median distance from the median, both of ln(1＋figure). */
  readonly spread: number;
  readonly where: Said;
}

/** Fewer reports than this tell nothing of what is usual. */
const fewestPeers = 10;

const levelName: Readonly<Record<NonNullable<Profile['level']>, Said>> = {
  national: { zh: '国家级', en: 'national' },
  province: { zh: '省级', en: 'provincial' },
  prefecture: { zh: '市级', en: 'prefectural' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡镇级', en: 'township' },
};

/** How much of the region code bodies of one level share: those of a county are compared within its city, cities within their province. */
const digitsShared: Readonly<Record<NonNullable<Profile['level']>, number>> = { national: 0, province: 0, prefecture: 2, county: 4, township: 4 };

/** Null where level or region are not known. */
const groupOf = ({ level, regionCode, isGovernment, year }: Profile): string | null => {
  if (level === null) return null;
  const digits = digitsShared[level];
  if (digits > 0 && regionCode === null) return null;
  return [year, level, isGovernment === true ? 'government' : 'department', regionCode?.slice(0, digits) ?? ''].join(' ');
};

export const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const inOrder = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

const describe = (values: readonly number[], one: Profile): Peers | null => {
  if (values.length < fewestPeers) return null;
  const logs = inOrder(values.map((value) => Math.log1p(value)));
  const middle = medianOf(logs);
  const name = levelName[one.level!];
  const kind = one.isGovernment === true ? { zh: '政府', en: 'governments' } : { zh: '部门', en: 'departments' };
  const code = one.regionCode?.slice(0, digitsShared[one.level!]) ?? '';
  return {
    count: values.length,
    median: medianOf(inOrder(values)),
    spread: medianOf(inOrder(logs.map((value) => Math.abs(value - middle)))),
    where: {
      zh: `${one.year}年度${code === '' ? '' : `区划代码${code}开头的`}${name.zh}${kind.zh}`,
      en: `${name.en} ${kind.en}${code === '' ? '' : ` of region ${code}`}, ${one.year}`,
    },
  };
};

/** For each profile, in the same order. */
export const peersOf = (profiles: readonly Profile[]): readonly Readonly<Partial<Record<Measure, Peers>>>[] => {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const group = groupOf(profile);
    if (group === null) continue;
    const members = groups.get(group);
    if (members) members.push(profile);
    else groups.set(group, [profile]);
  }
  const described = new Map(
    [...groups].map(([group, members]) => [
      group,
      Object.fromEntries(
        measures.flatMap((measure) => {
          const peers = describe(
            members.flatMap(({ measured }) => measured[measure]?.value ?? []),
            members[0]!,
          );
          return peers ? [[measure, peers]] : [];
        }),
      ),
    ]),
  );
  return profiles.map((profile) => described.get(groupOf(profile) ?? '') ?? {});
};
