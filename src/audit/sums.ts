import type { RuleId, Said } from '../schema/finding.js';
import type { TableId } from '../schema/form.js';
import type { Report } from '../schema/report.js';
import { figureName, tableName } from './labels.js';
import { likelyReadings, readRelation } from './likely.js';
import { relationsOf, standsForNothing, type Relation } from './relations.js';
import { judge, type Check, type Draft } from './rule.js';

/** What the five arithmetic rules share: every relation of one rule read, each failed one a finding at its total. */

export interface Failed {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** Printed value of a figure that the relation read. */
  readonly valueOf: (id: string) => number;
}

/** `相差` without a sign. */
export const gap = (a: number, b: number): number => Number(Math.abs(a - b).toFixed(6));

const whyUnknown = (report: Report, id: string, table: TableId): Said => {
  const figure = report.figures[id];
  const name = figureName(report, id);
  const { zh, en } = tableName[table];
  if (likelyReadings(report).has(id))
    return {
      zh: `${zh}${name}有不同的读法，需靠合计判断读法，不能再用来核对合计。`,
      en: `${en} ${name} was read in different ways and the sums had to tell which is likely, so they cannot be checked by it.`,
    };
  if (!figure) return { zh: `${zh}${name}没有找到，无法核对。`, en: `${en} ${name} was not found, so the sums cannot be checked.` };
  if (figure.status === 'blank' || standsForNothing(figure))
    return {
      zh: `${zh}${name}没有填写数字（“${figure.printed.trim()}”），按0计也不能成立，无法核对。`,
      en: `${en} ${name} holds no number (“${figure.printed.trim()}”) and the sums do not hold with 0 there, so they cannot be checked.`,
    };
  return {
    zh: `${zh}${name}填写为“${figure.printed}”，不是数字，无法核对。`,
    en: `${en} ${name} reads “${figure.printed}”, which is no number, so the sums cannot be checked.`,
  };
};

/** The table itself is not there: the reason that every rule about it gives. */
export const tableAbsent = (table: TableId): Said => ({
  zh: `没有读到${tableName[table].zh}，无法核对。`,
  en: `${tableName[table].en} was not found, so there is nothing to check.`,
});

/** Reads all relations of `rule` in `table`; `describe` words a failed one. */
export const judgeRelations = (
  report: Report,
  rule: RuleId,
  table: TableId,
  describe: (failed: Failed) => Pick<Draft, 'message' | 'slots' | 'actual' | 'expected'>,
): Check => {
  const drafts: Draft[] = [];
  let applied = 0;
  let reason = tableAbsent(table);
  let reasoned = false;
  for (const relation of relationsOf(report).filter((one) => one.rule === rule)) {
    const reading = readRelation(relation, report);
    if (reading.state === 'unknown') {
      if (!reasoned) reason = whyUnknown(report, reading.figure, table);
      reasoned = true;
      continue;
    }
    applied++;
    if (reading.state === 'holds') continue;
    const figures = [...relation.right, ...relation.left].map((id) => report.figures[id]!);
    drafts.push({
      table,
      row: relation.row,
      column: relation.column,
      place: figures[0]!.place,
      because: figures.slice(1).map((figure) => figure.place),
      ...describe({ relation, left: reading.left, right: reading.right, valueOf: (id) => report.figures[id]!.value! }),
    });
  }
  return judge(drafts, applied, reason);
};
