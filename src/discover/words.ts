import type { LeaveCode } from './shapes.js';

/** What the words of a link say: an annual report on disclosure, of which organ and year, or something that only looks like it. Pure. */

export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '')
    .replace(/[《》〈〉“”"'「」]/gu, '');

const subject =
  '(?:政府信息公开|政务公开|信息公开|政府信息)(?:工作)?(?:和政府网站(?:工作)?)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|年度报(?=…|\\.\\.\\.|$))';
/** 政府信息公开2023年年度报告: the year within. */
const subjectAroundYear = '(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:19|20)\\d{2}年?(?:年度|度)?(?:工作)?(?:报告|年报)';
const report = new RegExp(`${subject}|${subjectAroundYear}`, 'u');
const yearWords = '((?:19|20)\\d{2}|[二一][〇○零O0九一][〇○零O0一二三四五六七八九]{2})';
const yearIn = new RegExp(`${yearWords}(?:年度|年|(?=政府信息|政务公开|信息公开|[(（)）]|$))`, 'gu');
const digits = '〇一二三四五六七八九';

/** `二〇二四` → 2024. */
const toYear = (text: string): number =>
  Number(text.replace(/[○零O]/gu, '〇').replace(/[〇一二三四五六七八九]/gu, (mark) => String(digits.indexOf(mark))));

/** Years that the words name, each once; a day of the calendar (2024年1月15日) is none. */
export const yearsIn = (text: string): readonly number[] => {
  const plain = folded(text).replace(/(?:19|20)\d{2}(?:年\d{1,2}月(?:\d{1,2}日?)?|[-/.]\d{1,2}[-/.]\d{1,2})/gu, ' ');
  return [...new Set([...plain.matchAll(yearIn)].map((match) => toYear(match[1]!)))];
};

/** The one year that the words name; null where they name none or several. */
export const yearOf = (text: string): number | null => {
  const years = yearsIn(text);
  if (years.length < 2) return years[0] ?? null;
  // 2024年1月发布的2023年度报告: the one that the report is of stands with 年度
  const ofReport = new RegExp(`${yearWords}年度`, 'gu');
  const said = [...new Set([...folded(text).matchAll(ofReport)].map((match) => toYear(match[1]!)))];
  return said.length === 1 ? said[0]! : null;
};

/** True where a column's words say of which year its reports are, and not only when they were published: 2023年度, 2023年年报. */
export const saysYearOfReport = (text: string): boolean => new RegExp(`${yearWords}(?:年度|年.{0,12}(?:报告|年报)|年年报)`, 'u').test(folded(text));

/** Looks like a report and is none; the first that fits. A government's own title always holds 信息公开 and 报告 or 年报. */
const lookAlikes: readonly (readonly [LeaveCode, RegExp])[] = [
  ['explained', /解读|图解|图说|一图|读懂|动漫|漫画|视频|微视频|专访|访谈|答记者问/u],
  ['template', /模板|模版|范本|样表|样式|申请表|(?<!年度)格式|填报说明|(?:附|空)表$/u],
  ['notice', /通知|部署|培训|会议|座谈|推进会|动员|工作会|召开|启动|督[查促]|催报|时间安排/u],
  [
    'site-report',
    /(?:政府)?(?:门户)?网站(?:监管|建设|工作)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:报表|报告|年报)|网站监管|新媒体.{0,8}(?:报告|年报|报表)/u,
  ],
  ['enforcement', /行政执法|执法(?:统计)?年报|行政处罚.{0,6}年报/u],
  ['rule-of-law', /法治政府|依法行政|法治建设|法治工作|述法/u],
  ['accounts', /决算|预算|财务|审计(?:工作)?报告|三公/u],
  ['school', /学年/u],
  ['not-annual', /半年|季度|[一二三四]季|月报|上半年|下半年/u],
  ['summary', /总结|工作要点|工作方案|实施方案|工作计划|经验|亮点/u],
  ['rules', /制度|办法(?:的)?(?:公告)?$|办法[(（]|规定|条例|细则|规范$|暂行/u],
  ['statistics', /统计(?:年报|年度报告|报表|公报|年鉴|数据|表)|公报$/u],
  ['catalogue', /目录|清单/u],
  ['guide', /指南|流程|须知|指引/u],
];
/** Such words in the name of an organ are its own: 行政执法局, 财务局, 预算局, 法治办. */
const ownName = /(?:综合)?行政执法(?:支队|大队|总队|队|局|委员会|监督局)|执法[支大总]?队|培训中心|会议中心|指南针|制度处/gu;
const school = /(?:大学|学院|学校|中学|小学|幼儿园|职校|技校)(?=(?:关于|[(（])?(?:19|20)\d{2}|$|信息公开)/u;
const institution = /(?:医院|卫生院|公司|集团|自来水|供水|供电|燃气|公交|(?<!人民)银行)(?=(?:关于|[(（])?(?:19|20)\d{2}|$|信息公开)/u;

/** `淮安市2024年政府信息公开工作年度报告` → 淮安市; what precedes the year, or else the subject. */
const organIn = (plain: string): string | null => {
  const start =
    new RegExp(`^(?:.*[>»›】\\]])?(?:\\d{1,2}[.、])?(.*?)(?:关于)?(?:印发|发布|公布|公开|报送|编制)?(?:${yearWords}年?度?|$)`, 'u').exec(
      plain,
    )?.[1] ?? '';
  const behind = new RegExp(`${yearWords}年?度?(.*?)(?:关于)?${subject}`, 'u').exec(plain)?.[2] ?? '';
  const before = new RegExp(`^(.*?)(?:关于)?(?:年度)?${subject}`, 'u').exec(plain)?.[1] ?? '';
  return [start, behind, before].map(bareOrgan).find((name) => name !== null) ?? null;
};

const organEnding =
  /(?:人民政府|政府|局|委员会|委|办公室|办公厅|办事处|办|街道|镇|乡|厅|院|中心|管委会|公安|海关|部|署|社|处|所|队|会|馆|场|团|省|自治区|州|盟|市|县|区|旗)(?:[(（][^()（）]*[)）])?$/u;

const bareOrgan = (text: string): string | null => {
  const name = text.replace(/^[·•●◆■\-—>»[\]【】]+|^(?:附件)?[:：]|[:：、,，\-—_([（]+$|(?:关于|的)+$/gu, '').replace(/(?:政府)?信息(?:公开)?$/u, '');
  return isOrgan(name) ? name : null;
};

/** True where the words are the name of an organ and nothing else. */
export const isOrgan = (text: string): boolean => {
  const name = folded(text);
  return (
    name.length >= 2 &&
    name.length <= 30 &&
    /^[\p{Script=Han}()（）·、]+$/u.test(name) &&
    organEnding.test(name) &&
    !/[年月日]|报告|公开|信息|首页|更多|服务/u.test(name)
  );
};

/** 2024, 2024年, 2024年度, 2024年年报. */
export const saysOnlyYear = (text: string): boolean => /^(?:19|20)\d{2}年?度?(?:年报|报告)?$/u.test(folded(text));

/** What a link to a list of annual reports says; not one to their look-alikes. */
const column =
  /(?:信息|政务)公开(?:工作)?(?:的)?(?:年度|年)(?:工作)?(?:报告|报)|公开年报|^(?:工作)?年度?报告?$|^(?:部门|镇街|乡镇|街道|区县|县区|各区|本级|历年|市级|县级|区级)?(?:的)?(?:工作)?(?:年度报告|年报)(?:汇总|专栏|公开)?$|信息公开.{0,6}年报|^信息公开报告$/u;

export const namesReportColumn = (text: string): boolean => {
  const plain = folded(text);
  return plain.length <= 40 && column.test(plain) && lookAlikeOf(plain) === null;
};

/** What leads towards such lists. */
export const namesGate = (text: string): boolean =>
  /^(?:法定|依法)?(?:政府信息公开|政务公开|信息公开|政府公开|政府信息|公开|主动公开(?:内容)?|法定主动公开内容|政府信息公开专栏|政府信息公开平台|信息公开专栏|信息公开平台)$/u.test(
    folded(text),
  );

/** Parts of a collection: by year, by kind of organ. */
export const namesPart = (text: string): boolean => {
  const plain = folded(text);
  return (
    /^(?:19|20)\d{2}年?度?$/u.test(plain) ||
    /^(?:市|县|区|省|州|旗)?(?:政府)?(?:直|级|直属|属)?(?:部门|单位|机关)(?:年报)?$|^(?:各)?(?:乡镇|镇街|乡镇街道|乡镇\(街道\)|街道|街镇|县区|区县|县市区|县\(市\)区|乡镇办|委办局|市直|县直|区直|其他)(?:单位|部门|年报)?(?:年报)?$/u.test(
      plain,
    ) ||
    isOrgan(plain)
  );
};

const lookAlikeOf = (plain: string): LeaveCode | null => {
  const without = plain.replace(ownName, '');
  return lookAlikes.find(([, words]) => words.test(without))?.[0] ?? null;
};

export interface Meaning {
  /** `full`: it says so wholly; `short`: it may, in a list of reports; `none`: nothing of a report. */
  readonly report: 'full' | 'short' | 'none';
  readonly lookAlike: LeaveCode | null;
  readonly organ: string | null;
  readonly year: number | null;
}

const mentions = /年报|年度(?:工作)?报告|信息公开.{0,14}报告|网站.{0,8}报表|政务公开.{0,8}总结/u;
const shortly = /年报|年度(?:工作)?报告|^(?:(?:19|20)\d{2}|[二一][〇○零O0九][〇○零O0一二三四五六七八九]{2})年?度?(?:工作)?(?:报告)?$/u;

export const readWords = (text: string): Meaning => {
  const plain = folded(text);
  const full = report.test(plain);
  const organ = organIn(plain);
  const named = organ ?? plain;
  const own = full && /(?:信息|政务)公开和政府网站/u.test(plain) ? plain.replace('和政府网站', '') : plain;
  const lookAlike = lookAlikeOf(own) ?? (school.test(named) ? 'school' : institution.test(named) ? 'public-institution' : null);
  const short = shortly.test(plain) || isOrgan(plain);
  return { report: full ? 'full' : short ? 'short' : 'none', lookAlike, organ: organ ?? (isOrgan(plain) ? plain : null), year: yearOf(plain) };
};

/** True where the words speak of annual reports at all: links that say less are no candidates outside lists of reports. */
export const mentionsReport = (text: string): boolean => mentions.test(folded(text));
