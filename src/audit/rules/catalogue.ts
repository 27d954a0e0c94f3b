import type { PairRule } from '../pair.js';
import type { Rule } from '../rule.js';
import { rules } from './index.js';
import { pairRules } from './pairs.js';

/** All rules of every scope, in the order in which they are listed: those on one report, then those on several. */
export const catalogue: readonly (Rule | PairRule)[] = [...rules, ...pairRules];

/** The rule of that id, of any scope; undefined where there is none. */
export const catalogued = (id: string): Rule | PairRule | undefined => catalogue.find((rule) => rule.id === id);
