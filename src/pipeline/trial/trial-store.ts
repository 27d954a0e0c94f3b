import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organsOf } from '../../register/organs.js';
import type { ReportRow } from '../../schema/rows.js';
import { withoutFound } from '../../store/changes.js';
import type { StageName, Store } from '../../store/store.js';
import type { Done } from '../task.js';

/**
 * A store as it would be after a trial: what the trial brought stands before what is kept, and nothing is written to the store. Outputs
 * that differ from those kept lie in a folder of their own until the trial ends, since there may be many thousands.
 */
export interface TrialStore {
  /** For reading, by the stages. What is not known of organ or year (`unplaced`) is told as it is kept. */
  readonly store: Store;
  readonly keep: (stage: StageName, id: string, version: number, output: Pick<Done, 'value' | 'digest'>) => Promise<void>;
  /** Nothing is made of the document from this stage on. */
  readonly takeBack: (id: string) => void;
  readonly keepReport: (report: ReportRow) => void;
  /** Gives every report its organ, when all are read. */
  readonly assignOrgans: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Key {
  readonly version: number;
  readonly digest: string;
}

export const openTrialStore = async (kept: Store): Promise<TrialStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-trial-'));
  const keys = new Map<string, Key>();
  const reports = new Map<string, ReportRow>();
  const gone = new Set<string>();
  const byOrgan = new Map<string, ReportRow[]>();
  const organs = new Map<string, string>();
  const nameOf = (stage: StageName, id: string): string => `${stage}-${id}`;

  const allReports = async function* (report?: string): AsyncIterable<ReportRow> {
    const seen = new Set<string>();
    for await (const one of kept.reports(report)) {
      seen.add(one.sha256);
      const own = reports.get(one.sha256) ?? one;
      if (!gone.has(one.sha256)) yield { ...own, organ_id: organs.get(one.sha256) ?? own.organ_id };
    }
    if (report === undefined) for (const [id, one] of reports) if (!seen.has(id)) yield { ...one, organ_id: organs.get(id) ?? null };
  };

  const store: Store = {
    ...kept,
    // findings are set beside those kept, whatever they are; cells are many, and need not be where they are as kept
    kept: async (stage, id) => withoutFound(await kept.kept(stage, id)),
    reports: allReports,
    reportsOfOrgan: (id) => Promise.resolve(byOrgan.get(organs.get(id) ?? '') ?? []),
    output: async (stage, id) => {
      if (keys.has(nameOf(stage, id))) return new Uint8Array(await readFile(join(folder, nameOf(stage, id))));
      return gone.has(id) ? null : kept.output(stage, id);
    },
    outputKey: async (stage, id) => keys.get(nameOf(stage, id)) ?? (gone.has(id) ? null : await kept.outputKey(stage, id)),
    outputKeys: async (stage) => {
      const all = new Map([...(await kept.outputKeys(stage))].filter(([id]) => !gone.has(id)));
      for (const [name, key] of keys) if (name.startsWith(`${stage}-`)) all.set(name.slice(stage.length + 1), key);
      return all;
    },
  };

  return {
    store,
    keep: async (stage, id, version, { value, digest: told }) => {
      const digest = told ?? createHash('sha256').update(value).digest('hex');
      const before = await kept.outputKey(stage, id);
      if (before?.digest === digest && before.version === version) return;
      await writeFile(join(folder, nameOf(stage, id)), value);
      keys.set(nameOf(stage, id), { version, digest });
    },
    takeBack: (id) => void gone.add(id),
    keepReport: (report) => void reports.set(report.sha256, report),
    assignOrgans: async () => {
      const all: ReportRow[] = [];
      for await (const report of allReports()) all.push(report);
      for (const [id, organ] of organsOf(all, await kept.registerLines())) organs.set(id, organ);
      for (const report of all.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
        const organ = organs.get(report.sha256);
        if (organ !== undefined) byOrgan.set(organ, [...(byOrgan.get(organ) ?? []), { ...report, organ_id: organ }]);
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
