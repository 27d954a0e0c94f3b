/** Real reports whose figures are known, as specs: the words around the tables are ours and state no figure. */

import { tableIds } from '../../../src/schema/form.js';
import { quietProse } from '../narrative.js';
import type { ReportSpec } from '../spec.js';
import * as elsewhere from './known-elsewhere.js';
import * as jiangsu from './known-jiangsu.js';
import { figuresFrom } from './known-figures.js';
import type { KnownReport } from './known-figures.js';

/** A spec of a known report; `blank` is printed in its blank cells. */
export const specOf = (known: KnownReport, blank = ''): ReportSpec => {
  const { organ, year, form } = known;
  const tables = tableIds.filter((id) => known[id] !== undefined);
  return {
    organ,
    year,
    published: known.published ?? null,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    form,
    ...(known.otherUndivided ? { otherUndivided: true } : {}),
    figures: figuresFrom(known, blank),
    ...quietProse({ organ, year, form, tables }),
    quirks: { ...(known.labels ? { labels: known.labels } : {}), ...(known.notes ? { notes: known.notes } : {}) },
  };
};

export const knownReports = { ...jiangsu, ...elsewhere } satisfies Readonly<Record<string, KnownReport>>;
export type KnownName = keyof typeof knownReports;

export const knownSpec = (name: KnownName, blank = ''): ReportSpec => specOf(knownReports[name], blank);
