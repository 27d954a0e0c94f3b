import { describe, expect, it } from '@jest/globals';

import type { CauseRow, ReportRows } from '../../src/schema/rows.js';
import { toldOf } from '../../src/store/heads.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { newFolder } from '../pipeline/folders.js';
import { all } from '../pipeline/letters.js';
import { keep, localFile, rowsOf } from './rows.js';

type Row = ReportRows['findings'][number];
const [made] = rowsOf('甲', 2023, [1]).findings as readonly [Row];

/** Tells in the name of a comparison what follows from what. */
const teller = (store: Store) => {
  const keys = new Map<string, string>();
  return async (sha256: string, findings: readonly Row[], causes: readonly CauseRow[]) => {
    keys.set(sha256, `${findings.length} ${JSON.stringify(causes)}`);
    const [job] = await store.requestStale('compare', 1, keys);
    const output = { stage: 'compare', id: sha256, version: 1, inputHash: keys.get(sha256)!, value: Buffer.from('{}') } as const;
    await store.done(job!, output, null, { findings, outcomes: [], causes });
  };
};
const because = (by: string, document: string | null, year: number): CauseRow => ({
  finding: made.finding,
  cause: `由${year}引起`,
  cause_en: `of ${year}`,
  caused_by: by,
  caused_in: document,
});
const found = async (store: Store) =>
  (await all(store.findings())).map(({ source, finding, caused_by, cause }) => [source, finding.slice(13), caused_by, cause]);

describe('a finding that follows from one of another document', () => {
  it('is under the first of a chain, which alone is counted', async () => {
    const store = await openStore(await newFolder(), 'write');
    const tell = teller(store);
    const [first, second, third] = [
      await keep(store, localFile('2021.pdf'), 'A', rowsOf('甲', 2021, [1])),
      await keep(store, localFile('2022.pdf'), 'B', rowsOf('甲', 2022, [2])),
      await keep(store, localFile('2023.pdf'), 'C', rowsOf('甲', 2023, [3])),
    ];
    const follower: Row = { ...made, finding: 'yy-carry-mismatch:c7', caused_by: made.finding, cause: '一格', cause_en: 'one cell' };
    await tell(second, [], [because(made.finding, first, 2021)]);
    await tell(third, [follower], [because(made.finding, second, 2022)]);
    const head = `${first.slice(0, 12)}:${made.finding}`;
    expect(await found(store)).toEqual([
      ['2021.pdf', made.finding, null, made.cause],
      ['2022.pdf', made.finding, head, '由2021引起'],
      ['2023.pdf', made.finding, head, '由2021引起'],
      ['2023.pdf', 'yy-carry-mismatch:c7', head, '由2021引起'],
    ]);
    const counts = async () => (await all(store.reports())).map(({ errors }) => errors);
    expect(await counts()).toEqual([1, 0, 0]);
    // asked for by itself, a report tells the same
    expect((await all(store.findings({ report: '2023.pdf' }))).map(({ caused_by }) => caused_by)).toEqual([head, head]);
    await tell(second, [], []);
    expect(await counts()).toEqual([1, 1, 0]);
    expect((await found(store)).at(-1)?.[2]).toBe(`${second.slice(0, 12)}:${made.finding}`);
    await store.close();
  });

  it('may be told by the organ’s own reports before those of others', () => {
    const [own, other] = [because('a', 'x', 2022), because('b', 'y', 2021)];
    expect(toldOf([own, other])).toEqual({ cause: '由2022引起', cause_en: 'of 2022', caused_by: 'a', caused_in: 'x' });
    const plain: CauseRow = { ...own, caused_by: null, caused_in: null };
    expect(toldOf([plain, other])).toMatchObject({ caused_by: 'b' });
    expect(toldOf([plain, plain])).toEqual({});
    expect(toldOf([plain])).toEqual({ cause: '由2022引起', cause_en: 'of 2022' });
  });
});
