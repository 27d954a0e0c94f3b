import type { Claim, Quantity } from '../../schema/claim.js';
import { ofOtherCases } from './meaning.js';
import type { Topic } from './topics.js';

/** Statements without a number: nothing of the kind happened, or every case ended alike. */

export interface Absolute {
  readonly kind: Extract<Claim['kind'], 'none' | 'all'>;
  readonly quantities: readonly Quantity[];
  readonly start: number;
  readonly end: number;
}

/** Words of absence. */
const no = '(?:未(?!经)|没有|无|零|尚未|从未|暂无|暂未|未曾|不存在|均未|均无|也未|也无|未有|没)';
const happened = '(?:收到|接到|受理|接收|发生|出现|产生|办理|新收|有|被|提起|引发|引起|涉及|过|任何|相关|形式的?|因|由|一[例件起])*';
/** What narrows the thing said to be absent: 未收到不予公开的申请, 除…外. */
const narrowing =
  '(?:以外|之外|除|不予|逾期|超期|投诉|举报|收费|重复|无效|违规|其他|其它|不(?:及时|当|规范|到位|满意)|按[期时]|经(?=(?:行政)?复议)|程序|瑕疵|期限|更正|转办|转交|交办|移交|移送|代收|涉密|上级|下级|当面|现场|邮寄|信函|传真|针对(?!(?:政府|政务)?信息公开|依申请公开|本|我)|[一二三四]季度)';
/** Whoever may apply: 公民、法人和其他组织 narrows nothing. */
const anyone = /(?:公民|自然人)[、和及]?法人(?:或者|以及|和|或|及|与|、)?(?:其他|其它|非法人)组织/gu;

const applications = new RegExp(
  `${no}${happened}(?<what>[^,;。()]{0,30}?)(?:(?:政府|政务)?信息公开(?:的)?申请|(?:政府|政务)信息的申请|公开(?:政府|政务)信息申请|依申请公开(?:的)?(?:政府信息|信息|申请|事项|件|情况)?|公开申请|书面申请|申请公开|(?<=零)申请)(?!表|条件|人的|渠道|系统|平台|指南|流程)`,
  'gu',
);
/** Words between them that leave open who applied, how and for what; any others may narrow it: 未收到外籍人士提出的申请. */
const unnarrowed =
  /^(?:任何|一[件例个]|新的?|曾|收到|关|获取|来自|本?辖区内?|全[市县区镇乡]|各类|各种|有效|相关|有关|要求|需要?|通过|以|或者?|和|及|以及|与|、|的|在|关于|对|公民|自然人|法人|其[他它](?:社会)?组织|社会组织|非法人组织|组织|单位|机构|团体|企业|媒体和?公众|个人|群众|居民|村民|市民|公众|社会各?界?|人员?|申请人|当事人|向?[本我][局委厅处院所会办中镇乡街道机关单位部门市县区]*|向[^,;。()]{2,20}?(?=提出|提交|申请|递交)|提出|提交|递交|提请|书面|办理|答复|公开|主动|形式|方式|渠道|途径|类|方面|事项|政府|政务|信息|依法|线上线下|(?:书面|网络|网上|口头|线上|线下|信函|当面)(?:和|或者?|、|及)(?:(?:书面|网络|网上|口头|线上|线下|信函|当面)(?:和|或者?|、|及)?)+等?)*$/u;

/** What was not done with applications that did come: 没有积压的申请, 尚未办结申请5件. */
const undone =
  /(?<!需要?|须|应|待)(?:办结|办理完|答复|回复|积压|滞留|拖延|推诿|拒收|拒绝|遗漏|漏[登办报]|错[登办]|退回|超时|结转|延期|延长|撤回|撤销|补正|争议|异议)/u;
/** A number stands behind it: 未办结政府信息公开申请5件. */
const counted = /^[^,;。()]{0,6}?[1-9]\d*(?:件|份|宗|条|起|个)/u;
const disputes = new RegExp(
  `${no}${happened}(?:[^,;。()]{0,24}?)(?<what>(?:行政)?复议(?:案件)?(?:和|及|、|或|与|以及|或者)(?:被)?(?:提起)?(?:行政)?诉讼|(?<!经|经行政)(?:行政)?复议(?:行政)?诉讼|行政复议|行政诉讼|复议|诉讼)`,
  'gu',
);
/** 政府信息公开申请零受理; 行政复议、行政诉讼：无. A number 零 is a count. */
const nought = '(?:案件)?(?:受理|收件)?(?:总?[数量]|数量|件数|情况)?(?:均|都|皆)?(?:为|是|:)?(?:零(?:受理|申请|发生|案件)|无)(?=$|[,;。])';
const noughtApplications = new RegExp(`(?:(?:政府|政务)?信息公开(?:的)?申请|依申请公开(?:政府信息|事项)?)${nought}`, 'gu');
const noughtDisputes = new RegExp(`(?<what>(?:行政)?(?:复议|诉讼)(?:案件)?(?:(?:和|及|、|或|与|以及)(?:行政)?(?:复议|诉讼))?)${nought}`, 'gu');
/** Words before it that narrow nothing. */
const plainly =
  /(?:^|[,;。:])(?:\(?[一二三四五六\d]+[)、.])?(?:[本我全](?:年度?|[局委办厅院所镇乡市县区]|单位|机关|街道|中心|部门)|(?:19|20)\d{2}年度?|今年|年内|当年|收到|受理|接到|新收|因|由|涉及?|(?:政府|政务)?信息公开(?:工作)?类?|产生|引发|引起|发生|被|申请|提起|的|共)*$/u;
