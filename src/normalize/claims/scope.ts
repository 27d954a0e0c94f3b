import type { ClaimScope } from '../../schema/claim.js';

/** Of whom, of which year and of how much of it a sentence speaks: the last words before the number that say so. */

export interface Scope {
  readonly scope: ClaimScope;
  readonly subject: string | null;
}

const everywhere =
  '(?:全[省市县区旗州盟镇乡街]|全系统|全局|全委|全厅|全街道|本[省市县区镇乡](?!级)|我[省市县区旗州盟镇乡](?!级|政府办|府办)|各级(?:行政机关|政府)|全市各级)';
const narrow =
  '(?:[省市县区州旗]本级|全[省市县区州](?:公安|税务|教育|卫健|卫生健康|自然资源|住建|人社|民政|城管|司法|交通|水利|农业农村|市场监管|应急|生态环境|司法行政)系统|[省市县区州旗](?:人民)?政府作为(?:被告|被申请人)|[省市县区州旗](?:人民)?政府\\((?:含|包括)?[^()]{0,10}办[^()]{0,6}\\)|本级(?!政府(?!信息))|[省市县区州旗](?:人民)?政府(?:及|和|、)其?(?:[省市县区州旗](?:人民)?政府)?办(?:公室|公厅)?|(?:代表|代|以)[省市县区州旗]?(?:人民)?政府(?!令)(?:名义|为)?|受理(?:点|窗口|中心|机构)|[省市县区州旗](?:人民)?政府办(?:公室|公厅)?|我办(?!理)|[省市县区州旗]级(?:层面|机关)?(?=共|累计|收|受理|接|办|新收|答复)|[局委厅院署部师团]机关(?=(?:对[^,;。]{2,28}申请|已?作出|群众|通过|上一年|部分公开|予以公开|不予|无法|不服|自然人|法人|申请人)|年末|跨年|当年|含上|承接|办复|决定|同意|涉政府|新增|经审查|共|累计|收|受理|接|办|新收|答复|应对|发生|因|被|涉及|引发|政府信息|依申请|信息公开|依法|按|结转|上年|本年|全年|年内|当年|年度|\\d{4}年|提出|登记|直接|截[至止]|[尚仍还另现]有|目前)|办公室(?:本级|机关)?(?=收到|受理|共|办理|截[至止]|[尚仍还另现]有))';
const bodies = '(?:局|委员会|委|厅|处|所|中心|镇|乡|街道(?:办事处)?|部门|单位|公司|学校|医院|支队|大队|集团|园区|开发区|管委会)';
const places =
  '(?:各|下辖|所辖|兵团各)?(?:[县区旗]|县区|区县|市县|县市区?|旗县区?|镇街|街镇|村|社区|师市?|团场?镇?|连队?|盟市|州市|地市|苏木|嘎查)(?:\\([^()]{0,4}\\))?(?:级|层面)?';
const verbs =
  '(?:共计?|累计|未|没有|均未|尚未|全年|本?年度内?|当年度?|年内|分别|各|已|直接|主要)*(?:[尚仍还现]有|新增|登记|群众|通过(?!率)|向申请人|上一年|上年|遗留|部分公开|予以公开|不予公开|不予处理|无法提供|不服|年末|跨年|本年|办复|涉政府|含上|承接|决定|同意|依申请|作出|申请人|(?:自然人|法人|公民)[^,;。]{0,12}(?:申请|提出)|对[^,;。]{2,28}申请|答复|经审查|收到|新收|受理|接收|接到|收办|办理|办结|答复|收|制发|作出|发生|引发|应对|涉及|因|依法|按|截[至止]|上年(?:度)?结转|结转|政府信息公开(?:申请|引发|行政|类)|被(?:申请|提起|复议|诉))';
