import { formCells, tableIds } from '../../schema/form.js';
import { cellName, listed, tableName } from '../labels.js';
import { sameBody } from '../names.js';
import { placeIn, type Held, type PairRule } from '../pair.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import { differingFigures } from './differing.js';

/** Above this share of differing figures two documents are hardly versions of one report. */
const mostDiffering = 0.5;
const fewEnough = 5;

const cellOf = (held: Held, id: string) => {
  const table = tableIds.find((one) => id.startsWith(`t${one.slice(5)}.`))!;
  const cell = formCells[held.report.tables[table]?.form ?? '2021'].get(id);
  return { table, cell };
};

export const conflictingVersions: PairRule = {
  id: 'conflicting-versions',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '同一年度报告的不同版本数据不一致', en: 'Versions of one report differ in their figures' },
  says: {
    zh: '同一机关同一年度有几份文件（网页、附件、不同平台）的，各表数据应当一致。',
    en: 'Where an organ’s report on a year is held in several documents, their tables hold the same figures.',
  },
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  exceptions: [
    {
      zh: '半数以上数据不同的，可能不是同一份报告，不作判断。',
      en: 'Not judged where more than half of the figures differ: hardly versions of one report.',
    },
    {
      zh: '任一版本读取存疑的，仅作提示；空白与数字之间不作比较。',
      en: 'Info only where either reading is doubted; a blank is not compared with a number.',
    },
    {
      zh: '名册列为同一机关、名称却不同的文件，不作比较。',
      en: 'Documents under different names, one body by the register alone, are not compared.',
    },
    { zh: '只在首选的一份下列出。', en: 'Told once, under the document that is taken.' },
  ],
  messages: {
    default: {
      zh: '{year}年度报告有两个版本，{table}{cell}分别为{here}和{there}，请核对。',
      en: 'The report on {year} is held in two versions, which have {here} and {there} in {table} {cell}; please check.',
    },
    many: {
      zh: '{year}年度报告有两个版本，其中{count}处数据不同（{where}），请核对。',
      en: 'The report on {year} is held in two versions that differ in {count} figures ({where}); please check.',
    },
  },
  check: (pair) => {
    if (pair.versions.length === 0) return notAssessable('该年度报告只有一份文件。', 'The report is held in one document only.');
    if (!pair.isPreferred) return notAssessable('在同一年度首选的一份文件下说明。', 'Told under the document that is taken for the year.');
    const drafts: Draft[] = [];
    let applied = 0;
    for (const version of pair.versions.filter(({ report: { organ } }) => organ === null || sameBody(organ, pair.later.report.organ!))) {
      const { shared, differing } = differingFigures(pair.later, version);
      if (shared === 0 || differing.length > shared * mostDiffering) continue;
      applied++;
      const year = pair.later.report.year!;
      if (differing.length > fewEnough) {
        const names = differing.flatMap(({ id }) => cellOf(pair.later, id).cell ?? []).map(cellName);
        drafts.push({
          place: differing[0]!.here.place,
          because: [...differing.slice(1).map(({ here }) => here.place), ...differing.map(({ there }) => placeIn(version, there.place))],
          message: 'many',
          slots: { year, count: differing.length, where: listed(names) },
          actual: String(differing.length),
          expected: '0',
        });
        continue;
      }
      for (const { id, here, there } of differing) {
        const { table, cell } = cellOf(pair.later, id);
        if (!cell) continue;
        drafts.push({
          table,
          row: cell.row.id,
          column: cell.column.id,
          place: here.place,
          because: [placeIn(version, there.place)],
          slots: { year, table: tableName[table], cell: cellName(cell), here: here.printed, there: there.printed },
          actual: here.printed,
          expected: there.printed,
        });
      }
    }
    return judge(drafts, applied, {
      zh: '各份文件的数据大部分不同或无法比较，可能不是同一份报告。',
      en: 'Most figures differ or cannot be compared: hardly versions of one report.',
    });
  },
  examples: [
    {
      shows: { zh: '网页与PDF的新收件数不同', en: 'the page and the PDF differ in one figure' },
      later: { year: 2023, table2: { licences: [31], penalties: [12] } },
      versions: [{ year: 2023, table2: { licences: [37], penalties: [12] } }],
      verdict: 'failed',
      findings: 1,
      message: '2023年度报告有两个版本，表二“行政许可·本年处理决定数量”分别为31和37，请核对。',
    },
    { shows: { zh: '图片版与文字版一致', en: 'two versions alike' }, later: { year: 2023 }, versions: [{ year: 2023 }], verdict: 'passed' },
    {
      shows: { zh: '大部分数据不同：可能是同名机关', en: 'most figures differ: perhaps a namesake' },
      later: { year: 2023 },
      versions: [{ year: 2023, table3: { N1: [70, 9, 0, 0, 0, 0, 79], R1: [70, 9, 0, 0, 0, 0, 79], R7: [70, 9, 0, 0, 0, 0, 79] }, table4: null }],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '非首选的一份', en: 'the document that is not taken' },
      later: { year: 2023 },
      versions: [{ year: 2023 }],
      isPreferred: false,
      verdict: 'not-assessable',
    },
    { shows: { zh: '只有一份文件', en: 'one document only' }, later: { year: 2023 }, verdict: 'not-assessable' },
  ],
};
