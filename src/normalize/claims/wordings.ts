import type { Quantity } from '../../schema/claim.js';
import type { Topic } from './topics.js';

/**
 * Which quantity the words beside a number name, by topic. The first entry that fits wins, so the narrower stand before the wider; entries
 * marked `joins` are looked for all together, and several of them are one sum (予以公开及部分公开).
 */

interface Wording {
  readonly quantity: Quantity;
  readonly says: RegExp;
}

const wording = (quantity: Quantity, says: RegExp): Wording => ({ quantity, says });

const lastYear = '(?:上一?年度?|去年|上年|往年|以前年度|前一年度?|历年|年初|上期)';
const nextYear = '(?:下一?年度?|次年度?|来年|明年|第二年|翌年|下期)';

/** Results, refusals and reasons: rows of 表三. */
export const outcomes: readonly Wording[] = [
  wording('outcomes.refused.1', /国家秘密/u),
  wording('outcomes.refused.2', /法律[、，,]?行政法规(?:规定)?禁止公开|法律法规禁止/u),
  wording('outcomes.refused.3', /三安全一稳定/u),
  wording('outcomes.refused.4', /第三方(?:合法)?权益/u),
  wording('outcomes.refused.5', /三类内部|内部事务(?:性)?信息/u),
  wording('outcomes.refused.6', /四类过程|过程性信息/u),
  wording('outcomes.refused.7', /执法案卷/u),
  wording('outcomes.refused.8', /行政查询/u),
  wording('outcomes.unavailable.1', /不掌握(?:相关)?(?:政府)?信息|本机关不掌握/u),
  wording('outcomes.unavailable.2', /(?:没有|无)现成信息|需(?:要)?另行制作/u),
  wording('outcomes.unavailable.3', /补正后.{0,6}不明确/u),
  wording('outcomes.unprocessed.1', /信访、?举报、?投诉类|信访举报投诉/u),
  wording('outcomes.unprocessed.2', /重复申请/u),
  wording('outcomes.unprocessed.3', /公开出版物/u),
  wording('outcomes.unprocessed.4', /大量反复/u),
  wording('outcomes.unprocessed.5', /确认或(?:者)?重新出具/u),
  wording('outcomes.otherwise.1', /逾期不补正|逾期未补正/u),
  wording('outcomes.otherwise.2', /逾期(?:未|不).{0,8}(?:缴费|缴纳)/u),
  wording('outcomes.partly', /部分公开|区分处理/u),
  wording('outcomes.refused', /不予公开|不同意公开|决定不公开/u),
  wording(
    'outcomes.granted',
    /(?<!不)(?:予以|同意|准予|给予|全部)公开(?!出版|条例|义务)|(?<!不予|部分|不)公开(?:类|(?=(?:含|包括|包含|及|和|或者?|、)部分公开))|(?:全部|完全|予以|同意|准予)(?=(?:或者?|和|及|与|、)部分公开)/u,
  ),
  wording('outcomes.unavailable', /无法提供/u),
  wording('outcomes.unprocessed', /不予处理/u),
  wording('outcomes.otherwise', /其[他它](?:方式|情形|途径)?(?:进行|作|的)?处理/u),
];

/** Categories of the old Regulation, and others that fit no row of 表三 alone. */
const unclear =
  /不存在|不属于|其他(?:行政)?机关|非本机关掌握|第三方意见|告知其?他?(?:获取)?途径|已(?:经)?主动公开|主动公开范围|非政府信息|非本机关|其他情形|补正|征求第三方|延期|信访途径|便民答复/u;

