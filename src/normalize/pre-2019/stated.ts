import { indicatorPath } from '../../schema/forms/pre-2019.js';
import type { LabelledFigure, PrintedText } from '../../schema/report.js';
import { readAmount } from '../numbers.js';
import { foldWithOffsets } from '../text.js';

/**
 * Figures that the sentences of an old report state: 收到政府信息公开申请12件. Only where the sentence says what is counted, over the
 * whole year and for the whole body; what is rounded, summed over years, of another year, or of a part is left alone.
 */

interface Statement {
  readonly indicator: string;
  /** Ends before the number. */
  readonly says: RegExp;
  readonly units: string;
  /** What must not stand between the figure before and this one: then two things are counted together. */
  readonly alone: RegExp;
  /** True where a part of a sum is counted, so that 其中 may stand before it. */
  readonly part: boolean;
}

const information = '(?:政府|政务)?信息(?:公开)?';
const whose = '(?:公众|公民|群众|社会公众|申请人|公民、法人(?:和|或|或者|及)其他组织)?(?:提出|提交)?(?:的)?';
const request = `${whose}(?:${information})?(?:公开)?(?:的)?申请`;
const linked = '(?:数量|总数|数|案件)?(?:共计|总计|合计|共|为|是|:)?';
const end = (text: string): RegExp => new RegExp(`(?:${text})${linked}$`, 'u');

const joined = /[和及、或与]/;
const part = (indicator: string, text: string): Statement => ({ indicator, says: end(text), units: '件|条|份', alone: joined, part: true });
const whole = (indicator: string, text: string, alone: RegExp, units = '件|条|份|宗|起'): Statement => ({
  indicator,
  says: end(text),
  units,
  alone,
  part: false,
});

const statements: readonly Statement[] = [
  whole('p1.1', `(?<!应|应当|可以?|非)主动公开(?:各类|各项)?${information}`, /依申请/, '条|件'),
  whole('p3.1', `(?:收到|接到|新收)(?:的)?(?:${request}|依申请公开(?:${information})?(?:的)?(?:申请)?)`, /复议|诉讼/),
  whole('p3.3', `答复(?:了)?(?:${request})?|申请答复`, /[和及、或与]|(?:按时|延期|当场|书面|口头|电话)答复|复议|诉讼/),
  part('p3.3.1', '(?:属于)?已(?:经)?主动公开(?:范围)?(?:的)?'),
  part('p3.3.2', '同意公开(?:答复)?(?:的)?'),
  part('p3.3.3', '(?:同意)?部分公开(?:答复)?(?:的)?'),
  part('p3.3.4', '(?:不同意公开|不予公开)(?:答复)?(?:的)?'),
  part('p3.3.5', '不属于本(?:行政)?机关公开(?:范围)?(?:的)?'),
  part('p3.3.6', '(?:申请)?信息不存在(?:的)?'),
  whole('p4', '行政复议', /诉讼|举报|投诉/, '件|宗|起|例'),
  whole('p5', '行政诉讼', /复议|举报|投诉/, '件|宗|起|例'),
  whole('p6', '举报投诉|投诉举报', /复议|诉讼/, '件|宗|起|例'),
  whole('p9.2', '举办(?:政府信息公开|政务公开)?(?:各类)?(?:业务)?培训班', joined, '次|期|场'),
];

const number = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(余|多)?(万)?(余|多)?(条|件|份|宗|起|例|次|期|场)(余|多|次)?/gu;
const wholeSpan = /(?:自|从)?(?:(?:19|20)\d{2}年)?1月1日(?:起)?(?:至|到|—|-)(?:(?:19|20)\d{2}年)?12月31日(?:止)?/g;
/** Words that make a sentence speak of another span of time than the year. */
const otherTime = /累计|历年|以来|截至|截止|上年|去年|前年|同比|环比|比上|较上|上半年|下半年|季度|\d{1,2}月|平均|预计|计划/;
const guessed = /(?:约|近|超过|超|逾|不少于|大约|至少|多达)$/;
/** Words that narrow what is counted to a part of it. */
const narrowed = /通过|利用|其中|网站|公报|微博|微信|平台|各(?:部门|单位|乡镇|县|区)|下属|所属|代表|涉及|关于|(?<!各)类/;

/**
 * @param year the report's; a sentence that names another one is left alone
 * @param texts paragraphs, in reading order
 */
export const readStated = (texts: readonly PrintedText[], year: number | null): readonly LabelledFigure[] => {
  const found = texts.flatMap((text) => statedIn(text, year));
  const values = new Map<string, Set<number | null>>();
  for (const figure of found) values.set(figure.id, (values.get(figure.id) ?? new Set()).add(figure.normalized));
  const seen = new Set<string>();
  // two sentences that disagree state nothing; two that agree state it once
  return found.filter((figure) => values.get(figure.id)!.size === 1 && !seen.has(figure.id) && seen.add(figure.id));
};

const statedIn = ({ text, place }: PrintedText, year: number | null): LabelledFigure[] => {
  const { folded, offsets } = foldWithOffsets(text);
  return [...folded.matchAll(number)].flatMap((match): LabelledFigure[] => {
    if (match[2] ?? match[4] ?? match[6]) return [];
    const before = folded.slice(0, match.index);
    const sentence = before.slice(Math.max(...['。', '!', '?', ';'].map((mark) => before.lastIndexOf(mark))) + 1);
    const statement = statements.find((one) => one.says.test(sentence) && new RegExp(`^(?:${one.units})$`, 'u').test(match[5]!));
    if (!statement || statement.alone.test(sinceFigure(sentence)) || guessed.test(sentence) || !wholeYear(sentence, year)) return [];
    if (!statement.part && narrowed.test(sentence)) return [];
    // 收到申请12件、15件: which of them is it
    if (/^[、和及至到\-~—]\d/.test(folded.slice(match.index + match[0].length))) return [];
    const start = offsets[match.index]!;
    const stop = offsets[match.index + match[0].length - 1]! + 1;
    const printed = text.slice(start, stop);
    const shift = place.span?.[0] ?? 0;
    const { amount } = readAmount(printed, match[5]!, { ...place, span: [shift + start, shift + stop] });
    if (amount.value === null) return [];
    const path = indicatorPath(statement.indicator);
    return [{ id: `n${statement.indicator.slice(1)}`, kind: 'narrative', indicator: statement.indicator, path, column: null, ...amount }];
  });
};

/** The words after the figure before: `…同意公开3件、部分公开` → 部分公开. */
const sinceFigure = (sentence: string): string => /^[条件份宗起例次期场]*[、,]?(.*)$/u.exec(sentence.slice(sentence.search(/\d\D*$/) + 1))?.[1] ?? '';

/** No other year, and no other span of time, is named before the figure. */
const wholeYear = (sentence: string, year: number | null): boolean => {
  const plain = sentence.replace(wholeSpan, '');
  return !otherTime.test(plain) && [...sentence.matchAll(/((?:19|20)\d{2})年/g)].every((match) => year !== null && Number(match[1]) === year);
};
