/** Parts and tables that are missing, moved or empty; what looks so and is not. */

import { forms } from '../../../src/schema/form.js';
import type { TableId } from '../../../src/schema/form.js';
import { plainTable } from '../../generator/laid.js';
import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import { withFigures, withHeading, withText } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd } from '../planter.js';
import type { Planter } from '../planter.js';

const numerals = '一二三四五六七八';
const renumbered = (draft: Draft): Draft =>
  draft.order.reduce((so, order, at) => withHeading(so, order, `${numerals[at]}、${(so.headings[order] ?? '').replace(/^.、/u, '')}`), draft);
const titles = forms['2021'].sections.map((one) => one.title);
const tableOf: Readonly<Record<number, TableId>> = { 2: 'table2', 3: 'table3', 4: 'table4' };

const lawful: Readonly<Record<number, readonly string[]>> = {
  1: ['总体工作情况', '基本情况', '政府信息公开工作总体情况', '2024年政务公开工作总体情况', '概述'],
  2: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况', '本年度主动公开政府信息情况', '主动公开政务信息情况'],
  3: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况', '收到和处理政府信息公开申请情况统计表'],
  4: [
    '政府信息公开行政复议及行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被行政复议、提起行政诉讼情况',
    '政府信息公开工作被申请行政复议或提起行政诉讼情况',
  ],
  5: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的主要问题和改进措施',
    '存在的主要问题与改进情况',
    '存在的主要问题及整改措施',
    '存在的问题及下一步改进方向',
    '工作中存在的主要问题及改进思路',
  ],
  6: ['其他需报告事项', '其他需要报告事项', '其他需要说明的事项', '其他应报告的事项'],
};

const without = (draft: Draft, order: number): Draft => ({ ...draft, order: draft.order.filter((one) => one !== order) });
const reworded = (chance: Chance, count: number): Draft => {
  let draft = clean(chance);
  for (let left = count; left > 0; left--) {
    const order = chance.between(1, 6);
    draft = withHeading(draft, order, `${numerals[order - 1]}、${chance.pick(lawful[order]!)}`);
  }
  return draft;
};
/** A part of narrative with its own numerals, then the part with the tables, numbered anew. */
const inTwoParts = (chance: Chance): Draft => {
  const draft = clean(chance);
  const own = [
    '一、加强组织领导',
    '围绕中心工作推进公开。',
    '二、深化重点领域公开',
    '公开重大项目信息。',
    '三、提升解读回应实效',
    '开展多种形式解读。',
  ];
  return { ...draft, introduction: [...draft.introduction, '第一部分 工作概述', ...own, '第二部分 数据报告'] };
};
const glued = (chance: Chance): Draft => {
  const draft = clean(chance);
  const texts = draft.texts[5] ?? [];
  return { ...withText(withHeading(draft, 6, null), 5, [...texts.slice(0, -1), `${texts.at(-1)}${draft.headings[6]}`]) };
};

