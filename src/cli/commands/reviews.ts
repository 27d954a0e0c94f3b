import { writeToStream } from '../../export/write.js';
import type { Said } from '../../schema/finding.js';
import type { Correction, Decision } from '../../schema/review.js';
import type { StoreReader } from '../../store/store.js';
import { languageOf, sayIn } from '../say.js';
import { renderColumns } from '../terminal/columns.js';
import { choiceOption, type Options } from '../terminal/options.js';
import { reading } from '../terminal/reading.js';
import { processScreen, type Screen } from '../terminal/screen.js';

/** `gongkai reviews`: every decision and correction that people made, also those that a later one took the place of. */

export const run = async (_args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const format = choiceOption(options, 'format', ['table', 'jsonl'], 'table');
  return reading(options, async (store) => {
    const made = await reviewsOf(store);
    const text = format === 'jsonl' ? made.map((one) => `${JSON.stringify(one)}\n`).join('') : tableOf(made, options, screen);
    await writeToStream([text], screen.out);
    return 0;
  });
};

type Review = Decision | Correction;

const reviewsOf = async (store: StoreReader): Promise<readonly Review[]> =>
  [...(await store.decisions()), ...(await store.corrections())].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const names: Readonly<Record<Review['kind'], Said>> = {
  confirm: { zh: '确认', en: 'confirmed' },
  dismiss: { zh: '排除', en: 'dismissed' },
  note: { zh: '备注', en: 'noted' },
  misread: { zh: '更正读数', en: 'misread' },
  misprint: { zh: '原件误印', en: 'misprint' },
};

const tableOf = (made: readonly Review[], options: Options, { width, colours }: Screen): string => {
  const say = sayIn(languageOf(options));
  if (made.length === 0) return say({ zh: '还没有任何决定或更正。\n', en: 'No decisions and no corrections yet.\n' });
  const heads = [
    { title: say({ zh: '时间', en: 'when' }), least: 10, most: 10 },
    { title: say({ zh: '何人', en: 'who' }), least: 6 },
    { title: say({ zh: '决定', en: 'what' }), least: 8 },
    { title: say({ zh: '报告', en: 'report' }), least: 12, most: 24 },
    { title: say({ zh: '对象', en: 'of' }), least: 16 },
    { title: say({ zh: '理由', en: 'why' }), least: 12 },
  ];
  const shown = (value: number | null): string => (value === null ? say({ zh: '（无）', en: '(none)' }) : String(value));
  const lines = made.map((one) => ({
    texts: [
      one.at.slice(0, 10),
      one.by,
      say(names[one.kind]),
      'subject' in one ? [one.organ ?? one.sha256.slice(0, 12), one.year ?? ''].join(' ').trim() : one.sha256.slice(0, 12),
      'subject' in one ? one.subject : `${one.figure} ${shown(one.before)} → ${shown(one.after)}`,
      one.reason,
    ],
  }));
  return renderColumns(heads, lines, width, colours);
};
