import { cellBlank } from '../cells/blank.js';
import { cellFractional } from '../cells/fractional.js';
import { cellFullwidthDigit } from '../cells/fullwidth-digit.js';
import { cellNegative } from '../cells/negative.js';
import { cellNonNumeric } from '../cells/non-numeric.js';
import { cellSuspiciousGlyph } from '../cells/suspicious-glyph.js';
import { cellWithNote } from '../cells/with-note.js';
import { feeAmountConflict } from '../closing/fee-amount-conflict.js';
import { feeAmountGranularity } from '../closing/fee-amount-granularity.js';
import { feeBreakdownMismatch } from '../closing/fee-breakdown-mismatch.js';
import { feeOutcomeContradiction } from '../closing/fee-outcome-contradiction.js';
import { feeStatementMissing } from '../closing/fee-statement-missing.js';
import { improvementsMissing } from '../closing/improvements-missing.js';
import { problemsMissing } from '../closing/problems-missing.js';
import { foreignPlaceMention } from '../identity/foreign-place-mention.js';
import { latePublication } from '../identity/late-publication.js';
import { periodNotFullYear } from '../identity/period-not-full-year.js';
import { publishDateUnknown } from '../identity/publish-date-unknown.js';
import { staleYearMention } from '../identity/stale-year-mention.js';
import { titleNonstandard } from '../identity/title-nonstandard.js';
import { titleOrgMismatch } from '../identity/title-org-mismatch.js';
import { titleYearPeriodMismatch } from '../identity/title-year-period-mismatch.js';
import { rgAllZero } from '../region/all-zero.js';
import { ntApplicantMismatch } from '../narrative/applicant-mismatch.js';
import { ntCarryMismatch } from '../narrative/carry-mismatch.js';
import { ntDocumentCountMismatch } from '../narrative/document-count-mismatch.js';
import { ntEnforcementMismatch } from '../narrative/enforcement-mismatch.js';
import { ntLitigationMismatch } from '../narrative/litigation-mismatch.js';
import { ntOutcomeMismatch } from '../narrative/outcome-mismatch.js';
import { ntProcessedMismatch } from '../narrative/processed-mismatch.js';
import { ntEnumerationSumMismatch } from '../narrative/enumeration-sum-mismatch.js';
import { ntNoCorrectionClaim } from '../narrative/no-correction-claim.js';
import { ntNoneClaimContradicted } from '../narrative/none-claim-contradicted.js';
import { ntPercentageMismatch } from '../narrative/percentage-mismatch.js';
import { ntConflictingFigures } from '../narrative/conflicting-figures.js';
import { ntReceivedMismatch } from '../narrative/received-mismatch.js';
import { ntReviewMismatch } from '../narrative/review-mismatch.js';
import type { Rule } from '../rule.js';
import { srcGenericText } from '../source/generic-text.js';
import { srcLookalikeDocument } from '../source/lookalike-document.js';
import { extractionLowConfidence } from '../source/low-confidence.js';
import { srcMojibake } from '../source/mojibake.js';
import { srcNonofficialHost } from '../source/nonofficial-host.js';
import { srcNotOwnReport } from '../source/not-own-report.js';
import { accountabilityMissing } from '../structure/accountability-missing.js';
import { basisCitationTypo } from '../structure/basis-citation-typo.js';
import { introSectionListMismatch } from '../structure/intro-section-list-mismatch.js';
import { missingSection } from '../structure/missing-section.js';
import { missingTable } from '../structure/missing-table.js';
import { obsoleteBasisCited } from '../structure/obsolete-basis-cited.js';
import { obsoleteTableFormat } from '../structure/obsolete-table-format.js';
import { overviewAspectMissing } from '../structure/overview-aspect-missing.js';
import { placeholderLeft } from '../structure/placeholder-left.js';
import { sectionEmpty } from '../structure/section-empty.js';
import { sectionNumberingBroken } from '../structure/section-numbering-broken.js';
import { sectionOrderWrong } from '../structure/section-order-wrong.js';
import { sectionTitleChanged } from '../structure/section-title-changed.js';
import { tableAsImage } from '../structure/table-as-image.js';
import { tableColumnMissing } from '../structure/table-column-missing.js';
import { tableLabelChanged } from '../structure/table-label-changed.js';
import { tableRowAdded } from '../structure/table-row-added.js';
import { tableRowMissing } from '../structure/table-row-missing.js';
import { templateInstructionLeft } from '../structure/template-instruction-left.js';
import { xsEnforcementStatsMismatch } from '../table2/enforcement-stats.js';
import { t2GroupIncomplete } from '../table2/group-incomplete.js';
import { t2InforceBelowIssued } from '../table2/in-force-below-issued.js';
import { t22019PublicTotal } from '../table2/public-total-2019.js';
import { t2RegulationWithoutPower } from '../table2/regulation-without-power.js';
import { t3CarryOverCapacity } from '../table3/carry-over-capacity.js';
import { t3ColumnBalance } from '../table3/column-balance.js';
import { t3OpaqueOtherShare } from '../table3/opaque-other-share.js';
import { t3OtherNotItemised } from '../table3/other-not-itemised.js';
import { t3OutcomeSum } from '../table3/outcome-sum.js';
import { t3RowTotal } from '../table3/row-total.js';
import { t3TotalColumnBlank } from '../table3/total-blank.js';
import { t4AfterSum } from '../table4/after-sum.js';
import { t4DirectSum } from '../table4/direct-sum.js';
import { t4ReviewSum } from '../table4/review-sum.js';
import { t4TotalBlank } from '../table4/total-blank.js';

