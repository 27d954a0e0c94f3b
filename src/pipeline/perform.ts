import { hash } from 'node:crypto';
import { across } from '../audit/across.js';
import { audit, doubtsOf } from '../audit/audit.js';
import { withCorrections, type Corrected } from '../audit/corrected.js';
import { brokenOperands } from '../audit/broken.js';
import { causesFrom, findingsOf, parentReport } from '../audit/elsewhere.js';
import { likelyNotices, likelyReadings } from '../audit/likely.js';
import { copiedFaults } from '../audit/region/copied-faults.js';
import { profileOf } from '../audit/region/profile.js';
import { catalogue } from '../audit/rules/catalogue.js';
import { operandsOf, withStandings } from '../audit/standing.js';
import { GiveUp } from '../errors.js';
import { projectFound, projectRows } from '../export/project.js';
import { extract } from '../extract/extract.js';
import { normalize } from '../normalize/normalize.js';
import type { Document } from '../schema/document.js';
import type { Outcome } from '../schema/finding.js';
import type { Result } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Report } from '../schema/report.js';
import { changesOf, nothingKept, type StageRows } from '../store/changes.js';
import { pack, unpack } from './gzip.js';
import { compareTwice, heldOf, judgedOf, reportOf } from './compare-twice.js';
import { lookAgain, original } from './second-look.js';
import type { Judged, Performed, Work } from './task.js';
import { versions } from './versions.js';

/** One stage over one document, inside a reading process: pure stages in, gzipped JSON out. Whatever is thrown becomes data. */
export const perform = async (work: Work): Promise<Performed> => {
  try {
    switch (work.stage) {
      case 'extract':
        return done(await extract(await original(work.file)));
      case 'normalize':
        return done(normalize(unpack<Result<Document>>(work.document).value, work.declared));
      case 'audit':
        return await judge(work);
      case 'compare':
        return await beside(work);
      case 'region':
        return amongOthers(work);
    }
  } catch (error) {
    if (error instanceof GiveUp) return { kind: 'gave-up', reason: error.reason };
    const broken = error instanceof Error ? error : new Error(String(error));
    return { kind: 'broke', message: broken.message, stack: broken.stack ?? broken.message };
  }
};

const judge = async (work: Work & { readonly stage: 'audit' }): Promise<Performed> => {
  const first: Read = { document: unpack(work.document), report: unpack(work.report) };
  const before = work.before ? unpack<Partial<Judged>>(work.before).second : null;
  const look = lookAgain(work.file, work.document, first.document.value, before ?? null);
  const again = async (cells: readonly Place[], otherwise: Read): Promise<Read> => {
    if (cells.length === 0) return otherwise;
    const value = await look.cells(cells);
    return value === otherwise.document.value ? otherwise : { document: { ...first.document, value }, report: normalize(value, work.declared) };
  };
  const page = { addresses: work.addresses, metadata: first.document.value.metadata };
  const corrected = ({ document, report }: Read): Corrected =>
    withCorrections(report.value, [...document.notices, ...report.notices], work.corrections);
  const judged = (read: Read): readonly Outcome[] => {
    const { report, notices } = corrected(read);
    return audit(report, notices, work.enforcement ? { page, enforcement: work.enforcement } : { page });
  };
  // before a report is told that its sums do not hold, their figures are read a second way; then all else that accuses it rests on
  const summed = await again(brokenOperands(first.report.value), first);
  const atFirst = judged(summed);
  const operands = operandsOf(atFirst).get('');
  const read = await again(operands?.cells ?? [], summed);
  const text = operands?.text ? await look.text() : null;
  const { document, report } = read;
  const put = corrected(read);
  const twice = { blocks: document.value.blocks, text, confirmed: put.places };
  const outcomes = withStandings(read === summed ? atFirst : judged(read), () => twice);
  const told = [...document.notices, ...report.notices, ...likelyNotices(report.value)];
  const likely = likelyReadings(report.value);
  const audited = { document: document.value, report: report.value, judged: put.report, notices: told, outcomes, likely };
  const { extract: extracted, normalize: normalized, audit: version } = versions;
  const made = { extract: extracted, normalize: normalized, audit: version };
  const reread = put.report === first.report.value ? null : put.report;
  const doubts = doubtsOf(put.report, put.notices);
  const profile = profileOf(put.report, doubts, findingsOf(outcomes));
  const left: Judged = { outcomes, notices: doubts, reread, profile, corrected: put.places, second: look.remembered() };
  return doneWith(left, projectRows(audited, made, basisOf), work.kept, digestForOthers(left));
};

/** Other reports are set beside the findings of this one, never beside what it passed: a rule that was raised and finds what it found compares nothing anew. */
const digestForOthers = (left: Judged): string => hash('sha256', JSON.stringify({ ...left, outcomes: findingsOf(left.outcomes) }), 'hex');

const beside = async (work: Work & { readonly stage: 'compare' }): Promise<Performed> => {
  const { outcomes, causes } = await compareTwice(work);
  return doneWith(outcomes, projectFound(reportOf(work.later), outcomes, causes, basisOf), work.kept);
};

const amongOthers = ({ own, resembling, parent, beside: told, kept }: Work & { readonly stage: 'region' }): Performed => {
  const held = heldOf(own);
  const { profile, outcomes: audited } = judgedOf(own);
  const others = resembling.map((one) => ({ ...heldOf(one), findings: findingsOf(judgedOf(one).outcomes) }));
  const outcomes = across({ ...told, own: held, profile, resembling: others });
  const causes = [
    ...(parent === null ? [] : causesFrom(held, findingsOf(audited), parentReport(heldOf(parent)))),
    ...copiedFaults(held, findingsOf(outcomes), findingsOf(audited), others),
  ];
  return doneWith(outcomes, projectFound(held.report, outcomes, causes, basisOf), kept);
};

interface Read {
  readonly document: Result<Document>;
  readonly report: Result<Report>;
}

const bases: ReadonlyMap<string, string> = new Map(catalogue.map((rule) => [rule.id, rule.basis]));

const basisOf = (rule: string): string => bases.get(rule) ?? '';

const done = (value: unknown): Performed => ({ kind: 'done', value: pack(value), digest: null, rows: null });

const doneWith = (value: unknown, rows: StageRows, kept: string, digest: string | null = null): Performed => ({
  kind: 'done',
  value: pack(value),
  digest,
  rows: kept === nothingKept ? rows : changesOf(rows, kept),
});
