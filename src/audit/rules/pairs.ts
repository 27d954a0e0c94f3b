import type { PairRule } from '../pair.js';
import { t4AfterReviewPlausibility } from '../years/after-review.js';
import { yyCarryMismatch } from '../years/carry-mismatch.js';
import { conflictingVersions } from '../years/conflicting-versions.js';
import { yyDuplicateText } from '../years/duplicate-text.js';
import { feeUnitSuspect } from '../years/fee-unit.js';
import { ntGrowthRateMismatch } from '../years/growth-rate.js';
import { yyIdenticalFigures } from '../years/identical-figures.js';
import { yyImplausibleJump } from '../years/implausible-jump.js';
import { yyInforceNormative } from '../years/in-force-normative.js';
import { yyInforceRegulation } from '../years/in-force-regulation.js';
import { yy2019Items } from '../years/items-2019.js';
import { missingReport } from '../years/missing-report.js';
import { yyProblemsRepeated } from '../years/problems-repeated.js';

/** Every rule on a report beside others of its organ, once, in catalogue order. */
export const pairRules: readonly PairRule[] = [
  missingReport,
  conflictingVersions,
  yyCarryMismatch,
  yyInforceRegulation,
  yyInforceNormative,
  yy2019Items,
  feeUnitSuspect,
  t4AfterReviewPlausibility,
  yyImplausibleJump,
  yyDuplicateText,
  yyIdenticalFigures,
  yyProblemsRepeated,
  ntGrowthRateMismatch,
];
