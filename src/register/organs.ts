import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import { lookAlike, withoutLookAlikes } from './look-alikes.js';
import { askRegister, hostOf } from './lines.js';
import { namesItsPlace, namesSomePlace, organKey } from './name.js';

/**
 * Which reports belong to one organ: told by name, and where one name is borne by several, by region code and host. Built from
 * what reports and manifests say. The register of the user comes before it: a line gives names their organ from one year to another, so that renamed
 * and merged bodies stay apart or together as they are known to be.
 */

/** What a report and its source say of who issued it. */
export type Named = Pick<ReportRow, 'sha256' | 'url' | 'organization' | 'region_code'> & Partial<Pick<ReportRow, 'year'>>;

interface Member {
  readonly sha256: string;
  readonly region: string | null;
  readonly host: string | null;
}

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

const placesOf = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(members.flatMap(({ region, host }) => [region ?? [], host ?? []].flat()));

/** Names that differ by look-alikes only (沐阳县, 沭阳县) are one where a region code or a host says so; the commoner name is taken. */
const mergeLookAlikes = (byName: ReadonlyMap<string, readonly Member[]>): ReadonlyMap<string, readonly Member[]> => {
  const merged = new Map(byName);
  for (const names of grouped([...byName.keys()], withoutLookAlikes).values()) {
    const [first, ...others] = [...names].sort((a, b) => byName.get(b)!.length - byName.get(a)!.length || (a < b ? -1 : 1));
    for (const other of others) {
      const shared = [...placesOf(byName.get(other)!)].some((place) => placesOf(byName.get(first!)!).has(place));
      if (!shared || !lookAlike(first!, other)) continue;
      merged.set(first!, [...merged.get(first!)!, ...merged.get(other)!]);
      merged.delete(other);
    }
  }
  return merged;
};

/** By document, where each bearer of one name stands: '' where nothing tells them apart. */
const standings = (name: string, members: readonly Member[]): ReadonlyMap<string, string> => {
  const regions = new Set(members.flatMap(({ region }) => region ?? []));
  const regionsOfHost = new Map(
    [...grouped(members, ({ host }) => host ?? '')].map(([host, own]) => [host, [...new Set(own.flatMap(({ region }) => region ?? []))]] as const),
  );
  const placeOf = ({ region, host }: Member): string => {
    if (region !== null) return region;
    const known = host === null ? [] : regionsOfHost.get(host)!;
    if (known.length === 1) return known[0]!;
    return namesItsPlace(name) ? '' : (host ?? '');
  };
  if (namesItsPlace(name) && regions.size < 2) return new Map(members.map(({ sha256 }) => [sha256, '']));
  const places = new Set(members.map(placeOf).filter((place) => place !== ''));
  // 机关事务管理局 without region or host may be anybody's: such reports are each by themselves
  if (places.size === 0 && !namesSomePlace(name)) return new Map(members.map(({ sha256 }) => [sha256, sha256.slice(0, 12)]));
  return new Map(members.map((member) => [member.sha256, places.size < 2 ? '' : placeOf(member)]));
};

/** Organ id by document: `淮安市` where the name is enough, else `机关事务管理局@320800`. Reports that name no organ are left out. */
export const organsOf = (reports: readonly Named[], lines: readonly RegisterLine[] = []): ReadonlyMap<string, string> => {
  const ask = askRegister(lines);
  const listed = new Map(reports.flatMap((report) => (report.organization === null ? [] : [[report.sha256, ask(report)] as const])));
  const unlisted = reports.filter(({ sha256 }) => (listed.get(sha256) ?? null) === null);
  const named = unlisted.flatMap(({ sha256, organization, region_code: region, url }) =>
    organization === null ? [] : [{ name: organKey(organization), member: { sha256, region, host: hostOf(url) } }],
  );
  const byName = new Map([...grouped(named, ({ name }) => name)].map(([name, own]) => [name, own.map(({ member }) => member)] as const));
  const organs = new Map([...listed].flatMap(([sha256, id]) => (id === null ? [] : [[sha256, id] as const])));
  for (const [name, members] of mergeLookAlikes(byName))
    for (const [sha256, place] of standings(name, members)) organs.set(sha256, place === '' ? name : `${name}@${place}`);
  return organs;
};
