import { describe, expect, it } from '@jest/globals';
import { WrongUsage } from '../../src/errors.js';
import { changesOf } from '../../src/store/changes.js';
import { openStore } from '../../src/store/open.js';
import { all, withStore } from '../pipeline/letters.js';
import { kinds } from './kinds.js';
import { keep, localFile, rowsOf } from './rows.js';

describe.each(kinds())('a store in $name', ({ newStore, rowNames }) => {
  it('gives rows back as they were projected, with the names of their source', async () => {
    const folder = await newStore();
    const sha256 = await withStore(folder, (store) => keep(store, localFile('a.pdf'), 'A', rowsOf('甲', 2023, [0, null, 4.5])));
    await withStore(
      folder,
      async (store) => {
        const cells = await all(store.cells());
        expect(cells.map(({ value, status }) => [value, status])).toEqual([
          [0, 'number'],
          [null, 'blank'],
          [4.5, 'number'],
        ]);
        const { cells: projected } = rowsOf('甲', 2023, [0, null, 4.5]);
        const uncorrected = { corrected_value: null, correction: null, correction_reason: null, corrected_by: null, corrected_at: null };
        expect(cells).toEqual(projected.map((cell) => ({ ...cell, ...uncorrected, source: 'a.pdf', sha256 })));
        expect(await all(store.reports())).toEqual([
          {
            ...rowsOf('甲', 2023, [0, null, 4.5]).report,
            source: 'a.pdf',
            sha256,
            sources: ['a.pdf'],
            url: null,
            archive_url: null,
            retrieved_at: null,
            via: null,
          },
        ]);
      },
      'read',
    );
  });

  it('says findings and reasons in either language, under ids that are unique over all reports', async () => {
    const folder = await newStore();
    const sha256 = await withStore(folder, (store) => keep(store, localFile('a.pdf'), 'A', rowsOf('甲', 2023, [1])));
    await withStore(
      folder,
      async (store) => {
        const [zh] = await all(store.findings());
        expect(zh).toMatchObject({
          finding: `${sha256.slice(0, 12)}:t3-row-total:table3:R1`,
          message: '各列之和与总计不符',
          cause: '一格有误',
          doubts: ['存疑'],
          box: null,
        });
        const [en] = await all(store.findings({}, 'en'));
        expect(en).toMatchObject({
          message: 'The columns do not add up to the total',
          cause: 'one cell is wrong',
          basis: '国办公开办函〔2021〕30号',
        });
        expect((await all(store.outcomes(undefined, 'en')))[0]).toMatchObject({
          verdict: 'not-assessable',
          applied: null,
          reason: 'a cell is missing',
        });
      },
      'read',
    );
  });

  it('sorts by source, then hash, then form order, and finds by name, hash, organ, year, rule and severity', async () => {
    const folder = await newStore();
    const hash = await withStore(folder, async (store) => {
      await keep(store, localFile('b.pdf'), 'B', rowsOf('乙县', 2024, [2, 3]));
      await keep(store, localFile('c.pdf'), 'C', rowsOf('100%_县', 2024, [4]));
      return keep(store, localFile('a.pdf'), 'A', rowsOf('甲市', 2023, [1]));
    });
    await withStore(
      folder,
      async (store) => {
        expect((await all(store.cells())).map(({ source, value }) => `${source} ${value}`)).toEqual(['a.pdf 1', 'b.pdf 2', 'b.pdf 3', 'c.pdf 4']);
        const sources = async (rows: AsyncIterable<{ readonly source: string }>) => (await all(rows)).map((row) => row.source);
        expect(await sources(store.reports('b.pdf'))).toEqual(['b.pdf']);
        expect(await sources(store.reports(hash.slice(0, 8)))).toEqual(['a.pdf']);
        expect(await sources(store.reports('no such report'))).toEqual([]);
        expect(await sources(store.findings({ organ: '县' }))).toEqual(['b.pdf', 'c.pdf']);
        expect(await sources(store.findings({ organ: '%_' }))).toEqual(['c.pdf']);
        expect(await sources(store.findings({ year: 2023 }))).toEqual(['a.pdf']);
        expect(await sources(store.findings({ rule: 't3-row-total', severity: 'error' }))).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
        expect(await sources(store.findings({ severity: 'info' }))).toEqual([]);
      },
      'read',
    );
  });

  it('may be asked for something else in the middle of a walk', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      await keep(store, localFile('a.pdf'), 'A', rowsOf('甲', 2023, [1]));
      for await (const report of store.reports()) expect(await all(store.cells(report.sha256))).toHaveLength(1);
    });
  });

  it('is one document with two names where two files have the same bytes, and takes the smaller name', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      await keep(store, localFile('b.pdf'), 'A', rowsOf('甲', 2023, [1]));
      const [origin] = await store.addSources([localFile('a.pdf', { url: 'https://example.gov.cn/a.pdf', retrievedAt: '2024-02-01T00:00:00Z' })]);
      const job = (await store.waiting()).find((one) => one.id === origin)!;
      await store.arrived(job, 1, await store.keepBytes(Buffer.from('A')), 1, null);
      expect(await all(store.reports())).toMatchObject([
        { source: 'a.pdf', sources: ['a.pdf', 'b.pdf'], url: 'https://example.gov.cn/a.pdf', retrieved_at: '2024-02-01T00:00:00Z' },
      ]);
    });
  });

  it('takes back what an earlier version read when a later one cannot read it', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      const sha256 = await keep(store, localFile('a.pdf'), 'A', rowsOf('甲', 2023, [1]));
      await store.raise({ extract: 2 });
      const said = { zh: '坏了', en: 'broken' };
      const failure = { reason: { code: 'damaged-pdf', message: said, advice: said }, passing: false, attempts: 1 };
      const [job] = await store.waiting();
      await store.failed(job!, 2, sha256, failure);
      expect(await all(store.cells())).toEqual([]);
      expect(await store.output('normalize', sha256)).toBeNull();
      expect(await store.counts()).toEqual([
        { stage: 'download', state: 'done', count: 1 },
        { stage: 'extract', state: 'failed', count: 1 },
      ]);
      expect(await store.failures()).toEqual([{ stage: 'extract', source: 'a.pdf', sha256, reason: failure.reason, attempts: 1 }]);
    });
  });

  it('tells the cause that a comparison knows of a finding, until it is compared anew or two comparisons differ', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      const rows = rowsOf('甲', 2023, [1]);
      const sha256 = await keep(store, localFile('a.pdf'), 'A', rows);
      const { finding, cause: own } = rows.findings[0]!;
      const tell = async (stage: 'compare' | 'region', key: string, causes: readonly string[]): Promise<unknown> => {
        const [job] = await store.requestStale(stage, 1, new Map([[sha256, key]]));
        const told = causes.map((cause) => ({ finding, cause, cause_en: `${cause} (en)`, caused_by: null, caused_in: null }));
        const output = { stage, id: sha256, version: 1, inputHash: key, value: Buffer.from(key) };
        await store.done(job!, output, null, { findings: [], outcomes: [], causes: told });
        return (await all(store.findings())).map(({ cause }) => cause);
      };
      expect(await tell('compare', '1', ['上年'])).toEqual(['上年']);
      expect((await all(store.findings({}, 'en')))[0]?.cause).toBe('上年 (en)');
      expect(await tell('region', '1', ['上级'])).toEqual([own]);
      expect(await tell('compare', '2', [])).toEqual(['上级']);
      expect(await tell('region', '2', [])).toEqual([own]);
    });
  });

  it('keeps what each stage found apart: one replaces its own, and both are counted', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      const rows = rowsOf('甲', 2023, [1]);
      const sha256 = await keep(store, localFile('a.pdf'), 'A', rows);
      const counted = { errors: 2, warnings: 0, infos: 0 };
      const compared = rows.findings.map((finding) => ({ ...finding, finding: 'yy-carry-mismatch', rule: 'yy-carry-mismatch' }));
      for (const key of ['one', 'two']) {
        const [job] = await store.requestStale('compare', 1, new Map([[sha256, key]]));
        const output = { stage: 'compare' as const, id: sha256, version: 1, inputHash: key, value: Buffer.from(key) };
        await store.done(job!, output, null, { findings: compared, outcomes: [], causes: [] });
      }
      expect(await store.requestStale('compare', 1, new Map([[sha256, 'two']]))).toEqual([]);
      expect((await all(store.findings())).map(({ rule }) => rule)).toEqual(['t3-row-total', 'yy-carry-mismatch']);
      expect(await all(store.reports())).toMatchObject([counted]);
      await store.redo('audit', null);
      const [again] = await store.waiting();
      await store.done(again!, { stage: 'audit', id: sha256, version: 1, inputHash: 'input', value: Buffer.from('again') }, null, rows);
      expect((await all(store.findings())).map(({ rule }) => rule)).toEqual(['t3-row-total', 'yy-carry-mismatch']);
      expect(await all(store.reports())).toMatchObject([counted]);
    });
  });

  it('writes again only the rows that differ, and every row where they had been taken back', async () => {
    const folder = await newStore();
    const rows = rowsOf('甲', 2023, [1, 2]);
    const [outcome] = rows.outcomes;
    const outcomes = ['a', 'b', 'c'].map((rule) => ({ ...outcome!, rule }));
    const before = { ...rows, outcomes };
    const after = { ...rows, outcomes: [outcomes[0]!, { ...outcomes[1]!, rule_version: 2 }] };
    const sha256 = await withStore(folder, (store) => keep(store, localFile('a.pdf'), 'A', before));
    const [cells, outcomesBefore] = [await rowNames(folder, 'cells'), await rowNames(folder, 'outcomes')];
    expect([cells.length, outcomesBefore.length]).toEqual([2, 3]);
    const again = (told: typeof rows): Promise<unknown> =>
      withStore(folder, async (store) => {
        await store.redo('audit', null);
        const [job] = await store.waiting();
        await store.done(job!, { stage: 'audit', id: sha256, version: 1, inputHash: 'input', value: Buffer.from('again') }, null, told);
        return (await all(store.outcomes())).map(({ rule, rule_version }) => `${rule} ${rule_version}`);
      });
    expect(await again(after)).toEqual(['a 1', 'b 2']);
    expect(await rowNames(folder, 'cells')).toEqual(cells);
    const outcomesAfter = await rowNames(folder, 'outcomes');
    expect([outcomesAfter.length, outcomesAfter[0]]).toEqual([2, outcomesBefore[0]]);
    expect(await again(before)).toEqual(['a 1', 'b 1', 'c 1']);
    await withStore(folder, async (store) => {
      await store.redo('audit', null);
      const [job] = await store.waiting();
      const said = { zh: '坏了', en: 'broken' };
      await store.failed(job!, 1, 'input', { reason: { code: 'broke', message: said, advice: said }, passing: true, attempts: 1 });
      expect(await all(store.cells())).toEqual([]);
    });
    expect(await again(before)).toEqual(['a 1', 'b 1', 'c 1']);
    await withStore(folder, async (store) => {
      expect((await all(store.cells())).map(({ value }) => value)).toEqual([1, 2]);
      expect(await all(store.reports())).toMatchObject([{ errors: 1, warnings: 0, infos: 0 }]);
    });
  });

  it('takes no changes that were made from rows that are no longer kept: the job waits again', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      const rows = rowsOf('甲', 2023, [1]);
      const sha256 = await keep(store, localFile('a.pdf'), 'A', rows);
      const output = { stage: 'audit', id: sha256, version: 2, inputHash: 'input', value: Buffer.from('again') } as const;
      const changes = changesOf(rowsOf('乙', 2023, [1]), await store.kept('audit', sha256));
      await store.redo('audit', null);
      const [job] = await store.waiting();
      const [again] = await store.done(job!, output, null, { ...changes, since: changes.digests });
      expect(again).toMatchObject({ stage: 'audit', id: sha256, forced: true });
      expect(await all(store.reports())).toMatchObject([{ organization: '甲' }]);
      expect(await store.outputKey('audit', sha256)).toMatchObject({ version: 1 });
      expect(await store.done(again!, output, null, changes)).toEqual([]);
      expect(await all(store.reports())).toMatchObject([{ organization: '乙' }]);
    });
  });

  it('takes back what a stage told of a report that it is no longer asked for, and of one that it failed for, and leaves the report', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      const rows = rowsOf('甲', 2023, [1]);
      const sha256 = await keep(store, localFile('a.pdf'), 'A', rows);
      const tell = async (key: string): Promise<void> => {
        const [job] = await store.requestStale('region', 1, new Map([[sha256, key]]));
        const output = { stage: 'region', id: sha256, version: 1, inputHash: key, value: Buffer.from(key) } as const;
        await store.done(job!, output, null, { findings: rows.findings, outcomes: rows.outcomes, causes: [] });
        expect(await all(store.reports())).toMatchObject([{ errors: 2 }]);
      };
      await tell('1');
      expect(await store.requestStale('region', 1, new Map())).toEqual([]);
      expect([await all(store.findings()), await all(store.outcomes()), await all(store.cells())]).toMatchObject([[{}], [{}], [{}]]);
      expect(await all(store.reports())).toMatchObject([{ errors: 1 }]);
      expect([await store.output('region', sha256), (await store.counts()).some(({ stage }) => stage === 'region')]).toEqual([null, false]);
      await tell('1');
      const [job] = await store.requestStale('region', 1, new Map([[sha256, '2']]));
      const said = { zh: '坏了', en: 'broken' };
      await store.failed(job!, 1, '2', { reason: { code: 'broke', message: said, advice: said }, passing: true, attempts: 1 });
      expect([await all(store.findings()), await all(store.outcomes()), await all(store.cells())]).toMatchObject([[{}], [{}], [{}]]);
      await store.retryFailed();
      await tell('2');
    });
  });

  it('keeps a job waiting that was asked for anew while it ran', async () => {
    const folder = await newStore();
    await withStore(folder, async (store) => {
      await store.addSources([localFile('a.pdf')]);
      const [job] = await store.waiting();
      await store.begin(job!);
      await store.addSources([localFile('a.pdf')]);
      await store.arrived(job!, 1, await store.keepBytes(Buffer.from('old')), 3, null);
      expect((await store.waiting()).map((one) => [one.stage, one.revision])).toContainEqual(['download', 2]);
    });
  });

  it('lets one process write and any read', async () => {
    const folder = await newStore();
    await withStore(folder, async () => {
      await expect(openStore(folder, 'run')).rejects.toThrow(WrongUsage);
      await expect(withStore(folder, (reader) => reader.counts(), 'read')).resolves.toEqual([]);
    });
    await expect(withStore(folder, (store) => store.counts())).resolves.toEqual([]);
  });
});
