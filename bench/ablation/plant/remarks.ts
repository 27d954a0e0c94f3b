/** What structure rules only remark on, and text that nobody filled in or took out. */

import { withRow } from '../../generator/laid.js';
import { clean } from '../clean.js';
import { withHeading, withText } from '../draft.js';
import { fault, odd, say } from '../planter.js';
import type { Planter } from '../planter.js';

/** An overview that tells of no appraisal, review or accountability. */
const withoutAccounts = [
  '（一）主动公开。公开信息120条。',
  '（二）依申请公开。按规定办理。',
  '（三）政府信息管理。规范有序。',
  '（四）平台建设。运行平稳。',
  '（五）监督保障。加强培训。',
];

export const remarks: readonly Planter[] = [
  fault('section-title-changed', 'own words', (chance) => {
    const [order, title] = chance.pick([[1, '一、2023年工作总体情况及成效'], [3, '三、依申请公开办理情况'], [5, '五、问题与下一步工作打算'], [6, '六、其他情况']] as const); // prettier-ignore
    return withHeading(clean(chance), order, title);
  }),
  odd('section-title-changed', 'words of 第五十条', (chance) => {
    const [order, title] = chance.pick([[4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况'], [5, '五、政府信息公开工作存在的主要问题及改进情况'], [2, '二、行政机关主动公开政府信息的情况'], [5, '五、存在的主要问题及改进措施']] as const); // prettier-ignore
    return withHeading(clean(chance), order, title);
  }),
  fault('section-numbering-broken', 'a numeral twice', (chance) => {
    const order = chance.between(2, 5);
    const draft = clean(chance);
    return withHeading(draft, order + 1, (draft.headings[order + 1] ?? '').replace(/^./u, '一二三四五六'[order - 1]!));
  }),
  odd('section-numbering-broken', 'no numerals at all', (chance) => {
    const draft = clean(chance);
    return [1, 2, 3, 4, 5, 6].reduce((so, order) => withHeading(so, order, (so.headings[order] ?? '').replace(/^.、/u, '')), draft);
  }),
  fault('table-as-image', 'a picture for a table', (chance) => {
    const draft = clean(chance);
    const [order, table] = chance.pick([
      [2, 'table2'],
      [3, 'table3'],
      [4, 'table4'],
    ] as const);
    return { ...draft, tables: draft.tables.filter((one) => one !== table), pictures: [order] };
  }),
  odd('table-as-image', 'a picture beside the words', (chance) => ({ ...clean(chance), pictures: [chance.pick([1, 5])] })),
  fault('table-row-added', 'a row of its own', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: {
      reshape: {
        table3: (table) =>
          withRow(table, 3, [
            { column: 0, colSpan: 3, text: '补充：网上申请数量', kind: 'label' },
            ...[0, 1, 2, 3, 4, 5, 6].map((at) => ({ column: 3 + at, colSpan: 1, text: '0', kind: 'figure' as const })),
          ]),
      },
    },
  })),
  odd('table-row-added', 'a remark under the table', (chance) => ({
    ...clean(chance),
    quirks: { notes: { [chance.pick(['table3', 'table4'])]: '注：行政复议、行政诉讼数量含上年度结转数量。' } },
  })),
  fault('table-label-changed', 'a slip in a label', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: {
      labels: chance.pick([
        { 'table3.R5.4': '4.无正当理由大量重复申请' },
        { 'table3.R4.1': '1.本机关未掌握相关政府信息' },
        { 'table3.R3.2': '2.其他法律行政止公开' },
      ]),
    },
  })),
  odd('table-label-changed', 'spaces and other marks', (chance) => ({
    ...clean(chance, { form: '2021' }),
    quirks: { labels: { 'table3.R3.1': '1、属于国家秘密', 'table3.c7': '总 计', 'table3.R5.5': '5. 要求行政机关确认或重新出具已获取信息' } },
  })),
  fault('obsolete-basis-cited', 'the old notice alone', (chance) => ({
    ...clean(chance, { form: '2021' }),
    introduction: [`根据${chance.pick(['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '国办公开办函（2019）60号'])}要求，编制本报告。`],
  })),
  odd('obsolete-basis-cited', 'both notices', (chance) => ({
    ...clean(chance, { form: '2021' }),
    introduction: ['国办公开办函〔2021〕30号对国办公开办函〔2019〕60号作了修订，本报告按修订后的格式编制。'],
  })),
  fault('basis-citation-typo', 'a wrong number or word', (chance) => ({
    ...clean(chance, { form: '2021' }),
    introduction: [
      `根据${chance.pick(['《中华人民共和国政府信息公开条例》（国务院令第711条）', '国过公开办函〔2021〕30号', '《中华人民共和国政府信息公开条列》', '《中华人民共和国政府信息公开条例》（国务院令第771号）'])}要求，编制本报告。`,
    ],
  })),
  odd('basis-citation-typo', 'other brackets', (chance) => ({
    ...clean(chance, { form: '2021' }),
    introduction: [
      `根据${chance.pick(['国办公开办函﹝2021﹞30号', '国办公开办函[2021]30号', '国办公开办函（2021）30 号', '国务院令 第711号', '国令第711号'])}要求，编制本报告。`,
    ],
  })),
  fault('template-instruction-left', 'what the form tells the writer', (chance) => {
    const [order, text] = chance.pick([
      [1, '（文字描述）'], [5, '（文字描述）'], [6, '（文字描述，收取信息处理费情况在此处报告。）'], [6, '收取信息处理费情况在此处报告。'], [6, '（收取信息处理费情况在此处报告）'],
      [5, '（文字描述，含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）'], [1, '(文字描述)'],
    ] as const); // prettier-ignore
    const draft = clean(chance);
    return withText(draft, order, [text, ...(draft.texts[order] ?? [])]);
  }),
  odd('template-instruction-left', 'quoted, then answered', (chance) => {
    const draft = clean(chance);
    const told = chance.pick([
      '关于“工作考核、社会评议和责任追究结果情况”：工作考核为良好，社会评议满意，无责任追究。',
      '根据《条例》第五十条第四项，现将工作考核、社会评议和责任追究结果情况报告如下：考核优秀，评议满意，责任追究0人。',
      '收取信息处理费情况：本年度未收取。',
      '本部分以文字形式描述年度工作情况。',
    ]);
    return withText(draft, 6, [...(draft.texts[6] ?? []), told]);
  }),
  fault('placeholder-left', 'marks for a number', (chance) =>
    say(
      clean(chance),
      chance,
      chance.pick([
        '全年共主动公开政府信息XX条。', '召开新闻发布会X次。', '通过政务微信发布信息××条。', '举办业务培训__次。', '共公开信息**条。', '收到群众留言＿＿件。', '共主动公开条。',
        '发布解读材料XXX件。', '全年更新信息×条。', '受理咨询xx件。', '开展在线访谈〇〇次。', '主动公开规范性文件□□件。', '累计公开信息（ ）条。', '全年发布信息…条。', '发布视频解读XX个。',
        '参加培训XX人次。', '共公开信息XX余条。', '全年培训N人次。', '公众号发布信息【】条。', '召开会议____次。', '发布公告 X 条。',
      ]),
    )), // prettier-ignore
  odd('placeholder-left', 'crosses and letters that belong there', (chance) =>
    say(
      clean(chance),
      chance,
      chance.pick([
        '推行“互联网+政务服务”，完善“双随机、一公开”。', '公开X射线装置使用单位名录。', '信息条目清晰、分类准确。', '修订主动公开条目并动态调整。', '落实“5×8小时”值守制度。',
        '发布“政策公开讲”系列视频。', '对“某某小区物业管理办法”作出答复。', '政务公开“XX”系列品牌已停用。', '公开件由专人审核。', '按照*号标注事项逐项落实。', '提供7×24小时查询。', '打造“公开+N”服务模式。', '推行“1+3+N”公开体系。', 'A级景区名录已公开。', '“一网通办”件数据实时公开。',
      ]),
    )), // prettier-ignore
  fault('overview-aspect-missing', 'an aspect not told', (chance) =>
    withText(clean(chance, { form: '2021' }), 1, ['（一）主动公开。全年主动公开信息120条。', '（二）依申请公开。按规定办理。']),
  ),
  odd('overview-aspect-missing', 'all five in other layouts', (chance) => clean(chance, { form: '2021' })),
  fault('accountability-missing', 'a government tells none of the three', (chance) => {
    const draft = clean(chance, { kinds: ['government'] });
    return withText(draft, 1, withoutAccounts);
  }),
  odd('accountability-missing', 'a department tells none', (chance) => {
    const draft = clean(chance, { kinds: ['department'] });
    return withText(draft, 1, withoutAccounts);
  }),
  fault('intro-section-list-mismatch', 'parts that are not there', (chance) => ({
    ...clean(chance),
    introduction: [
      `本报告由${chance.pick(['概述、重点领域公开、公开平台建设、政策解读回应、机构建设、附表', '概述、重点领域公开、公开目录体系、政策回应、机构建设、附表'])}六部分组成。`,
    ],
  })),
  odd('intro-section-list-mismatch', 'the six in short', (chance) => ({
    ...clean(chance),
    introduction: [
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    ],
  })),
];
