import { createHash } from 'node:crypto';
import { attachmentsOf } from '../download/attachment.js';
import type { Fetched } from '../download/fetch.js';
import { readLocal } from '../download/files.js';
import { GiveUp, RetryLater, type Reason } from '../errors.js';
import type { Document } from '../schema/document.js';
import type { Result } from '../schema/notice.js';
import type { Source } from '../schema/source.js';
import type { Job, StageName, Store } from '../store/store.js';
import { comparisonKey, comparisonOf } from './comparison.js';
import { unpack } from './gzip.js';
import type { Arrived, Done, Ended, Kept, Killed, Performed, Work } from './task.js';
import { planOf } from './regions.js';
import { judgedBy, versions } from './versions.js';

/**
 * The six stages, each as a row: what it reads, how it is run, what it writes, what follows. The only place where pure
 * stages meet the store; whoever runs the rows (processes of one machine, or of many) does not know what they do.
 */
export interface Stage {
  readonly name: StageName;
  readonly version: number;
  /** Hash of all that the stage would read: equal hash and version, equal output. Null = only the doing tells (what a host holds now). */
  readonly key: (store: Store, id: string) => Promise<string | null>;
  /** Reads from the store and runs. */
  readonly run: (hands: Hands, id: string) => Promise<Ended>;
  /** Returns the jobs that wait because of it. */
  readonly write: (store: Store, job: Job, key: string, output: Done | Arrived) => Promise<readonly Job[]>;
  /** A reason to give up that is no failure; null = it is one. */
  readonly giveUp?: (store: Store, job: Job, key: string, reason: Reason) => Promise<readonly Job[] | null>;
  readonly next: StageName | null;
}

/** What the stages are run with. */
export interface Hands {
  readonly store: Store;
  readonly compute: (work: Work) => Promise<Performed | Killed>;
  readonly fetch: (url: string) => Promise<Fetched>;
  /** Bytes of one document. */
  readonly maxBytes: number;
}

const download: Stage = {
  name: 'download',
  version: versions.download,
  key: () => Promise.resolve(null),
  run: (hands, id) => obtain(hands, id),
  write: async (store, job, _, output) => {
    if (output.kind !== 'arrived') throw new Error('a download brings bytes');
    const sha256 = await store.keepBytes(output.bytes);
    return store.arrived(job, versions.download, sha256, output.bytes.byteLength, output.fetch);
  },
  next: 'extract',
};

const extract: Stage = {
  name: 'extract',
  version: versions.extract,
  key: (_, id) => Promise.resolve(id),
  run: async ({ store, compute }, id) => compute({ stage: 'extract', file: await store.file(id) }),
  write: (store, job, key, output) => keep(extract, store, job, key, output),
  next: 'normalize',
};

const normalize: Stage = {
  name: 'normalize',
  version: versions.normalize,
  key: async (store, id) => hashOfAll(await keyOf(store, 'extract', id), JSON.stringify(await store.declared(id))),
  run: async ({ store, compute }, id) =>
    compute({ stage: 'normalize', document: await outputOf(store, 'extract', id), declared: await store.declared(id) }),
  write: (store, job, key, output) => keep(normalize, store, job, key, output),
  giveUp: async (store, job, key, reason) => {
    if (reason.code !== 'link-page') return null;
    const attachments = await attachmentsOfPage(store, job.id);
    return attachments.length === 0 ? null : store.followed(job, versions.normalize, key, reason, attachments);
  },
  next: 'audit',
};

const audit: Stage = {
  name: 'audit',
  version: versions.audit,
  key: async (store, id) => {
    const corrections = await store.corrections(id);
    const read = [await keyOf(store, 'extract', id), await keyOf(store, 'normalize', id), ...(await urlsOf(store, id))];
    const enforcement = await store.enforcementFor(id);
    const given = [...(corrections.length > 0 ? [corrections] : []), ...(enforcement ? [enforcement] : [])];
    return `${judgedBy.audit} ${hashOfAll(...read, ...given.map((one) => JSON.stringify(one)))}`;
  },
  run: async ({ store, compute }, id) => {
    const enforcement = await store.enforcementFor(id);
    return compute({
      stage: 'audit',
      document: await outputOf(store, 'extract', id),
      report: await outputOf(store, 'normalize', id),
      file: await store.file(id),
      declared: await store.declared(id),
      addresses: await urlsOf(store, id),
      corrections: await store.corrections(id),
      ...(enforcement ? { enforcement } : {}),
      before: await store.output('audit', id),
      kept: await store.kept('audit', id),
    });
  },
  write: (store, job, key, output) => keep(audit, store, job, key, output),
  next: null,
};

