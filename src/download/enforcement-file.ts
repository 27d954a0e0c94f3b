/** 行政执法统计年报 of many bodies as a CSV file of the user. Wrong lines are told with their number and reason; the others go on. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { WrongUsage } from '../errors.js';
import type { EnforcementLine, Extent } from '../schema/enforcement.js';
import type { Said } from '../schema/finding.js';
import { cellsOf, decode, type WrongLine } from './manifest.js';

/** Each column with the heads that it is known by beside its own. */
const heads = {
  organ: ['机关名称', '行政机关名称', '行政执法机关', '执法机关', '执法主体', '机关', '单位名称', '单位'],
  year: ['年度', '年份', '统计年度'],
  region_code: ['行政区划代码', '区划代码'],
  licences: ['行政许可', '许可数量', '予以许可', '予以许可数量', '许可'],
  licences_refused: ['不予许可', '不予许可数量'],
  penalties: ['行政处罚', '处罚总数', '行政处罚总数', '处罚数量', '处罚'],
  coercion: ['行政强制', '行政强制总数', '强制总数', '强制'],
  coercion_measures: ['行政强制措施', '强制措施', '行政强制措施数量'],
  coercion_execution: ['行政强制执行', '强制执行', '行政强制执行数量'],
  scope: ['范围', '统计范围'],
  source: ['来源', '出处'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof heads;
export const enforcementColumns = Object.keys(heads) as readonly Column[];

export interface EnforcementFile {
  readonly lines: readonly EnforcementLine[];
  readonly wrong: readonly WrongLine[];
  /** Columns that gongkai does not know and ignores, as printed. */
  readonly unknownColumns: readonly string[];
}

const columnOf = (head: string): Column | null => {
  const name = head
    .normalize('NFKC')
    .replace(/\s+|\((?:件|宗|次|起)\)$/gu, '')
    .toLowerCase();
  return enforcementColumns.find((column) => column === name || heads[column].some((one) => one === name)) ?? null;
};

const extents: Readonly<Record<string, Extent>> = {
  own: 'own',
  本级: 'own',
  本机关: 'own',
  whole: 'whole',
  全区域: 'whole',
  全系统: 'whole',
  汇总: 'whole',
};

/** A blank, a dash and words for it say that nothing is told; 0 must be written. */
const untold = /^(?:|[-/—–]+|无|空)$/u;
const count = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const figures = ['licences', 'licences_refused', 'penalties', 'coercion', 'coercion_measures', 'coercion_execution'] as const;

const should: Readonly<Partial<Record<Column, Said>>> = {
  organ: { zh: '不能为空', en: 'must not be blank' },
  year: { zh: '应为四位年份，如 2024', en: 'should be a year of four digits' },
  region_code: { zh: '应为 6、9 或 12 位数字', en: 'should have 6, 9 or 12 digits' },
  scope: { zh: '应为“本级”或“全区域”', en: 'should be own or whole' },
};
const shouldCount: Said = { zh: '应为不小于 0 的整数（件）；没有数的留空', en: 'should be a whole number from 0 on, or blank' };

/** Columns of a line that cannot be taken. */
const wrongIn = (given: ReadonlyMap<Column, string>): readonly Column[] => [
  ...(given.has('organ') ? [] : (['organ'] as const)),
  ...(/^(?:19|20)\d\d$/.test(given.get('year') ?? '') ? [] : (['year'] as const)),
  ...(/^(?:\d{6}|\d{9}|\d{12})?$/.test(given.get('region_code') ?? '') ? [] : (['region_code'] as const)),
  ...figures.filter((column) => given.has(column) && !count.test(given.get(column)!)),
  ...(given.has('scope') && !Object.hasOwn(extents, given.get('scope')!) ? (['scope'] as const) : []),
];

const lineOf = (given: ReadonlyMap<Column, string>): EnforcementLine => {
  const number = (column: Column): number | null => (given.has(column) ? Number(given.get(column)!.replaceAll(',', '')) : null);
  return {
    organ: given.get('organ')!,
    year: Number(given.get('year')),
    regionCode: given.get('region_code') ?? null,
    licences: number('licences'),
    licencesRefused: number('licences_refused'),
    penalties: number('penalties'),
    coercion: number('coercion'),
    coercionMeasures: number('coercion_measures'),
    coercionExecution: number('coercion_execution'),
    extent: extents[given.get('scope') ?? ''] ?? null,
    source: given.get('source') ?? null,
  };
};

const nameOf = ({ organ, year, regionCode }: EnforcementLine): string => `${organ} ${regionCode} ${year}`;

/** @throws WrongUsage where the first line does not name organ, year and a column of figures, or names one twice. */
export const parseEnforcement = (bytes: Uint8Array, file: string): EnforcementFile => {
  const [head = '', ...rest] = decode(bytes, file).split(/\r\n|\n|\r/);
  const printed = cellsOf(head) ?? [];
  const header = printed.map(columnOf);
  const known = header.filter((one) => one !== null);
  if (!known.includes('organ') || !known.includes('year') || !figures.some((one) => known.includes(one)) || new Set(known).size < known.length)
    throw new WrongUsage({
      zh: `${file} 第 1 行应为列名，含机关名称、年度和至少一列数量，且不重复；可用的列：${enforcementColumns.map((one) => `${one}（${heads[one][0]}）`).join('、')}。`,
      en: `Line 1 of ${file} must name its columns, organ, year and one of figures among them, each once; known columns: ${enforcementColumns.join(', ')}.`,
    });
  const lines: EnforcementLine[] = [];
  const wrong: WrongLine[] = [];
  const taken = new Map<string, number>();
  for (const [index, text] of rest.entries()) {
    const line = index + 2;
    if (/^[\s,]*$/.test(text)) continue;
    const refuse = (zh: string, en: string): void => void wrong.push({ file, line, message: { zh, en } });
    const cells = cellsOf(text);
    if (cells === null || cells.slice(header.length).some((cell) => cell !== '')) {
      refuse(
        '引号不配对，或者单元格多于列名；含逗号的数应整格用 "…" 括起',
        'unbalanced quotes, or more cells than columns; wrap a number with commas in "…"',
      );
      continue;
    }
    const given = new Map(
      header.flatMap((column, at) => {
        const cell = (cells[at] ?? '').normalize('NFKC');
        return column === null || untold.test(cell) ? [] : [[column, cell] as const];
      }),
    );
    const columns = wrongIn(given);
    if (columns.length > 0) {
      const say = (language: 'zh' | 'en'): string =>
        columns
          .map((one) => {
            const { zh, en } = should[one] ?? shouldCount;
            const cell = given.get(one) ?? '';
            return language === 'zh' ? `${heads[one][0]}“${cell}”${zh}` : `${one} “${cell}” ${en}`;
          })
          .join(language === 'zh' ? '；' : '; ');
      refuse(say('zh'), say('en'));
      continue;
    }
    const read = lineOf(given);
    const earlier = taken.get(nameOf(read));
    if (!figures.some((column) => given.has(column))) refuse('没有一个数', 'holds no figure');
    else if (earlier !== undefined) refuse(`与第 ${earlier} 行是同一机关同一年度`, `is on the same organ and year as line ${earlier}`);
    else {
      taken.set(nameOf(read), line);
      lines.push(read);
    }
  }
  return { lines, wrong, unknownColumns: printed.filter((name, at) => name !== '' && header[at] === null) };
};

export const readEnforcement = async (path: string): Promise<EnforcementFile> => parseEnforcement(await readFile(path), basename(path));
