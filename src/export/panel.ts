import { divisionOf } from '../register/divisions.js';
import { registeredOf } from '../register/lines.js';
import { organName } from '../register/name.js';
import { organsOf } from '../register/organs.js';
import { preferred } from '../register/preferred.js';
import { tableIds, type FormId } from '../schema/form.js';
import type { RegisterLine } from '../schema/register.js';
import { inFormUnit, stillApplies, type Correction } from '../schema/review.js';
import type { CellRow, ReportRow } from '../schema/rows.js';
import type { Alternative, PanelCorrection, PanelHead, PanelRow, PanelStatus } from './panel-columns.js';
import { figureColumn, panelFigures, statusColumn } from './panel-columns.js';

/**
 * One line per organ and year, for statistics. Of several documents on the same organ and year one is taken, by one
 * rule (`preferred`); the others are named with their differences.
 */

export interface Panel {
  /** Sorted by organ, region and year. */
  readonly rows: readonly PanelRow[];
  /** Reports that belong to no line, because their organ or year is not known. */
  readonly leftOut: readonly ReportRow[];
}

/** The figures of one document, by index into `panelFigures`. */
interface Figures {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly doubted: Uint8Array;
  readonly corrections: PanelCorrection[];
}

const states = ['missing', 'number', 'blank', 'not-a-number', 'unit-unknown'] as const satisfies readonly PanelStatus[];
const indexOf = new Map(panelFigures.map(({ id }, index) => [id, index]));

const stateOf = (cell: CellRow): (typeof states)[number] =>
  cell.status === 'number' && cell.value_normalized === null ? 'unit-unknown' : cell.status;

/** Supplements and figures of before 2019 have no column. */
const isOfForm = (cell: CellRow): boolean => tableIds.some((id) => id === cell.table);

const noFigures = (): Figures => ({
  values: new Float64Array(panelFigures.length).fill(NaN),
  states: new Uint8Array(panelFigures.length),
  doubted: new Uint8Array(panelFigures.length),
  corrections: [],
});

const nameOf = ({ sha256, figure }: Pick<Correction, 'sha256' | 'figure'>): string => `${sha256} ${figure}`;

const corrected = (one: Correction, cell: CellRow | null): PanelCorrection => ({
  figure: one.figure,
  correction: one.kind,
  printed: cell?.raw ?? null,
  value: cell?.value ?? null,
  corrected_value: one.after,
  in_panel: cell !== null && one.kind === 'misread' && stillApplies(one, cell.value),
  reason: one.reason,
  corrected_by: one.by,
  corrected_at: one.at,
});

/** What a cell says once what we misread is put right; what an organ misprinted stays as it is printed. */
const putRight = (cell: CellRow, { after }: Correction): CellRow => ({
  ...cell,
  value: after,
  value_normalized: inFormUnit(after, { value: cell.value, normalized: cell.value_normalized, unit: cell.unit }),
  status: after === null ? 'blank' : 'number',
  doubt: null,
});

/** @param corrections oldest first; the last one of a figure counts */
const figuresByDocument = async (cells: AsyncIterable<CellRow>, corrections: readonly Correction[]): Promise<ReadonlyMap<string, Figures>> => {
  const documents = new Map<string, Figures>();
  const last = new Map(corrections.map((one) => [nameOf(one), one] as const));
  const ofDocument = (sha256: string): Figures => {
    const figures = documents.get(sha256) ?? noFigures();
    documents.set(sha256, figures);
    return figures;
  };
  for await (const read of cells) {
    const index = indexOf.get(read.figure);
    if (index === undefined && !isOfForm(read)) continue;
    if (index === undefined) throw new Error(`figure ${read.figure} is in no form`);
    const figures = ofDocument(read.sha256);
    const correction = last.get(nameOf(read));
    const told = correction ? corrected(correction, read) : null;
    if (told) figures.corrections.push(told);
    last.delete(nameOf(read));
    const cell = correction && told?.in_panel ? putRight(read, correction) : read;
    figures.values[index] = cell.value_normalized ?? NaN;
    figures.states[index] = states.indexOf(stateOf(cell));
    figures.doubted[index] = cell.doubt === null ? 0 : 1;
  }
  for (const lost of last.values()) ofDocument(lost.sha256).corrections.push(corrected(lost, null));
  return documents;
};