/** Every rule, once, in catalogue order: structure, cells, 表三, 表二, 表四, narrative, sections five and six, year and body, across bodies, source. */
export const rules: readonly Rule[] = [
  missingSection,
  sectionTitleChanged,
  sectionOrderWrong,
  sectionNumberingBroken,
  sectionEmpty,
  missingTable,
  tableAsImage,
  tableRowMissing,
  tableColumnMissing,
  tableRowAdded,
  tableLabelChanged,
  obsoleteTableFormat,
  obsoleteBasisCited,
  basisCitationTypo,
  templateInstructionLeft,
  placeholderLeft,
  overviewAspectMissing,
  accountabilityMissing,
  introSectionListMismatch,
  cellBlank,
  cellNonNumeric,
  cellWithNote,
  cellNegative,
  cellFractional,
  cellFullwidthDigit,
  cellSuspiciousGlyph,
  t3ColumnBalance,
  t3OutcomeSum,
  t3RowTotal,
  t3TotalColumnBlank,
  t3OtherNotItemised,
  t3CarryOverCapacity,
  t3OpaqueOtherShare,
  t2InforceBelowIssued,
  t2RegulationWithoutPower,
  t2GroupIncomplete,
  t22019PublicTotal,
  xsEnforcementStatsMismatch,
  t4ReviewSum,
  t4DirectSum,
  t4AfterSum,
  t4TotalBlank,
  ntReceivedMismatch,
  ntProcessedMismatch,
  ntCarryMismatch,
  ntOutcomeMismatch,
  ntApplicantMismatch,
  ntReviewMismatch,
  ntLitigationMismatch,
  ntNoneClaimContradicted,
  ntNoCorrectionClaim,
  ntDocumentCountMismatch,
  ntEnforcementMismatch,
  ntPercentageMismatch,
  ntEnumerationSumMismatch,
  ntConflictingFigures,
  feeStatementMissing,
  feeBreakdownMismatch,
  feeAmountConflict,
  feeAmountGranularity,
  feeOutcomeContradiction,
  problemsMissing,
  improvementsMissing,
  titleYearPeriodMismatch,
  staleYearMention,
  periodNotFullYear,
  titleOrgMismatch,
  foreignPlaceMention,
  titleNonstandard,
  latePublication,
  publishDateUnknown,
  rgAllZero,
  srcNonofficialHost,
  srcMojibake,
  srcLookalikeDocument,
  srcGenericText,
  srcNotOwnReport,
  extractionLowConfidence,
];
