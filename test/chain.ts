/** The whole chain on one document: bytes → Document → Report → outcomes, as the pipeline runs it, without a store. */
import { audit } from '../src/audit/audit.js';
import { extract } from '../src/extract/extract.js';
import { normalize } from '../src/normalize/normalize.js';
import type { Finding } from '../src/schema/finding.js';
import type { Declared } from '../src/schema/report.js';
import { nothingDeclared } from '../src/schema/source.js';
import { touches } from '../src/schema/place.js';

export const readReport = async (bytes: Uint8Array, declared: Declared = nothingDeclared) => {
  // jest runs tests in a realm of its own: a Buffer made by a package is no Uint8Array of this one
  const document = await extract(new Uint8Array(bytes));
  const report = normalize(document.value, declared);
  const notices = [...document.notices, ...report.notices];
  const outcomes = audit(report.value, notices);
  const findings: Finding[] = outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? [...outcome.findings] : []));
  const doubted = Object.entries(report.value.figures).filter(([, figure]) =>
    notices.some((notice) => notice.place && touches(notice.place, figure.place)),
  );
  return { document: document.value, report: report.value, notices, outcomes, findings, doubted: doubted.map(([id]) => id) };
};

/** Errors and warnings only, as `rule@row/column`. */
export const accusations = (findings: readonly Finding[]): string[] =>
  findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => [finding.rule, finding.subject.row, finding.subject.column].filter((part) => part !== null).join(' · '));