/** No stage is before it in a document's own chain: its jobs are asked for when all documents of a run are judged (comparison.ts). */
const compare: Stage = {
  name: 'compare',
  version: versions.compare,
  key: comparisonKey,
  run: async ({ store, compute }, id) => {
    const { earlier, versions: others, ...comparison } = await comparisonOf(store, id);
    const kept = (ids: readonly string[]): Promise<Kept[]> => Promise.all(ids.map((one) => keptOf(store, one)));
    return compute({
      stage: 'compare',
      later: await keptOf(store, id),
      earlier: await kept(earlier),
      versions: await kept(others),
      comparison,
      kept: await store.kept('compare', id),
    });
  },
  write: (store, job, key, output) => keep(compare, store, job, key, output),
  next: null,
};

/** Asked for like a comparison (regions.ts). */
const region: Stage = {
  name: 'region',
  version: versions.region,
  key: async (store, id) => (await planOf(store, id)).key,
  run: async ({ store, compute }, id) => {
    const { resembling, parent, beside } = await planOf(store, id);
    return compute({
      stage: 'region',
      own: await keptOf(store, id),
      resembling: await Promise.all(resembling.map((one) => keptOf(store, one))),
      parent: parent === null ? null : await keptOf(store, parent),
      beside,
      kept: await store.kept('region', id),
    });
  },
  write: (store, job, key, output) => keep(region, store, job, key, output),
  next: null,
};

export const stages: Readonly<Record<StageName, Stage>> = { download, extract, normalize, audit, compare, region };

const keptOf = async (store: Store, document: string): Promise<Kept> => ({
  document,
  file: await store.file(document),
  extracted: await outputOf(store, 'extract', document),
  report: await outputOf(store, 'normalize', document),
  judged: await outputOf(store, 'audit', document),
});

/** The bytes of a source: from its file, else from its host. */
const obtain = async ({ store, fetch, maxBytes }: Hands, id: string): Promise<Ended> => {
  const source = await store.source(id);
  if (!source) throw new Error(`no source is kept for ${id}`);
  try {
    if (source.file !== null) return { kind: 'arrived', bytes: await readLocal(source.file, maxBytes), fetch: null };
    const { bytes, ...fetched } = await fetch(source.url ?? id);
    return { kind: 'arrived', bytes, fetch: fetched };
  } catch (error) {
    if (error instanceof RetryLater) return { kind: 'later', after: error.after, reason: error.reason };
    if (error instanceof GiveUp) return { kind: 'gave-up', reason: error.reason };
    throw error;
  }
};

const keep = (stage: Stage, store: Store, job: Job, inputHash: string, output: Done | Arrived): Promise<readonly Job[]> => {
  if (output.kind !== 'done') throw new Error(`${stage.name} brings an output`);
  const { value, digest, rows } = output;
  return store.done(job, { stage: stage.name, id: job.id, version: stage.version, inputHash, value, digest }, stage.next, rows);
};

const outputOf = async (store: Store, stage: StageName, id: string): Promise<Uint8Array> => {
  const output = await store.output(stage, id);
  if (!output) throw new Error(`${stage} of ${id} is not kept, though a later stage waits for it`);
  return output;
};

const urlsOf = async (store: Store, id: string): Promise<readonly string[]> => (await store.addresses(id)).map(({ url }) => url).sort();

/** The version belongs to it: the exports name it. */
const keyOf = async (store: Store, stage: StageName, id: string): Promise<string> => {
  const key = await store.outputKey(stage, id);
  return `${stage} ${key?.version} ${key?.digest}`;
};

const hashOfAll = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

/**
 * The reports that a page links to, as sources of their own. Only for pages that were fetched: a page on disk is read
 * without the network. What the page is declared to be, its attachments are too.
 */
const attachmentsOfPage = async (store: Store, id: string): Promise<readonly Source[]> => {
  const addresses = await store.addresses(id);
  if (addresses.length === 0) return [];
  const { links } = unpack<Result<Document>>(await outputOf(store, 'extract', id)).value;
  const declared = await store.declared(id);
  return addresses.flatMap(({ name, url }) =>
    attachmentsOf(links, url).map((link): Source => ({
      name: link,
      file: null,
      url: link,
      declared,
      retrievedAt: null,
      archiveUrl: null,
      via: name,
    })),
  );
};
