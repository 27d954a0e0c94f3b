import type { Cause, Said } from '../schema/finding.js';
import { forms } from '../schema/form.js';
import type { Board, Change } from './board.js';
import { columnName, figureName, rowNameById, tableName } from './labels.js';
import { slipsAt, type Slip } from './slips.js';
import type { Trial } from './trials.js';

/** What is said of a cause: what would clear the failures and what may have made them; possibilities, never a motive. */

export const undecided: Cause = {
  code: 'either-side',
  message: { zh: '只凭表中数字，不能判断是分项还是合计有误。', en: 'The figures alone do not tell which side is wrong.' },
};

/** （可能是两位数字颠倒，或者漏写了一位数字） */
const inBrackets = (slips: readonly Slip[]): Said =>
  slips.length === 0
    ? { zh: '', en: '' }
    : {
        zh: `（${slips.map(({ message }) => message.zh).join('；或')}）`,
        en: ` (${slips.map(({ message }) => message.en).join('; or ')})`,
      };

const ofOneCell = ({ report }: Board, best: Trial): Cause => {
  const [[figure, by]] = best.change as [Change[number]];
  const value = report.figures[figure]!.value!;
  const zero = value === 0 && best.cleared.some(({ right }) => right.length === 1 && right[0] === figure);
  const slips = slipsAt(report, figure, value + by);
  const why = inBrackets(slips);
  const count = best.cleared.length;
  return {
    // where two slips fit alike, neither is claimed
    code: zero ? 'total-left-at-zero' : slips.length === 1 ? slips[0]!.code : 'one-cell',
    message: {
      zh: `${tableName.table3.zh}${figureName(report, figure)}若由${value}改为${value + by}，这${count}处不符即全部消除${why.zh}，请先核对这一格。`,
      en: `If ${figureName(report, figure)} were ${value + by} instead of ${value}, all ${count} failures would be cleared${why.en}: check this cell first.`,
    },
  };
};

const columnOf = (figure: string): string => {
  const { label } = forms['2021'].tables.table3.columns.find((one) => figure.endsWith(`.${one.id}`))!;
  return columnName(label);
};

const rowOf = (figure: string): string => rowNameById('table3', figure.slice(3, figure.lastIndexOf('.')));

const ofExchange = ([[upper], [lower]]: readonly [Change[number], Change[number]], count: number): Cause => ({
  code: 'rows-exchanged',
  message: {
    zh: `若将表三“${rowOf(upper)}”与“${rowOf(lower)}”两行数字互换，这${count}处不符即全部消除，可能错行，请核对。`,
    en: `Exchanging the figures of ${rowOf(upper)} and ${rowOf(lower)} would clear all ${count} failures: one row may be filled in the other; please check.`,
  },
});

/** So many rows are named; a longer list says no more than its number. */
const namedRows = 3;
const listed = (rows: readonly string[]): Said => {
  const names = rows.slice(0, namedRows).map((row) => `“${rowNameById('table3', row)}”`);
  const all = names.join('、');
  return rows.length > namedRows ? { zh: `${all}等${rows.length}行之一`, en: `one of ${rows.length} rows, such as ${all}` } : { zh: all, en: all };
};

const ofTwoCells = (best: Trial, rows: readonly string[], [[first, by], [second]]: readonly [Change[number], Change[number]]): Cause => {
  const names = listed(rows);
  const [a, b, size] = [columnOf(first), columnOf(second), Math.abs(by)];
  if (best.kind === 'two-columns')
    return {
      code: 'one-application-two-columns',
      message: {
        zh: `“${a}”与“${b}”两列一多一少，相差同为${size}，总计平衡：同一申请可能计入了不同的列（${names.zh}），请核对这两列。`,
        en: `${a} and ${b} differ by ${size} in opposite directions and the total balances: one application may stand in two columns (${names.en}); check these two columns.`,
      },
    };
  return {
    code: 'one-row',
    message: {
      zh: `“${a}”与“${b}”两列相差同为${size}，改动同一行（${names.zh}）的这两格即可全部消除，请先核对。`,
      en: `${a} and ${b} differ by the same ${size}; changing these two cells of one row (${names.en}) would clear all: check there first.`,
    },
  };
};

const ofDigits = ({ report }: Board, kind: 'glued' | 'split', change: Change, count: number): Cause => {
  const [[a, plus], [b, more]] = change as [Change[number], Change[number]];
  const [first, second] = [report.figures[a]!.value! + plus, report.figures[b]!.value! + more];
  const cells = `表三${figureName(report, a)}和${figureName(report, b)}`;
  const zh = kind === 'glued' ? `${cells}可能连写在一格` : `${cells}可能是一个数字分在两格`;
  const en = kind === 'glued' ? 'may be run together in one cell' : 'may be one number in two cells';
  return {
    code: kind === 'glued' ? 'cells-glued' : 'number-split',
    message: {
      zh: `${zh}：若为${first}和${second}，这${count}处不符即全部消除，请先核对。`,
      en: `${figureName(report, a)} and ${figureName(report, b)} ${en}: with ${first} and ${second} all ${count} failures would be cleared.`,
    },
  };
};

/** Which way the figures would have to go back. */
const back = {
  right: ['左移一格', 'one cell to the left'],
  left: ['右移一格', 'one cell to the right'],
  down: ['上移一行', 'one line up'],
  up: ['下移一行', 'one line down'],
} as const;

const ofShift = (best: Trial, kind: keyof typeof back): Cause => {
  const name = rowNameById('table3', best.row);
  const [zh, en] = back[kind];
  const count = best.cleared.length;
  const isRow = kind === 'right' || kind === 'left';
  // an empty row among the results is not the only one: where it began cannot be told
  const from = best.row.startsWith('R') ? { zh: '“三、本年度办理结果”中某行', en: 'one of the results' } : { zh: `“${name}”`, en: name };
  const moved = isRow
    ? { zh: `“${name}”一行的数字`, en: `the figures of ${name}` }
    : { zh: `自${from.zh}起的数字`, en: `the figures from ${from.en} on` };
  return {
    code: isRow ? 'columns-shifted' : 'rows-shifted',
    message: {
      zh: `表三${moved.zh}若整体${zh}，这${count}处不符即全部消除，可能${isRow ? '错列' : '错行'}，请核对。`,
      en: `Moving ${moved.en} ${en} would clear all ${count} failures; please check.`,
    },
  };
};

/** @param rows those in which the same change would clear the same failures */
export const saidOfTrial = (board: Board, best: Trial, rows: readonly string[]): Cause => {
  const { kind, change, cleared } = best;
  const two = change as unknown as readonly [Change[number], Change[number]];
  switch (kind) {
    case 'one-cell':
      return ofOneCell(board, best);
    case 'two-rows':
      return ofExchange(two, cleared.length);
    case 'glued':
    case 'split':
      return ofDigits(board, kind, change, cleared.length);
    case 'right':
    case 'left':
    case 'down':
    case 'up':
      return ofShift(best, kind);
    default:
      return ofTwoCells(best, rows, two);
  }
};
