import type { LabelledFigure } from '../../schema/report.js';
import type { Parts } from '../sections.js';
import { fold } from '../text.js';
import type { Statistics } from './statistics-table.js';
import { readStated } from './stated.js';

/** A report on 2008 to 2018: no national form of the report, at most one of its statistics. */

/** Report years from the first Regulation to the form of 2019. */
const [firstYear, lastYear] = [2008, 2018];

const knowsForm = (statistics: Statistics): boolean => statistics.figures.filter((figure) => figure.indicator !== null).length >= 3;

/** Told by a 统计表 with indicators of the form of 2014; where no table tells, by the year. */
export const isOld = (statistics: Statistics, year: number | null): boolean =>
  knowsForm(statistics) || (year !== null && year >= firstYear && year <= lastYear);

/**
 * True where the document is itself such a report and no page about one: a 统计表 with indicators of the known form, or at least
 * three numbered parts that speak of 公开 under a title of its own.
 */
export const holdsOldReport = (statistics: Statistics, parts: Parts, titled: boolean): boolean => {
  if (knowsForm(statistics)) return true;
  const said = parts.sections.filter((section) => /公开|复议|诉讼|概述|概况|问题|申请/.test(fold(section.title)));
  const texts = parts.sections.reduce((sum, section) => sum + section.text.length, 0);
  return titled && parts.sections.length >= 3 && said.length >= 2 && texts >= 3;
};

/** Figures of the 统计表, then those of sentences. A sentence under the table's notes counts as any other. */
export const oldFigures = (statistics: Statistics, parts: Parts, year: number | null): readonly LabelledFigure[] => [
  ...statistics.figures,
  ...readStated([...parts.preamble, ...parts.sections.flatMap((section) => section.text)], year),
];
