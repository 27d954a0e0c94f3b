import { catalogued } from '../../audit/rules/catalogue.js';
import { WrongUsage } from '../../errors.js';
import { findingFields } from '../../export/fields.js';
import { textOf, writeToStream } from '../../export/write.js';
import type { FindingRow } from '../../schema/rows.js';
import type { FindingFilter } from '../../store/store.js';
import { languageOf, sayIn } from '../say.js';
import { findingsSum, renderFindings } from '../terminal/findings-table.js';
import { choiceOption, textOption, yearOption } from '../terminal/options.js';
import type { Options } from '../terminal/options.js';
import { reading } from '../terminal/reading.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai findings`: what breaks the rules, where, why. Loads no parser: it answers from the store at once. */

export const run = async (_args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const language = languageOf(options);
  const format = choiceOption(options, 'format', ['table', 'csv', 'jsonl'], 'table');
  const filter = filterOf(options);
  return reading(options, async (store) => {
    const rows = store.findings(filter, language);
    const text = format === 'table' ? [await tableOf(rows, options, screen)] : textOf(rows, format, Object.keys(findingFields));
    await writeToStream(text, screen.out);
    return 0;
  });
};

const tableOf = async (found: AsyncIterable<FindingRow>, options: Options, screen: ReturnType<typeof processScreen>): Promise<string> => {
  const language = languageOf(options);
  const say = sayIn(language);
  const rows: FindingRow[] = [];
  for await (const row of found) rows.push(row);
  if (rows.length === 0) return say({ zh: '没有符合条件的问题。\n', en: 'No findings of that kind.\n' });
  return `${renderFindings(rows, language, screen.width, screen.colours)}\n${findingsSum(rows, language)}\n`;
};

/** @throws WrongUsage where a filter could never find anything. */
const filterOf = (options: Options): FindingFilter => {
  const organ = textOption(options, 'organ');
  const year = yearOption(options);
  const rule = textOption(options, 'rule');
  if (rule !== null && !catalogued(rule))
    throw new WrongUsage({
      zh: `没有规则 ${rule}。全部规则见 gongkai rules。`,
      en: `There is no rule ${rule}. gongkai rules lists them all.`,
    });
  const severity = choiceOption(options, 'severity', ['error', 'warning', 'info', 'any'], 'any');
  return {
    ...(organ === null ? {} : { organ }),
    ...(year === null ? {} : { year }),
    ...(rule === null ? {} : { rule }),
    ...(severity === 'any' ? {} : { severity }),
  };
};