const carried: readonly Wording[] = [
  wording(
    'applications.carriedOut',
    new RegExp(
      `(?:结转|转结|转入|转至|转到|接转|顺延|延续|延至|延期|跨年|留待|留转|转|移至|移交|滚存)(?:至|到|入|于|往)?(?:${nextYear}|@next)|(?:${nextYear}|@next)(?:继续)?(?:办理|答复|办结|处理)|(?:年末|年底|期末)(?:结转|结余|结存|未结|剩余|留存)`,
      'u',
    ),
  ),
  wording(
    'applications.carriedIn',
    new RegExp(
      `(?:${lastYear}|@last)(?:度)?(?:的)?(?:申请)?.{0,8}?(?:结转|转结|结余|结存|剩余|转入|接转|遗留|留转|顺延|未办结|延续|延期|转至|转到|转)|(?:结转|转结|接转|承接|办理|含|接续)(?:自|了|的)?(?:${lastYear}|@last)(?:度)?(?:结转|转结|遗留)?(?:的)?(?:政府信息公开)?申请|(?:结转|转结|接转|承接)(?:自|了)?(?:${lastYear}|@last)(?!同期)|(?:结转|转结|接转|转)自(?:${lastYear}|@last)|^含?(?:${lastYear}|@last)(?:度)?(?:申请)?$`,
      'u',
    ),
  ),
  wording('applications.carriedOut', /(?<!^(?:其中)?(?:含|包括|包含).{0,3})结转(?!自|上|去|前)|转结/u),
  wording('applications.pending', /跨年/u),
  wording(
    'applications.pending',
    /未办结|尚未(?:办结|答复|办理)|正在(?:办理|处理)|在办|办理(?:过程|当|之)?中|[尚仍]在[^,;。]{0,8}(?:期限|时限)内|未到(?:期|答复期限)|待(?:办|答复)/u,
  ),
];

const applicants: readonly Wording[] = [
  wording('applicants.business', /商业企业/u),
  wording('applicants.research', /科研机构/u),
  wording('applicants.welfare', /公益组织/u),
  wording('applicants.legal', /法律服务机构/u),
  wording('applicants.organisations', /法人(?:或|和|及|、|与)?(?:者)?(?:其他|其它)?(?:社会)?(?:组织)?|单位申请/u),
  wording('applicants.individuals', /自然人|公民个人|个人申请|公民申请|(?:公民|个人)(?=(?:提出|提交)?的?(?:有|为|共)?$)/u),
];

const channel =
  /(?:当面|书面|口头|电话|现场|窗口|来访|到场|网络|网上|在线|互联网|信函|邮寄|邮政|快递|EMS|书信|信件|邮件|邮箱|传真|平台|(?:申请|公开|办理|受理|管理|网上|办公|平台)系统|微信|其[他它](?:方式|渠道|途径|形式)|门户网站|网站|一网通办|电子)(?!等)/u;
const allChannels = /等(?:多种|各种|各类|线上线下)?(?:方式|渠道|途径|形式)|多种(?:方式|渠道)/u;

const flows: readonly Wording[] = [
  wording('applications.withdrawn', /撤回|撤销|撤消|撤诉|主动放弃/u),
  wording('applications.handled', /(?:收到|受理|接收)(?:并|和|、|及)(?:办理|处理)(?!完)/u),
  wording('applications.concluded', /办理结果(?:总计|合计|共计|总数)|办结|答复(?!主体)|回复|办理完(?:毕|成|结)|处理完(?:毕|成)|办复/u),
  wording('applications.received', /新收|收到|收悉|受理|收办|接收|接到|收受|提出|提交|登记|接受|收件|新增|申请总?[数量]|共收/u),
  wording(
    'applications.handled',
    /办件(?!量)|办理(?!结果|流程|情况)|承办(?!单位|部门|人|[科处股]室?)|(?<!其他|其他方式|其他情形|其他途径|不予|不再)处理/u,
  ),
  wording(
    'applications.received',
    /(?:(?:政府|政务)?信息公开(?:的)?申请|依申请公开(?:政府信息)?|(?<!依)申请公开(?:的)?(?:政府|政务)信息的?)(?:件|事项)?总?(?:数|量|数量)?(?:共|共计|合计|总计|为|是)*$/u,
  ),
];

