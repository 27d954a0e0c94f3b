/** The library: the stages, each by itself, and the shapes that travel between them. */

export { extract } from './extract/extract.js';
export { normalize } from './normalize/normalize.js';
export { audit } from './audit/audit.js';
export { compare } from './audit/compare.js';
export type { Held, Pair } from './audit/pair.js';
export { GiveUp, RetryLater, WrongUsage, type Reason } from './errors.js';
export type { Block, Document, Heading, Image, Link, Media, Metadatum, Paragraph } from './schema/document.js';
export type { Cause, Finding, Language, Outcome, RuleId, Said, Severity, Subject } from './schema/finding.js';
export { comparisons, type Comparability, type Comparison } from './schema/comparability.js';
export { figureId, formCells, forms, rowPath, type Form, type FormId, type ReportForm, type TableId, type Unit } from './schema/form.js';
export type { Notice, Result } from './schema/notice.js';
export type { Box, Place } from './schema/place.js';
export type { Declared, Figure, LabelledFigure, Level, Report, ReportSection, ReportTable } from './schema/report.js';
export type { CellRow, ComparabilityRow, FindingRow, OutcomeRow, ReportRow, StageVersions } from './schema/rows.js';
export { nothingDeclared, type Source } from './schema/source.js';
export type { Cell, Reading, Table } from './schema/table.js';