const corrected =
  /(?:纠错|纠正|败诉)(?:率|数|数量|案件)?(?:均|都)?为(?:零|0)(?![.\d])|(?:零|无|未|没有|均未|未有|无一|未发生|没有发生|未出现)(?:[^,;。()]{0,16}?)(?:纠错|纠正|败诉|撤销(?!申请)|确认违法)/gu;
/** 未发生因超期答复被确认违法: others may have been, for other reasons. */
const narrowedReason =
  /因[^,;。]*(?:超期|逾期|超时|不作为|未(?:按[期时]|在[^,;。]*期限)|程序|瑕疵|文书|送达|适用法律|事实不清|不及时|不规范|不当|泄[露密])/u;
const upheld = /(?:均|全部|都|皆|一律)(?:[^,;。()\d]{0,6}?)(?:维持)(?!原判|一审)/gu;
/** Cases that stand beside those that were upheld. */
const someUpheld = /其余|剩余|余下|除|其中(?!(?:行政)?(?:复议|诉讼))|审结|办结|已结|未结|尚未|结案|一审|二审/u;
const finished = /(?:均|全部|都|已全部|全数|所有[^,;。]{0,6}均)(?:已)?(?:[^,;。()\d]{0,14}?)(?:办结|答复|办理完(?:毕|成|结)|办理完成|处理完毕)/gu;
const feeless =
  /(?:未(?!按)|没有|无|从未|均未|不(?!予|再))(?:[^,;。()]{0,10}?)(?:收取|收到|产生|发生|涉及|存在)?(?:[^,;。()\d]{0,14}?)(?:信息处理费|公开费用?|检索费|费用|收费)/gu;

/** What was said up to the end of a word of completion; 收到34件，上年结转2件，所有申请均已办结 speaks of these two as well. */
const before = (sentence: string, { end, said }: Found): string => {
  const statement = /[^;。]*$/u.exec(sentence.slice(0, end))?.[0] ?? '';
  return /^所有/u.test(said) ? statement.replace(/(?:上一?年度?|去年|往年|年初)[^,;。]{0,6}(?:结转|转入)[^,;。]*,/gu, '') : statement;
};

/** 确保零败诉, 力争零纠错: an aim, not what happened. */
const aimed = /(?:确保|力争|争取|努力|避免|防止|杜绝|目标|力求|下一步|今后|将)[^;。]{0,24}$/u;
const asAim = /^[^;。]{0,20}为(?:工作)?(?:目标|要求|底线|抓手|导向)/u;

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

const alone = ({ said }: Found): boolean => !new RegExp(narrowing, 'u').test(said.replaceAll(anyone, '')) && !/\d/u.test(said);

/** 除…外，未收到; 通过传真方式未收到; 国庆假期期间未收到 */
const excepted = (sentence: string, { start }: Found): boolean =>
  /(?:假期?|节日?|国庆|元旦|五一|汛期|疫情|两会|同期)(?:期间|内)?$|除(?!了?(?:此|上述))[^;。]{1,30}外[,]?[^,;。]*$|(?:通过|以)[^,;。]{1,12}(?:方式|渠道|形式|平台|信箱|系统)$|(?:^|[,;。:])[^,;。:]{0,10}(?:平台|渠道|信箱|邮箱|窗口|系统|网站|专栏|服务点|受理点)$/u.test(
    sentence.slice(0, start),
  );