/** 城关区收到9件 in a report of the city. */
const named = '[^,;、:。()我本全各该\\d]{1,6}(?<!辖|地|市|城|社|园|校|片|小)(?:县|区|市|旗)';
const counts = new RegExp(`^(?:机关|本级)?${verbs}`, 'u');
const elsewhere = new RegExp(
  `(?:^|[,;、:。(和及])((?:其中|各)?[^,;、:。()我本全]{0,14}?${bodies}|(?:其中)?${places}|${named}|[^,;、:。()]{0,10}(?:下属|所属|直属|局属|下辖)[^,;、:。()]{0,10}${bodies})${verbs}`,
  'gu',
);
/** Bodies below, whatever they do: 所属单位涉政府信息公开复议3件; 各乡镇行政复议方面，共5件. */
const lower =
  /(?:^|[,;、:。(])((?:其中)?(?:下属|所属|直属|局属|委属|厅属|[省市县区]直|各(?=[乡镇县区街师团旗]))[^,;。:()]{0,8}?(?:单位|部门|机构|乡镇|镇街|[县区师]|团[场镇]|街道|海关|公司|企业|院校|高校))(?:\([^()]{0,6}\))?(?:[^,;。:()]*|[^,;。:()]{0,10}(?:方面|情况)[,:][^,;。:()]*)$/u;
/** 全县17个乡镇收到23件; but 17个乡镇、32个部门 are all that there are. */
const several = /(\d+个?(?:乡镇|镇街|街道|县市区?|县区|[县区]))(?![^,;。]*(?:部门|单位|机关))[^,;。:()]*$/u;
const markers = new RegExp(
  `(?<narrow>${narrow})|(?<wide>${everywhere})|(?<own>我[局委厅处院所会中镇乡街]|本[局委厅处院所会机单行镇乡街](?!级))`,
  'gu',
);

/**
 * @param before the paragraph up to the number
 * @param organ folded name of the report's organ: 市政府办公室 narrows nothing in its own report
 */
export const scopeOf = (before: string, organ: string): Scope => {
  const sentence = before.lastIndexOf('。') + 1;
  // an office that is named in an earlier sentence only because it does something else narrows nothing
  const last = [...before.matchAll(markers)]
    .filter((match) => match.groups?.['narrow'] === undefined || match.index >= sentence || counts.test(before.slice(match.index + match[0].length)))
    .at(-1);
  const office = /办公(?:室|厅)$/u.test(organ);
  // 全市公安系统 is all that 市公安局 reports on
  const line = /^全.(.+)系统$/u.exec(last?.[0] ?? '')?.[1];
  const narrows =
    last?.groups?.['narrow'] !== undefined &&
    !(line !== undefined && organ.includes(line)) &&
    !(office && /办/u.test(last[0]) && !/本级/u.test(last[0]));
  const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1).replace(/\([^()\d]*\)/gu, '');
  const other = ([...clause.matchAll(elsewhere)].at(-1)?.[1] ?? (lower.exec(clause) ?? several.exec(clause))?.[1])?.replace(/^.*\d{4}年度?/u, '');
  const own = organ.replace(/(?:人民政府|政府|办事处)(?:办公室|办公厅)?$/u, '');
  if (
    other &&
    !organ.endsWith(other) &&
    !own.endsWith(other) &&
    !(own.length > 1 && other.endsWith(own)) &&
    !other.includes(organ) &&
    !(other === '管委会' && /管理委员会$/u.test(organ)) &&
    (!/[我本]/u.test(other) || /[下所直局]属|下辖/u.test(other))
  )
    return { scope: 'part', subject: other };
  return narrows ? { scope: 'narrower', subject: last[0] } : { scope: 'organ', subject: null };
};

export interface When {
  readonly year: number | null;
  readonly span: 'year' | 'part' | 'cumulative';
}

const parts =
  /第?[一二三四1-4]季度|[上下]半年|(?<!\d)\d{1,2}月份?(?!\d?日)|每[月季周年]|月均|年均|日均|一个月|(?:近|过去)[一二三四五六七八九十两\d]+(?:个月|天)/u;
const overYears = /历年|(?<!今年|年初|本年|本年度|全年|一年|年内|入年)以来|累年|历史|自\d{4}年|近[两三四五六七八九十\d]+年|[两三四五]年来|五年|三年/u;
const wholeSpan =
  /截[至止](?:到)?(?:(?:19|20)\d{2}年)?(?:12月(?:31日|底|末)?|年[底末])|(?<!\d)1月?(?:至|到|—|-|~)12月份?(?!\d?日)|(?:自|从)?(?:(?:19|20)\d{2}年)?1月1日(?:起)?(?:至|到|—|-|~)(?:(?:19|20)\d{2}年)?12月31日(?:止)?/gu;

/**
 * @param sentence the sentence up to the number, and the few words after it
 * @param report the report's year
 */
export const whenOf = (sentence: string, report: number | null): When => {
  const plain = sentence.replace(wholeSpan, '');
  // 2022年、2023年、2024年分别受理30件、40件、52件
  if (/(?:19|20)\d{2}年度?(?:[、和及与](?:19|20)\d{2}年度?)+[^,;。]{0,30}分别/u.test(plain)) return { year: null, span: 'cumulative' };
  if (overYears.test(plain) || /(?:19|20)\d{2}年?(?:至|到|—|–|-|~)(?:19|20)\d{2}年/u.test(plain)) return { year: null, span: 'cumulative' };
  const named = [...plain.matchAll(/((?:19|20)\d{2})年/gu)].at(-1);
  const clause = plain.slice(Math.max(plain.lastIndexOf(','), plain.lastIndexOf('('), plain.lastIndexOf(';')) + 1);
  // 于2025年答复 in the report on 2024 says where a case goes, not of when it is
  const year = named && (report === null || Number(named[1]) <= report) ? Number(named[1]) : report;
  const span = parts.test(plain) ? 'part' : 'year';
  if (
    /(?<!(?:结转|转结|接转|承接)(?:自|了)?)(?:上年|去年|上一年|前年)(?!度?(?:的)?(?:申请)?.{0,6}(?:结转|转|遗留|延续|顺延|未办结))/u.test(clause) &&
    !/同比|比|较/u.test(clause)
  )
    return { year: report === null ? null : report - 1, span };
  return { year, span };
};
