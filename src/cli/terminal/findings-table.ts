import { catalogue as rules } from '../../audit/rules/catalogue.js';
import type { Language, Said, Severity } from '../../schema/finding.js';
import type { FindingRow } from '../../schema/rows.js';
import { renderColumns } from './columns.js';
import type { ColumnHead, Line } from './columns.js';
import type { Colour } from './screen.js';

/** Findings as a list for people: the head of each cause, what follows from it counted under it, doubts marked. */

export const severityName: Readonly<Record<Severity, Said>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};
export const severityColour: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', info: 'cyan' };

const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
export const ruleTitle = (rule: string, language: Language): string => titles.get(rule)?.[language] ?? rule;

export const tableName: Readonly<Record<string, Said>> = {
  table2: { zh: '表二', en: 'Table 2' },
  table3: { zh: '表三', en: 'Table 3' },
  table4: { zh: '表四', en: 'Table 4' },
};

/** `表四 行政复议·总计`: without 三、本年度办理结果, which every outcome shares, and without what a bracket explains. */
export const whereOf = (row: Pick<FindingRow, 'table' | 'row' | 'column'>, language: Language): string => {
  if (row.table === null) return '';
  const path = (row.row ?? '').split('/').filter((part) => part !== '' && part !== '三、本年度办理结果');
  const label = path.join('/').replace(/（区分处理的.*）$/, '');
  const cell = [label, (row.column ?? '').replace(/（单位：.*）$/, '')].filter((part) => part !== '').join('·');
  return [tableName[row.table]?.[language] ?? row.table, cell].filter((part) => part !== '').join(' ');
};

export interface Head {
  readonly head: FindingRow;
  /** Findings of the same cause, beside the head. */
  readonly consequences: readonly FindingRow[];
}

/** True of what follows from a finding of another document: it is shown in its own report too, and counted there. */
export const followsAnother = ({ sha256, caused_by }: Pick<FindingRow, 'sha256' | 'caused_by'>): boolean =>
  caused_by !== null && /^[0-9a-f]{12}:/.test(caused_by) && !caused_by.startsWith(`${sha256.slice(0, 12)}:`);

/**
 * Heads with their consequences in their own report, in the order given. A consequence whose head is not there stands for itself; of those that
 * follow from one finding of another document, the first.
 */
export const headsOf = (rows: readonly FindingRow[]): readonly Head[] => {
  const keyOf = (row: FindingRow, id: string): string => `${row.sha256} ${id}`;
  const present = new Set(rows.map((row) => keyOf(row, row.finding)));
  const followers = new Map<string, FindingRow[]>();
  const heads: (readonly [string, FindingRow])[] = [];
  for (const row of rows) {
    const own = keyOf(row, row.finding);
    const key = row.caused_by === null ? own : keyOf(row, row.caused_by);
    if (present.has(key) && key !== own) followers.set(key, [...(followers.get(key) ?? []), row]);
    else heads.push([own, row]);
    // what else follows from the same finding elsewhere goes with this one
    if (followsAnother(row)) present.add(key);
  }
  return heads.map(([own, head]) => ({ head, consequences: followers.get(followsAnother(head) ? keyOf(head, head.caused_by!) : own) ?? [] }));
};

const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

/** `待核对`: why an error or warning may not be told yet; null where it may, and of remarks, which accuse nobody. */
export const standingNote = (row: FindingRow, language: Language): string | null => {
  if (row.standing === 'dismissed') return say(language, `已排除：${row.standing_reason}`, `dismissed: ${row.standing_reason}`);
  if (row.standing === 'publishable' || row.severity === 'info') return null;
  return say(language, `待核对：${row.standing_reason}`, `to check: ${row.standing_reason}`);
};

const underneath = (head: FindingRow, consequences: readonly FindingRow[], language: Language): string | undefined => {
  const parts: string[] = [];
  const note = standingNote(head, language);
  if (consequences.length > 0) parts.push(say(language, `↳ 同因另有${consequences.length}处`, `↳ ${consequences.length} more of the same cause`));
  if (followsAnother(head)) parts.push((parts.length > 0 ? '' : '↳ ') + say(language, '不另计', 'not counted again'));
  if (head.cause !== null) parts.push(head.cause);
  const following = parts.length > 0 ? [parts.join(say(language, '：', ': '))] : [];
  const lines = [...(note === null ? [] : [note]), ...following];
  return lines.length > 0 ? lines.join(' ') : undefined;
};

/** `0 → 11`; what is blank or absent is said in words. */
const comparison = (row: FindingRow, language: Language): string => {
  const actual = row.actual === '' ? say(language, '（无）', '(none)') : row.actual;
  return row.expected === '' || row.expected === row.actual ? actual : `${actual} → ${row.expected}`;
};

/** Table of findings with page and cell, at most `width` columns wide where that is possible; ends with a line break. */
export const renderFindings = (rows: readonly FindingRow[], language: Language, width: number, colours = false): string => {
  if (rows.length === 0) return '';
  const heads: readonly ColumnHead[] = [
    { title: say(language, '程度', 'level'), least: language === 'zh' ? 5 : 8 },
    { title: say(language, '报告', 'report'), least: 12, most: 32 },
    { title: say(language, '规则', 'rule'), least: 12, most: 44 },
    { title: say(language, '位置', 'where'), least: 12, most: 50 },
    { title: say(language, '所印 → 应有', 'printed → expected'), least: 11, most: 48 },
    { title: say(language, '页', 'p.'), least: 2, align: 'right' },
  ];
  const lines = headsOf(rows).map(({ head, consequences }): Line => {
    const under = underneath(head, consequences, language);
    return {
      texts: [
        severityName[head.severity][language] + (head.doubts.length > 0 ? '?' : ''),
        [head.organization ?? head.source, head.year === null ? '' : String(head.year)].join(' ').trim(),
        ruleTitle(head.rule, language),
        whereOf(head, language),
        comparison(head, language),
        head.page === null ? '' : String(head.page),
      ],
      colour: severityColour[head.severity],
      ...(under === undefined ? {} : { under }),
    };
  });
  const legend = rows.some((row) => row.doubts.length > 0)
    ? say(
        language,
        '? 读取有疑问，请先核对原件，不作为报告的问题。\n',
        '? Our own reading is in doubt: look at the page first; this accuses nobody.\n',
      )
    : '';
  return renderColumns(heads, lines, width, colours) + legend;
};

/** `错误 2、警告 1、提示 3，涉及 4 份报告`; heads only, and what follows from another document not. */
export const findingsSum = (rows: readonly FindingRow[], language: Language): string => {
  const heads = headsOf(rows).filter(({ head }) => !followsAnother(head));
  const count = (severity: Severity): number => heads.filter(({ head }) => head.severity === severity).length;
  const reports = new Set(rows.map((row) => row.sha256)).size;
  const following = rows.length - heads.length;
  return say(
    language,
    `错误 ${count('error')}、警告 ${count('warning')}、提示 ${count('info')}，涉及 ${reports} 份报告` +
      (following > 0 ? `（另有 ${following} 处同因）` : ''),
    `${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos in ${reports} reports` +
      (following > 0 ? ` (and ${following} more of the same causes)` : ''),
  );
};
