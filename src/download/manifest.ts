/** A researcher's list of reports: CSV with what is known of each before it is read. Wrong lines are told with their number; the others go on. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import { WrongUsage } from '../errors.js';
import type { Said } from '../schema/finding.js';
import type { Level } from '../schema/report.js';
import type { Source } from '../schema/source.js';
import { decodeStrictly } from './charset.js';
import { errorCode } from './error-code.js';
import { readTypedUrl } from './typed-url.js';

export const manifestColumns = ['url', 'file', 'organ', 'region_code', 'level', 'year', 'published', 'retrieved_at', 'archive_url'] as const;
type ManifestColumn = (typeof manifestColumns)[number];

/** What `gongkai discover` writes behind them: `decision` is heeded, the others are for people. */
const discoverColumns: readonly string[] = ['title', 'listed_date', 'found_on', 'decision', 'reason'];
const decisions: readonly string[] = ['', 'take', 'leave'];

/** A line that was not taken, or not wholly understood. `line` from 1, as an editor counts. */
export interface WrongLine {
  readonly file: string;
  readonly line: number;
  readonly message: Said;
}

export interface Manifest {
  readonly sources: readonly Source[];
  readonly wrong: readonly WrongLine[];
  /** Columns that gongkai does not know and ignores, as printed. */
  readonly unknownColumns: readonly string[];
  /** Lines that say `leave`: not read. */
  readonly left: readonly Left[];
}

/** A line of which its `decision` is to leave it. */
export interface Left {
  readonly name: string;
  /** As written: `explained：…`. */
  readonly reason: string;
}

const levels: Readonly<Record<Level, readonly string[]>> = {
  national: ['national', '国家', '国家级', '中央', '全国'],
  province: ['province', 'provincial', '省', '省级', '自治区', '直辖市', '自治区级', '直辖市级'],
  prefecture: ['prefecture', 'prefectural', '市', '市级', '地市', '地级', '地级市', '设区市', '自治州', '盟', '地市级', '州'],
  county: ['county', '县', '县级', '区', '区级', '区县', '县区', '县级市', '旗', '区县级'],
  township: ['township', '乡', '镇', '乡镇', '街道', '乡级', '镇级', '乡镇级', '乡镇街道', '乡镇（街道）'],
};

export const levelOf = (text: string): Level | undefined =>
  (Object.keys(levels) as Level[]).find((level) => levels[level].includes(text.toLowerCase()));

