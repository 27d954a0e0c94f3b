/** What the command line names — files, folders, globs, addresses, manifests — as one list of sources. Nothing is left out silently. */
import { type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { WrongUsage } from '../errors.js';
import type { Said } from '../schema/finding.js';
import { nothingDeclared, type Source } from '../schema/source.js';
import { errorCode } from './error-code.js';
import { hasManifestHeader, readManifest, type WrongLine } from './manifest.js';
import { looksLikeUrl, readTypedUrl, urlKey } from './typed-url.js';

export type { WrongLine } from './manifest.js';

/** Something that was named but is not read. */
export interface Skipped {
  readonly name: string;
  readonly reason: Said;
}

export interface Expanded {
  readonly sources: readonly Source[];
  readonly skipped: readonly Skipped[];
  readonly wrong: readonly WrongLine[];
}

/** Extensions that reports come with; what a file really is, its content tells later. */
const taken = new Set(
  'pdf docx doc wps rtf htm html shtml xhtml mht mhtml jpg jpeg png tif tiff bmp ofd xls xlsx zip'.split(' ').map((extension) => `.${extension}`),
);

interface Candidate {
  readonly source: Source;
  /** Of two that name the same thing, the manifest's line knows more. */
  readonly declares: boolean;
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly skipped: readonly Skipped[];
  readonly wrong: readonly WrongLine[];
}

const nothing: Found = { candidates: [], skipped: [], wrong: [] };
const together = (parts: readonly Found[]): Found => ({
  candidates: parts.flatMap((part) => part.candidates),
  skipped: parts.flatMap((part) => part.skipped),
  wrong: parts.flatMap((part) => part.wrong),
});

const plain = (source: Pick<Source, 'name' | 'file' | 'url'>): Found => ({
  ...nothing,
  candidates: [{ source: { ...source, declared: nothingDeclared, retrievedAt: null, archiveUrl: null, via: null }, declares: false }],
});
const skip = (name: string, zh: string, en: string): Found => ({ ...nothing, skipped: [{ name, reason: { zh, en } }] });

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A file that a folder or a glob brought along: taken by its extension. */
const brought = (path: string, name: string): Found => {
  const extension = extname(path).toLowerCase();
  if (basename(path).startsWith('~$')) return skip(name, 'Word 打开文档时的锁定文件', 'a lock file of Word, not a document');
  if (extension === '' || taken.has(extension)) return plain({ name, file: path, url: null });
  if (extension === '.csv')
    return skip(
      name,
      '文件夹内的 CSV 不作为清单读取；如是清单请直接写出它的路径',
      'a CSV inside a folder is not read as a manifest; name it itself if it is one',
    );
  return skip(name, `扩展名 ${extension} 不是年报的格式`, `${extension} is not a format that reports come in`);
};

/** `within`: real paths of the folders that led here, so that a link to one of them ends. */
const inFolder = async (folder: string, name: (path: string) => string, within: readonly string[]): Promise<Found> => {
  let entries: Dirent[];
  let real: string;
  try {
    entries = await readdir(folder, { withFileTypes: true });
    real = await realpath(folder);
  } catch (error) {
    return skip(`${name(folder)}/`, `无法打开文件夹（${errorCode(error)}）`, `the folder cannot be opened (${errorCode(error)})`);
  }
  if (within.includes(real)) return skip(`${name(folder)}/`, '符号链接指回上级文件夹', 'a symbolic link back to a folder above');
  const parts: Found[] = [];
  for (const entry of entries.filter((one) => !one.name.startsWith('.')).toSorted((a, b) => byCode(a.name, b.name)))
    parts.push(await inPlace(join(folder, entry.name), name, [...within, real]));
  return together(parts);
};

const inPlace = async (path: string, name: (path: string) => string, within: readonly string[]): Promise<Found> => {
  const about = await stat(path).catch(errorCode);
  if (typeof about === 'string') return skip(name(path), `无法读取（${about}）`, `it cannot be read (${about})`);
  if (about.isDirectory()) return inFolder(path, name, within);
  return about.isFile() ? brought(path, name(path)) : skip(name(path), '不是普通文件', 'it is not a regular file');
};

const fromManifest = async (path: string): Promise<Found> => {
  const { sources, wrong, unknownColumns, left } = await readManifest(path);
  const decided = left.map(({ name, reason }) => ({
    name,
    reason: {
      zh: `清单中标为 leave${reason === '' ? '' : `（${reason}）`}`,
      en: `the manifest says leave${reason === '' ? '' : ` (${reason.split('：')[0]})`}`,
    },
  }));
  const ignored = unknownColumns.map((column) => ({
    name: `${basename(path)}: ${column}`,
    reason: { zh: `清单的列“${column}”不认识，已忽略`, en: `the manifest's column “${column}” is not known and was ignored` },
  }));
  return { candidates: sources.map((source) => ({ source, declares: true })), skipped: [...ignored, ...decided], wrong };
};

const startOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Real paths of the folders from `base` down to the one that holds `path`. */
const above = (base: string, path: string): Promise<string[]> => {
  const steps = relative(base, path).split(sep).slice(0, -1);
  return Promise.all([base, ...steps.map((_, at) => join(base, ...steps.slice(0, at + 1)))].map((folder) => realpath(folder)));
};

const magic = /[*?[\]{}()!+@\\]/;

const fromGlob = async (pattern: string): Promise<Found> => {
  const segments = pattern.split('/');
  const base = resolve(
    segments
      .slice(
        0,
        segments.findIndex((segment) => magic.test(segment)),
      )
      .join('/') || (pattern.startsWith('/') ? '/' : '.'),
  );
  const name = (path: string): string => slashed(relative(base, path));
  const matches = await glob(pattern, { absolute: true, onlyFiles: false, expandDirectories: false, followSymbolicLinks: false });
  if (matches.length === 0) throw new WrongUsage({ zh: `没有文件符合“${pattern}”。`, en: `No file matches “${pattern}”.` });
  const parts: Found[] = [];
  for (const path of [...new Set(matches.map((match) => resolve(match)))].toSorted(byCode)) {
    const isManifest = extname(path).toLowerCase() === '.csv' && (await stat(path)).isFile() && hasManifestHeader(await startOf(path));
    parts.push(isManifest ? await fromManifest(path) : await inPlace(path, name, await above(base, path)));
  }
  // ** matches a folder and what is in it: the same file under the same name, met twice by one pattern, is no duplicate to tell of
  const { candidates, skipped, wrong } = together(parts);
  const files = new Map(candidates.map((one) => [`${one.source.file} ${one.source.url}`, one]));
  return { candidates: [...files.values()], skipped: [...new Map(skipped.map((one) => [one.name, one])).values()], wrong };
};

const fromUrl = (argument: string): Found => {
  const { url, problem } = readTypedUrl(argument);
  if (problem) throw new WrongUsage(problem);
  return plain({ name: argument.trim(), file: null, url });
};

const fromArgument = async (argument: string): Promise<Found> => {
  const path = resolve(argument);
  const about = await stat(path).catch(errorCode);
  if (typeof about !== 'string') {
    if (about.isDirectory()) return inFolder(path, (one) => slashed(relative(path, one)) || '.', []);
    if (extname(path).toLowerCase() === '.csv') return fromManifest(path);
    // named by itself it is taken whatever its extension: its content will tell
    return plain({ name: basename(path), file: path, url: null });
  }
  if (looksLikeUrl(argument)) return fromUrl(argument);
  if (about === 'ENOENT' && isDynamicPattern(argument)) return fromGlob(argument);
  throw new WrongUsage(
    about === 'ENOENT' || about === 'ENOTDIR'
      ? { zh: `没有这个文件或文件夹：“${argument}”；请核对路径。`, en: `No such file or folder: “${argument}”; check the path.` }
      : { zh: `无法读取“${argument}”（${about}）。`, en: `“${argument}” cannot be read (${about}).` },
  );
};

const keyOf = ({ file, url, name }: Source): string => file ?? (url === null ? name : urlKey(url));

/**
 * Every document that the arguments of `ingest` name, each once, in the order of the arguments and sorted inside folders and globs.
 * @throws WrongUsage for a path that does not exist, a pattern without match, an address that is none, a manifest without header.
 */
export const expandArguments = async (args: readonly string[]): Promise<Expanded> => {
  const parts: Found[] = [];
  for (const argument of args) parts.push(await fromArgument(argument));
  const { candidates, skipped, wrong } = together(parts);
  const owners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const owner = owners.get(keyOf(candidate.source));
    if (!owner || (candidate.declares && !owner.declares)) owners.set(keyOf(candidate.source), candidate);
  }
  const isOwner = (one: Candidate): boolean => owners.get(keyOf(one.source)) === one;
  const dropped = candidates
    .filter((one) => !isOwner(one))
    .map(({ source }): Skipped => {
      const kept = owners.get(keyOf(source))?.source.name ?? '';
      return { name: source.name, reason: { zh: `与“${kept}”重复`, en: `the same as “${kept}”` } };
    });
  return { sources: candidates.filter(isOwner).map((one) => one.source), skipped: [...skipped, ...dropped], wrong };
};
