import type { Quantity } from '../../schema/claim.js';
import type { CountedNumber } from './numbers-in-text.js';
import { topicsIn, type Topic } from './topics.js';
import { countedIn, fillers, forSomethingElse, partOfBefore, quantitiesOf } from './wordings.js';

/** Which words belong to a number, and what they say is counted: those before it in its clause, else those after it, else the clause before. */

/** What is known of the text around a sentence. */
export interface Setting {
  /** The report's year. */
  readonly year: number | null;
  /** True where the text speaks of 政府信息公开 and of no other disputes. */
  readonly disclosure: boolean;
}

/** 2022年 and 2024年 of a report on 2023 are the year before and the year after, whatever they are called. */
const neighbours = (words: string, year: number | null): string =>
  year === null ? words : words.replaceAll(new RegExp(`${year - 1}年度?`, 'gu'), '@last').replaceAll(new RegExp(`${year + 1}年度?`, 'gu'), '@next');

/** Brackets that hold no number explain, they do not name: 申请（含邮寄）5件; but 予以公开（含部分公开）23件 is both. */
const withoutBrackets = (words: string): string =>
  words.replace(/\(([^()\d]*)\)/gu, (_, inside: string) => (/^(?:含|包括|包含|及|和)[^,;:。]*(?:公开|提供|处理)/u.test(inside) ? inside : ''));

const clauseEnd = /[,;:()。]/u;

export interface Words {
  readonly own: string;
  /** The clauses before, nearest last. */
  readonly before: string;
  readonly after: string;
  /** True where a number stands at once before all of these words, so that the first of them may be its own. */
  readonly follows: boolean;
}

export const wordsAround = (sentence: string, previous: number, one: CountedNumber, next: number): Words => {
  const since = sentence.slice(previous, one.start);
  // 6件维持、2件纠正: what follows a number at once is that number's
  const left = withoutBrackets(previous > 0 ? since.replace(/^[^、,;:。()]+、/u, '') : since);
  const cut = Math.max(...[',', ';', ':', '(', ')'].map((mark) => left.lastIndexOf(mark))) + 1;
  const right = sentence.slice(one.end, next);
  const stop = right.search(clauseEnd);
  return {
    own: left.slice(cut),
    before: left.slice(0, cut),
    after: stop < 0 ? right : right.slice(0, stop),
    follows: previous > 0 && !/^[,;:()。、]/u.test(since),
  };
};

const organisations = /法人(?:和|或|及|与|或者|以及|、)(?:其他|其它|非法人)组织/gu;

/** 自然人、法人申请分别为5件、3件 → the name for each number of the run. */
export const distributed = (sentence: string, numbers: readonly CountedNumber[]): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  numbers.forEach((one, at) => {
    const left = sentence.slice(at === 0 ? 0 : numbers[at - 1]!.end, one.start);
    const match = /([^,;:。()]+?)(?:的)?(?:数量|数|申请)?(?:分别)(?:为|是|有|达|收到|受理|办理)?$/u.exec(left);
    if (!match) return;
    let run = 1;
    while (numbers[at + run] && /^[、,和及与]+$/u.test(sentence.slice(numbers[at + run - 1]!.end, numbers[at + run]!.start))) run++;
    const list = match[1]!
      .replaceAll(organisations, '法人组织')
      .split(/[、和及与]/u)
      .filter((name) => name !== '');
    if (run < 2 || list.length < run) return;
    list.slice(-run).forEach((name, index) => names.set(at + index, name));
  });
  return names;
};

export interface Meaning {
  readonly quantities: readonly Quantity[];
  readonly wording: string;
}

/** What cases are about that are not about 政府信息公开. */
const otherMatters = /工伤|征[收地]|拆迁|行政处罚|行政许可|行政强制|处罚类|不动产|民事|刑事|治安|劳动|补偿|裁决/u;
/** True where the clause before a number or a word speaks of other cases. */
export const ofOtherCases = (before: string): boolean => {
  const clause = /[^,;。]*$/u.exec(before)?.[0] ?? '';
  return otherMatters.test(clause) && !/信息公开|依申请/u.test(clause);
};

