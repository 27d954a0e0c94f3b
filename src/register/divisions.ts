import { divisionLines } from './divisions-data.js';
import { organName } from './name.js';

/** 行政区划代码 by name: only where an organ's own name says which division it is of, with the divisions above it where those are needed. */

export interface Division {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  /** The nearest one above that is listed; null of a province. */
  readonly parent: Division | null;
}

const parse = (): readonly Division[] =>
  divisionLines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', ...parts] = line.split('|');
      const province: Division = { code: `${head.slice(0, 2)}0000`, name: head.slice(2), parent: null };
      const below = parts.flatMap((part) => {
        const [own = '', counties = ''] = part.split(':');
        const prefix = province.code.slice(0, 2) + own.slice(0, 2);
        const city: Division | null = own.length > 2 ? { code: `${prefix}00`, name: own.slice(2), parent: province } : null;
        const rows = counties === '' ? [] : counties.split(',');
        return [...(city ? [city] : []), ...rows.map((row) => ({ code: prefix + row.slice(0, 2), name: row.slice(2), parent: city ?? province }))];
      });
      return [province, ...below];
    });

/** In order of their codes. */
export const divisions: readonly Division[] = parse();

const grouped = (all: readonly Division[]): ReadonlyMap<string, readonly Division[]> => {
  const groups = new Map<string, Division[]>();
  for (const one of all) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  return groups;
};
const byName = grouped(divisions);
const longest = Math.max(...divisions.map(({ name }) => name.length));

const isWithin = (one: Division, above: Division): boolean => one.parent !== null && (one.parent === above || isWithin(one.parent, above));

/**
 * Names that in reports of 2008 or later were borne by another unit with another code: cities of county level that became prefectures (and 巢湖市, the other
 * way round), a district that a merger gave a new code. The name alone does not tell which; divisions below them are told.
 */
const borneByAnother: ReadonlySet<string> = new Set([
  '340181', // 巢湖市, a prefecture until 2011
  '350404', // 三元区, before its merger with 梅列区 in 2021
  '460400', // 儋州市, of county level until 2015
  '520500', // 毕节市, of county level until 2011
  '520600', // 铜仁市, of county level until 2011
  '540200', // 日喀则市, of county level until 2014
  '650400', // 吐鲁番市, of county level until 2015
  '650500', // 哈密市, of county level until 2016
]);

/** 朝阳市场监督管理局 begins with no 朝阳市. */
const goesOn = /^(?:场|容|域|划|政(?:公用|工程|园林|建设|管理|设施|养护)|民(?:服务|热线|中心))/u;

/** Borne by several cities, or were before a merger (桥东区 of 石家庄 until 2014): told only with what is above them. */
const isDistrict = ({ name }: Division): boolean => /(?<!自治|地)区$/u.test(name);

/** The division whose name stands at the start of the text, the longest one. */
const startOf = (text: string, above: Division | null): Division | null => {
  for (let length = Math.min(longest, text.length); length > 1; length--) {
    const found = (byName.get(text.slice(0, length)) ?? []).filter((one) => (above === null ? !isDistrict(one) : isWithin(one, above)));
    if (found.length > 0) return found.length === 1 && !goesOn.test(text.slice(length)) ? found[0]! : null;
  }
  return null;
};

/** Words of departments in which 区, 县, 市 or 乡 names no division. */
const plain = /城乡|乡村|农村|城镇|社区|城市|市场|市政|市容|县域|区域|区划|公园|校园|园林/gu;
/** Another division, or a zone, stands in what is left of the name: a town, a district that is not listed, 经济开发区. */
const another = /[区县旗镇乡州盟市村园]|街道|苏木|管委会/u;

/** The division that an organ of this name is of: 淮安市洪泽区财政局 → 320813. Null wherever the name leaves a doubt. */
export const divisionOf = (organ: string): Division | null => {
  let rest = organName(organ);
  let found: Division | null = null;
  for (let next = startOf(rest, null); next !== null; next = startOf(rest, next)) {
    found = next;
    rest = rest.slice(next.name.length);
  }
  if (found === null || borneByAnother.has(found.code)) return null;
  return another.test(rest.replace(plain, '〇')) ? null : found;
};
