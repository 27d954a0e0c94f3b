/** Whole reports by a seed: organ, year, form, figures that balance, words that agree with them, and sometimes one planted fault. */

import { figureId } from '../../src/schema/form.js';
import type { FormId } from '../../src/schema/form.js';
import { faults } from './faults.js';
import type { Scale } from './invent-figures.js';
import { inventFigures } from './invent-figures.js';
import { organAt } from './names.js';
import type { Organ } from './names.js';
import { proseOf, quietTexts } from './narrative.js';
import type { Texts } from './narrative.js';
import { chanceFrom } from './random.js';
import type { Chance } from './random.js';
import type { ExpectedFinding, ReportSpec } from './spec.js';
import { brokenRelations, valueOf } from './truth.js';

export interface InventOptions {
  /** Which of the organs that do not exist, from 0. */
  readonly organ: number;
  readonly seed: number;
  readonly form?: FormId;
  readonly otherUndivided?: boolean;
  /** Name of a fault in `faults`. */
  readonly fault?: string;
  readonly scale?: Scale;
}

export interface Invented {
  readonly spec: ReportSpec;
  readonly organ: Organ;
  readonly fault: string | null;
  /** Errors and warnings that the document deserves. */
  readonly findings: readonly ExpectedFinding[];
}

const tellingTexts = (figures: Readonly<Record<string, string>>): Texts => {
  const total = (row: string): string => figures[figureId('table3', row, 'c7')] ?? '';
  const applications =
    total('N1') === '0' && total('N2') === '0'
      ? '本年度未收到政府信息公开申请。'
      : `全年共收到政府信息公开申请${total('N1')}件，上年结转${total('N2')}件；办结${total('R7')}件，结转下年度继续办理${total('N4')}件。`;
  return {
    ...quietTexts,
    overview: quietTexts.overview.map((paragraph) => (paragraph.startsWith('（二）') ? `${paragraph}${applications}` : paragraph)),
  };
};

const publishedIn = (chance: Chance, year: number, government: boolean): string => {
  const month = government ? chance.between(1, 3) : 1;
  return `${year}-0${month}-${String(chance.between(8, 28)).padStart(2, '0')}`;
};

/** The same options give the same report. */
export const invent = ({ organ: index, seed, form = '2021', otherUndivided = false, fault, scale }: InventOptions): Invented => {
  const chance = chanceFrom(seed * 7919 + index);
  const organ = organAt(index);
  const year = form === '2019' ? chance.between(2019, 2020) : chance.between(2021, 2025);
  const kind = { form, otherUndivided, scale: scale ?? chance.pick<Scale>(['none', 'few', 'many', 'many']), rulemaking: organ.rulemaking };
  const figures = inventFigures(chance, kind);
  const sound: ReportSpec = {
    organ: organ.name,
    year,
    published: publishedIn(chance, year + 1, organ.government),
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    form,
    ...(otherUndivided ? { otherUndivided } : {}),
    figures,
    ...proseOf({ organ: organ.name, year, form }, tellingTexts(figures)),
  };
  const planted = fault === undefined ? { spec: sound, findings: [] } : faults[fault]!.plant(sound, chance);
  // The words are said again over the changed figures: the planted fault must be the only one.
  const spec =
    planted.spec.sections === sound.sections
      ? { ...planted.spec, ...proseOf({ organ: organ.name, year: planted.spec.year, form }, tellingTexts(planted.spec.figures)) }
      : planted.spec;
  const undivided: ExpectedFinding[] =
    otherUndivided && form === '2021' && valueOf(figures['t3.R6.c7'] ?? '') !== 0
      ? [{ rule: 't3-other-not-itemised', severity: 'warning', row: '三、本年度办理结果/（六）其他处理', column: null }]
      : [];
  return { spec, organ, fault: fault ?? null, findings: [...brokenRelations(spec), ...planted.findings, ...undivided] };
};

/** Thousands separators in all figures of four digits and more. */
export const withThousands = (spec: ReportSpec): ReportSpec => ({
  ...spec,
  figures: Object.fromEntries(
    Object.entries(spec.figures).map(([id, printed]) => [id, printed.replace(/^[+-]?\d{4,}/u, (digits) => digits.replace(/\B(?=(\d{3})+$)/gu, ','))]),
  ),
});

/** The five columns for legal persons left blank where they are zero from top to bottom. */
export const withBlankColumns = (spec: ReportSpec, blank = ''): ReportSpec => {
  const zero = ['c2', 'c3', 'c4', 'c5', 'c6'].filter((column) =>
    Object.entries(spec.figures).every(([id, printed]) => !(id.startsWith('t3.') && id.endsWith(`.${column}`)) || printed === '0'),
  );
  const blanked = Object.entries(spec.figures).map(([id, printed]): [string, string] => [
    id,
    id.startsWith('t3.') && zero.some((column) => id.endsWith(`.${column}`)) ? blank : printed,
  ]);
  return { ...spec, figures: Object.fromEntries(blanked) };
};
