import { catalogue, catalogued } from '../../audit/rules/catalogue.js';
import { WrongUsage } from '../../errors.js';
import { textOf, writeToStream, type RowFormat } from '../../export/write.js';
import { firstStages, tryVersions, type FirstStage, type Trial, type Verdict } from '../../pipeline/trial/try-versions.js';
import { versions } from '../../pipeline/versions.js';
import type { ChangeRow } from '../../schema/change.js';
import type { Said } from '../../schema/finding.js';
import { openStore } from '../../store/open.js';
import type { StoreReader } from '../../store/store.js';
import { interruptible, withStore } from '../begin.js';
import { languageOf, sayIn, type Say } from '../say.js';
import { stageName } from '../summary.js';
import { changeName, kindName, renderChanges } from '../terminal/changes-table.js';
import { choiceOption, textOption, type Options } from '../terminal/options.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai compare-versions`: what this program would change in a store. Rows go to standard output; with csv and jsonl, words to standard error. */

const columns = [
  'kind',
  'change',
  'source',
  'sha256',
  'organization',
  'year',
  'subject',
  'rule',
  'before',
  'after',
] as const satisfies (keyof ChangeRow)[];
const standardSample = 100;
/** Lines of the table; csv and jsonl have them all. */
const mostLines = 60;

const nothingChanges = 0;
const somethingChanges = 4;
const stopped = 130;

export const run = async (_args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const language = languageOf(options);
  const say = sayIn(language);
  const rule = ruleAsked(options);
  const from = choiceOption<FirstStage>(options, 'stage', firstStages, rule === null ? 'extract' : 'audit');
  const format = choiceOption(options, 'format', ['table', 'csv', 'jsonl'], 'table');
  const sample = sampleAsked(options);
  return withStore(openStore(textOption(options, 'store') ?? '.gongkai', 'read'), async (store) => {
    const words = format === 'table' ? screen.out : screen.err;
    await writeToStream([await versionsOf(store, from, say)], words);
    const { result: trial, interrupted } = await interruptible(options, say, (how) => tryVersions(store, { from, sample, rule, language }, how));
    if (interrupted) return stopped;
    const { changes } = trial;
    if (format !== 'table') await writeToStream(textOf(oneByOne(changes), format satisfies RowFormat, columns), screen.out);
    else if (changes.length > 0)
      await writeToStream(['\n', renderChanges(changes.slice(0, mostLines), language, screen.width), moreThan(changes.length, say)], screen.out);
    await writeToStream([`\n${countsOf(trial, say)}`], words);
    return changes.length > 0 ? somethingChanges : nothingChanges;
  });
};

/** @throws WrongUsage where there is no such rule. */
const ruleAsked = (options: Options): string | null => {
  const id = textOption(options, 'rule');
  if (id !== null && !catalogued(id))
    throw new WrongUsage({ zh: `没有规则 ${id}。编号见 gongkai rules。`, en: `There is no rule ${id}. See gongkai rules.` });
  return id;
};

/** @throws WrongUsage where a sample and everything are asked for. */
const sampleAsked = (options: Options): { readonly size: number; readonly seed: number } | null => {
  const size = options['sample'];
  if (options['all'] === true && size !== undefined)
    throw new WrongUsage({ zh: '--sample 和 --all 只能用一个。', en: 'Give --sample or --all, not both.' });
  if (options['all'] === true) return null;
  return { size: typeof size === 'number' ? size : standardSample, seed: typeof options['seed'] === 'number' ? options['seed'] : 1 };
};

/** Stored versions beside the program's; where all are equal, it says so. */
const versionsOf = async (store: StoreReader, from: FirstStage, say: Say): Promise<string> => {
  const lines: string[] = [];
  let equal = true;
  for (const stage of [...firstStages.slice(firstStages.indexOf(from)), 'compare', 'region'] as const) {
    const stored = [...(await store.stageVersions(stage))].sort((a, b) => a - b);
    const own = versions[stage];
    equal &&= stored.every((one) => one === own);
    const kept = stored.join('、') || say({ zh: '无', en: 'none' });
    lines.push(
      say({
        zh: `${stageName(stage, say)}（${stage}）：库中版本 ${kept}，本程序 ${own}`,
        en: `${stage}: version ${kept} stored, ${own} in this program`,
      }),
    );
  }
  const own = new Map(catalogue.map(({ id, version }) => [id, version]));
  const stored = await store.ruleVersions();
  const other = stored.filter(({ rule, version }) => own.get(rule) !== version);
  const known = new Set(stored.map(({ rule }) => rule));
  for (const { rule, version } of other)
    lines.push(
      say({
        zh: `规则 ${rule}：库中版本 ${version}，本程序 ${own.get(rule) ?? '无'}`,
        en: `rule ${rule}: version ${version} stored, ${own.get(rule) ?? 'none'} in this program`,
      }),
    );
  const added = [...own.keys()].filter((rule) => !known.has(rule));
  if (stored.length > 0 && added.length > 0)
    lines.push(say({ zh: `库中没有的规则：${added.join('、')}`, en: `rules that are new to the store: ${added.join(', ')}` }));
  if (equal && other.length === 0)
    lines.push(
      say({
        zh: '库中各步、各规则的版本与本程序相同：以下若有变化，是代码变了而版本号没有提高。',
        en: 'All stored versions are those of this program: what changes below is changed code whose version was not raised.',
      }),
    );
  return `${lines.join('\n')}\n`;
};

const moreThan = (all: number, say: Say): string =>
  all <= mostLines ? '' : say({ zh: `另有 ${all - mostLines} 项，见 --format csv。\n`, en: `And ${all - mostLines} more: see --format csv.\n` });

const verdictName: Readonly<Record<Verdict, Said>> = {
  same: { zh: '不变', en: 'the same' },
  changed: { zh: '有变化', en: 'changed' },
  'read-now': { zh: '原不能读、现可读', en: 'read only now' },
  'fails-now': { zh: '原可读、现失败', en: 'failing only now' },
  unread: { zh: '前后都不能读', en: 'read neither then nor now' },
};

const countsOf = ({ kept, documents, changes }: Trial, say: Say): string => {
  const tried = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const parts = (Object.keys(documents) as Verdict[])
    .filter((one) => documents[one] > 0 || one === 'same' || one === 'changed')
    .map((one) => say({ zh: `${verdictName[one].zh} ${documents[one]}`, en: `${documents[one]} ${verdictName[one].en}` }));
  const byKind = new Map<string, number>();
  for (const { kind, change } of changes) {
    const name = say({ zh: `${kindName[kind].zh}${changeName[change].zh}`, en: `${kindName[kind].en} ${changeName[change].en}` });
    byKind.set(name, (byKind.get(name) ?? 0) + 1);
  }
  const kinds = [...byKind].map(([name, count]) => `${name} ${count}`).join(say({ zh: '，', en: ', ' }));
  const none = say({ zh: '没有变化。', en: 'Nothing would change.' });
  return `${say({
    zh: `试了 ${tried} 份（库中可试 ${kept} 份）：${parts.join('，')}。`,
    en: `${tried} documents tried of ${kept}: ${parts.join(', ')}.`,
  })}\n${changes.length === 0 ? none : say({ zh: `变化 ${changes.length} 项：${kinds}。`, en: `${changes.length} changes: ${kinds}.` })}\n${say({
    zh: '库没有写入。',
    en: 'Nothing was written to the store.',
  })}\n`;
};

// eslint-disable-next-line @typescript-eslint/require-await -- the rows are at hand, the writer takes what may not be
async function* oneByOne<T>(rows: Iterable<T>): AsyncIterable<T> {
  yield* rows;
}
