/** Words around the tables, of our own writing: all six sections, in the official order. */

import { forms, tableIds } from '../../src/schema/form.js';
import type { FormId, TableId } from '../../src/schema/form.js';
import type { ReportSpec, SectionText } from './spec.js';

export type Prose = Pick<ReportSpec, 'introduction' | 'sections'>;

/** The texts of the sections that hold no table. */
export interface Texts {
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

export interface Subject {
  readonly organ: string;
  readonly year: number;
  readonly form: FormId;
  /** Tables that are printed; all three by default. */
  readonly tables?: readonly TableId[];
}

const notices: Readonly<Record<FormId, string>> = { '2019': '国办公开办函〔2019〕60号', '2021': '国办公开办函〔2021〕30号' };

/** The six headings with their texts and tables. */
export const proseOf = ({ organ, year, form, tables = tableIds }: Subject, { overview, problems, other }: Texts): Prose => {
  const texts = new Map([
    [1, overview],
    [5, problems],
    [6, other],
  ]);
  const tableOf = new Map(Object.values(forms[form].tables).map(({ id, section }) => [section, id]));
  return {
    introduction: [
      `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（${notices[form]}）的要求，现公布${organ}${year}年政府信息公开工作年度报告。`,
      `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ],
    sections: forms[form].sections.map(({ order, number, title }): SectionText => {
      const table = tableOf.get(order);
      return {
        heading: `${number}、${title}`,
        paragraphs: texts.get(order) ?? [],
        ...(table !== undefined && tables.includes(table) ? { table } : {}),
      };
    }),
  };
};

/** Neutral texts without a figure, so that only the tables speak. */
export const quietTexts: Texts = {
  overview: [
    '（一）主动公开。围绕重点领域和群众关切，及时公开政策文件、规划计划和办事指南，同步做好政策解读。',
    '（二）依申请公开。规范登记、审核、答复、归档各环节，依法保障申请人的知情权。',
    '（三）政府信息管理。健全公文公开属性源头认定机制，对行政规范性文件实行动态管理。',
    '（四）政府信息公开平台建设。加强政府网站和政务新媒体日常维护，优化信息检索和互动功能。',
    '（五）监督保障。将政务公开纳入工作考核，开展社会评议，未发生责任追究情形。',
  ],
  problems: [
    '存在的主要问题：一是政策解读的形式还不够丰富，二是基层公开队伍的业务能力有待提升。',
    '改进情况：下一步将加强业务培训，针对群众关心的事项丰富解读形式，不断提高公开质量。',
  ],
  other: ['按照《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。除上述情况外，无其他需要报告的事项。'],
};

export const quietProse = (subject: Subject): Prose => proseOf(subject, quietTexts);