export const sections: readonly Planter[] = [
  fault('missing-section', 'part and all in it left out', (chance) => without(clean(chance), chance.pick([1, 2, 3, 4, 5, 6]))),
  fault('missing-section', 'left out, the others numbered on', (chance) => renumbered(without(clean(chance), chance.pick([2, 3, 4, 5, 6])))),
  fault('missing-section', 'fee told elsewhere, no part six', (chance) => {
    const draft = clean(chance);
    return without(withText(draft, 5, [...(draft.texts[5] ?? []), ...(draft.texts[6] ?? [])]), 6);
  }),
  odd('missing-section', 'lawful titles', (chance) => reworded(chance, 4)),
  odd('missing-section', 'two parts', inTwoParts),
  odd('missing-section', 'heading glued to the text before', glued),
  odd('missing-section', 'heading lost above a table', (chance) => withHeading(clean(chance), chance.pick([2, 3, 4]), null)),
  odd('missing-section', 'other numerals', (chance) => {
    const style = chance.pick([(at: number) => `${at}.`, (at: number) => `${at}、`, (at: number) => `第${numerals[at - 1]}部分 `, () => '']);
    return [1, 2, 3, 4, 5, 6].reduce((so, order) => withHeading(so, order, style(order) + titles[order - 1]!), clean(chance));
  }),
  fault('section-order-wrong', 'two parts change places', (chance) => {
    const draft = clean(chance);
    const at = chance.between(0, 4);
    const order = [...draft.order];
    [order[at], order[at + 1]] = [order[at + 1]!, order[at]!];
    return chance.happens(0.5) ? renumbered({ ...draft, order }) : { ...draft, order };
  }),
  fault('section-order-wrong', 'a part moved far', (chance) => {
    const draft = clean(chance);
    const moved = chance.pick([1, 2, 3]);
    const order = [...draft.order.filter((one) => one !== moved), moved];
    return renumbered({ ...draft, order });
  }),
  odd('section-order-wrong', 'numerals wrong, order right', (chance) => {
    const draft = clean(chance);
    const [a, b] = chance.pick([[2, 3], [3, 4], [4, 5], [5, 6]] as const); // prettier-ignore
    return withHeading(withHeading(draft, a, `${numerals[b - 1]}、${titles[a - 1]}`), b, `${numerals[a - 1]}、${titles[b - 1]}`);
  }),
  odd('section-order-wrong', 'one numeral twice', (chance) => {
    const order = chance.between(2, 6);
    return withHeading(clean(chance), order, `${numerals[order - 2]}、${titles[order - 1]}`);
  }),
  odd('section-order-wrong', 'two parts', inTwoParts),
  fault('section-empty', 'only the heading', (chance) => withText(clean(chance), chance.pick([1, 5, 6]), [])),
  fault('section-empty', 'nothing in a part for a table', (chance) => {
    const order = chance.pick([2, 3, 4]);
    const draft = clean(chance);
    return { ...withText(draft, order, []), tables: draft.tables.filter((one) => one !== tableOf[order]) };
  }),
  odd('section-empty', 'a picture in it', (chance) => {
    const order = chance.pick([2, 3, 4]);
    const draft = clean(chance);
    return { ...draft, pictures: [order], tables: draft.tables.filter((one) => one !== tableOf[order]) };
  }),
  odd('section-empty', 'part six says 无', (chance) => {
    const draft = clean(chance);
    const fee = draft.texts[6]![0]!;
    return withText(withText(draft, 1, [...(draft.texts[1] ?? []), fee]), 6, [
      chance.pick(['无。', '无', '暂无。', '没有。', '无其他需要报告的事项。']),
    ]);
  }),
  odd('section-empty', 'table alone', (chance) => withText(clean(chance), chance.pick([2, 3, 4]), [])),
];

const noTable = (chance: Chance, order = chance.pick([2, 3, 4])): Draft => {
  const draft = clean(chance);
  return { ...draft, tables: draft.tables.filter((one) => one !== tableOf[order]) };
};
const lost = (draft: Draft): number => [2, 3, 4].find((order) => !draft.tables.includes(tableOf[order]!))!;

