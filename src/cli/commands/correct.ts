import { WrongUsage } from '../../errors.js';
import { writeToStream } from '../../export/write.js';
import { ingest } from '../../pipeline/ingest.js';
import type { CellRow } from '../../schema/rows.js';
import { openStore } from '../../store/open.js';
import { begin, exitCodeOf, withStore } from '../begin.js';
import { all, oneReport } from '../report-asked.js';
import { languageOf, sayIn } from '../say.js';
import { neededOption, oneFlag, textOption, type Options } from '../terminal/options.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai correct`: a figure as a person reads it, or as it ought to have been printed; the report is judged again at once. */

export const run = async ([report = '', figure = '', value = '']: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const kind = oneFlag(options, ['misread', 'misprint']);
  const said = { kind, reason: neededOption(options, 'reason'), by: neededOption(options, 'by'), at: new Date().toISOString() };
  const after = numberIn(value);
  const folder = textOption(options, 'store') ?? '.gongkai';
  await (await openStore(folder, 'read')).close();
  return withStore(openStore(folder, 'write'), async (store) => {
    const { sha256 } = await oneReport(store, report);
    const cell = asked(await all(store.cells(sha256)), figure);
    await store.correct({ ...said, sha256, figure: cell.figure, printed: cell.raw, before: cell.value, after });
    const from = cell.raw.trim() === '' ? say({ zh: '空白', en: 'blank' }) : cell.raw;
    const to = after === null ? say({ zh: '空白', en: 'blank' }) : String(after);
    const words = {
      misread: { zh: `已更正读数：${cell.figure} ${from} → ${to}`, en: `Reading corrected: ${cell.figure} ${from} → ${to}` },
      misprint: {
        zh: `已记下误印：${cell.figure} 印作 ${from}，应为 ${to}；核对仍以所印为准`,
        en: `Misprint kept: ${cell.figure} prints ${from}, should be ${to}; rules go on seeing what is printed`,
      },
    }[kind];
    await writeToStream([`${say(words)}\n`], screen.out);
    return exitCodeOf(await begin(options, say, (how) => ingest(store, { sources: [], redo: null }, how)));
  });
};

/** Null = the cell is blank. @throws WrongUsage where it is no number */
const numberIn = (text: string): number | null => {
  if (/^(?:空白|blank)$/.test(text)) return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  throw new WrongUsage({ zh: `“${text}”不是数；空白的写“空白”。`, en: `“${text}” is no number; of a blank cell, write blank.` });
};

/** By the id of the figure, or by table/row/column as exported. @throws WrongUsage where the report has no such cell */
const asked = (cells: readonly CellRow[], figure: string): CellRow => {
  const official = cells.filter(({ table }) => /^table\d$/.test(table));
  const cell = official.find((one) => one.figure === figure || `${one.table}/${one.row}/${one.column}` === figure);
  if (cell) return cell;
  throw new WrongUsage({
    zh: `这份报告的规定表格没有“${figure}”。写数据项编号（t3.N1.c7）或 表/行/列（table4/行政复议/总计），见 gongkai export --what cells。`,
    en: `The report’s tables have no “${figure}”. Give the id of a figure (t3.N1.c7) or table/row/column as in gongkai export --what cells.`,
  });
};