type Dated = ReportRow & { readonly organization: string; readonly year: number; readonly format: FormId | null };
const isDated = (report: ReportRow): report is Dated => report.organization !== null && report.year !== null && report.format !== 'pre-2019';

interface Group {
  readonly organ: string;
  readonly reports: readonly Dated[];
}

const groupsOf = (reports: readonly Dated[], lines: readonly RegisterLine[]): readonly Group[] => {
  const organs = organsOf(reports, lines);
  const groups = new Map<string, Dated[]>();
  for (const report of reports) {
    const key = JSON.stringify([organs.get(report.sha256), String(report.year).padStart(4, '0')]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => ({ organ: organs.get(group[0]!.sha256)!, reports: group }));
};

const differences = (taken: Figures, other: Figures): readonly string[] =>
  panelFigures
    .filter((_, index) => taken.states[index] !== other.states[index] || !Object.is(taken.values[index], other.values[index]))
    .map(({ id }) => id);

type Region = Pick<PanelHead, 'region_code' | 'region_code_source'>;

/** The register of the user comes before what a manifest declares, and that before what the name tells. */
const regionOf = (listed: string | null, declared: string | null, organ: string): Region => {
  if (listed !== null) return { region_code: listed, region_code_source: 'register' };
  if (declared !== null) return { region_code: declared, region_code_source: 'declared' };
  const named = divisionOf(organ)?.code ?? null;
  return { region_code: named, region_code_source: named === null ? null : 'name' };
};

const lineOf = (group: readonly Dated[], figuresOf: (report: ReportRow) => Figures, listed: string | null): PanelRow => {
  const [taken, ...others] = [...group].sort(preferred) as [Dated, ...Dated[]];
  const known = <K extends 'organ_id' | 'region_code' | 'level'>(field: K): Dated[K] =>
    taken[field] ?? others.find((other) => other[field] !== null)?.[field] ?? null;
  const figures = figuresOf(taken);
  const alternatives = others.map((other): Alternative => {
    const differing = differences(figures, figuresOf(other));
    return { source: other.source, sha256: other.sha256, published: other.published, cells_differ: differing.length, figures: differing };
  });
  const columns: Record<string, unknown> = {};
  panelFigures.forEach(({ id }, index) => {
    const value = figures.values[index] as number;
    columns[figureColumn(id)] = Number.isNaN(value) ? null : value;
    columns[statusColumn(id)] = figures.doubted[index] === 1 ? 'doubted' : states[figures.states[index] as number];
  });
  return {
    organization: organName(taken.organization),
    organ_id: known('organ_id'),
    ...regionOf(listed, known('region_code'), taken.organization),
    level: known('level'),
    year: taken.year,
    format: taken.format,
    published: taken.published,
    source: taken.source,
    sha256: taken.sha256,
    documents: group.length,
    alternatives,
    corrections: figures.corrections,
    ...columns,
  };
};

/** Builds the panel from all reports of the 2019 and 2021 forms (or of no known form) and all cells; holds about 3 kB per document. */
export const panelOf = async (
  reports: AsyncIterable<ReportRow>,
  cells: AsyncIterable<CellRow>,
  lines: readonly RegisterLine[] = [],
  corrections: readonly Correction[] = [],
): Promise<Panel> => {
  const all: ReportRow[] = [];
  // the panel is of the two forms: a report of before 2019 has none of their figures
  for await (const report of reports) if (report.format !== 'pre-2019') all.push(report);
  const figures = await figuresByDocument(cells, corrections);
  const codes = new Map(registeredOf(lines).map(({ id, line }) => [id, line.regionCode] as const));
  const figuresOf = (report: ReportRow): Figures => figures.get(report.sha256) ?? noFigures();
  return {
    rows: groupsOf(all.filter(isDated), lines).map(({ organ, reports: own }) => lineOf(own, figuresOf, codes.get(organ) ?? null)),
    leftOut: all.filter((report) => !isDated(report)),
  };
};
