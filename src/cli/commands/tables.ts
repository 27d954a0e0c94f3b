import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { GiveUp, WrongUsage } from '../../errors.js';
import type { PrintedTable } from '../../export/tables.js';
import { gridLines, printedTables, tablesPage } from '../../export/tables.js';
import { byteOrderMark, csvLines, writeToStream } from '../../export/write.js';
import { extract } from '../../extract/extract.js';
import { languageOf, sayIn } from '../say.js';
import { choiceOption } from '../terminal/options.js';
import type { Options } from '../terminal/options.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai tables`: every table of one file as the extractor sees it, before any meaning. Needs no store. */

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const format = choiceOption(options, 'format', ['json', 'csv', 'html'], 'json');
  const [file] = args;
  if (file === undefined) throw new WrongUsage({ zh: '请给出一个文件：gongkai tables <文件>', en: 'Name a file: gongkai tables <file>' });
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUsage({ zh: `不能读取 ${file}：${reason}`, en: `Cannot read ${file}: ${reason}` });
  });
  try {
    const { value, notices } = await extract(new Uint8Array(bytes));
    const tables = printedTables(value);
    await writeToStream([textOf(tables, format, basename(file))], screen.out);
    const doubts = notices.map((notice) => `${notice.message}\n`).join('');
    const count = say({ zh: `${tables.length} 张表\n`, en: `${tables.length} tables\n` });
    await writeToStream([doubts + count], screen.err);
    return 0;
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    const { message, advice } = error.reason;
    await writeToStream([`${file}: ${say(message)}\n${say({ zh: '怎么办：', en: 'What to do: ' })}${say(advice)}\n`], screen.err);
    return 3;
  }
};

const textOf = (tables: readonly PrintedTable[], format: 'json' | 'csv' | 'html', name: string): string => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(tables, null, 2)}\n`;
    case 'csv':
      return byteOrderMark + tables.map((table) => csvLines(gridLines(table))).join('\n');
    case 'html':
      return tablesPage(name, tables);
  }
};
