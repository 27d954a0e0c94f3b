import type { ChangeRow } from '../../schema/change.js';
import type { Language, Said } from '../../schema/finding.js';
import { renderColumns, type ColumnHead, type Line } from './columns.js';
import { ruleTitle } from './findings-table.js';

/** What another version would change, as a list for people: one line for each thing, what is stored → what this program says. */

export const kindName: Readonly<Record<ChangeRow['kind'], Said>> = {
  report: { zh: '报告', en: 'report' },
  figure: { zh: '数据', en: 'figure' },
  finding: { zh: '发现', en: 'finding' },
  decision: { zh: '决定', en: 'decision' },
};

export const changeName: Readonly<Record<ChangeRow['change'], Said>> = {
  appears: { zh: '新增', en: 'appears' },
  vanishes: { zh: '消失', en: 'vanishes' },
  changes: { zh: '改变', en: 'changes' },
  'read-now': { zh: '可读取', en: 'is read now' },
  'fails-now': { zh: '读取失败', en: 'fails now' },
  reopened: { zh: '须重新核对（所据数据不同）', en: 'reopened: decided on other figures' },
  lost: { zh: '失去所决定的发现', en: 'loses its finding' },
  'stands-again': { zh: '重新有效', en: 'stands again' },
};

const heads = (language: Language): readonly ColumnHead[] =>
  language === 'zh'
    ? [
        { title: '类别', least: 4 },
        { title: '变化', least: 4, most: 16 },
        { title: '报告', least: 8, most: 24 },
        { title: '对象', least: 8, most: 30 },
        { title: '库中 → 本程序', least: 16 },
      ]
    : [
        { title: 'kind', least: 4 },
        { title: 'change', least: 6, most: 16 },
        { title: 'report', least: 8, most: 24 },
        { title: 'of', least: 8, most: 30 },
        { title: 'stored → this program', least: 16 },
      ];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `value 0 → 11`; of what appears or vanishes, only the one side. */
const differing = ({ before, after }: ChangeRow): string => {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const side = (said: ChangeRow['before'], field: string): string => (said === null ? '' : textOf(said[field] ?? null));
  return fields
    .map((field) => (before && after ? `${field} ${side(before, field)} → ${side(after, field)}` : `${field} ${side(before ?? after, field)}`))
    .join('；');
};

/** Ends with a line break. */
export const renderChanges = (changes: readonly ChangeRow[], language: Language, width: number): string => {
  const lines = changes.map((row): Line => {
    const report = row.organization === null ? row.source : `${row.organization} ${row.year ?? ''}`.trim();
    const of = row.rule === null ? (row.subject ?? '') : `${ruleTitle(row.rule, language)} ${row.subject}`;
    return { texts: [kindName[row.kind][language], changeName[row.change][language], report, of, differing(row)] };
  });
  return renderColumns(heads(language), lines, width);
};