export const tables: readonly Planter[] = [
  fault('missing-table', 'words in its place', (chance) => {
    const draft = noTable(chance);
    const words = ['相关情况已按规定统计。', '本年度相关工作按要求开展。', '严格按照规定办理，流程规范。'];
    return withText(draft, lost(draft), [chance.pick(words)]);
  }),
  odd('missing-table', 'a picture of it', (chance) => {
    const draft = noTable(chance);
    return { ...withText(draft, lost(draft), chance.happens(0.5) ? [] : ['具体情况见下图。']), pictures: [lost(draft)] };
  }),
  odd('missing-table', 'all zero', (chance) => clean(chance, { scale: 'none' })),
  odd('missing-table', 'in an attachment', (chance) => {
    const draft = noTable(chance);
    return withText(draft, lost(draft), [chance.pick(['详见附件。', '统计表见附件1。', '具体数据见附表。', '（见附件）', '详情请下载附件查看。'])]);
  }),
  odd('missing-table', 'a table of another make', (chance) => {
    const draft = noTable(chance, 2);
    const own = plainTable([['项目', '数量（件）'], ['规章', '0'], ['行政规范性文件', '3'], ['行政许可', '120']], 1, [60, 40]); // prettier-ignore
    return { ...withText(draft, 2, ['主动公开情况见下表。']), own: { 2: own } };
  }),
  fault('table-row-missing', 'a row of 表三', (chance) => {
    const draft = clean(chance, { form: '2021', scale: 'none' });
    return { ...draft, quirks: { omitRows: [`table3.${chance.pick(['N2', 'R2', 'R3.2', 'R3.6', 'R4.2', 'R5.4', 'R6.2', 'N4'])}`] } };
  }),
  fault('table-row-missing', 'a row of 表二', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: { omitRows: [`table2.${chance.pick(['regulations', 'documents', 'coercion', 'penalties'])}`] },
  })),
  fault('table-row-missing', 'a row of 表三 with figures', (chance) => ({
    ...clean(chance, { scale: 'many', form: '2021' }),
    quirks: { omitRows: [`table3.${chance.pick(['R1', 'R3.7', 'R4.1', 'R5.1'])}`] },
  })),
  odd('table-row-missing', '其他处理 as one row', (chance) => {
    const draft = clean(chance, { scale: 'none', form: '2021' });
    return withFigures(
      { ...draft, otherUndivided: true },
      Object.fromEntries(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((c) => [`t3.R6.${c}`, 0])),
    );
  }),
  odd('table-row-missing', 'labels with slips', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: {
      labels: {
        'table3.R3.2': chance.pick(['2.其他法律行政止公开', '2、其他法律行政法规禁止公开', '2. 其他法律、行政法规禁止公开']),
        'table2.documents': chance.pick(['规范性文件', '行政规范性文件']),
        'table3.R3.3': chance.pick(['3.危及"三安全一稳定"', '3.危及三安全一稳定', '3、危及“三安全一稳定”']),
        'table3.R7': chance.pick(['(七)总计', '（七）总 计', '（七）合计']),
        'table3.R6.1': chance.pick([
          '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
        ]),
        'table3.N4': chance.pick(['四、结转下年度继续办理', '四、结转下一年度继续办理']),
      },
    },
  })),
  fault('table-column-missing', 'a column of 表三', (chance) => ({
    ...clean(chance, { scale: chance.pick(['none', 'many']) }),
    quirks: { omitColumns: [chance.pick(['c2', 'c3', 'c4', 'c5', 'c6', 'c7'])] },
  })),
  odd('table-column-missing', 'heads in other words', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: {
      labels: {
        'table3.c7': chance.pick(['总 计', '合计', '总计']),
        'table3.c2': chance.pick(['商业 企业', '商业企业', '企业']),
        'table3.c4': chance.pick(['社会公益 组织', '社会公益组织']),
        'table2.inForce': chance.pick(['现行有效件', '现行有效件数', '现行有效 件数']),
        'table4.total': chance.pick(['总计', '合计', '总 计']),
      },
    },
  })),
  fault('obsolete-table-format', 'the old tables', (chance) => clean(chance, { form: '2019', year: chance.between(2021, 2025) })),
  odd('obsolete-table-format', 'in their own years', (chance) => clean(chance, { form: '2019' })),
  odd('obsolete-table-format', 'the new tables, the old notice', (chance) => {
    const draft = clean(chance, { form: '2021' });
    return { ...draft, introduction: [...draft.introduction, '本报告按照国办公开办函〔2019〕60号要求编制。'] };
  }),
];