/** 被复议10件，被诉5件，被纠错3件: of either or both. */
const ofBoth =
  /复议[^,;。\d]*\d+(?:件|起|宗|例)[、,和及]*[^,;。\d]{0,16}(?:诉讼|被诉|起诉)[^,;。\d]{0,10}\d+(?:件|起|宗|例)(?:[,、(]?[^,;。\d]*\d+(?:件|起|宗|例))*[,、(]?[^,;。\d]*$/u;

/** Numbers that the rest of the sentence gives another meaning. @param text the number's own words */
const ofOtherWork = (topic: Topic | null, text: string, before: string, after: string): boolean => {
  switch (topic) {
    case 'review':
    case 'litigation':
    case 'disputes':
      // cases that the body judged, and all cases of which those on 政府信息公开 are a part
      return (
        ofOtherCases(before) ||
        (ofBoth.test(before) && !/复议|诉/u.test(text)) ||
        /作为(?:行政)?复议机关|复议机构|审理(?:的)?以/u.test(before) ||
        (/各类|各项|作为(?:共同)?被告/u.test(text) && !/信息公开/u.test(text)) ||
        (!/信息公开/u.test(text) && /^[^。;]{0,6}(?:其中|涉及)[^。;\d]{0,10}信息公开/u.test(after))
      );
    case 'documents':
    case 'regulations':
      return /清理/u.test(before);
    case 'licences':
    case 'penalties':
    case 'coercion':
      // 公开行政许可15200件、行政处罚320件
      return !/作出|办理|实施|办结/u.test(text) && /公开|公示|发布|归集|公布|推送|上传/u.test(before);
    case 'applications':
      // 新制发公文中，主动公开30件、依申请公开5件: how papers are marked
      if (/(?:依申请公开|不(?:予)?公开)(?:的|类)?(?:公文|文件)?$/u.test(text) && /(?:公文|发文|文件|属性)[^;。]*主动公开/u.test(before)) return true;
      // 收到36件，其中重复申请5件: no result of 表三 as long as no result is spoken of
      if (/重复申请/u.test(text) && !/不予处理|信访|公开[\d,、]|无法提供/u.test(`${before}${text}`)) return true;
      // 受理优待证申请320件，办结320件
      if (forSomethingElse(before) && !/信息公开|依申请/u.test(text)) return true;
      // 其中3名申请人提交30件; 复议申请人撤回2件; 公开信息3500条，其中依申请公开45件
      if (/其中[^,;]{0,6}\d+[名位个家](?:申请人|自然人|企业|公司|群众|律师)?[^,;\d]*$/u.test(before)) return true;
      if (/撤[回诉销]/u.test(text) && /复议|诉讼|起诉/u.test(before)) return true;
      if (/依申请公开(?:的)?(?:信息)?$/u.test(text) && /信息[^;]*\d(?:余)?[条篇][^;]*其中/u.test(before)) return true;
      // 按期答复35件，延期答复2件: a part of those answered
      if (/按[期时]|[期时]限内|及时/u.test(text) && /延期|逾期|超期/u.test(after)) return true;
      // 其中，当场答复78件: a part, however many are answered in all
      if (/(?:当场|当面|当日|现场|即时|电话|提前|口头)(?:予以)?(?:答复|办结|回复)/u.test(text)) return true;
      // 法人4件、其他组织2件: the first is a part of the five columns only
      return /法人/u.test(text) && !/组织/u.test(text) && /^[^。;]{0,12}(?:其他|其它|非法人)组织/u.test(after);
    default:
      return false;
  }
};

/** 尚余, 尚有, 剩余: of those not yet done. */
const left = /[尚仍还剩其]余|[尚仍还]有|剩下/u;

/** 尚有81件申请未办结，结转下年度办理: what is pending is what goes over. */
const leftOver = /^[^。;\d]{0,20}(?:结转|转结|顺延|转入|转至|转到|延续|延至|留待)[^。;\d]{0,4}(?:下|次年|来年|明年|20\d{2}年)/u;

/** 9件行政复议中无一被纠正, 9件复议均未被纠正: the number is that of the cases, and what none of them met is no count. */
const ofNone =
  /(?:[中里]|之中|当中)?(?:,)?(?:无一|没有一|[均都]未|[均都]没有|没有被|未被|未有|[均都]无)(?=.{0,8}(?:纠|撤销|败诉|确认违法|变更|责令)).*$/u;
/** 5件申请因收到时间较晚，将于下年答复: why is not what. */
const becauseBefore = /因[^,;。]*?(?=正在|[尚仍]在|尚未|未办结)/u;
const because = /因(?:收到|受理|接收|提交|提出|申请|时间).*$/u;

const known = (quantities: readonly Quantity[]): boolean => quantities.length > 0;

export const meaningOf = (words: Words, one: CountedNumber, topicBefore: Topic | null, setting: Setting, sentence: string): Meaning => {
  const ask = (text: string, inherited: Topic | null): readonly Quantity[] => {
    const named = topicsIn(text).at(-1);
    const topic = named?.topic ?? inherited;
    if (one.unit !== '%' && !countedIn(topic, one.unit)) return [];
    if ((topic === 'review' || topic === 'litigation' || topic === 'disputes') && !setting.disclosure && !/信息公开|依申请/u.test(sentence))
      return [];
    const statement = /[^;。]*$/u.exec(sentence.slice(0, one.start))?.[0] ?? '';
    if (ofOtherWork(topic, text, statement, sentence.slice(one.end))) return [];
    const quantities = quantitiesOf(topic, neighbours(text, setting.year), named !== undefined);
    return quantities[0] === 'applications.pending' && leftOver.test(sentence.slice(one.end)) ? ['applications.carriedOut'] : quantities;
  };
  // 收取380元信息处理费: what the money is for stands behind it
  if (one.unit?.endsWith('元') && /^的?(?:政府信息公开)?信息处理费/u.test(words.after))
    return { quantities: ['fees.information'], wording: words.own };
  // 对128件政府信息公开申请作出答复: what was done stands behind the number
  const object = !/其中|[上去]年|往年/u.test(words.own) && /(?:对|就|将|针对)$/u.test(words.own) && /申请/u.test(words.after);
  const filler = object || fillers.test(words.own) || partOfBefore.test(words.own);
  if (!filler) {
    const own = ask(words.own, topicBefore);
    if (known(own)) return { quantities: own, wording: words.own };
  }
  if (filler && words.after !== '') {
    const after = ask(words.after.replace(becauseBefore, '').replace(because, '').replace(ofNone, ''), topicBefore);
    // 尚余7件在法定期限内办理, 尚有1件在法定期限内办理: what is left over is not what was done
    const isOpen = after[0] === 'applications.handled' && (left.test(words.own) || /[尚仍]/u.test(words.own));
    if (known(after)) return { quantities: isOpen ? ['applications.pending'] : after, wording: words.after };
  }
  // 39件因不掌握信息告知申请人，10件另作处理: the clause before is told of the 39
  const taken = words.follows && words.own === '' && words.after !== '' && !fillers.test(words.after);
  if (filler && !object && !taken && !/其中|另|剩余|其余|余/u.test(words.own)) {
    const clause =
      words.before
        .replace(/[,;:()]+$/u, '')
        .split(/[,;:()]/u)
        .at(-1) ?? '';
    const before = ask(clause, topicBefore);
    if (clause !== '' && known(before)) return { quantities: before, wording: clause };
  }
  return { quantities: ['other'], wording: filler && words.after !== '' ? words.after : words.own };
};
