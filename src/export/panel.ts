import { organName } from '../register/name.js';
import { organsOf } from '../register/organs.js';
import { preferred } from '../register/preferred.js';
import { tableIds, type FormId } from '../schema/form.js';
import type { RegisterLine } from '../schema/register.js';
import type { CellRow, ReportRow } from '../schema/rows.js';
import type { Alternative, PanelRow, PanelStatus } from './panel-columns.js';
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
});

const figuresByDocument = async (cells: AsyncIterable<CellRow>): Promise<ReadonlyMap<string, Figures>> => {
  const documents = new Map<string, Figures>();
  for await (const cell of cells) {
    const index = indexOf.get(cell.figure);
    if (index === undefined && !isOfForm(cell)) continue;
    if (index === undefined) throw new Error(`figure ${cell.figure} is in no form`);
    const figures = documents.get(cell.sha256) ?? noFigures();
    documents.set(cell.sha256, figures);
    figures.values[index] = cell.value_normalized ?? NaN;
    figures.states[index] = states.indexOf(stateOf(cell));
    figures.doubted[index] = cell.doubt === null ? 0 : 1;
  }
  return documents;
};

type Dated = ReportRow & { readonly organization: string; readonly year: number; readonly format: FormId | null };
const isDated = (report: ReportRow): report is Dated => report.organization !== null && report.year !== null && report.format !== 'pre-2019';

const groupsOf = (reports: readonly Dated[], lines: readonly RegisterLine[]): readonly (readonly Dated[])[] => {
  const organs = organsOf(reports, lines);
  const groups = new Map<string, Dated[]>();
  for (const report of reports) {
    const key = JSON.stringify([organs.get(report.sha256), String(report.year).padStart(4, '0')]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
};

const differences = (taken: Figures, other: Figures): readonly string[] =>
  panelFigures
    .filter((_, index) => taken.states[index] !== other.states[index] || !Object.is(taken.values[index], other.values[index]))
    .map(({ id }) => id);

const lineOf = (group: readonly Dated[], figuresOf: (report: ReportRow) => Figures): PanelRow => {
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
    region_code: known('region_code'),
    level: known('level'),
    year: taken.year,
    format: taken.format,
    published: taken.published,
    source: taken.source,
    sha256: taken.sha256,
    documents: group.length,
    alternatives,
    ...columns,
  };
};

/** Builds the panel from all reports of the 2019 and 2021 forms (or of no known form) and all cells; holds about 3 kB per document. */
export const panelOf = async (
  reports: AsyncIterable<ReportRow>,
  cells: AsyncIterable<CellRow>,
  lines: readonly RegisterLine[] = [],
): Promise<Panel> => {
  const all: ReportRow[] = [];
  // the panel is of the two forms: a report of before 2019 has none of their figures
  for await (const report of reports) if (report.format !== 'pre-2019') all.push(report);
  const figures = await figuresByDocument(cells);
  const figuresOf = (report: ReportRow): Figures => figures.get(report.sha256) ?? noFigures();
  return {
    rows: groupsOf(all.filter(isDated), lines).map((group) => lineOf(group, figuresOf)),
    leftOut: all.filter((report) => !isDated(report)),
  };
};
