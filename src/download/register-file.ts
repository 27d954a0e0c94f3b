/** The register of organs as a CSV file of the user. Wrong lines are told with their number; the others go on. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { WrongUsage } from '../errors.js';
import type { RegisterLine } from '../schema/register.js';
import { cellsOf, decode, levelOf, type WrongLine } from './manifest.js';

/** `former_names`: several with ; between them. `successor`: what it became, or went into, after `to_year`. `searched_url`, `searched_at`: where and when its reports were looked for. */
export const registerColumns = [
  'organ',
  'former_names',
  'level',
  'type',
  'region_code',
  'credit_code',
  'site_id',
  'parent',
  'from_year',
  'to_year',
  'successor',
  'searched_url',
  'searched_at',
] as const;
type Column = (typeof registerColumns)[number];

export interface RegisterFile {
  readonly lines: readonly RegisterLine[];
  readonly wrong: readonly WrongLine[];
}

/** What a column must look like where it is filled in. */
const shapes: Readonly<Partial<Record<Column, RegExp>>> = {
  region_code: /^(?:\d{6}|\d{9}|\d{12})$/,
  credit_code: /^[0-9A-Z]{18}$/,
  from_year: /^(?:19|20)\d\d$/,
  to_year: /^(?:19|20)\d\d$/,
  searched_url: /^https?:\/\/[^\s]+$/,
  searched_at: /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

const wrongIn = (given: ReadonlyMap<string, string>): readonly string[] => {
  const shaped = Object.entries(shapes).filter(([name, shape]) => given.has(name) && !shape.test(given.get(name)!));
  const level = given.get('level');
  return [
    ...shaped.map(([name]) => name),
    ...(level !== undefined && levelOf(level) === undefined ? ['level'] : []),
    ...(given.has('organ') ? [] : ['organ']),
  ];
};

const lineOf = (given: ReadonlyMap<string, string>): RegisterLine => {
  const text = (name: Column): string | null => given.get(name) ?? null;
  const year = (name: Column): number | null => (given.has(name) ? Number(given.get(name)) : null);
  return {
    organ: given.get('organ')!,
    formerNames: (text('former_names') ?? '')
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    level: levelOf(text('level') ?? '') ?? null,
    type: text('type'),
    regionCode: text('region_code'),
    creditCode: text('credit_code'),
    siteId: text('site_id'),
    parent: text('parent'),
    fromYear: year('from_year'),
    toYear: year('to_year'),
    ...(given.has('successor') ? { successor: given.get('successor')! } : {}),
    searchedUrl: text('searched_url'),
    searchedAt: text('searched_at'),
  };
};

/** @throws WrongUsage where the file has no column `organ`. */
export const parseRegister = (bytes: Uint8Array, file: string): RegisterFile => {
  const [head = '', ...rest] = decode(bytes, file).split(/\r\n|\n|\r/);
  const header = (cellsOf(head) ?? []).map((name) => name.toLowerCase());
  if (!header.includes('organ'))
    throw new WrongUsage({
      zh: `${file} 不是机关名册：首行应有列名 organ（可用的列：${registerColumns.join('、')}）。`,
      en: `${file} is no register: its first line must name the column organ (columns: ${registerColumns.join(', ')}).`,
    });
  const lines: RegisterLine[] = [];
  const wrong: WrongLine[] = [];
  for (const [index, text] of rest.entries()) {
    if (/^[\s,]*$/.test(text)) continue;
    const cells = cellsOf(text);
    const given = new Map(header.flatMap((name, at) => (cells?.[at] ? [[name, cells[at]] as const] : [])));
    const columns = cells === null ? ['organ'] : wrongIn(given);
    if (columns.length === 0) lines.push(lineOf(given));
    else {
      const named = columns.map((name) => `${name}“${given.get(name) ?? ''}”`);
      wrong.push({
        file,
        line: index + 2,
        message: { zh: `${named.join('、')}不合要求，此行未导入`, en: `${named.join(', ')} cannot be taken; the line was left out` },
      });
    }
  }
  return { lines, wrong };
};

export const readRegister = async (path: string): Promise<RegisterFile> => parseRegister(await readFile(path), basename(path));