const disputeResults = (body: 'review' | 'litigation'): readonly Wording[] => [
  wording(`${body}.pending`, /未审结|未办结|(?:正|[尚仍还])在(?:审理|办理)|审理中|尚未(?:结案|审理)|未结/u),
  wording(`${body}.upheld`, /维持/u),
  wording(`${body}.corrected`, /(?:结果|被|予以|依法)?纠正|纠错|撤销(?!申请)|确认违法|责令(?:限期)?(?:重新|履行)|败诉/u),
  wording(`${body}.other`, /其他结果|其它结果/u),
  wording(`${body}.concluded`, /审结|办结|结案/u),
];

const documentWords = (kind: 'documents' | 'regulations'): readonly Wording[] => [
  wording(`${kind}.inForce`, /现行有效|继续有效|有效的?|保留/u),
  wording(`${kind}.repealed`, /废止|失效|废除/u),
  wording(`${kind}.published`, /公开|公布|发布|上传|公示/u),
  wording(`${kind}.issued`, /制发|制定|出台|印发|制作|新制|新增|颁布|下发/u),
];

/** What is done round applications, and not by the body that is asked: papers, advice, checks, cases handed on. */
const besideApplications =
  /模板|样本|范本|文书|(?:答复|告知|意见|决定|通知|申请)书|案卷|台账|流程图|指南|制度|机制|办法|清单|咨询|[指引]导|协助|帮助|(?<!结)转办|转来|交办|征求.{0,6}意见|实际|剔除|扣除|由[^,;。]{2,14}(?:局|委|办|部门|单位|厅|镇|乡|街道|处|所|中心)(?:办理|答复|受理|办结|承办)|有效|无效|(?:关于|涉及|有关)(?!政府信息公开|公民)|类申请|领域|方面|同一|单个|个别|批量|集中申请|查阅|查档|借阅|代[收办]|抽取|抽样|模拟|单[日月]|最高(?!人民)|法院|一审|二审|行政案件|审查(?=[^,;。]{0,8}(?:答复|告知|意见))|转(?:交|送|至)?(?:其他|相关|有关)|移送|抽查|评查|督办|会商|审核(?:各|拟|答复|把关)|更正|延长|争议|平均|不予受理|未予受理|撤销原|责令|重新答复|确认违法|最多|较多|排名|居前|前[一二三四五六七八九十\d]+[位名]|位[居列]|科室|集中(?:在|于)/u;
/** Applicants of some kind that no column of 表三 stands for alone. */
const someoneElse =
  /(?:企业|公司|律师|律所|媒体|记者|村民|居民|市民|(?<!共(?:收到|受理|接到|接收)(?:社会)?)群众|组织|单位)(?:提出|提交|递交)|某|一次性/u;

/** 受理宅基地申请, 查档申请: an application for something else. Whoever applied, and how, narrows nothing. */
const forSomething = /(?:收到|受理|接收|接到|新收|办理|办结|答复|收办|处理)(?:了)?([^,;:、。()]*?)(?<!公开|信息的?|依)申请(?!公开)/gu;
const forNothingElse =
  /^(?:\d+(?:余|多)?(?:件|宗|份|条|起|个)?|的|新|各类|各种|有效|相关|有关|上述|全部|所有|该|书面|口头|网[上络]|在线|线[上下]|当面|现场|信函|邮寄|传真|电子|邮件|平台|窗口|公民|自然人|法人|其[他它]|社会|公众|群众|居民|村民|市民|媒体|企业|公司|律师|机构|单位|团体|组织|个人|人员?|主体|申请人|当事人|提[出交]|递交|向[本我][^,;。]{0,6}|依|以|通过|等|方式|渠道|形式|途径|和|或者?|、|及|以?及|与|今年|本年度?|当年度?|上一?年度?|去年|往年|@last|结转|转结|转入|遗留|未办结|(?:政府|政务)?信息|公开|共|累计|总计|合计|并|受理|收到|接收|办理|办结|答复|来自)*$/u;