const address = z.string().transform((text, context) => {
  const { url } = readTypedUrl(text);
  if (url !== null) return url;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const level = z.string().transform((text, context) => {
  const known = levelOf(text);
  if (known) return known;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** A line's cells, blank ones left out. */
const row = z.object({
  url: address.optional(),
  file: z.string().optional(),
  organ: z.string().optional(),
  region_code: z
    .string()
    .regex(/^(\d{6}|\d{9}|\d{12})$/)
    .optional(),
  level: level.optional(),
  year: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .transform(Number)
    .optional(),
  published: z.iso.date().optional(),
  retrieved_at: z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]).optional(),
  archive_url: address.optional(),
});

const expected: Readonly<Record<ManifestColumn, Said>> = {
  url: { zh: 'http:// 或 https:// 网址，不含用户名和密码', en: 'an http:// or https:// address without user name or password' },
  file: { zh: '文件路径（相对于清单所在文件夹）', en: 'a file path relative to the manifest' },
  organ: { zh: '机关名称', en: 'the name of the organ' },
  region_code: { zh: '6、9 或 12 位数字的行政区划代码', en: 'a region code of 6, 9 or 12 digits' },
  level: { zh: '国家、省、市、县、乡之一', en: 'one of national, province, prefecture, county, township' },
  year: { zh: '四位年份，如 2024', en: 'a year of four digits, such as 2024' },
  published: { zh: '日期，如 2025-01-20', en: 'a date such as 2025-01-20' },
  retrieved_at: { zh: '日期或时间，如 2025-02-01T09:30:00+08:00', en: 'a date or time such as 2025-02-01T09:30:00+08:00' },
  archive_url: { zh: 'http:// 或 https:// 网址', en: 'an http:// or https:// address' },
};

const isColumn = (name: string): name is ManifestColumn => (manifestColumns as readonly string[]).includes(name);

export const decode = (bytes: Uint8Array, file: string): string => {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : [];
  const text = decodeStrictly(bytes, [...utf16, 'utf-8', 'gb18030']);
  if (text !== null) return text;
  throw new WrongUsage({
    zh: `清单既不是 UTF-8 也不是 GBK 编码：${file}；请在表格软件中另存为“CSV UTF-8”。`,
    en: `The manifest is neither UTF-8 nor GBK: ${file}; save it as “CSV UTF-8” in your spreadsheet program.`,
  });
};

/** No column of a manifest holds a line break, so a stray quote costs its own line and not the rest of the file. Null = not a CSV line. */
export const cellsOf = (line: string): readonly string[] | null => {
  try {
    return (parse(line, { relax_column_count: true, relax_quotes: false })[0] ?? []).map((cell) => cell.trim());
  } catch (error) {
    if (errorCode(error).startsWith('CSV_')) return null;
    throw error;
  }
};

const headerOf = (line: string): readonly string[] => (cellsOf(line) ?? []).map((name) => name.toLowerCase());

/** True where the first line names `url` or `file`. */
export const hasManifestHeader = (bytes: Uint8Array): boolean => {
  const [first = ''] = new TextDecoder('gb18030')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/, 1);
  return headerOf(first).some((name) => name === 'url' || name === 'file');
};

interface Line {
  readonly line: number;
  readonly row: z.infer<typeof row>;
  /** Address as typed. */
  readonly typed: string | undefined;
}

/** The lines of a manifest, checked but for the existence of their files. Pure. @throws WrongUsage where it is no manifest at all. */
export const parseManifest = (bytes: Uint8Array, file: string): { lines: Line[]; wrong: WrongLine[]; unknownColumns: string[]; left: Left[] } => {
  const [first = '', ...rest] = decode(bytes, file).split(/\r\n|\r|\n/);
  const header = headerOf(first);
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at);
  if (!header.some((name) => name === 'url' || name === 'file') || twice !== undefined)
    throw new WrongUsage({
      zh: `清单第 1 行应为列名，至少含 url 或 file，且不重复：${file}；可用的列：${manifestColumns.join(',')}。`,
      en: `Line 1 of a manifest must name its columns, url or file among them, each once: ${file}; known columns: ${manifestColumns.join(',')}.`,
    });
  const lines: Line[] = [];
  const wrong: WrongLine[] = [];
  const left: Left[] = [];
  const deciding = header.indexOf('decision');
  const explaining = header.indexOf('reason');
  for (const [index, text] of rest.entries()) {
    const line = index + 2;
    const refuse = (zh: string, en: string): void =>
      void wrong.push({ file, line, message: { zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` } });
    const cells = cellsOf(text);
    if (cells === null) {
      refuse('引号不配对或位置不对；含逗号的内容应整格用 "…" 括起', 'unbalanced or misplaced quotes; wrap a cell that holds a comma wholly in "…"');
      continue;
    }
    if (cells.every((cell) => cell === '')) continue;
    if (cells.slice(header.length).some((cell) => cell !== '')) {
      refuse('单元格多于列名；含逗号的内容应用 "…" 括起', 'more cells than columns; wrap a cell that holds a comma in "…"');
      continue;
    }
    const decision = (cells[deciding] ?? '').toLowerCase();
    if (deciding !== -1 && !decisions.includes(decision)) {
      refuse(`decision 应为 take 或 leave，现为“${cells[deciding]}”`, `decision should be take or leave, got “${cells[deciding]}”`);
      continue;
    }
    if (decision === 'leave') {
      left.push({ name: cells[header.indexOf('url')] || (cells[header.indexOf('file')] ?? ''), reason: cells[explaining] ?? '' });
      continue;
    }
    const given = Object.fromEntries(header.flatMap((name, at) => (isColumn(name) && cells[at] ? [[name, cells[at]]] : []))) as Record<
      string,
      string
    >;
    if (given['url'] === undefined && given['file'] === undefined) {
      refuse('url 和 file 至少填一个', 'fill in url or file');
      continue;
    }
    const read = row.safeParse(given);
    if (read.success) {
      lines.push({ line, row: read.data, typed: given['url'] });
      continue;
    }
    const columns = [...new Set(read.error.issues.map((issue) => String(issue.path[0])).filter(isColumn))];
    const say = (language: 'zh' | 'en', should: string, is: string): string =>
      columns.map((name) => `${name} ${should}${expected[name][language]}${is}“${given[name] ?? ''}”`).join(language === 'zh' ? '；' : '; ');
    refuse(say('zh', '应为', '，现为'), say('en', 'should be ', ', got '));
  }
  // other programs' manifests may use such names for something else
  const known = (name: string): boolean => isColumn(name) || (deciding !== -1 && discoverColumns.includes(name));
  return { lines, wrong, unknownColumns: header.filter((name) => name !== '' && !known(name)), left };
};

/** `a\b.pdf` as a spreadsheet on Windows has it, where no file has that very name. */
const findFile = async (folder: string, written: string): Promise<{ path: string; name: string } | null> => {
  for (const name of [written, written.replaceAll('\\', '/')]) {
    const path = resolve(folder, name);
    const about = await stat(path).catch(errorCode);
    if (typeof about !== 'string' && about.isFile()) return { path, name: name.replace(/^(\.\/)+/, '') };
  }
  return null;
};

/** @throws WrongUsage where the file is no manifest at all. */
export const readManifest = async (path: string): Promise<Manifest> => {
  const file = basename(path);
  const { lines, wrong, unknownColumns, left } = parseManifest(await readFile(path), file);
  const sources: Source[] = [];
  for (const { line, row: cells, typed } of lines) {
    const found = cells.file === undefined ? null : await findFile(dirname(path), cells.file);
    if (cells.file !== undefined && found === null) {
      wrong.push({
        file,
        line,
        message: {
          zh: `第 ${line} 行：找不到文件“${cells.file}”（路径相对于清单所在文件夹）；请更正，或留空 file 只用 url`,
          en: `Line ${line}: no file “${cells.file}” (paths are relative to the manifest); correct it, or leave file blank to use url alone`,
        },
      });
      continue;
    }
    sources.push({
      name: found?.name ?? typed ?? '',
      file: found?.path ?? null,
      url: cells.url ?? null,
      declared: {
        organ: cells.organ ?? null,
        regionCode: cells.region_code ?? null,
        level: cells.level ?? null,
        year: cells.year ?? null,
        published: cells.published ?? null,
      },
      retrievedAt: cells.retrieved_at ?? null,
      archiveUrl: cells.archive_url ?? null,
      via: null,
    });
  }
  return { sources, wrong: wrong.toSorted((a, b) => a.line - b.line), unknownColumns, left };
};
