import { textOf, writeToFile, writeToStream } from '../../export/write.js';
import { readRegister, registerColumns } from '../../pipeline/ingest.js';
import { searchesIn } from '../../pipeline/regions.js';
import { organsOf } from '../../register/organs.js';
import { registerRows, type RegisterRow } from '../../register/rows.js';
import type { ReportRow } from '../../schema/rows.js';
import { openStore } from '../../store/open.js';
import type { StoreReader } from '../../store/store.js';
import { withStore } from '../begin.js';
import { languageOf, sayIn } from '../say.js';
import { textOption, type Options } from '../terminal/options.js';
import { reading } from '../terminal/reading.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai register`: whose reports they are, as a CSV that the user corrects and gives back. */

const someWrong = 3;

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const [file] = args;
  if (file !== undefined) {
    const { lines, wrong } = await readRegister(file);
    await withStore(openStore(String(options.store), 'write'), (store) => store.replaceRegister(lines).then(() => 0));
    const told = wrong.map(({ file: name, line, message }) =>
      say({ zh: `${name} 第 ${line} 行：${message.zh}\n`, en: `${name}, line ${line}: ${message.en}\n` }),
    );
    const done = say({
      zh: `名册已导入 ${lines.length} 行。运行 gongkai ingest 按新名册核对。\n`,
      en: `${lines.length} lines imported. gongkai ingest judges by the new register.\n`,
    });
    await writeToStream([...told, done], screen.err);
    return wrong.length > 0 ? someWrong : 0;
  }
  const out = textOption(options, 'out');
  return reading(options, async (store) => {
    const text = options.missing === true ? await missingOf(store) : await registerOf(store);
    if (out === null) await writeToStream(text, screen.out);
    else await writeToFile(text, out);
    return 0;
  });
};

// eslint-disable-next-line @typescript-eslint/require-await -- the rows are at hand, the writer takes what may not be
async function* oneByOne<T>(rows: Iterable<T>): AsyncIterable<T> {
  yield* rows;
}

const missingOf = async (store: StoreReader): Promise<AsyncIterable<string>> => {
  const rows = (await searchesIn(store))
    .filter(({ state }) => state !== 'held')
    .map(({ id, line, year, state, url, at }) => ({ organ_id: id, organ: line.organ, year, state, searched_url: url, searched_at: at }));
  return textOf(oneByOne(rows), 'csv', ['organ_id', 'organ', 'year', 'state', 'searched_url', 'searched_at']);
};

const rowOf = (row: RegisterRow): Readonly<Record<string, unknown>> => ({
  organ: row.organ,
  former_names: row.formerNames.join(';'),
  level: row.level,
  type: row.type,
  region_code: row.regionCode,
  credit_code: row.creditCode,
  site_id: row.siteId,
  parent: row.parent,
  from_year: row.fromYear,
  to_year: row.toYear,
  successor: row.successor ?? '',
  searched_url: row.searchedUrl,
  searched_at: row.searchedAt,
  organ_id: row.id,
  years: row.years.join(' '),
});

const registerOf = async (store: StoreReader): Promise<AsyncIterable<string>> => {
  const reports: ReportRow[] = [];
  for await (const report of store.reports()) reports.push(report);
  const lines = await store.registerLines();
  const rows = registerRows(lines, reports, organsOf(reports, lines)).map(rowOf);
  return textOf(oneByOne(rows), 'csv', [...registerColumns, 'organ_id', 'years']);
};
