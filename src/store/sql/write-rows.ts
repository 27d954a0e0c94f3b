import type { ReportRows } from '../../schema/rows.js';
import { type CompiledQuery, type Insertable, type Kysely, type Transaction } from 'kysely';
import type { Box } from '../../schema/place.js';
import { changesOf, nothingKept, type Changes, type StageRows } from '../changes.js';
import type { StageName } from '../store.js';
import { isHead } from './heads.js';
import type { CellsTable, FindingsTable, OutcomesTable, ReportsTable, Tables } from './tables.js';

/** Rows of one report into their tables: what differs from what is kept, and nothing else. */

/** Digests of what a stage has left of a report. */
export const keptOf = async (db: Kysely<Tables>, sha256: string, stage: StageName): Promise<string> =>
  (await db.selectFrom('written').select('digests').where('sha256', '=', sha256).where('stage', '=', stage).executeTakeFirst())?.digests ??
  nothingKept;

/** Writes what a stage tells of a report; false, and nothing is written, where what is kept is not what the changes were made from. */
export const writeRows = async (tx: Transaction<Tables>, sha256: string, stage: StageName, told: StageRows | Changes): Promise<boolean> => {
  const kept = await keptOf(tx, sha256, stage);
  const changes = 'since' in told ? told : changesOf(told, kept);
  if (changes.since !== kept) return false;
  if (changes.report !== null) await writeReport(tx, sha256, changes.report);
  else if (kept === nothingKept && !(await isKept(tx, sha256))) return true;
  if (changes.digests === kept) return true;
  if (changes.cells !== null) {
    await tx.deleteFrom('cells').where('sha256', '=', sha256).execute();
    await insertAll(
      tx,
      'cells',
      changes.cells.map((cell, position) => toCell(sha256, position, cell)),
    );
  }
  await writeFound(tx, sha256, stage, changes);
  if (changes.report !== null || changes.findings !== null || changes.causes !== null) await countHeads(tx, sha256);
  const row = { sha256, stage, digests: changes.digests };
  await tx
    .insertInto('written')
    .values(row)
    .onConflict((conflict) => conflict.columns(['sha256', 'stage']).doUpdateSet(row))
    .execute();
  return true;
};

const isKept = async (tx: Transaction<Tables>, sha256: string): Promise<boolean> =>
  (await tx.selectFrom('reports').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined;

const writeReport = async (tx: Transaction<Tables>, sha256: string, report: ReportRows['report']): Promise<void> => {
  const row = toReport(sha256, report);
  await tx
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(row))
    .execute();
};

/** What one stage found; what other stages found stays. */
const writeFound = async (tx: Transaction<Tables>, sha256: string, stage: StageName, changes: Changes): Promise<void> => {
  const { since, findings, causes, outcomes, outcomeCount } = changes;
  if (causes !== null) {
    await tx.deleteFrom('causes').where('sha256', '=', sha256).where('stage', '=', stage).execute();
    await insertAll(
      tx,
      'causes',
      causes.map((cause) => ({ sha256, stage, ...cause })),
    );
  }
  if (findings !== null) {
    await tx.deleteFrom('findings').where('sha256', '=', sha256).where('stage', '=', stage).execute();
    await insertAll(
      tx,
      'findings',
      findings.map((finding, position) => toFinding({ sha256, stage, position }, finding)),
    );
  }
  const replaced = tx.deleteFrom('outcomes').where('sha256', '=', sha256).where('stage', '=', stage);
  if (since === nothingKept) await replaced.execute();
  else {
    await replaced.where('position', '>=', outcomeCount).execute();
    for (const [position] of outcomes) await replaced.where('position', '=', position).execute();
  }
  await insertAll(
    tx,
    'outcomes',
    outcomes.map(([position, outcome]) => toOutcome({ sha256, stage, position }, outcome)),
  );
};

/** Nothing stands any more that this stage told of the report. */
export const removeFound = async (tx: Transaction<Tables>, sha256: string, stage: StageName): Promise<void> => {
  for (const table of ['findings', 'outcomes', 'causes', 'written'] as const)
    await tx.deleteFrom(table).where('sha256', '=', sha256).where('stage', '=', stage).execute();
  await countHeads(tx, sha256);
};

/** Heads of all stages, as the report's own row tells them. */
const countHeads = async (tx: Transaction<Tables>, sha256: string): Promise<void> => {
  const found = await tx
    .selectFrom('findings')
    .select((row) => ['severity', row.fn.countAll<number | string>().as('count')])
    .where('sha256', '=', sha256)
    .where(isHead)
    .groupBy('severity')
    .execute();
  const heads = (severity: string): number => Number(found.find((one) => one.severity === severity)?.count ?? 0);
  await tx
    .updateTable('reports')
    .set({ errors: heads('error'), warnings: heads('warning'), infos: heads('info') })
    .where('sha256', '=', sha256)
    .execute();
};

