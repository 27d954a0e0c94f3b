import type { Finding, RuleId } from '../../schema/finding.js';
import { runPairRule, type Held, type Pair } from '../pair.js';
import { pairRules } from '../rules/pairs.js';

/** What the comparison of an earlier report of a pair finds there: a later report need not be accused of it once more. */

/** The pair of which an earlier report is the later one. Other documents on its year are not known here. */
const pairOf = (pair: Pair, held: Held): Pair => ({
  ...pair,
  later: held,
  earlier: pair.earlier.slice(pair.earlier.indexOf(held) + 1),
  versions: [],
  isPreferred: true,
  heldYears: pair.heldYears.filter((year) => held.report.year !== null && year <= held.report.year),
});

/** Findings that an earlier report of the pair has by a rule between years. */
export const ownFindings = (pair: Pair, held: Held, id: RuleId): readonly Finding[] => {
  const rule = pairRules.find((one) => one.id === id);
  const outcome = rule && runPairRule(rule, pairOf(pair, held));
  return outcome?.verdict === 'failed' ? outcome.findings : [];
};
