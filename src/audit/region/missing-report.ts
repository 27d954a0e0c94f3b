import type { RegionRule } from '../region-rule.js';
import { failed, notAssessable } from '../rule.js';

const search = { year: 2023, url: 'https://www.qingxi.gov.cn/', at: '2024-05-10', mayBeHeld: false } as const;

/** A report that a dated list of organs asks for and that no search found. That a list is complete is for who imported it to say. */
export const rgMissingReport: RegionRule = {
  id: 'rg-missing-report',
  version: 1,
  group: 'region',
  scope: 'region',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '应公布而未发现年度报告', en: 'A report that was due was not found' },
  says: {
    zh: '导入的机关名录写明查找网址和查找日期的，查找日期前应已公布的年度报告没有找到的，在该机关最近一份报告下列出。',
    en: 'Where the imported list of organs tells where and when reports were looked for, one that was due by then and is not held is told under the organ’s newest report.',
  },
  basis: '《条例》第四十九条',
  exceptions: [
    {
      zh: '没有导入名录的，不作判断；一份报告都没有的机关，见 gongkai register --missing。',
      en: 'Not assessable without a list; organs without any report are listed by gongkai register --missing.',
    },
    { zh: '3月31日以前查找的，不看上一年度。', en: 'A search before the end of March says nothing of the year before.' },
    { zh: '名录写明已撤并或尚未成立的年度，不作判断。', en: 'Not for years in which the list says that the organ did not exist.' },
    {
      zh: '网站迁移、集中发布、附件未收集的，可能已经公布；有未能读取的文件可能即为该报告的，仅作提示。',
      en: 'A moved site or an attachment left out may hold it; info only where a file that could not be read may be it.',
    },
  ],
  messages: {
    default: {
      zh: '截至{at}，在所查网址（{url}）未发现{organ}{year}年度报告，请核对是否已公布。',
      en: 'On {at} no report of {organ} for {year} was found at {url}; please check whether it was published.',
    },
    unsure: {
      zh: '截至{at}，在所查网址（{url}）未发现{organ}{year}年度报告；另有未能读取或未能确定机关、年度的文件，可能即为该报告。',
      en: 'On {at} no report of {organ} for {year} was found at {url}; a file that could not be read or placed may be it.',
    },
  },
  check: ({ profile, searched }) => {
    if (searched === null)
      return notAssessable(
        '没有导入写明查找网址和日期的机关名录，或应有的报告已收集。',
        'No dated list of organs was imported, or what was due is held.',
      );
    const { year, url, at, mayBeHeld } = searched;
    return failed([
      {
        place: profile.place,
        message: mayBeHeld ? 'unsure' : 'default',
        slots: { at, url, organ: profile.organ, year },
        actual: '',
        expected: String(year),
        ...(mayBeHeld ? { severity: 'info' as const } : {}),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '名录写明2024年5月查找，没有2023年度报告', en: 'searched in May 2024, the report on 2023 was not found' },
      own: { organ: '青溪县教育局', year: 2022 },
      searched: search,
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '截至2024年5月10日，在所查网址（https://www.qingxi.gov.cn/）未发现青溪县教育局2023年度报告，请核对是否已公布。',
    },
    {
      shows: { zh: '另有一份文件未能读取', en: 'another file could not be read' },
      own: { organ: '青溪县教育局', year: 2022 },
      searched: { ...search, mayBeHeld: true },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '没有名录', en: 'no list' }, own: { organ: '青溪县教育局', year: 2022 }, verdict: 'not-assessable' },
  ],
};
