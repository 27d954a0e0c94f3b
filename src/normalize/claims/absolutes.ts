import type { Claim, Quantity } from '../../schema/claim.js';
import type { Topic } from './topics.js';

/** Statements without a number: nothing of the kind happened, or every case ended alike. */

export interface Absolute {
  readonly kind: Extract<Claim['kind'], 'none' | 'all'>;
  readonly quantities: readonly Quantity[];
  readonly start: number;
  readonly end: number;
}

/** Words of absence. */
const no = '(?:未|没有|无|零|尚未|从未|暂无|暂未|未曾|不存在|均未|均无|也未|也无|未有|没)';
const happened = '(?:收到|接到|受理|接收|发生|出现|产生|办理|新收|有|被|提起|引发|引起|涉及|过|任何|相关|形式的?|因|由|一[例件起])*';
/** What narrows the thing said to be absent: 未收到不予公开的申请, 除…外. */
const narrowing = '(?:以外|之外|除|不予|逾期|超期|投诉|举报|收费|重复|无效|违规|其他|其它)';

const applications = new RegExp(
  `${no}${happened}(?:[^,;。()]{0,14}?)(?:(?:政府|政务)?信息公开(?:的)?申请|依申请公开(?:的)?(?:政府信息|信息|申请|事项|件|情况)?|公开申请|书面申请|申请公开)(?!表|条件|人的|渠道|系统|平台|指南|流程)`,
  'gu',
);
const zeroApplications = /(?:申请|依申请公开)(?:件|数|数量|量)?(?:均)?为?(?:零件?)(?![\d.])/gu;
const disputes = new RegExp(
  `${no}${happened}(?:[^,;。()]{0,24}?)(?<what>(?:行政)?复议(?:案件)?(?:和|及|、|或|与|以及|或者)(?:被)?(?:提起)?(?:行政)?诉讼|行政复议|行政诉讼|复议|诉讼)`,
  'gu',
);
const corrected = /(?:零|无|未|没有|均未|未有|无一|未发生|没有发生|未出现)(?:[^,;。()]{0,10}?)(?:纠错|纠正|败诉|撤销|确认违法)/gu;
const upheld = /(?:均|全部|都|皆|一律)(?:[^,;。()\d]{0,6}?)(?:维持)/gu;
const finished = /(?:均|全部|都|已全部|全数|所有[^,;。]{0,6}均)(?:已)?(?:[^,;。()\d]{0,14}?)(?:办结|答复|办理完(?:毕|成|结)|办理完成|处理完毕)/gu;
const feeless =
  /(?:未|没有|无|从未|均未|不)(?:[^,;。()]{0,10}?)(?:收取|收到|产生|发生|涉及|存在)?(?:[^,;。()\d]{0,14}?)(?:信息处理费|公开费用?|检索费|费用|收费)/gu;

const bodyOf = (what: string): readonly ('review' | 'litigation')[] =>
  /复议/u.test(what) && /诉讼/u.test(what) ? ['review', 'litigation'] : /复议/u.test(what) ? ['review'] : ['litigation'];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

const found = (sentence: string, pattern: RegExp): readonly (Found & { readonly what: string })[] =>
  [...sentence.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    said: match[0],
    what: match.groups?.['what'] ?? '',
  }));

const alone = ({ said }: Found): boolean => !new RegExp(narrowing, 'u').test(said) && !/\d/u.test(said);

/** 复议、诉讼 as a row of words: what the topic before the words 均维持 and 无纠错 is. */
const bodiesBefore = (sentence: string, at: number, topic: Topic | null): readonly ('review' | 'litigation')[] => {
  const before = /[^;。]*$/u.exec(sentence.slice(0, at))?.[0] ?? '';
  if (/复议|诉讼|起诉|败诉/u.test(before)) return bodyOf(before.replace(/起诉|败诉/gu, '诉讼'));
  return topic === 'disputes' ? ['review', 'litigation'] : topic === 'review' || topic === 'litigation' ? [topic] : [];
};

/**
 * @param sentence folded, with the words before it in its paragraph left out
 * @param topic what the text before the sentence is about
 */
export const absolutesIn = (sentence: string, topic: Topic | null): readonly Absolute[] => {
  const none = (one: Found, all: readonly Quantity[]): Absolute => ({ kind: 'none', quantities: all, start: one.start, end: one.end });
  const everything = (one: Found, all: readonly Quantity[]): Absolute => ({ kind: 'all', quantities: all, start: one.start, end: one.end });
  const resultless = found(sentence, disputes).filter((one) => alone(one) && !/纠|败诉|撤销|维持/u.test(sentence.slice(one.start, one.end + 10)));
  return [
    ...found(sentence, applications)
      .filter(
        (one) =>
          alone(one) &&
          !/复议|诉讼/u.test(one.said) &&
          !/^[^,;。]{0,6}(?:被|引发|引起|而|的(?:行政)?复议|(?:行政)?复议|(?:行政)?诉讼)/u.test(sentence.slice(one.end)),
      )
      .map((one) => none(one, ['applications.received'])),
    ...found(sentence, zeroApplications).map((one) => none(one, ['applications.received'])),
    ...resultless.map((one) =>
      none(
        one,
        bodyOf(one.what).map((body) => `${body}.total` as const),
      ),
    ),
    ...found(sentence, corrected)
      .filter((one) => !/\d/u.test(one.said))
      .map((one) =>
        none(
          one,
          bodiesBefore(sentence, one.end, topic).map((body) => `${body}.corrected` as const),
        ),
      )
      .filter((one) => one.quantities.length > 0),
    ...found(sentence, upheld)
      .map((one) =>
        everything(
          one,
          bodiesBefore(sentence, one.start, topic).map((body) => `${body}.upheld` as const),
        ),
      )
      .filter((one) => one.quantities.length > 0),
    ...(topic === 'applications' || /申请/u.test(sentence)
      ? found(sentence, finished)
          .filter((one) => !/建议|提案|留言|咨询|来信|信箱|工单|热线|投诉|举报|复议|诉讼/u.test(sentence.slice(0, one.end)))
          .map((one) => everything(one, ['applications.concluded']))
      : []),
    ...(/信息处理费|公开/u.test(sentence) ? found(sentence, feeless).map((one) => none(one, ['fees.information'])) : []),
  ].sort((a, b) => a.start - b.start);
};
