import { namesSomePlace, organKey } from './name.js';

/** Which government an organ is directly under, told by its name, else by its region code. */

export interface Body {
  /** Register id. */
  readonly organ: string;
  readonly name: string;
  readonly regionCode: string | null;
}

const division = /^\p{Script=Han}{2,}(?:省|自治区|市|州|盟|地区|县|旗|区|镇|乡)$/u;
/** Places that have no government of their own, or names that only look like one. */
const noDivision = /(?:开发|示范|高新|产业|工业|园|管理|保税|风景|实验|试验|度假|合作|新|社)区$|(?:城|市)市$/u;

const isGovernmentKey = (key: string): boolean => division.test(key) && !noDivision.test(key);

const grouped = (bodies: readonly Body[], keyOf: (body: Body) => string | null): ReadonlyMap<string, readonly Body[]> => {
  const groups = new Map<string, Body[]>();
  for (const body of bodies) {
    const key = keyOf(body);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    if (!group.some((one) => one.organ === body.organ)) group.push(body);
  }
  return groups;
};

/** 320813 → 320800 → 320000 → null. */
const codeAbove = (code: string): string | null => {
  const six = code.slice(0, 6);
  if (code.length > 6 && /[^0]/.test(code.slice(6))) return six;
  if (!six.endsWith('00')) return `${six.slice(0, 4)}00`;
  return six.endsWith('0000') ? null : `${six.slice(0, 2)}0000`;
};

const within = (code: string | null, government: string | null): boolean =>
  code === null || government === null || code.startsWith(government.slice(0, 6).replace(/(?:00)+$/, ''));

/** Organ id of the government above, by organ id; organs of which none is held are left out. */
export const parentsOf = (bodies: readonly Body[]): ReadonlyMap<string, string> => {
  const governments = bodies.filter(({ name }) => isGovernmentKey(organKey(name)));
  const byKey = grouped(governments, ({ name }) => organKey(name));
  const byCode = grouped(governments, ({ regionCode }) => regionCode?.slice(0, 6).padEnd(6, '0') ?? null);
  const only = (found: readonly Body[], own: Body): string | null => {
    const possible = found.filter(({ organ, regionCode }) => organ !== own.organ && within(own.regionCode, regionCode));
    return possible.length === 1 ? possible[0]!.organ : null;
  };
  const byName = (own: Body): string | null => {
    const key = organKey(own.name);
    for (let length = key.length - 1; length >= 3; length--) {
      const found = byKey.get(key.slice(0, length));
      // 鼓楼区 alone is many places: a region code must tell which
      if (found && (namesSomePlace(key) || own.regionCode !== null)) return only(found, own);
    }
    return null;
  };
  const byRegion = (own: Body): string | null => {
    if (own.regionCode === null) return null;
    const isGovernment = isGovernmentKey(organKey(own.name));
    const code = isGovernment ? codeAbove(own.regionCode) : own.regionCode.slice(0, 6).padEnd(6, '0');
    return code === null ? null : only(byCode.get(code) ?? [], own);
  };
  const parents = new Map<string, string>();
  for (const body of bodies) {
    const parent = byName(body) ?? byRegion(body);
    if (parent !== null && !/政府办公[厅室]$/.test(organKey(body.name))) parents.set(body.organ, parent);
  }
  return parents;
};