/** @param words up to a number: what was applied for last counts */
export const forSomethingElse = (words: string): boolean => {
  const what = [...words.matchAll(forSomething)].at(-1)?.[1];
  return what !== undefined && !forNothingElse.test(what);
};

/** Words that make a number of documents or disputes another number: drafts, filings, trials of a second instance. */
const besideDocuments =
  /党[组内委]|备案|报备|法规|规章[^,;]{0,6}规范性文件|审查|清理|修订|修改|评估|审核|解读|征求|草案|起草|政策文件|合法性|累计|目录|汇编|计划/u;
const besideDisputes =
  /一审|二审|再审|上诉|应诉|新收|复议机关(?!维持|纠|撤|确认|责令|作出)|(?<!正在|尚未|在)审理(?!中)|上年|去年|上一年|@last|[出开]庭|庭审|备案|抗诉|检察|听证|调解|化解|撤回|撤诉|驳回|不予受理|胜诉|第三人|公开/u;

const first = (table: readonly Wording[], words: string): readonly Quantity[] => {
  const found = table.find(({ says }) => says.test(words));
  return found ? [found.quantity] : [];
};

/** Every outcome that the words name, each once. A reason stands for its group (不予公开：属于国家秘密). */
const outcomesIn = (printed: string): readonly Quantity[] => {
  // 逾期不补正等其他处理2件: the reasons are examples
  const words = printed.replace(/^.*等(?=[^等]*(?:不予公开|无法提供|不予处理|其他处理))/u, '');
  const named = outcomes.filter(({ says }) => says.test(words)).map(({ quantity }) => quantity);
  return named.filter((quantity) => !named.some((other) => other !== quantity && other.startsWith(`${quantity}.`)));
};

/** Whoever may apply: no kind of applicant is meant. */
const anyone = /(?:公民|自然人|群众|社会公众)[、和及]?法人(?:和|或|或者|及|以及|、)?(?:其他|其它|非法人)组织(?!申请|\d|为|共)/gu;

/** 收到政府信息公开申请书12份: the paper is the application. */
const handedIn =
  /(?<=(?:收到|接到|接收|收悉|受理|提交|提出|递交)[^,;。]{0,24}(?:信息公开|公开(?:政府|政务)?信息)(?:的)?申请)[书表](?=(?:共|共计|合计|总计|计)?$)/u;

const ofApplications = (printed: string): readonly Quantity[] => {
  const words = printed
    .replace(anyone, '')
    .replace(handedIn, '')
    .replace(/(?<=作出(?:了)?)书面(?=答复)/u, '');
  // 部分公开属性调整12条
  if (/属性|栏目|专栏|板块|目录/u.test(words)) return [];
  const moved = first(carried, words);
  if (moved.length > 0) return moved;
  const results = outcomesIn(words);
  // 信息不存在无法提供3件 is a part of its group
  if (unclear.test(words) && !results.some((result) => /\d$/u.test(result))) return ['outcomes.unclear'];
  if (results.length > 0) return results;
  if (besideApplications.test(words) || forSomethingElse(words)) return [];
  const who = first(applicants, words);
  const whose = applicants.filter(({ says }) => says.test(words));
  // 自然人网上申请20件 is a part of the column
  if (who.length > 0 && channel.test(words)) return ['applications.channel'];
  if (whose.length > 1) return whose.map(({ quantity }) => quantity);
  if (who.length > 0) return who;
  if (someoneElse.test(words)) return [];
  if (channel.test(words) && !allChannels.test(words)) return ['applications.channel'];
  return first(flows, words);
};

