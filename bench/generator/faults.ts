/** Faults planted into a sound report, each with the findings that arithmetic alone does not tell. */

import { figureId, forms } from '../../src/schema/form.js';
import type { TableId } from '../../src/schema/form.js';
import type { Chance } from './random.js';
import type { ExpectedFinding, ReportSpec } from './spec.js';
import { subjectOf, valueOf } from './truth.js';

export interface Planted {
  readonly spec: ReportSpec;
  /** Beside the broken relations that `brokenRelations` finds by itself. */
  readonly findings: readonly ExpectedFinding[];
}

type Plant = (spec: ReportSpec, chance: Chance) => Planted;

const set = (spec: ReportSpec, changes: Readonly<Record<string, string>>): ReportSpec => ({ ...spec, figures: { ...spec.figures, ...changes } });

/** The figure plus `by`, printed bare. */
const raised = (spec: ReportSpec, id: string, by: number): Readonly<Record<string, string>> => {
  const value = valueOf(spec.figures[id] ?? '');
  if (value === null) throw new Error(`${id} holds no number to change`);
  return { [id]: String(value + by) };
};

const applicants = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const outcomes = ['R1', 'R2', 'R3.1', 'R3.7', 'R4.1', 'R5.1', 'R5.5'];
const cellFinding = (
  spec: ReportSpec,
  rule: string,
  severity: 'error' | 'warning',
  table: TableId,
  row: string,
  column: string,
): ExpectedFinding => ({
  rule,
  severity,
  ...subjectOf(spec, table, row, column),
});
const reportFinding = (rule: string): ExpectedFinding => ({ rule, severity: 'error', row: null, column: null });

/** By name; `forms`: the forms that can have it. */
export const faults: Readonly<Record<string, { readonly forms: readonly ReportSpec['form'][]; readonly plant: Plant }>> = {
  'one-outcome-cell': {
    forms: ['2019', '2021'],
    plant: (spec, chance) => ({
      spec: set(spec, raised(spec, figureId('table3', chance.pick(outcomes), chance.pick(applicants)), chance.between(1, 9))),
      findings: [],
    }),
  },
  'one-row-total': {
    forms: ['2019', '2021'],
    plant: (spec, chance) => ({ spec: set(spec, raised(spec, figureId('table3', chance.pick(outcomes), 'c7'), chance.between(1, 9))), findings: [] }),
  },
  'one-outcome-total': {
    forms: ['2019', '2021'],
    plant: (spec, chance) => ({
      spec: set(spec, raised(spec, figureId('table3', 'R7', chance.pick(applicants)), chance.between(1, 9))),
      findings: [],
    }),
  },
  'received-more': {
    forms: ['2019', '2021'],
    plant: (spec, chance) => {
      const by = chance.between(1, 9);
      const changes = ['c1', 'c7'].map((column) => raised(spec, figureId('table3', 'N1', column), by));
      return { spec: set(spec, { ...changes[0], ...changes[1] }), findings: [] };
    },
  },
  'disputes-total-at-zero': {
    forms: ['2019', '2021'],
    plant: (spec, chance) => {
      const row = chance.pick(['review', 'direct', 'after']);
      const ids = forms[spec.form].tables.table4.columns.map((column) => figureId('table4', row, column.id));
      return { spec: set(spec, { ...raised(spec, ids[0]!, chance.between(1, 9)), [ids.at(-1)!]: '0' }), findings: [] };
    },
  },
  'in-force-too-few': {
    forms: ['2021'],
    plant: (spec, chance) => {
      const inForce = chance.between(0, 5);
      const ids = ['issued', 'repealed', 'inForce'].map((column) => figureId('table2', 'documents', column));
      return {
        spec: set(spec, { [ids[0]!]: String(inForce + chance.between(5, 20)), [ids[1]!]: '0', [ids[2]!]: String(inForce) }),
        findings: [cellFinding(spec, 't2-inforce-below-issued', 'warning', 'table2', 'documents', 'inForce')],
      };
    },
  },
  'negative-count': {
    forms: ['2021'],
    plant: (spec, chance) => ({
      spec: set(spec, { [figureId('table2', 'coercion', 'decisions')]: String(-chance.between(2, 40)) }),
      findings: [cellFinding(spec, 'cell-negative', 'error', 'table2', 'coercion', 'decisions')],
    }),
  },
  'fractional-count': {
    forms: ['2021'],
    plant: (spec, chance) => ({
      spec: set(spec, { [figureId('table2', 'licences', 'decisions')]: `${chance.between(10, 900)}.5` }),
      findings: [cellFinding(spec, 'cell-fractional', 'error', 'table2', 'licences', 'decisions')],
    }),
  },
  'row-left-out': {
    forms: ['2019', '2021'],
    plant: (spec) => {
      const { columns } = forms[spec.form].tables.table3;
      // The row must hold nothing, so that the sums of the rows that stay are not touched.
      const emptied = columns.reduce<ReportSpec>((so, column) => {
        const value = valueOf(so.figures[figureId('table3', 'R5.4', column.id)] ?? '') ?? NaN;
        const moved = raised(so, figureId('table3', 'R5.3', column.id), value);
        return set(so, { ...moved, [figureId('table3', 'R5.4', column.id)]: '0' });
      }, spec);
      return {
        spec: { ...emptied, quirks: { ...emptied.quirks, omitRows: ['table3.R5.4'] } },
        findings: [{ rule: 'table-row-missing', severity: 'error', ...subjectOf(spec, 'table3', 'R5.4', 'c1'), column: null }],
      };
    },
  },
  'section-left-out': {
    forms: ['2019', '2021'],
    plant: (spec) => ({
      spec: { ...spec, sections: spec.sections.filter(({ heading }) => !heading?.startsWith('五、')) },
      findings: [reportFinding('missing-section')],
    }),
  },
  'table-left-out': {
    forms: ['2019', '2021'],
    plant: (spec) => ({
      spec: {
        ...spec,
        sections: spec.sections.map(({ heading, paragraphs, table }) =>
          table === 'table4' ? { heading, paragraphs: ['有关情况按规定统计。'] } : { heading, paragraphs, ...(table ? { table } : {}) },
        ),
      },
      findings: [reportFinding('missing-table')],
    }),
  },
  'old-form': {
    forms: ['2019'],
    plant: (spec, chance) => {
      const year = chance.between(2021, 2024);
      const later = (text: string): string => text.replaceAll(String(spec.year), String(year));
      return {
        spec: {
          ...spec,
          year,
          published: spec.published && spec.published.replace(/^\d{4}/u, String(year + 1)),
          title: later(spec.title),
          introduction: spec.introduction.map(later),
        },
        findings: [reportFinding('obsolete-table-format')],
      };
    },
  },
};
