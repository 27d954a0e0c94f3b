import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unpack } from '../../src/pipeline/gzip.js';
import { perform } from '../../src/pipeline/perform.js';
import type { Done, Judged, Work } from '../../src/pipeline/task.js';
import type { Result } from '../../src/schema/notice.js';
import type { Report } from '../../src/schema/report.js';
import type { Correction } from '../../src/schema/review.js';
import { nothingKept } from '../../src/store/changes.js';

const file = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');
const declared = { organ: null, year: null, published: null, regionCode: null, level: null };

const made = async (work: Work): Promise<Done> => {
  const performed = await perform(work);
  if (performed.kind !== 'done') throw new Error(`${work.stage} ended as ${performed.kind}`);
  return performed;
};

const judged = async (given: Partial<Work & { readonly stage: 'audit' }>): Promise<Done> => {
  const { value: document } = await made({ stage: 'extract', file });
  const { value: report } = await made({ stage: 'normalize', document, declared });
  const nothing = { declared, addresses: [], corrections: [], before: null, kept: nothingKept };
  return made({ stage: 'audit', document, report, file, ...nothing, ...given });
};

const verdict = (done: Done, rule: string): string | undefined =>
  unpack<Judged>(done.value).outcomes.find((outcome) => outcome.rule === rule)?.verdict;

describe('what other reports are set beside', () => {
  it('is the same where a rule only passes what it could not judge before', async () => {
    const without = await judged({});
    const { value: report } = await made({ stage: 'normalize', document: (await made({ stage: 'extract', file })).value, declared });
    const licences = unpack<Result<Report>>(report).value.figures['t2.licences.decisions']!.value!;
    const given = await judged({ enforcement: { licences: [licences], penalties: [], coercion: [], extent: 'own', source: null } });
    expect(verdict(without, 'xs-enforcement-stats-mismatch')).toBe('not-assessable');
    expect(verdict(given, 'xs-enforcement-stats-mismatch')).toBe('passed');
    expect(given.digest).toBe(without.digest);
  });

  it('is other where a figure is put right', async () => {
    const correction: Correction = {
      sha256: '',
      kind: 'misread',
      figure: 't3.N1.c7',
      printed: '146',
      before: 146,
      after: 147,
      reason: '对照原件',
      by: '甲',
      at: '2026-01-01T00:00:00Z',
    };
    expect((await judged({ corrections: [correction] })).digest).not.toBe((await judged({})).digest);
  });
});