const ofDisputes = (body: 'review' | 'litigation', words: string, named: boolean): readonly Quantity[] => {
  if (besideDisputes.test(words.replace(/信息公开|依申请公开|向(?:行政)?复议(?:机关|机构)(?=申请|提起|提出)/gu, ''))) return [];
  const result = first(disputeResults(body), words);
  if (result.length > 0) return result;
  if (body === 'litigation' && /直接(?:提起|起诉|诉讼)|未经复议/u.test(words)) return ['litigation.direct'];
  if (body === 'litigation' && /复议后|经(?:行政)?复议/u.test(words)) return ['litigation.after'];
  return named || fillers.test(words) ? [`${body}.total`] : [];
};

const decisions: Readonly<Record<'licences' | 'penalties' | 'coercion', Quantity>> = {
  licences: 'licences.decisions',
  penalties: 'penalties.decisions',
  coercion: 'coercion.decisions',
};

const unitsOf: Readonly<Partial<Record<Topic, RegExp>>> = {
  applications: /^(?:件次?|项|宗|起|例|份|条|个|封|单|笔)$/u,
  review: /^(?:件次?|宗|起|例|个|次)$/u,
  litigation: /^(?:件次?|宗|起|例|个|次)$/u,
  disputes: /^(?:件次?|宗|起|例|个|次)$/u,
  documents: /^(?:件|份|部|个|项|条)$/u,
  regulations: /^(?:件|份|部|个|项)$/u,
  licences: /^(?:件次?|宗|起|例|个|项|次|单|笔|份)$/u,
  penalties: /^(?:件次?|宗|起|例|个|项|次|单|笔|份)$/u,
  coercion: /^(?:件次?|宗|起|例|个|项|次|单|笔|份)$/u,
  fees: /元$/u,
};

/** Whether a thing of the topic is counted in such a unit: 申请5件, never 申请5次; 0 needs none. */
export const countedIn = (topic: Topic | null, unit: string | null): boolean => unit === null || (unitsOf[topic ?? 'foreign']?.test(unit) ?? false);

/**
 * @param words folded words beside the number
 * @param named true where the topic's own word stands in those words, false where it was named before
 * @returns none where the words name nothing known
 */
export const quantitiesOf = (topic: Topic | null, words: string, named: boolean): readonly Quantity[] => {
  switch (topic) {
    case 'applications':
      return ofApplications(words);
    case 'review':
    case 'litigation':
      return ofDisputes(topic, words, named);
    case 'disputes':
      return (['review', 'litigation'] as const).flatMap((body) => ofDisputes(body, words, named || /案件/u.test(words)));
    case 'documents':
    case 'regulations':
      return besideDocuments.test(words) ? [] : first(documentWords(topic), words);
    case 'licences':
    case 'penalties':
    case 'coercion':
      // published decisions, items of a list and the like are another number
      return named &&
        !/行政(?:许可|处罚|强制).*行政(?:许可|处罚|强制)|公开|公示|发布|信息|公布|事项|条目|案卷|结果|减免|免予|不予|撤销|简易|普通|领域|案例/u.test(
          words,
        )
        ? [decisions[topic]]
        : [];
    case 'fees':
      return ['fees.information'];
    default:
      return [];
  }
};

/** Words that say nothing of what is counted: the words before them, or those after the number, do. */
export const fillers =
  /^(?:其中|此外|同时|另外|另|尚|还|仍|共有?|总共|合计|总计|共计|累计|一共|有|为|是|达到?|计|约|近|超过?|均|各|和|及|以及|与|或|分别|(?:数|数量|总数|总量|件数)(?:均|共|分别)?(?:为|是|达)?|剩余|其余|余下?|的|了|全年|年[末底]|期末|目前|现|本年度?|年内|当年|截至.{0,12}|到|[、:]|比例|较多|仅|已|就|也)*$/u;

/** 收到的申请中5件…, 其中有5件…: the words after the number say what is counted. */
export const partOfBefore = /(?:中|里|当中|之中)(?:,)?(?:有|仅有|共有)?$/u;
