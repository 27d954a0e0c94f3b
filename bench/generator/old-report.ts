/** Reports of before 2019 by a seed: free text with figures in its sentences, and the 统计表 of 2014 with every indicator. */

import { indicators, statisticsRows } from '../../src/schema/forms/pre-2019.js';
import { plainTable } from './laid.js';
import { organAt } from './names.js';
import { chanceFrom } from './random.js';
import type { Chance } from './random.js';
import type { ReportSpec } from './spec.js';

export interface OldReport {
  readonly spec: ReportSpec;
  /** By indicator id, as printed in the 统计表; empty where none is printed. */
  readonly figures: Readonly<Record<string, string>>;
  /** By indicator id, the number that a sentence states. */
  readonly stated: Readonly<Record<string, number>>;
}

export interface OldOptions {
  readonly organ: number;
  readonly seed: number;
  /** false = text alone. */
  readonly table?: boolean;
  /** One table of indicator, unit and figure; or the same with a number before each. */
  readonly style?: 'plain' | 'numbered';
}

const inventFigures = (chance: Chance): Record<string, number> => {
  const figures: Record<string, number> = {};
  for (const { id, unit } of indicators)
    figures[id] = unit === '万元' ? chance.between(0, 900) / 100 : chance.between(0, unit === '条' ? 20_000 : 60);
  return figures;
};

const dash = '——';

const tableOf = (figures: Readonly<Record<string, string>>, style: 'plain' | 'numbered') => {
  const head = ['统计指标', '单位', '统计数'];
  const rows = statisticsRows.map(({ id, label, unit }) => [label, unit ?? dash, unit === null ? dash : (figures[id] ?? '')]);
  return style === 'plain'
    ? plainTable([head, ...rows], 1, [60, 15, 25])
    : plainTable([['序号', ...head], ...rows.map((row, index) => [String(index + 1), ...row])], 1, [8, 52, 15, 25]);
};

/** The same options give the same report. Other sentences name other years and other bodies: they state nothing. */
export const inventOld = ({ organ: index, seed, table = true, style = 'plain' }: OldOptions): OldReport => {
  const chance = chanceFrom(seed * 7919 + index + 17);
  const organ = organAt(index);
  const year = chance.between(table ? 2014 : 2008, 2018);
  const counts = inventFigures(chance);
  const said = (id: string): string => String(counts[id]);
  const figures = table ? Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, String(value)])) : {};
  const spec: ReportSpec = {
    organ: organ.name,
    year,
    published: `${year + 1}-03-${String(chance.between(10, 28))}`,
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    form: '2019',
    figures: {},
    introduction: [
      `本报告根据《中华人民共和国政府信息公开条例》编制，由概述、主动公开、依申请公开、复议诉讼、问题和改进五部分组成。所列数据的统计期限自${year}年1月1日起至12月31日止。`,
    ],
    sections: [
      { heading: '一、概述', paragraphs: [`${year}年，各项公开工作有序推进，制度进一步健全。`, '一、加强组织领导。明确专人负责。'] },
      {
        heading: '二、主动公开政府信息情况',
        paragraphs: [`${year}年共主动公开政府信息${said('p1.1')}条，其中通过政府网站公开${said('p1.2.2')}条。${year - 1}年主动公开政府信息99999条。`],
      },
      {
        heading: '三、依申请公开政府信息情况',
        paragraphs: [
          `全年共收到政府信息公开申请${said('p3.1')}件，同比增加7件。`,
          `已答复${said('p3.3')}件，其中：同意公开${said('p3.3.2')}件，同意部分公开${said('p3.3.3')}件，不予公开${said('p3.3.4')}件。`,
        ],
      },
      {
        heading: '四、行政复议、行政诉讼和举报投诉情况',
        paragraphs: [`因政府信息公开被申请行政复议${said('p4')}件，被提起行政诉讼${said('p5')}件。2008年以来累计收到行政复议500件。`],
      },
      {
        heading: '五、存在的主要问题和改进措施',
        paragraphs: ['公开的深度还需加强，下一步将完善制度、加强培训。'],
        ...(table ? { own: tableOf(figures, style) } : {}),
      },
    ],
  };
  const ids = ['p1.1', 'p3.1', 'p3.3', 'p3.3.2', 'p3.3.3', 'p3.3.4', 'p4', 'p5'];
  return { spec, figures, stated: Object.fromEntries(ids.map((id) => [id, counts[id]!])) };
};
