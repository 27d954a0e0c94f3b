import type { RegionRule } from '../region-rule.js';
import { rgCopiedReport } from '../region/copied-report.js';
import { rgIdenticalFigures } from '../region/identical-figures.js';
import { rgLowCoverage } from '../region/low-coverage.js';
import { rgMissingReport } from '../region/missing-report.js';
import { rgOutlier } from '../region/outlier.js';
import { rgParentBelowChild } from '../region/parent-below-child.js';
import { rgRollupMismatch } from '../region/rollup-mismatch.js';

/** Every rule on a report beside those of other organs, once, in catalogue order. */
export const regionRules: readonly RegionRule[] = [
  rgMissingReport,
  rgParentBelowChild,
  rgRollupMismatch,
  rgCopiedReport,
  rgIdenticalFigures,
  rgLowCoverage,
  rgOutlier,
];
