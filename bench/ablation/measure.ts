/** Plants faults and oddities by turns and counts what the auditor says of each. */

import type { Finding } from '../../src/schema/finding.js';
import { pairRules } from '../../src/audit/rules/pairs.js';
import { regionRules } from '../../src/audit/rules/regions.js';
import { rules } from '../../src/audit/rules/index.js';
import { chanceFrom } from '../generator/random.js';
import { clean } from './clean.js';
import { judge } from './judge.js';
import { planters } from './planters.js';
import type { Planter } from './planter.js';

export interface Slip {
  readonly planter: string;
  readonly seed: number;
  /** What was said and should not, or null where nothing was said and should. */
  readonly said: Finding | null;
}

export interface Measured {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly planted: number;
  /** With the weight of an error or warning; of an info rule with any. */
  readonly found: number;
  /** Found as a remark only, of an error or warning rule. */
  readonly remarked: number;
  readonly odd: number;
  /** Odd reports with an error or warning of any rule; of an info rule also with a finding of its own. */
  readonly accused: number;
  readonly slips: readonly Slip[];
}

export const severities: ReadonlyMap<string, Finding['severity']> = new Map(
  [...rules, ...pairRules, ...regionRules].map((rule) => [rule.id, rule.severity]),
);

const weighs = (finding: Finding): boolean => finding.severity !== 'info';

/** A seed of its own for each planter and turn. */
const seedOf = (planter: Planter, turn: number, seed: number): number =>
  [...`${planter.rule}/${planter.name}`].reduce((so, mark) => (Math.imul(so, 31) + mark.codePointAt(0)!) | 0, seed * 7919 + turn * 104_729) >>> 0;

const runs = (rule: string, kind: Planter['kind'], count: number, seed: number): readonly (readonly [Planter, number])[] => {
  const own = planters.filter((one) => one.rule === rule && one.kind === kind);
  return own.length === 0
    ? []
    : Array.from({ length: count }, (_, turn) => [own[turn % own.length]!, seedOf(own[turn % own.length]!, turn, seed)] as const);
};

const heard = (planter: Planter, seed: number): readonly Finding[] => judge(planter.plant(chanceFrom(seed)));

/** @param count reports with a fault, and as many with an oddity */
export const measure = (rule: string, count: number, seed: number): Measured => {
  const severity = severities.get(rule);
  if (severity === undefined) throw new Error(`there is no rule ${rule}`);
  const slips: Slip[] = [];
  const tally = { planted: 0, found: 0, remarked: 0, odd: 0, accused: 0 };
  for (const [planter, at] of runs(rule, 'fault', count, seed)) {
    tally.planted++;
    const own = heard(planter, at).filter((finding) => finding.rule === rule);
    if (own.some((finding) => severity === 'info' || weighs(finding))) tally.found++;
    else {
      if (own.length > 0) tally.remarked++;
      slips.push({ planter: planter.name, seed: at, said: own[0] ?? null });
    }
  }
  for (const [planter, at] of runs(rule, 'odd', count, seed)) {
    tally.odd++;
    const wrong = heard(planter, at).filter((finding) => weighs(finding) || (severity === 'info' && finding.rule === rule));
    if (wrong.length > 0) tally.accused++;
    for (const said of wrong) slips.push({ planter: planter.name, seed: at, said });
  }
  return { rule, severity, ...tally, slips };
};

/** Errors and warnings against reports in which nothing is wrong. */
export const measureClean = (count: number, seed: number): readonly Slip[] =>
  Array.from({ length: count }, (_, turn) => seed * 7919 + turn * 13).flatMap((at) =>
    judge({ later: clean(chanceFrom(at)) })
      .filter(weighs)
      .map((said) => ({ planter: 'clean', seed: at, said })),
  );
