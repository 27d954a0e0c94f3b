import type { Finding, Outcome } from '../schema/finding.js';
import { tableIds } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Report } from '../schema/report.js';
import { causesOf, suspectCells, type CauseGroup } from './cause.js';
import { likelyNotices } from './likely.js';
import { figureName, sectionName, sectionOfTable, tableName } from './labels.js';
import { findingId, runRule, type AuditContext } from './rule.js';
import { rules } from './rules/index.js';

/** Runs every rule over one report and puts what has one cause under one head. Pure: no clock, no network, no store. */

/** In a report read from a picture, the one cell that would clear several failures is more likely our misreading than theirs. */
const misread = (report: Report): readonly Notice[] =>
  report.reading !== 'ocr'
    ? []
    : suspectCells(report).flatMap((id) => {
        const figure = report.figures[id];
        const message = `${figureName(report, id)}由图片识别为“${figure?.printed ?? ''}”，改动这一格即可消除全部不符，可能是识别有误，请对照原图。`;
        return figure ? [{ code: 'one-cell-explains', message, place: figure.place }] : [];
      });

/** A table that is missing with its section is told by the section. */
const missingWithSection = (ids: ReadonlySet<string>): readonly CauseGroup[] =>
  tableIds.flatMap((table) => {
    const section = findingId('missing-section', { section: sectionOfTable[table] });
    const own = findingId('missing-table', { table });
    if (!ids.has(section) || !ids.has(own)) return [];
    const name = sectionName(sectionOfTable[table]);
    const message = {
      zh: `“${name}”部分缺失，${tableName[table].zh}随之缺失。`,
      en: `The section “${name}” is missing, and ${tableName[table].en} with it.`,
    };
    return [{ cause: { code: 'section-missing', message }, members: [section, own], head: section, changes: [] }];
  });

/** All doubts about our reading of a report: those of the extractor and the normaliser, and those that its own sums raise. */
export const doubtsOf = (report: Report, notices: readonly Notice[]): readonly Notice[] => [...notices, ...misread(report), ...likelyNotices(report)];

/**
 * One outcome for every rule, in catalogue order.
 * @param notices doubts of the extractor and the normaliser; a finding that touches one becomes a remark
 */
export const audit = (report: Report, notices: readonly Notice[], context: AuditContext = {}): Outcome[] => {
  const known = { ...context, notices: doubtsOf(report, notices) };
  const outcomes = rules.map((rule) => runRule(rule, report, known));
  const ids = new Set(outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings.map((finding) => finding.id) : [])));
  const groups = new Map([...causesOf(report, ids), ...missingWithSection(ids)].flatMap((group) => group.members.map((id) => [id, group] as const)));
  const explained = (finding: Finding): Finding => {
    const group = groups.get(finding.id);
    return group ? { ...finding, cause: group.cause, causedBy: group.head === finding.id ? null : group.head } : finding;
  };
  return outcomes.map((outcome) => (outcome.verdict === 'failed' ? { ...outcome, findings: outcome.findings.map(explained) } : outcome));
};
