import { forms } from '../schema/form.js';
import { bareKey, fold } from './text.js';

/** Titles of the six sections: the official ones, wordings that the law or common use allows, and what still tells the section. */

export type TitleMatch = 'official' | 'lawful' | 'changed';

interface Wording {
  readonly order: number;
  /** Allowed wordings, on the bare key (no number, no punctuation). 条例第五十条 has its own words for 二 to 五. */
  readonly lawful: RegExp;
  /** Enough to know the section by. */
  readonly telling: RegExp;
}

const wordings: readonly Wording[] = [
  {
    order: 1,
    lawful: /^(?:\d{4}年度?)?(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:总体|基本)(?:工作)?(?:开展)?情况$/,
    telling: /^(?:概述|总体概况|工作概况|基本概况|总体情况.{0,8}|.{0,12}总体(?:工作)?情况)$/,
  },
  {
    order: 2,
    lawful: /^(?:本年度|\d{4}年度?)?(?:行政机关|本机关|我.{1,3})?主动公开(?:政府|政务)?信息(?:工作)?(?:的)?情况(?:统计表)?$|^政府信息主动公开情况$/,
    telling: /主动公开.{0,10}(?:情况|统计)|主动公开$/,
  },
  {
    order: 3,
    lawful:
      /^(?:本年度|\d{4}年度?)?(?:行政机关|本机关|我.{1,3})?收到和处理(?:的)?政府信息公开申请(?:的)?情况(?:统计表)?(?:数据准确要素齐全)?$|^收到和处理依申请公开政府信息情况$/,
    telling: /(?:收到|处理|受理|办理).{0,12}申请.{0,8}(?:情况|统计)|依申请公开.{0,10}(?:情况|统计)|申请公开.{0,6}情况/,
  },
  {
    order: 4,
    lawful: /^(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请|提起)?行政复议(?:和|及|或|与)?(?:被)?(?:提起)?行政诉讼(?:的)?情况(?:统计表)?$/,
    telling: /(?:复议|诉讼).{0,12}(?:情况|统计)/,
  },
  {
    order: 5,
    lawful:
      /^(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中)?存在的?(?:主要|突出)?(?:问题|不足|困难)(?:和|与|及|以及)?(?:下一步)?(?:的)?(?:改进|整改|工作)(?:工作)?(?:情况|措施|思路|方向|举措|建议|打算|计划)$/,
    telling: /(?:问题|不足).{0,14}(?:改进|整改|措施|打算|计划|思路|方向|建议|情况)|^(?:存在的?)?(?:主要)?(?:问题|不足)$|改进(?:情况|措施)$/,
  },
  {
    order: 6,
    lawful: /^其[他它](?:需要?|应当?|应该|须)(?:说明|报告)(?:的)?(?:事项|情况|内容)$/,
    telling: /^其[他它].{0,12}(?:事项|情况|内容)$|^其[他它]$|^附则$|^需要?(?:说明|报告).{0,10}(?:事项|情况|内容)$/,
  },
];

/** Null where the title tells none of the six. */
export const sectionOf = (title: string): { readonly order: number; readonly match: TitleMatch } | null => {
  const bare = bareKey(title);
  const official = forms['2021'].sections.find((section) => bareKey(section.title) === bare);
  if (official) return { order: official.order, match: 'official' };
  const lawful = wordings.find((wording) => wording.lawful.test(bare));
  if (lawful) return { order: lawful.order, match: 'lawful' };
  const telling = wordings.filter((wording) => wording.telling.test(bare));
  return telling.length === 1 && telling[0] ? { order: telling[0].order, match: 'changed' } : null;
};

export interface Numbered {
  /** 一 … 十, or 1 … 10 written as the Chinese numeral. */
  readonly number: string | null;
  readonly title: string;
}

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const firstLevel = /^(?:第([一二三四五六七八九十])(?:部分|章|节)[、.:]?|([一二三四五六七八九十])[、.,:]+|([1-9])[、.](?!\d))(.+)$/;

/** Splits `三、收到和处理…` into its numeral and its title; dirt before the numeral (`##`, `|`, the letter l) is dropped. */
export const splitNumber = (text: string): Numbered => {
  const folded = fold(text)
    .replace(/^(?:[#*|>•·●■◆]+|l(?=[一二三四五六七]、))+/, '')
    .replace(/[*|#]+$/, '');
  const match = firstLevel.exec(folded);
  if (!match) return { number: null, title: folded };
  const number = match[1] ?? match[2] ?? chinese[Number(match[3]) - 1] ?? null;
  return { number, title: match[4]!.replace(/[。.,、:;]+$/, '') };
};

/** 一 → 1. */
export const ordinal = (number: string): number => chinese.indexOf(number) + 1;

/** Wordings that may be glued to other text; longer ones first, or a part of a title would be cut off. */
const glued = [
  ...forms['2021'].sections.map((section) => section.title),
  '政府信息公开工作存在的主要问题及改进情况',
  '存在的主要问题和改进情况',
  '存在的主要问题及改进措施',
  '存在问题及改进情况',
  '其他需要报告事项',
  '其他需报告事项',
  '总体工作情况',
  '行政机关主动公开政府信息情况',
  '行政机关收到和处理政府信息公开申请情况',
].sort((a, b) => b.length - a.length);

/** A first-level heading in a block of text: at its start, or where a sentence ends (`…特此报告。二、主动公开政府信息情况`). */
const inner = new RegExp(`(^|[。！？；!?;\\s])([一二三四五六七八]、\\s*(?:${glued.join('|')}))`, 'gu');

/** Start offsets of headings that are glued into a longer text. */
export const innerHeadings = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(inner)].map((match) => {
    const start = match.index + match[1]!.length;
    return { start, end: start + match[2]!.length };
  });
