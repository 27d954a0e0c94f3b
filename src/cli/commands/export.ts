import { claimFields } from '../../export/claim-fields.js';
import { comparabilityRows } from '../../export/comparability.js';
import { cellFields, comparabilityFields, findingFields, outcomeFields, reportFields } from '../../export/fields.js';
import { panelColumns } from '../../export/panel-columns.js';
import { panelOf } from '../../export/panel.js';
import type { RowFormat } from '../../export/write.js';
import { textOf, writeToFile, writeToStream } from '../../export/write.js';
import { claimRows } from '../../pipeline/claims.js';
import type { Language } from '../../schema/finding.js';
import type { StoreReader } from '../../store/store.js';
import { languageOf, sayIn } from '../say.js';
import { choiceOption, textOption } from '../terminal/options.js';
import type { Options } from '../terminal/options.js';
import { reading } from '../terminal/reading.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai export`: the data for others. Rows go to standard output or a file, words about them to standard error. */

const shapes = ['cells', 'findings', 'outcomes', 'reports', 'claims', 'panel', 'comparability'] as const;
type Shape = (typeof shapes)[number];
/** Shapes of what a store holds. */
type Kept = Exclude<Shape, 'comparability'>;

interface Rows {
  readonly rows: AsyncIterable<object>;
  readonly columns: readonly string[];
  /** Reports without organ or year, which no panel line can hold. */
  readonly leftOut: number;
}

export const run = async (_args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const what = choiceOption(options, 'what', shapes, 'cells');
  const out = textOption(options, 'out');
  const format = choiceOption<RowFormat>(options, 'format', ['csv', 'jsonl'], out?.endsWith('.jsonl') ? 'jsonl' : 'csv');
  const write = async (rows: AsyncIterable<object>, columns: readonly string[]): Promise<string> => {
    let written = 0;
    const text = textOf(rows, format, columns, (count) => (written += count));
    if (out === null) await writeToStream(text, screen.out);
    else await writeToFile(text, out);
    return say({ zh: `${what}：${written} 行${out === null ? '' : ` → ${out}`}`, en: `${what}: ${written} rows${out === null ? '' : ` → ${out}`}` });
  };
  // the same for every store
  if (what === 'comparability') {
    const line = await write(oneByOne(comparabilityRows()), Object.keys(comparabilityFields));
    await writeToStream([`${line}\n`], screen.err);
    return 0;
  }
  return reading(options, async (store) => {
    const { rows, columns, leftOut } = await rowsOf(what, store, languageOf(options));
    const line = await write(rows, columns);
    const failed = (await store.failures()).length;
    const lines = [
      line,
      ...(leftOut > 0
        ? [
            say({
              zh: `${leftOut} 份报告的机关或年度不能确定，不在面板中。`,
              en: `${leftOut} reports of unknown organ or year are not in the panel.`,
            }),
          ]
        : []),
      ...(failed > 0 ? [say({ zh: `${failed} 份文件未能读取，见 gongkai status。`, en: `${failed} documents failed: see gongkai status.` })] : []),
    ];
    await writeToStream([lines.map((line) => `${line}\n`).join('')], screen.err);
    return 0;
  });
};

const rowsOf = async (what: Kept, store: StoreReader, language: Language): Promise<Rows> => {
  switch (what) {
    case 'cells':
      return { rows: store.cells(), columns: Object.keys(cellFields), leftOut: 0 };
    case 'findings':
      return { rows: store.findings({}, language), columns: Object.keys(findingFields), leftOut: 0 };
    case 'outcomes':
      return { rows: store.outcomes(undefined, language), columns: Object.keys(outcomeFields), leftOut: 0 };
    case 'reports':
      return { rows: store.reports(), columns: Object.keys(reportFields), leftOut: 0 };
    case 'claims':
      return { rows: claimRows(store), columns: Object.keys(claimFields), leftOut: 0 };
    case 'panel': {
      const { rows, leftOut } = await panelOf(store.reports(), store.cells(), await store.registerLines(), await store.corrections());
      return { rows: oneByOne(rows), columns: panelColumns, leftOut: leftOut.length };
    }
  }
};

// eslint-disable-next-line @typescript-eslint/require-await -- the panel is at hand, the writer takes what may not be
async function* oneByOne<T>(rows: Iterable<T>): AsyncIterable<T> {
  yield* rows;
}