/** Whose 均维持 and 无纠错 it is: of the bodies named in its own clause, else before it in the sentence; 败诉 is said of lawsuits alone. */
const bodiesOf = (sentence: string, { start, end, said }: Found, topic: Topic | null): readonly ('review' | 'litigation')[] => {
  // 被纠错或败诉, 复议被纠错、诉讼败诉: of both; 败诉 alone is said of lawsuits
  const both = /^(?:或者?|和|及|、|以及|与)?(?:被)?(?:行政)?(?:诉讼)?(?:案件)?败诉/u.test(sentence.slice(end));
  if (both && /纠错|纠正/u.test(said) && /复议|信息公开/u.test(sentence.slice(0, end))) return ['review', 'litigation'];
  if (/败诉/u.test(said)) return ['litigation'];
  const named = /复议|诉讼|起诉/u;
  const clause = `${/[^,;。]*$/u.exec(sentence.slice(0, end))?.[0] ?? ''}${/^[^,;。]*/u.exec(sentence.slice(end))?.[0] ?? ''}`;
  // 行政复议4件(维持3件)、行政诉讼2件(均维持): what the bracket stands behind
  const bracketed = /([^、()]*)\([^()]*$/u.exec(sentence.slice(0, start))?.[1];
  if (bracketed !== undefined && named.test(bracketed)) return bodyOf(bracketed.replace(/起诉/gu, '诉讼'));
  if (named.test(clause)) return bodyOf(clause.replace(/起诉/gu, '诉讼'));
  const before = /[^;。]*$/u.exec(sentence.slice(0, start))?.[0] ?? '';
  if (named.test(before)) return bodyOf(before.replace(/起诉/gu, '诉讼'));
  return topic === 'disputes' ? ['review', 'litigation'] : topic === 'review' || topic === 'litigation' ? [topic] : [];
};

/**
 * @param sentence folded, with the words before it in its paragraph left out
 * @param topic what the text before the sentence is about
 */
export const absolutesIn = (sentence: string, topic: Topic | null): readonly Absolute[] => {
  const none = (one: Found, all: readonly Quantity[]): Absolute => ({ kind: 'none', quantities: all, start: one.start, end: one.end });
  const everything = (one: Found, all: readonly Quantity[]): Absolute => ({ kind: 'all', quantities: all, start: one.start, end: one.end });
  const resultless = found(sentence, disputes).filter(
    (one) => alone(one) && !excepted(sentence, one) && !/纠|败诉|撤销|维持/u.test(sentence.slice(one.start, one.end + 10)),
  );
  return [
    ...found(sentence, applications)
      .filter(
        (one) =>
          alone(one) &&
          !excepted(sentence, one) &&
          !undone.test(one.said) &&
          unnarrowed.test(one.what.replaceAll(anyone, '')) &&
          !counted.test(sentence.slice(one.end)) &&
          !/^(?:之外|以外|外的|的?(?:相关)?(?:收费|费用|信息处理费|检索|复制|邮寄))/u.test(sentence.slice(one.end)) &&
          !/复议|诉讼|^(?:未|没有|无)(?:对|就|将|把|按|在|因)/u.test(one.said) &&
          !/^(?!、零)[^,;。]{0,6}(?:被|引发|引起|而|的(?:行政)?复议|(?:行政)?复议|(?:行政)?诉讼)/u.test(sentence.slice(one.end)),
      )
      .map((one) => none(one, ['applications.received'])),
    ...found(sentence, noughtApplications)
      .filter(({ start }) => plainly.test(sentence.slice(0, start)))
      .map((one) => none(one, ['applications.received'])),
    ...[...resultless, ...found(sentence, noughtDisputes).filter(({ start }) => plainly.test(sentence.slice(0, start)))].map((one) =>
      none(
        one,
        bodyOf(one.what).map((body) => `${body}.total` as const),
      ),
    ),
    ...found(sentence, corrected)
      .filter(
        (one) =>
          !/[1-9]|[省市县区州旗](?:人民)?政府(?!信息)/u.test(one.said) &&
          !narrowedReason.test(one.said) &&
          !aimed.test(sentence.slice(0, one.start)) &&
          !asAim.test(sentence.slice(one.end)),
      )
      .map((one) =>
        none(
          one,
          bodiesOf(sentence, one, topic).map((body) => `${body}.corrected` as const),
        ),
      )
      .filter((one) => one.quantities.length > 0),
    ...found(sentence, upheld)
      .filter((one) => !ofOtherCases(sentence.slice(0, one.start)) && !someUpheld.test(/[^;。]*$/u.exec(sentence.slice(0, one.start))?.[0] ?? ''))
      .map((one) =>
        everything(
          one,
          bodiesOf(sentence, one, topic).map((body) => `${body}.upheld` as const),
        ),
      )
      .filter((one) => one.quantities.length > 0),
    ...(topic === 'applications' || /申请/u.test(sentence)
      ? found(sentence, finished)
          .filter((one) => !/除|其余|剩余|余下|到期|应(?:当)?(?:办结|答复)|结转|转入/u.test(before(sentence, one)))
          .filter((one) => !/建议|提案|留言|咨询|来信|信箱|工单|热线|投诉|举报|复议|诉讼/u.test(sentence.slice(0, one.end)))
          .map((one) => everything(one, ['applications.concluded']))
      : []),
    ...(/信息处理费|公开/u.test(sentence) ? found(sentence, feeless).map((one) => none(one, ['fees.information'])) : []),
  ].sort((a, b) => a.start - b.start);
};
