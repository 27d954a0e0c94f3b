import type { ClaimRow } from '../schema/rows.js';
import type { Fields } from './fields.js';
import { box, organId, organization, page, reading, sha256, source, year } from './fields.js';

/** Meaning of the columns of the claims export: what the sentences state, and what the tables say of it. */

export const claimFields: Fields<ClaimRow> = {
  source,
  sha256,
  organization,
  organ_id: organId,
  year,
  reading,
  claim: { zh: '说法的编号：k1、k2……，按阅读顺序，在一份报告内唯一。', en: 'Id of the claim: k1, k2 … in reading order, unique inside the report.' },
  kind: {
    zh: 'count 件数、amount 金额、share 占比（%）、change 增减（%或数量，减少为负）、none 没有、all 全部（均维持、全部办结）。',
    en: 'count, amount (money), share (per cent), change (per cent or a number, below 0 for less), none (nothing of the kind), all (every case ended so).',
  },
  printed: { zh: '所印的数和单位（或“未收到”等字样）。', en: 'The number and its unit as printed (or the words, such as 未收到).' },
  value: {
    zh: 'printed 的值：中文数字已换算，万、亿已乘出（金额除外）；没有 = 0；空 = all 类没有数。',
    en: 'Its value: Chinese numerals read, 万 and 亿 multiplied out (not of money); none = 0; null of kind all.',
  },
  unit: { zh: '单位；空 = 没有印出。', en: 'Its unit; null = none printed.' },
  exact: { zh: 'false = 约数（约、余、近）。', en: 'False where the words round it (约, 余, 近).' },
  tolerance: { zh: '末位的半个单位：1.2万 → 500；整数为 0。', en: 'Half a unit of its last printed digit: 1.2万 → 500; 0 of a whole number.' },
  quantity: {
    zh: '说的是什么，例如 applications.received 收到申请、outcomes.granted 予以公开、review.upheld 复议维持；几项之和以 + 连接；other = 表中没有的事项。',
    en: 'What is counted, such as applications.received, outcomes.granted, review.upheld; + joins what is stated as a sum; other = nothing that a table has.',
  },
  wording: { zh: '说明所计为何的文字（去空格）。', en: 'The words that say what is counted, without white space.' },
  scope: {
    zh: 'organ 报告所及的全部、narrower 范围较小（本级、我办）、part 某一部门或地方。',
    en: 'organ = all that the report is on, narrower = less (本级, 我办), part = one body or place among others.',
  },
  subject: { zh: '限定范围的文字；空 = 没有。', en: 'The words that narrow the scope; null = none.' },
  claim_year: { zh: '所说的年度；空 = 不能确定。', en: 'The year it speaks of; null = not certain.' },
  span: {
    zh: 'year 全年、part 部分时段、cumulative 历年累计。',
    en: 'year = the whole year, part = a quarter or month, cumulative = several years.',
  },
  part_of: {
    zh: '所属的说法的编号：其中的整体，或占比、增减所对的数；空 = 没有。',
    en: 'Id of the claim that it is a part of (其中), or that a share or change is of; null = none.',
  },
  parts: { zh: '所分各项的编号；空数组 = 没有。', en: 'Ids of the parts that it is divided into; empty = none.' },
  parts_open: {
    zh: 'true = 各项不全（等、主要）；空 = 没有分项。',
    en: 'True where the words leave room for other parts (等, 主要); null = no parts.',
  },
  section: { zh: '所在部分，1至6；空 = 不在规定的部分。', en: 'Section, 1 to 6; null = none of the official six.' },
  sentence: { zh: '所在的句子，照印。', en: 'The sentence that it stands in, as printed.' },
  block: { zh: '在文件各块中的序号，从0起。', en: 'Index of its block in the document, from 0.' },
  text_start: {
    zh: 'printed 在该块文字中的起点（字符，从0起）；空 = 未知。',
    en: 'Where printed begins in the block’s text (characters, from 0); null = not known.',
  },
  text_end: { zh: '终点（不含）；空 = 未知。', en: 'Where it ends, exclusive; null = not known.' },
  page,
  box,
  verdict: {
    zh: 'agrees 与表格相符、contradicts 不符、not-compared 未比较。“不符”不等于问题：是否列为问题见 findings。',
    en: 'agrees or contradicts the tables, or not-compared. Only what findings lists is held against the report.',
  },
  not_compared: {
    zh: '为何未比较：kind 不是件数（占比、增减、金额、没有、全部由各条规则核对，见 findings），beside 所说的不是表中的范围、年度或事项，或同一事项另有相符的数，rounded 约数，unread 表中没有数；空 = 已比较。',
    en: 'Why not: kind = no count (shares, changes, money, none and all are judged by rules of their own: see findings), beside = another scope, year or thing than the tables count, or another number of the same thing agrees; rounded; unread = the cells hold no number; null = it was compared.',
  },
  cells: {
    zh: '与之比较的数据项，例如 t3.N1.c7+t3.N2.c7；空 = 未比较。',
    en: 'The figures it was held against, such as t3.N1.c7+t3.N2.c7; null = not compared.',
  },
  cells_value: { zh: 'cells 的值；空 = 未比较。', en: 'What cells come to; null = not compared.' },
  other_values: { zh: '不符时，按其他理解得出的值。', en: 'Where it contradicts, what the cells of its other readings come to.' },
  doubt: { zh: '对文字或所比单元格的读取疑问；空 = 没有。', en: 'Doubts about our reading of the words or of the cells; null = none.' },
};
