import { indicators, statisticsRows, type Indicator } from '../../schema/forms/pre-2019.js';
import { Labels } from '../labels.js';
import { bareKey, fold } from '../text.js';

/** Which indicator of the form of 2014 a printed row states: by its own label, and by its first level where two blocks share a label (被依法纠错数). */

/** 其中：, a bracketed remark and a unit explain, they do not name. */
const bare = (label: string): string =>
  fold(label)
    .replace(/^其中[:：]?/, '')
    .replace(/\([^()]*\)$/, '');

const blocks = statisticsRows.filter((row) => row.parent === null);
const blockOf = (indicator: Indicator): string => indicator.id.split('.')[0]!;
const entry = ({ id, label }: { readonly id: string; readonly label: string }) => ({ id, label: bare(label) });

const blockLabels = new Labels(blocks.map(entry));
const inBlock = new Map(blocks.map(({ id }) => [id, new Labels(indicators.filter((one) => blockOf(one) === id).map(entry))]));
const counted = new Map<string, number>();
for (const one of indicators) counted.set(bareKey(bare(one.label)), (counted.get(bareKey(bare(one.label))) ?? 0) + 1);
const unique = new Labels(indicators.filter((one) => counted.get(bareKey(bare(one.label))) === 1).map(entry));

/** Null where its label is none of the form's, or could be two. A slip of the keyboard is forgiven, as in all labels. */
export const indicatorOf = (path: readonly string[]): string | null => {
  const leaf = bare(path.at(-1) ?? '');
  const block = path.length > 1 ? blockLabels.match(bare(path[0]!)) : null;
  const known = block ? inBlock.get(block.official.id) : unique;
  return known?.match(leaf)?.official.id ?? null;
};
