import type { Level, Report } from '../schema/report.js';

/** What kind of body issued a report, told only where the name, the region code or a declared level make it certain. */

const parts =
  /^(?<province>.{2,8}?(?:省|自治区))?(?<city>.{1,10}?(?:市|自治州|州|盟|地区))?(?<county>.{1,6}?(?:自治县|县|自治旗|旗|区|市))?(?<town>.{1,8}?(?:镇|乡|街道))?(?<rest>.*)$/u;
/** 区 that are no administrative division: their bodies are agencies, not governments. */
const zone = /(?:开发|示范|高新|产业|工业|园|管理|保税|风景|名胜|实验|试验|度假|合作|综合|功能|新)区/;
const department = /(?:局|厅|委员会|委|办公室|中心|队|处|署|站|院|会)$/;
const municipalities = /^(?:北京|上海|天津|重庆)市(?:人民政府)?(?:办公厅)?$/;

/** Government at any level, by name: `…人民政府`, or a bare division such as 伊春市. Null where the name does not tell. */
export const isGovernment = (organ: string | null): boolean | null => {
  if (organ === null) return null;
  if (/人民政府$/.test(organ)) return true;
  if (department.test(organ) || /街道|管委会|公司|部$/.test(organ) || zone.test(organ)) return false;
  return /^[\p{Script=Han}]{2,16}(?:省|自治区|市|州|盟|县|旗|区|镇|乡)$/u.test(organ) ? true : null;
};

const levelOfCode = (code: string | null): Level | null => {
  if (code === null || !/^\d{6}/.test(code)) return null;
  if (code.length >= 9 && code.slice(6, 9) !== '000') return 'township';
  if (code.slice(2, 6) === '0000') return 'province';
  return code.slice(4, 6) === '00' ? 'prefecture' : 'county';
};

/** Names in which 乡, 区, 县 or 镇 is no division: 住房和城乡建设局, 乡村振兴局, 社区服务中心. */
const plain = (organ: string): string => organ.replace(/城乡|乡村|城镇|社区|园区|区域|县域|城市|市场/g, '〇');

/** As declared, else by the region code; null where neither tells. */
export const levelOf = (report: Report): Level | null => report.level ?? levelOfCode(report.regionCode);

export type RegulationPower =
  | { readonly power: 'has' }
  | { readonly power: 'unknown' }
  /** `surely`: below a city with districts; else a department that may have drafted the government's regulations. */
  | { readonly power: 'lacks'; readonly surely: boolean };

/** Whether the body may make 规章 (立法法): departments of the State Council, provinces, cities with districts and 自治州, and the general offices that report for them. */
export const regulationPower = (report: Report): RegulationPower => {
  const organ = plain(report.organ ?? '');
  const ofGovernment = isGovernment(report.organ) === true || /政府办公[厅室]$/.test(organ);
  const local = parts.exec(organ)?.groups ?? {};
  const level = levelOf(report);
  if (level === 'county' || level === 'township') return { power: 'lacks', surely: true };
  if (level === 'national' || /^(?:国务院|国家|中华人民共和国)/.test(organ))
    return { power: level === 'national' || !/[省市县区]/.test(organ) ? 'has' : 'unknown' };
  if (local['town'] !== undefined || zone.test(organ)) return { power: 'lacks', surely: true };
  if (local['county'] !== undefined && !/市$/.test(local['county'])) return { power: 'lacks', surely: true };
  if (local['county'] !== undefined && local['city'] !== undefined && /市$/.test(local['city'])) return { power: 'lacks', surely: true };
  if (ofGovernment) {
    if (level !== null || municipalities.test(organ) || /(?:省|自治区|州)(?:人民政府)?(?:办公[厅室])?$/.test(organ)) return { power: 'has' };
    // a city may be one with districts or one of county level: the name does not tell
    return { power: 'unknown' };
  }
  return department.test(organ) && (local['province'] ?? local['city'] ?? local['county']) !== undefined
    ? { power: 'lacks', surely: false }
    : { power: 'unknown' };
};

/** Town, township or sub-district, by its name: 第四十九条 names none of them. */
export const isTownship = (organ: string): boolean => {
  const name = plain(organ);
  return /(?:镇|乡|街道|苏木)(?:人民政府|办事处|党工委|政府)?$|街道办(?:事处)?$/.test(name) || parts.exec(name)?.groups?.['town'] !== undefined;
};

/** Bodies with the ending of a department that are none of 县级以上人民政府: of the state's own lines, of the party, of the people's congress, and agencies. */
const otherLine =
  /税务|海关|气象|烟草|邮政|调查队|海事|地震|人民银行|金融监督|金融监管|消防|边检|边防|出入境|铁路|民航|民用航空|通信管理|供电|电力|管委会|管理委员会|党|纪律|监察委|纪委|监委|法院|检察院|工作委员会|工委|居委会|村委会|居民委员会|村民委员会|供销|残疾人|联合会|工会|妇联|共青团|人大|政协|分局|派出|直属|筹备|指挥部/;
/** True of a body that belongs to none of the local governments. */
export const isOtherLine = (organ: string): boolean => otherLine.test(plain(organ));

const region = /^.{1,24}?(?:省|自治区|自治州|地区|市|州|盟|自治县|县|自治旗|旗|区)(?=.)/u;

/**
 * Department of a government at county level or above: a region's name and 局, 厅, 委 or 办公室 behind it, or a ministry. The government's own general office
 * is none: whether the duty of departments binds it was not established.
 */
export const isDepartment = (organ: string, level: Level | null): boolean => {
  const name = plain(organ).replace(/[(（].*[)）]$/, '');
  if (
    isTownship(organ) ||
    zone.test(name) ||
    otherLine.test(name) ||
    /[省市县区州旗]委(?:办|员会办公室|.{2,4}部)/.test(name) ||
    /政府办公?[厅室]?$/.test(name)
  )
    return false;
  if (level === 'national') return /(?:部|局|总局|委员会|署|办公室)$/.test(name);
  return region.test(name) && /(?:局|厅|委员会|委|办公室|办)$/.test(name);
};
