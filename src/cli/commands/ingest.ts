import { ingest, sourcesOf, type Expanded } from '../../pipeline/ingest.js';
import type { FindingRow } from '../../schema/rows.js';
import { openStore } from '../../store/open.js';
import type { StageName, Store } from '../../store/store.js';
import { begin, exitCodeOf, withStore, type Ended } from '../begin.js';
import { languageOf, sayIn, type Say } from '../say.js';
import { failuresOf, summaryOf } from '../summary.js';
import { renderFindings } from '../terminal/findings-table.js';

/** `gongkai ingest`: all stages over files, folders, addresses and manifests. */

/** Findings on the screen; all of them are in `gongkai findings`. */
const shown = 20;

export const run = async (args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> => {
  const taken = await sourcesOf(args);
  process.stdout.write(wordsOnTaken(taken, sayIn(languageOf(options))));
  // without sources there must be a store to go on with: reading it says so
  if (args.length === 0) await (await openStore(String(options.store), 'read')).close();
  return ingestAndTell(taken, options);
};

/** All stages over the sources, and what came of it on the screen. @returns the exit code */
export const ingestAndTell = async (taken: Expanded, options: Readonly<Record<string, unknown>>): Promise<number> => {
  const language = languageOf(options);
  const say = sayIn(language);
  const folder = String(options.store);
  return withStore(openStore(folder, 'run'), async (store) => {
    const redo = (options.redo as StageName | undefined) ?? null;
    const ended = await begin(options, say, (how) => ingest(store, { sources: taken.sources, redo }, how));
    process.stdout.write(`${summaryOf(ended.tally, ended.seconds, say)}\n`);
    if (ended.tally.failures.length > 0) process.stdout.write(`\n${failuresOf(ended.tally.failures, say)}\n`);
    const rows = await findingsOf(store, ended, language);
    const heads = headsOf(rows);
    if (heads.length > 0) {
      process.stdout.write(`\n${renderFindings(withConsequences(heads.slice(0, shown), rows), language, process.stdout.columns ?? 80)}\n`);
      if (heads.length > shown) process.stdout.write(say({ zh: `另有 ${heads.length - shown} 项。\n`, en: `And ${heads.length - shown} more.\n` }));
    }
    if (ended.tally.read > 0) process.stdout.write(await nextSteps(store, ended, heads, options, say));
    return exitCodeOf(ended, taken.wrong.length);
  });
};

/** What was named and is not read, and lines of manifests that are wrong. */
export const wordsOnTaken = ({ skipped, wrong }: Expanded, say: Say): string => {
  const lines = wrong.map(({ file, line, message }) =>
    say({ zh: `${file} 第 ${line} 行：${message.zh}`, en: `${file}, line ${line}: ${message.en}` }),
  );
  if (skipped.length > 0) lines.push(...skips(skipped, say));
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
};

/** By reason, with one name each: a folder may hold thousands of other files. */
const skips = (skipped: Expanded['skipped'], say: Say): readonly string[] => {
  const reasons = new Map<string, string[]>();
  for (const { name, reason } of skipped) reasons.set(say(reason), [...(reasons.get(say(reason)) ?? []), name]);
  return [...reasons].map(([reason, names]) =>
    names.length === 1
      ? say({ zh: `跳过 ${names[0]}：${reason}`, en: `skipped ${names[0]}: ${reason}` })
      : say({ zh: `跳过 ${names.length} 个（如 ${names[0]}）：${reason}`, en: `skipped ${names.length} (such as ${names[0]}): ${reason}` }),
  );
};

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Findings in what this run read. */
const findingsOf = async (store: Store, { tally }: Ended, language: 'zh' | 'en'): Promise<readonly FindingRow[]> => {
  const documents = new Set(tally.documents);
  const rows: FindingRow[] = [];
  for await (const row of store.findings({}, language)) if (documents.has(row.sha256)) rows.push(row);
  return rows;
};

/** Errors first, otherwise in the order of the store. */
const headsOf = (rows: readonly FindingRow[]): readonly FindingRow[] =>
  rows.filter((row) => row.caused_by === null).sort((a, b) => rank[a.severity] - rank[b.severity]);

const withConsequences = (heads: readonly FindingRow[], rows: readonly FindingRow[]): readonly FindingRow[] => {
  const shownIds = new Set(heads.map((head) => head.finding));
  return [...heads, ...rows.filter((row) => row.caused_by !== null && shownIds.has(row.caused_by))];
};

const nextSteps = async (
  store: Store,
  { tally }: Ended,
  heads: readonly FindingRow[],
  options: Readonly<Record<string, unknown>>,
  say: Say,
): Promise<string> => {
  const where = options.store === '.gongkai' ? '' : ` --store ${quoted(String(options.store))}`;
  const language = options.lang === 'en' ? ' --lang en' : '';
  const source = heads[0]?.source ?? (await sourceOf(store, tally.documents[0] ?? ''));
  const steps = [
    [`npx gongkai show ${quoted(source)}${where}${language}`, { zh: '逐表查看一份报告', en: 'one report, table by table' }],
    [`npx gongkai findings --severity error${where}${language}`, { zh: '只看错误，附理由和依据', en: 'the errors, with reason and basis' }],
    [
      `npx gongkai export --what panel --format csv --out panel.csv${where}`,
      { zh: '每机关每年一行的数据表', en: 'data with one line for each organ and year' },
    ],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return `\n${say({ zh: '接下来可以试：', en: 'Try next:' })}\n${steps.map(([command, what]) => `  ${command.padEnd(width)}  # ${say(what)}`).join('\n')}\n`;
};

const sourceOf = async (store: Store, sha256: string): Promise<string> => {
  for await (const report of store.reports(sha256)) return report.source;
  return sha256;
};

/** As a shell takes it. */
const quoted = (text: string): string => (/^[\w./:@%+,=\u4e00-\u9fff-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
