import { readFile } from 'node:fs/promises';
import type { ReportRows } from '../schema/rows.js';
import { audit } from '../audit/audit.js';
import { rules } from '../audit/rules/index.js';
import { GiveUp } from '../errors.js';
import { projectRows } from '../export/project.js';
import { extract } from '../extract/extract.js';
import { normalize } from '../normalize/normalize.js';
import type { Document } from '../schema/document.js';
import type { Result } from '../schema/notice.js';
import type { Report } from '../schema/report.js';
import { pack, unpack } from './gzip.js';
import { bytesLost } from './reasons.js';
import type { Performed, Work } from './task.js';
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
        return judge(unpack(work.document), unpack(work.report));
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

const judge = (document: Result<Document>, report: Result<Report>): Performed => {
  const notices = [...document.notices, ...report.notices];
  const outcomes = audit(report.value, notices);
  const { extract: extracted, normalize: normalized, audit: audited } = versions;
  const made = { extract: extracted, normalize: normalized, audit: audited };
  return done(outcomes, projectRows(document.value, report.value, notices, outcomes, made, basisOf));
};

const bases: ReadonlyMap<string, string> = new Map(rules.map((rule) => [rule.id, rule.basis]));

const basisOf = (rule: string): string => bases.get(rule) ?? '';

const done = (value: unknown, rows: ReportRows | null = null): Performed => ({ kind: 'done', value: pack(value), rows });