/** Cells, findings and outcomes go with their report. */
export const removeRows = async (tx: Transaction<Tables>, sha256: string): Promise<void> => {
  await tx.deleteFrom('reports').where('sha256', '=', sha256).execute();
};

/** Rows of one statement: long enough to save calls, few enough shapes of statement to keep them all prepared. */
const together = [50, 10, 3, 1];

type RowTable = 'cells' | 'findings' | 'outcomes' | 'causes';

/** kysely's building of one statement costs more than SQLite's running it: each shape is built once for each kind of database. */
const compiled = new WeakMap<object, Map<string, CompiledQuery>>();

/** No database keeps U+0000 in a text; a font of a PDF may say that a glyph is one. */
const withoutNull = (value: unknown): unknown => (typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value);

const insertAll = async <T extends RowTable>(tx: Transaction<Tables>, table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void> => {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Insertable<Tables[T]>)[];
  for (let start = 0; start < rows.length;) {
    const size = together.find((one) => one <= rows.length - start)!;
    const batch = rows.slice(start, start + size);
    const query = statementFor(tx, table, size, batch);
    await tx.executeQuery({ ...query, parameters: batch.flatMap((row) => columns.map((column) => withoutNull(row[column]))) });
    start += size;
  }
};

const statementFor = <T extends RowTable>(tx: Kysely<Tables>, table: T, size: number, batch: readonly Insertable<Tables[T]>[]): CompiledQuery => {
  const key = `${table} ${size}`;
  const { adapter } = tx.getExecutor();
  const own = compiled.get(adapter) ?? new Map<string, CompiledQuery>();
  compiled.set(adapter, own);
  const known = own.get(key);
  if (known) return known;
  const query = tx
    .insertInto<RowTable>(table)
    .values(batch as readonly Insertable<Tables[RowTable]>[])
    .compile();
  own.set(key, query);
  return query;
};

interface Boxed {
  readonly page: number | null;
  readonly box: Box | null;
}

const corners = ({ page, box }: Boxed) => ({
  page,
  x0: box?.[0] ?? null,
  top: box?.[1] ?? null,
  x1: box?.[2] ?? null,
  bottom: box?.[3] ?? null,
});

const toReport = (sha256: string, report: ReportRows['report']): ReportsTable => ({
  sha256,
  organization: report.organization,
  organization_source: report.organization_source,
  organ_id: report.organ_id,
  region_code: report.region_code,
  level: report.level,
  year: report.year,
  year_source: report.year_source,
  identity_doubt: report.identity_doubt,
  published: report.published,
  published_source: report.published_source,
  title: report.title,
  format: report.format,
  media: report.media,
  reading: report.reading,
  stage_versions: JSON.stringify(report.stage_versions),
  figures: report.figures,
  numbers: report.numbers,
  blanks: report.blanks,
  not_numbers: report.not_numbers,
  doubted: report.doubted,
  errors: report.errors,
  warnings: report.warnings,
  infos: report.infos,
});

/** Every row of a table has the same columns in the same order: the prepared statement counts on it. */
const toCell = (sha256: string, position: number, cell: ReportRows['cells'][number]): CellsTable => ({
  sha256,
  position,
  table_id: cell.table,
  row_label: cell.row,
  column_label: cell.column,
  figure: cell.figure,
  value: cell.value,
  unit: cell.unit,
  value_normalized: cell.value_normalized,
  raw: cell.raw,
  note: cell.note,
  status: cell.status,
  doubt: cell.doubt,
  likely_value: cell.likely_value,
  confirmed_by: cell.confirmed_by,
  ...corners(cell),
});

/** Where a row of what was found stands. */
type At = Pick<FindingsTable, 'sha256' | 'stage' | 'position'>;

const toFinding = (at: At, finding: ReportRows['findings'][number]): FindingsTable => ({
  ...at,
  finding: finding.finding,
  caused_by: finding.caused_by,
  caused_in: finding.caused_in,
  rule: finding.rule,
  rule_version: finding.rule_version,
  severity: finding.severity,
  table_id: finding.table,
  row_label: finding.row,
  column_label: finding.column,
  message: finding.message,
  message_en: finding.message_en,
  actual: finding.actual,
  expected: finding.expected,
  basis: finding.basis,
  cause: finding.cause,
  cause_en: finding.cause_en,
  doubts: JSON.stringify(finding.doubts),
  standing: finding.standing,
  standing_reason: finding.standing_reason,
  standing_reason_en: finding.standing_reason_en,
  rests_on: finding.rests_on,
  ...corners(finding),
});

const toOutcome = (at: At, outcome: ReportRows['outcomes'][number]): OutcomesTable => ({
  ...at,
  rule: outcome.rule,
  rule_version: outcome.rule_version,
  verdict: outcome.verdict,
  applied: outcome.applied,
  findings: outcome.findings,
  reason: outcome.reason,
  reason_en: outcome.reason_en,
});
