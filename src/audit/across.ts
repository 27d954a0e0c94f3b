import type { Outcome } from '../schema/finding.js';
import { runRegionRule, type Neighbourhood } from './region-rule.js';
import { followingChildren } from './region/followed.js';
import { regionRules } from './rules/regions.js';

/** One outcome for every region rule, in catalogue order. Pure: no clock, no network, no store. */
export const across = (beside: Neighbourhood): Outcome[] =>
  followingChildren(
    beside,
    regionRules.map((rule) => runRegionRule(rule, beside)),
  );
