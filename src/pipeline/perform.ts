import { readFile } from 'node:fs/promises';
import type { FoundRows, ReportRows } from '../schema/rows.js';
import { across } from '../audit/across.js';
import { audit, doubtsOf } from '../audit/audit.js';
import { brokenOperands } from '../audit/broken.js';
import { compare } from '../audit/compare.js';
import { likelyNotices, likelyReadings } from '../audit/likely.js';
import type { Held } from '../audit/pair.js';
import { profileOf } from '../audit/region/profile.js';
import { catalogue } from '../audit/rules/catalogue.js';
import { GiveUp } from '../errors.js';
import { projectFound, projectRows } from '../export/project.js';
import { extract } from '../extract/extract.js';
import { reread } from '../extract/reread.js';
import { normalize } from '../normalize/normalize.js';
import type { Document } from '../schema/document.js';
import type { Result } from '../schema/notice.js';
import type { Report } from '../schema/report.js';
import { pack, unpack } from './gzip.js';
import { bytesLost } from './reasons.js';
import type { Judged, Kept, Performed, Work } from './task.js';
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
        return beside(work);
      case 'region':
        return amongOthers(work);
    }
  } catch (error) {
    if (error instanceof GiveUp) return { kind: 'gave-up', reason: error.reason };
    const broken = error instanceof Error ? error : new Error(String(error));
    return { kind: 'broke', message: broken.message, stack: broken.stack ?? broken.message };
  }
};

const original = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new GiveUp(bytesLost(error instanceof Error ? error.message : String(error)));
  }
};

const judge = async (work: Work & { readonly stage: 'audit' }): Promise<Performed> => {
  const first: Read = { document: unpack(work.document), report: unpack(work.report) };
  const again = await readAgain(work, first);
  const { document, report } = again ?? first;
  const notices = [...document.notices, ...report.notices];
  const page = { addresses: work.addresses, metadata: document.value.metadata };
  const outcomes = audit(report.value, notices, { page });
  const told = [...notices, ...likelyNotices(report.value)];
  const audited = { document: document.value, report: report.value, notices: told, outcomes, likely: likelyReadings(report.value) };
  const { extract: extracted, normalize: normalized, audit: judged } = versions;
  const made = { extract: extracted, normalize: normalized, audit: judged };
  const doubts = doubtsOf(report.value, notices);
  const left: Judged = { outcomes, notices: doubts, reread: again ? report.value : null, profile: profileOf(report.value, doubts) };
  return done(left, projectRows(audited, made, basisOf));
};

const heldOf = ({ document, report, judged }: Kept): Held => {
  const { notices, reread } = unpack<Judged>(judged);
  return { document, report: reread ?? unpack<Result<Report>>(report).value, notices };
};

const beside = ({ later, earlier, versions: others, comparison }: Work & { readonly stage: 'compare' }): Performed => {
  const own = heldOf(later);
  const outcomes = compare({ ...comparison, later: own, earlier: earlier.map(heldOf), versions: others.map(heldOf) });
  return done(outcomes, projectFound(own.report, outcomes, basisOf));
};

const amongOthers = ({ own, resembling, beside: told }: Work & { readonly stage: 'region' }): Performed => {
  const held = heldOf(own);
  const profile = unpack<Judged>(own.judged).profile;
  const outcomes = across({ ...told, own: held, profile, resembling: resembling.map(heldOf) });
  return done(outcomes, projectFound(held.report, outcomes, basisOf));
};

interface Read {
  readonly document: Result<Document>;
  readonly report: Result<Report>;
}

/** Before a report is told that its sums do not hold, their figures are read a second way; null where all hold. */
const readAgain = async ({ file, declared }: Work & { readonly stage: 'audit' }, { document, report }: Read): Promise<Read | null> => {
  const cells = brokenOperands(report.value);
  if (cells.length === 0) return null;
  const value = await reread(await original(file), document.value, cells);
  return { document: { ...document, value }, report: normalize(value, declared) };
};

const bases: ReadonlyMap<string, string> = new Map(catalogue.map((rule) => [rule.id, rule.basis]));

const basisOf = (rule: string): string => bases.get(rule) ?? '';

const done = (value: unknown, rows: ReportRows | FoundRows | null = null): Performed => ({ kind: 'done', value: pack(value), rows });
