/** The walls of the house (docs/house.md): which room may know which, and which package is let in by which door. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');

/** Which rooms each room of `src/` may import. A permission that nothing uses is taken back. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  'errors.ts': ['schema'],
  register: ['schema'],
  extract: ['schema', 'errors.ts'],
  normalize: ['schema', 'errors.ts', 'register'],
  audit: ['schema'],
  download: ['schema', 'errors.ts'],
  discover: ['schema', 'register'],
  store: ['schema', 'errors.ts'],
  export: ['schema', 'errors.ts', 'register'],
  pipeline: ['schema', 'errors.ts', 'register', 'discover', 'download', 'extract', 'normalize', 'audit', 'store', 'export'],
  cli: ['schema', 'errors.ts', 'register', 'audit', 'extract', 'store', 'export', 'pipeline'],
  'index.ts': ['schema', 'errors.ts', 'extract', 'normalize', 'audit'],
};

/** Each third-party package and the files or folders that may import it. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'pdfjs-dist': ['extract/pdf/pdfjs.ts'],
  '@napi-rs/canvas': ['extract/pdf/drawn.ts'],
  cfb: ['extract/doc/container.ts'],
  'tesseract.js': ['extract/scan/tesseract.ts'],
  mammoth: ['extract/docx/second.ts'],
  jszip: ['extract/docx/package.ts'],
  htmlparser2: ['extract/docx/xml.ts', 'extract/html/tags'],
  'dingbat-to-unicode': ['extract/docx/symbols.ts'],
  cheerio: ['extract/html', 'discover/page.ts', 'discover/links.ts'],
  'file-type': ['extract/sniff.ts'],
  'fastest-levenshtein': ['normalize/labels.ts'],
  undici: ['download'],
  'ipaddr.js': ['download'],
  'robots-parser': ['download'],
  'content-disposition': ['download'],
  'csv-parse': ['download/manifest.ts'],
  tinyglobby: ['download/sources.ts'],
  kysely: ['store/sql', 'store/sqlite', 'store/postgres'],
  libsql: ['store/sqlite'],
  pg: ['store/postgres'],
  workerpool: ['pipeline/pool.ts', 'pipeline/worker.ts'],
  'csv-stringify': ['export/write.ts'],
  zod: ['export/contract.ts', 'export/json-schema.ts', 'download/manifest.ts'],
  commander: ['cli/main.ts'],
  'cli-progress': ['cli/progress.ts'],
  'cli-table3': ['cli/terminal'],
  'string-width': ['cli/terminal'],
};

/** Files over 300 lines, each with its reason. */
const long: Readonly<Record<string, string>> = {};

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });

const source = join(root, 'src');
const files = filesIn(source).map((path) => relative(source, path));
const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(join(source, file), 'utf8'), true, true).importedFiles.map((one) => one.fileName);
const roomOf = (file: string): string => file.split('/')[0]!;
const local = (file: string, imported: string): string => relative(source, resolve(source, dirname(file), imported)).replace(/\.js$/, '.ts');
const packageOf = (imported: string): string =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');

const localImports = new Map(
  files.map((file) => [
    file,
    importsOf(file)
      .filter((one) => one.startsWith('.'))
      .map((one) => local(file, one)),
  ]),
);

describe('the house', () => {
  it('has only the rooms of its plan', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('keeps its rooms apart', () => {
    const trespasses = files.flatMap((file) =>
      (localImports.get(file) ?? [])
        .filter((to) => roomOf(to) !== roomOf(file) && !allowed[roomOf(file)]?.includes(roomOf(to)))
        .map((to) => `${file} → ${to}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('takes back permissions that nobody uses', () => {
    const used = new Set(files.flatMap((file) => (localImports.get(file) ?? []).map((to) => `${roomOf(file)} → ${roomOf(to)}`)));
    const unused = Object.entries(allowed).flatMap(([room, rooms]) =>
      rooms.map((to) => `${room} → ${to}`).filter((permission) => !used.has(permission)),
    );
    expect(unused).toEqual([]);
  });

  it('imports only files that exist', () => {
    const missing = files.flatMap((file) => (localImports.get(file) ?? []).filter((to) => !files.includes(to)).map((to) => `${file} → ${to}`));
    expect(missing).toEqual([]);
  });

  it('has no import ring, not even through types', () => {
    const state = new Map<string, 'open' | 'closed'>();
    const rings: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'closed') return;
      if (state.get(file) === 'open') {
        rings.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const to of localImports.get(file) ?? []) visit(to, [...path, file]);
      state.set(file, 'closed');
    };
    for (const file of files) visit(file, []);
    expect(rings).toEqual([]);
  });

  it('lets each package in by its door only, and has no door that nothing uses', () => {
    const wrong: string[] = [];
    const used = new Set<string>();
    for (const file of files)
      for (const imported of importsOf(file).filter((one) => !one.startsWith('.') && !one.startsWith('node:'))) {
        const door = doors[packageOf(imported)]?.find((path) => file === path || file.startsWith(`${path}/`));
        if (door) used.add(`${packageOf(imported)} at ${door}`);
        else wrong.push(`${file} imports ${imported}`);
      }
    expect(wrong).toEqual([]);
    expect(Object.entries(doors).flatMap(([name, paths]) => paths.map((path) => `${name} at ${path}`).filter((door) => !used.has(door)))).toEqual([]);
  });

  it('ships no dependency that nothing imports', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    // data, found by its path
    const loaded = new Set([...Object.keys(doors), '@tesseract.js-data/chi_sim']);
    expect(Object.keys(manifest.dependencies).filter((name) => !loaded.has(name))).toEqual([]);
  });

  it('keeps files under 300 lines, official forms excepted', () => {
    const over = files.filter(
      (file) => !file.startsWith('schema/forms/') && !(file in long) && readFileSync(join(source, file), 'utf8').split('\n').length > 300,
    );
    expect(over).toEqual([]);
  });

  it('knows no room for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)|(Service|Manager|Helper)\.ts$/i.test(file))).toEqual([]);
  });

  it('prints no official label in extract/: it says what is printed and never what it means', () => {
    const labels = ['本年新收', '予以公开', '行政复议', '行政规范性文件', '自然人', '总体情况'];
    expect(
      files.filter((file) => file.startsWith('extract/') && labels.some((label) => readFileSync(join(source, file), 'utf8').includes(label))),
    ).toEqual([]);
  });
});
