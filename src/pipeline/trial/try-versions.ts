import type { ChangeRow } from '../../schema/change.js';
import type { CellRow, ReportRow, ReportRows } from '../../schema/rows.js';
import type { StageName, Store } from '../../store/store.js';
import { openPool, type Pool } from '../pool.js';
import { plansOf } from '../regions.js';
import { defaultMemory, type RunOptions } from '../run.js';
import type { Hands } from '../stages.js';
import { attempt, type Attempt } from './attempt.js';
import { changedFigures } from './changes.js';
import { drawn, type Sample } from './sample.js';
import { tell, type Made, type Told, type ToTell } from './tell.js';
import { openTrialStore, type TrialStore } from './trial-store.js';

/**
 * Runs stages of this program over what a store keeps, without writing to it, and tells what would be other. Comparisons follow as they do
 * in a run; reports that are not tried stand beside the tried ones as they are kept.
 */

export type { Verdict } from './tell.js';

export const firstStages = ['extract', 'normalize', 'audit'] as const;
export type FirstStage = (typeof firstStages)[number];

export interface TrialAsked extends Pick<ToTell, 'rule' | 'language'> {
  /** This stage runs, and all that follow it. */
  readonly from: FirstStage;
  /** Null = all documents. */
  readonly sample: Sample | null;
}

export type TrialOptions = Pick<RunOptions, 'jobs' | 'timeout' | 'signal' | 'onProgress' | 'memory' | 'worker'>;

export interface Trial extends Told {
  /** Documents that the first stage could be tried on. */
  readonly kept: number;
}

interface Trying {
  readonly store: Store;
  readonly trial: TrialStore;
  readonly hands: Hands;
  readonly pool: Pool;
  readonly asked: TrialAsked;
  readonly options: TrialOptions;
  /** As they are kept, by document. */
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly made: Map<string, Made>;
  failed: number;
}

export const tryVersions = async (store: Store, asked: TrialAsked, options: TrialOptions): Promise<Trial> => {
  const ids = await documentsFor(store, asked.from);
  const tried = drawn(ids, asked.sample);
  const reports = new Map<string, ReportRow>();
  for await (const report of store.reports()) reports.set(report.sha256, report);
  const trial = await openTrialStore(store);
  const { jobs: processes, timeout, memory = defaultMemory, worker } = options;
  const pool = openPool({ processes, timeout, memory, ...(worker ? { worker } : {}) });
  const stop = (): void => pool.stop();
  options.signal.addEventListener('abort', stop, { once: true });
  const hands: Hands = {
    store: trial.store,
    compute: (work) => pool.run(work),
    fetch: () => Promise.reject(new Error('a trial fetches nothing')),
    maxBytes: 0,
  };
  const trying: Trying = { store, trial, hands, pool, asked, options, reports, made: new Map(), failed: 0 };
  try {
    await overAll(trying, tried, (id, alone) => read(trying, id, alone), 0);
    await trial.assignOrgans();
    const plans = await plansOf(trial.store);
    const isRead = (id: string): boolean => trying.made.get(id)?.kind === 'read';
    await overAll(trying, tried.filter(isRead), (id, alone) => setBeside(trying, id, plans.has(id), alone), tried.length);
    const organs = new Map<string, string | null>();
    for await (const { sha256, organ_id } of trial.store.reports()) organs.set(sha256, organ_id);
    const { rule, language } = asked;
    return { kept: ids.length, ...(await tell({ kept: store, made: trying.made, reports, organs, rule, language })) };
  } finally {
    options.signal.removeEventListener('abort', stop);
    await pool.close();
    await trial.close();
  }
};

/** Of which the stage before has left an output; for extract, all whose bytes are kept. */
const documentsFor = async (store: Store, from: FirstStage): Promise<readonly string[]> => {
  if (from !== 'extract') return [...(await store.outputKeys(from === 'normalize' ? 'extract' : 'normalize')).keys()];
  const failed = (await store.failures()).flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  return [...new Set([...(await store.outputKeys('extract')).keys(), ...failed])];
};

type Ended = Attempt['kind'];

/** @param before documents that progress counts as settled already */
const overAll = async (trying: Trying, ids: readonly string[], work: (id: string, alone: boolean) => Promise<Ended>, before: number) => {
  const { pool, options } = trying;
  const alone: string[] = [];
  const next = ids.values();
  let settled = 0;
  const lane = async (): Promise<void> => {
    for (const id of next) {
      if (options.signal.aborted) return;
      if ((await work(id, false)) === 'alone') alone.push(id);
      settled++;
      options.onProgress({ total: before + ids.length, settled: before + settled, failed: trying.failed });
    }
  };
  // one more than processes: what is read from the store meanwhile keeps them busy
  await Promise.all(Array.from({ length: options.jobs + 1 }, lane));
  for (const id of alone) {
    if (options.signal.aborted) return;
    await pool.renew();
    await work(id, true);
  }
};

const read = async (trying: Trying, id: string, alone: boolean): Promise<Ended> => {
  const { trial, hands, asked, options, made } = trying;
  for (const stage of firstStages.slice(firstStages.indexOf(asked.from))) {
    const ended = await attempt(hands, trial, stage, id, { timeout: options.timeout, alone });
    if (ended.kind === 'failed') {
      trial.takeBack(id);
      made.set(id, ended);
      trying.failed++;
    }
    if (ended.kind !== 'done') return ended.kind;
    if (ended.rows?.report) {
      const { report, cells, findings } = ended.rows;
      made.set(id, { kind: 'read', report, figures: await changedFiguresOf(trying, id, cells), findings, causes: [] });
      trial.keepReport({ ...(trying.reports.get(id) ?? nameless(id)), ...report });
    }
  }
  return 'done';
};

const setBeside = async (trying: Trying, id: string, isPlanned: boolean, alone: boolean): Promise<Ended> => {
  const { trial, hands, options, made } = trying;
  const one = made.get(id);
  if (one?.kind !== 'read') throw new Error(`${id} was not read in this trial`);
  const [findings, causes] = [[...one.findings], [...one.causes]];
  for (const stage of ['compare', ...(isPlanned ? (['region'] as const) : [])] satisfies StageName[]) {
    const ended = await attempt(hands, trial, stage, id, { timeout: options.timeout, alone });
    if (ended.kind === 'failed') {
      made.set(id, ended);
      trying.failed++;
    }
    if (ended.kind !== 'done') return ended.kind;
    findings.push(...(ended.rows?.findings ?? []));
    causes.push(...(ended.rows?.causes ?? []));
  }
  made.set(id, { ...one, findings, causes });
  return 'done';
};

/** Of a document that is no report so far. */
const nameless = (id: string) => ({ source: id, sha256: id, sources: [id], url: null, archive_url: null, retrieved_at: null, via: null });

/** @param cells null where they are as kept */
const changedFiguresOf = async ({ store, reports }: Trying, id: string, cells: ReportRows['cells'] | null): Promise<readonly ChangeRow[]> => {
  const report = reports.get(id);
  if (!report || cells === null) return [];
  const { source, organization, year } = report;
  const before: CellRow[] = [];
  for await (const cell of store.cells(id)) before.push(cell);
  return changedFigures({ source, sha256: id, organization, year }, before, cells);
};
