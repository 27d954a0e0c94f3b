import type { Pair, PairRule } from '../pair.js';
import { placeIn } from '../pair.js';
import { failed, notAssessable, passed } from '../rule.js';
import { reportPlace } from '../sections.js';

/** Years between this report and the one held before it. */
export const gapBefore = (heldYears: readonly number[], year: number): readonly number[] => {
  const before = heldYears.filter((one) => one < year).at(-1);
  return before === undefined ? [] : Array.from({ length: year - before - 1 }, (_, index) => before + 1 + index);
};

const listed = (years: readonly number[]): string => (years.length > 2 ? `${years[0]}至${years.at(-1)}` : years.join('、'));

const earlierIn = ({ earlier }: Pair) => earlier[0] ?? null;

/** A year between two that are held. That an organ has no report at all only an official list of organs could tell. */
export const missingReport: PairRule = {
  id: 'missing-report',
  version: 1,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '两个年度之间缺少年度报告', en: 'No report on a year between two that are held' },
  says: {
    zh: '同一机关已收集到前后两个年度的报告，中间年度的报告没有找到的，予以列出。',
    en: 'Of an organ whose reports on an earlier and a later year are held, no report on a year between them was found.',
  },
  basis: '《条例》第四十九条',
  exceptions: [
    {
      zh: '只就已收集的文件而言：网站迁移、栏目变动、集中发布、附件未收集的，可能已经公布。',
      en: 'It speaks of the collected files alone: a moved site or an attachment left out may hold the report.',
    },
    {
      zh: '有未能读取、或未能确定机关和年度的文件可能就是所缺报告的，仅作提示。',
      en: 'Info only where a file that could not be read or placed may be the missing report.',
    },
    { zh: '机关新设、更名、合并的，名称不同即不作为同一机关。', en: 'Organs of different names are not taken for one.' },
  ],
  messages: {
    default: {
      zh: '已收集到该机关{before}年度和{year}年度的报告，未发现{missing}年度的报告（以本次收集的文件为限），请核对是否已公布。',
      en: 'Reports of this organ on {before} and {year} are held, none on {missing} was found among the collected files; please check whether it was published.',
    },
    unsure: {
      zh: '已收集到该机关{before}年度和{year}年度的报告，未发现{missing}年度的报告；另有未能读取或未能确定机关、年度的文件，可能即为该报告。',
      en: 'Reports of this organ on {before} and {year} are held, none on {missing}; but a file that could not be read or placed may be that report.',
    },
  },
  check: (pair) => {
    const year = pair.later.report.year!;
    const before = earlierIn(pair);
    if (!before)
      return notAssessable(
        '没有该机关更早年度的报告，不能判断中间是否缺年。',
        'No earlier report of the organ is held, so no year can be missing in between.',
      );
    const missing = gapBefore(pair.heldYears, year).filter((one) => one > before.report.year!);
    if (missing.length === 0) return passed(1);
    return failed([
      {
        place: reportPlace(pair.later.report),
        because: [placeIn(before, reportPlace(before.report))],
        message: pair.mayBeHeld ? 'unsure' : 'default',
        slots: { before: before.report.year!, year, missing: listed(missing) },
        actual: '',
        expected: missing.join('、'),
        ...(pair.mayBeHeld ? { severity: 'info' } : {}),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '有2021和2023年度，缺2022年度', en: '2021 and 2023 are held, 2022 is not' },
      later: { year: 2023 },
      earlier: [{ year: 2021 }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '已收集到该机关2021年度和2023年度的报告，未发现2022年度的报告（以本次收集的文件为限），请核对是否已公布。',
    },
    {
      shows: { zh: '另有一份文件未能读取', en: 'another file could not be read' },
      later: { year: 2023 },
      earlier: [{ year: 2021 }],
      mayBeHeld: true,
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '连续两年', en: 'two years in a row' }, later: { year: 2023 }, earlier: [{ year: 2022 }, { year: 2021 }], verdict: 'passed' },
    { shows: { zh: '没有更早年度的报告', en: 'nothing earlier is held' }, later: { year: 2023 }, verdict: 'not-assessable' },
  ],
};
