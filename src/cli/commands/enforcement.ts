import { textOf, writeToFile, writeToStream } from '../../export/write.js';
import { enforcementColumns, readEnforcement } from '../../pipeline/ingest.js';
import { changesOf, matchedTo, type Changes, type Matched } from '../../register/enforcement.js';
import type { EnforcementLine } from '../../schema/enforcement.js';
import type { ReportRow } from '../../schema/rows.js';
import { openStore } from '../../store/open.js';
import type { StoreReader } from '../../store/store.js';
import { withStore } from '../begin.js';
import { all } from '../report-asked.js';
import { languageOf, sayIn, type Say } from '../say.js';
import { textOption, type Options } from '../terminal/options.js';
import { reading } from '../terminal/reading.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai enforcement`: 行政执法统计年报 of many bodies as a CSV, which 表二 is then set beside. */

const someWrong = 3;
/** Changed lines that are told one by one. */
const toldAtMost = 20;

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const [file] = args;
  if (file !== undefined) {
    const { lines, wrong, unknownColumns } = await readEnforcement(file);
    const words = await withStore(openStore(String(options.store), 'write'), async (store) => {
      const changes = changesOf(await store.enforcementLines(), lines);
      await store.replaceEnforcement(lines);
      return [...toldOf(changes, say), ...(await unmatchedIn(store, lines, say))];
    });
    const ignored =
      unknownColumns.length > 0
        ? [say({ zh: `不认识的列：${unknownColumns.join('、')}\n`, en: `Unknown columns: ${unknownColumns.join(', ')}\n` })]
        : [];
    const refused = wrong.map(({ file: name, line, message }) =>
      say({ zh: `${name} 第 ${line} 行：${message.zh}，此行未导入\n`, en: `${name}, line ${line}: ${message.en}; the line was left out\n` }),
    );
    await writeToStream([...ignored, ...refused, ...words], screen.err);
    return wrong.length > 0 ? someWrong : 0;
  }
  const out = textOption(options, 'out');
  return reading(options, async (store) => {
    const text = textOf(linesOf(store), 'csv', [...enforcementColumns, 'organ_id']);
    if (out === null) await writeToStream(text, screen.out);
    else await writeToFile(text, out);
    return 0;
  });
};

const matchedIn = async (store: StoreReader, lines: readonly EnforcementLine[]): Promise<readonly Matched[]> => {
  const reports: readonly ReportRow[] = await all(store.reports());
  return matchedTo(lines, reports, await store.registerLines());
};

const unmatchedIn = async (store: StoreReader, lines: readonly EnforcementLine[], say: Say): Promise<readonly string[]> => {
  const count = (await matchedIn(store, lines)).filter(({ organ }) => organ === null).length;
  if (count === 0) return [];
  return [
    say({
      zh: `其中 ${count} 行的机关不能确定（没有该机关的报告，或同名机关不止一个）：见 gongkai enforcement，可补 region_code 或更正名册。\n`,
      en: `Of these, ${count} lines are of no certain organ (no report is held, or several bear the name): see gongkai enforcement; a region_code or the register can tell.\n`,
    }),
  ];
};

/** As exported. */
const rowOf = (line: EnforcementLine): Readonly<Record<(typeof enforcementColumns)[number], string | number | null>> => ({
  organ: line.organ,
  year: line.year,
  region_code: line.regionCode,
  licences: line.licences,
  licences_refused: line.licencesRefused,
  penalties: line.penalties,
  coercion: line.coercion,
  coercion_measures: line.coercionMeasures,
  coercion_execution: line.coercionExecution,
  scope: line.extent,
  source: line.source,
});

const differenceOf = (was: EnforcementLine, is: EnforcementLine): string => {
  const [before, after] = [rowOf(was), rowOf(is)];
  return enforcementColumns
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? '—'} → ${after[name] ?? '—'}`)
    .join('，');
};

const toldOf = ({ added, changed, removed, same }: Changes, say: Say): readonly string[] => {
  const lines = [
    ...changed.map(({ was, is }) => `  ${is.organ} ${is.year}：${differenceOf(was, is)}\n`),
    ...removed.map(({ organ, year }) => say({ zh: `  ${organ} ${year}：不再列有\n`, en: `  ${organ} ${year}: no longer listed\n` })),
  ];
  const more = lines.length - toldAtMost;
  return [
    say({
      zh: `行政执法统计年报：新增 ${added.length}，更改 ${changed.length}，移除 ${removed.length}，未变 ${same}（只替换文件所涉年度）。\n`,
      en: `Law enforcement statistics: ${added.length} new, ${changed.length} changed, ${removed.length} removed, ${same} as before (years of the file only).\n`,
    }),
    ...lines.slice(0, toldAtMost),
    ...(more > 0 ? [say({ zh: `  另有 ${more} 处。\n`, en: `  and ${more} more.\n` })] : []),
    say({ zh: '运行 gongkai ingest 按新数据核对。\n', en: 'gongkai ingest judges by the new figures.\n' }),
  ];
};

async function* linesOf(store: StoreReader): AsyncIterable<Readonly<Record<string, unknown>>> {
  for (const { line, organ } of await matchedIn(store, await store.enforcementLines())) yield { ...rowOf(line), organ_id: organ };
}
