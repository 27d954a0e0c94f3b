import { notAssessable, passed, failed, type Draft, type Rule } from '../rule.js';
import { regulationPower } from '../organ.js';

/** 规章 filed by a body that cannot make any: usually 行政规范性文件 in the wrong row. */
export const t2RegulationWithoutPower: Rule = {
  id: 't2-regulation-without-power',
  version: 1,
  group: 'table2',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '表二：无规章制定权的机关填报了规章', en: 'Table 2: 规章 filed by a body without the power to make them' },
  says: {
    zh: '规章的制发或现行有效件数大于0的，填报机关应为国务院部门、省级政府、设区的市或自治州政府（及其办公厅、办公室）。',
    en: 'Only departments of the State Council, provinces, cities with districts and 自治州 (and the general offices reporting for them) make 规章.',
  },
  basis: '《立法法》规章制定主体（条文未逐字核对）；湖北2020年报表注：规章（设区的市、自治州人民政府应提供相关数据）',
  exceptions: [
    {
      zh: '不设区的地级市（东莞、中山、儋州、嘉峪关）有规章制定权。',
      en: 'Cities of prefecture level without districts (东莞, 中山, 儋州, 嘉峪关) have the power.',
    },
    {
      zh: '市级以上政府部门可能填报其起草的政府规章，仅作提示。',
      en: 'A department of a city or province may file what it drafted for the government: info only.',
    },
    {
      zh: '单位层级不能确定的（如“某市人民政府”可能是县级市），不作判断。',
      en: 'Not judged where the level is not certain (a 市 may be of county level).',
    },
  ],
  messages: {
    default: {
      zh: '{organ}填报规章{count}件（{column}），而县级及以下政府、地方政府部门一般没有规章制定权，可能与行政规范性文件混淆，请核对。',
      en: '{organ} files {count} 规章 ({column}), which bodies of county level and below and local departments as a rule do not make; perhaps 行政规范性文件 were meant; please check.',
    },
  },
  check: (report) => {
    if (report.tables.table2?.form !== '2021') return notAssessable('没有读到2021年格式的表二。', 'Table 2 of the 2021 form was not found.');
    const columns = [
      ['issued', '本年制发件数'],
      ['inForce', '现行有效件数'],
    ] as const;
    const figures = columns.flatMap(([id, label]) => {
      const figure = report.figures[`t2.regulations.${id}`];
      return figure && figure.value !== null ? [{ id, label, figure, value: figure.value }] : [];
    });
    if (figures.length === 0) return notAssessable('规章一行没有数字。', 'The row 规章 holds no number.');
    const filed = figures.filter(({ value }) => value > 0);
    if (filed.length === 0) return passed(figures.length);
    const power = regulationPower(report);
    if (power.power === 'has') return passed(figures.length);
    if (power.power === 'unknown')
      return notAssessable(`不能确定“${report.organ ?? ''}”有无规章制定权。`, `Whether ${report.organ ?? 'the body'} may make 规章 is not certain.`);
    const [first, ...rest] = filed as [(typeof filed)[number], ...typeof filed];
    const draft: Draft = {
      table: 'table2',
      row: 'regulations',
      column: first.id,
      place: first.figure.place,
      because: rest.map(({ figure }) => figure.place),
      slots: { organ: report.organ ?? '', count: first.value, column: first.label },
      actual: String(first.value),
      expected: '0',
      ...(power.surely ? {} : { severity: 'info' }),
    };
    return failed([draft]);
  },
  examples: [
    { shows: { zh: '没有填报规章', en: 'no 规章 filed' }, report: { organ: '桃江县人民政府' }, verdict: 'passed' },
    {
      shows: { zh: '镇政府填报规章2件（松木塘镇2022）', en: 'a town files two (松木塘镇 2022)' },
      report: { organ: '桃江县松木塘镇人民政府', table2: { regulations: [2, 0, 2] } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    {
      shows: { zh: '市政府部门', en: 'a department of a city' },
      report: { organ: '测试市水务局', table2: { regulations: [0, 0, 1] } },
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '地级市政府', en: 'a city of prefecture level' },
      report: { level: 'prefecture', table2: { regulations: [1, 0, 11] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '不知是否县级市', en: 'perhaps a city of county level' },
      report: { table2: { regulations: [1, 0, 11] } },
      verdict: 'not-assessable',
    },
  ],
};
