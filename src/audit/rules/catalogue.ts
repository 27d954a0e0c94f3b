import type { PairRule } from '../pair.js';
import type { RegionRule } from '../region-rule.js';
import type { Rule } from '../rule.js';
import { rules } from './index.js';
import { pairRules } from './pairs.js';
import { regionRules } from './regions.js';

/** All rules of every scope, in the order in which they are listed: those on one report, those on several of one organ, those on several organs. */
export const catalogue: readonly (Rule | PairRule | RegionRule)[] = [...rules, ...pairRules, ...regionRules];

/** The rule of that id, of any scope; undefined where there is none. */
export const catalogued = (id: string): Rule | PairRule | RegionRule | undefined => catalogue.find((rule) => rule.id === id);
