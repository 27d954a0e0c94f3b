import type { Report } from '../schema/report.js';
import { isGovernment } from './organ.js';
import { sentencesOf } from './sentences.js';
import type { Place } from '../schema/place.js';
import { fold } from './text.js';

/** Whether two names are those of one body, told leniently: short forms, offices and places left out are the same body. */

/** The region that a name begins with, its levels apart: `淮安市洪泽区` → 淮安市, 洪泽区. */
export const regionsOf = (name: string): readonly string[] => {
  const found: string[] = [];
  let rest = name;
  for (;;) {
    const match =
      /^.{1,10}?(?:省|自治区|自治州|自治县|自治旗|市(?!场|政(?!府|务|协|法)|民(?!政|族|宗|防)|容|监(?!察|督))|州(?!市)|盟|县|旗|(?<![社园])区(?!域)|(?<!城)镇|(?<!城)乡(?!村)|街道)/u.exec(
        rest,
      );
    if (!match || match[0].length < 2) return found;
    found.push(match[0]);
    rest = rest.slice(match[0].length);
  }
};

const plain = (name: string): string =>
  fold(name)
    .replace(/[(（].*?[)）]/g, '')
    .replace(/(?:人民)?政府(?:办公厅|办公室|办)?$/, '')
    .replace(/(?:办公厅|办公室|办事处)$/, '');

/** Every character of the shorter one stands in the longer one, in order: 发改局 and 发展和改革局. */
const shortens = (short: string, long: string): boolean => {
  let at = 0;
  for (const mark of long) if (mark === short[at]) at++;
  return at === short.length;
};

const slip = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((mark, index) => mark !== b[index]).length <= 1 && a.length > 3;

/** Departments whose names differ in one character, and that are two: 民政局 and 财政局 are no slip of each other. */
const departments =
  /(民政|财政|审计|统计|教育|体育|林业|农业|渔业|工业|商务|税务|外事|司法|公安|国安|水利|水务|气象|档案|信访|科技|文化|卫生|交通|人防)(?:局|厅|委员会|委)$/u;
const areTwoDepartments = (a: string, b: string): boolean => {
  const [one, other] = [departments.exec(a)?.[1], departments.exec(b)?.[1]];
  return one !== undefined && other !== undefined && one !== other && !(/^水/u.test(one) && /^水/u.test(other));
};

export const sameBody = (a: string, b: string): boolean => {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return true;
  return shortens(one, other) || shortens(other, one) || (slip(one, other) && !areTwoDepartments(one, other));
};

/** 区 that are parts of a county or words, no county of their own. */
export const zone =
  /(?:开发|园|新|景|功能|示范|保税|试验|高新|产业|工业|城|郊|矿|社|小|片|辖|灾|库|牧|老|街|校|厂|营|林|地|山|管理|合作|集聚|聚集|度假|旅游|贫困)区/u;

/** The county or district in which a body sits, without its level: 洪泽 of 洪泽县民政局 and of 洪泽区民政局. None of a bare name. */
const countiesOf = (name: string): readonly string[] => {
  const regions = regionsOf(name);
  if (name.length === regions.join('').length || zone.test(name)) return [];
  return regions.filter((region) => /(?:[县旗区])$/u.test(region)).map((region) => region.replace(/(?:自治)?[县旗区]$/u, ''));
};

/** 金沙滩县教育局 and 卢阳湖区教育局: no county lies in a district, nor the other way round. */
const ofTwoCounties = (a: string, b: string): boolean => {
  const [own, others] = [countiesOf(a), countiesOf(b)];
  return own.length > 0 && others.length > 0 && !own.some((one) => others.some((other) => one === other || slip(one, other)));
};

/** Two regions of one level with different names: they cannot be one place, nor one inside the other. */
const levels = ['省', '自治区', '自治州', '盟', '县', '自治县', '旗', '自治旗', '区', '镇', '乡', '街道'];
export const apart = (a: string, b: string): boolean => {
  const level = (region: string): string | undefined => levels.toSorted((x, y) => y.length - x.length).find((one) => region.endsWith(one));
  const [left, right] = [regionsOf(a), regionsOf(b)];
  // 砚浦区经济技术开发区 names two 区: one place in common is enough
  return (
    ofTwoCounties(a, b) ||
    levels.some((one) => {
      const [own, others] = [left.filter((region) => level(region) === one), right.filter((region) => level(region) === one)];
      return own.length > 0 && others.length > 0 && !own.some((region) => others.some((other) => region === other || slip(region, other)));
    })
  );
};

const ending = '(?:人民政府|局|委员会|委|厅|办公室|办事处)';
const whole = new RegExp(`^.{2,28}${ending}$`, 'u');

export interface NamedBody {
  readonly name: string;
  readonly where: 'introduction' | 'signature';
  readonly place: Place;
}

const lead =
  /^(?:.*(?:现公布|公布|发布|要求|规定|精神|由|将|和(?=[\p{Script=Han}]{1,8}?(?:省|市|州|盟|县|旗|区|镇|(?<!城)乡|街道))|现将|特此|[,，。、:：)）〉》]))/u;

/** The full names by which the report calls its own issuer, beside the title: in the introduction and above the date. */
export const issuersNamed = (report: Report): readonly NamedBody[] => {
  const introduced = sentencesOf(report)
    .filter(({ section, place }) => section === null && place.block !== report.title?.place.block)
    .flatMap(({ text, place }): NamedBody[] =>
      [...text.matchAll(/([\p{Script=Han}()]{4,40}?)(?:组织)?(?:编制|20\d{2}年(?:度)?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告)/gu)].flatMap(
        (match) => {
          const name = (match[1] ?? '').replace(lead, '').replace(/(?:组织|负责|认真)$/, '');
          return whole.test(name) && regionsOf(name).length > 0 ? [{ name, where: 'introduction', place }] : [];
        },
      ),
    );
  const last = report.sections.at(-1)?.text.slice(-3) ?? [];
  const signed = last.flatMap(({ text, place }): NamedBody[] => {
    const name = fold(text);
    return whole.test(name) && regionsOf(name).length > 0 && !/[,，。、:：]/.test(name) ? [{ name, where: 'signature', place }] : [];
  });
  return [...introduced, ...signed];
};

/** A government’s report is written and signed by whichever of its offices is in charge: only another place is another body. */
export const otherBody = (organ: string, named: string): boolean => (isGovernment(organ) === true ? apart(organ, named) : !sameBody(organ, named));
