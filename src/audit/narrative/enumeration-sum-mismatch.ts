import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { quote } from '../claims/mismatch.js';
import { equal, sumOf } from '../relations.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** 共N件，其中a件、b件、c件: the parts of a closed list add up to the whole. */

interface Listed {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly sum: number;
  /** True where the words show that nothing is left out. */
  readonly closed: boolean;
}

/** 其他处理 and 其他结果 are groups of the tables, beside which others may be left out. */
const residual = /其[他它](?!处理|结果|(?:社会)?组织)|其余|剩余/u;
const groups = {
  outcomes: ['granted', 'refused', 'unavailable', 'unprocessed', 'otherwise'],
  review: ['upheld', 'corrected', 'other', 'pending'],
  litigation: ['upheld', 'corrected', 'other', 'pending'],
} as const;
/** Every group of 表三's results, or every column of 表四, is named. */
const namesAllGroups = (parts: readonly Claim[]): boolean => {
  const named = new Set<string>(parts.flatMap((part) => part.quantities));
  return (['outcomes', 'review', 'litigation'] as const).some((family) => groups[family].every((group) => named.has(`${family}.${group}`)));
};

const applicantKinds = (parts: readonly Claim[]): boolean =>
  parts.some((part) => part.quantities.includes('applicants.individuals')) &&
  parts.some((part) => part.quantities.includes('applicants.organisations'));

/** The last two characters that all parts end in: 文字解读, 图表解读, 音视频解读. */
const noun = (claim: Claim): string => claim.wording.replace(/(?:共|为|类|数|有|达|:|约|累计)+$/u, '').slice(-2);

const sharedNoun = (whole: Claim, parts: readonly Claim[]): boolean => {
  const first = noun(parts[0]!);
  return parts.length >= 3 && first.length === 2 && first !== '信息' && parts.every((part) => noun(part) === first) && whole.wording.includes(first);
};

/** 共计425条：动态172条、公告174条、解读39条; 分别为…: a list that is announced as all there is. */
const announced = (report: Report, whole: Claim, parts: readonly Claim[]): boolean => {
  const [from, until] = [whole.place.span?.[1], parts[0]?.place.span?.[0]];
  const text = report.sections.flatMap((section) => section.text).find(({ place }) => place.block === whole.place.block)?.text;
  if (parts.length < 3 || from === undefined || until === undefined || text === undefined) return false;
  return /^[^，,。；;]{0,3}[：:]|分别[为是]/u.test(text.slice(from, until)) && !/其中|主要|包括/u.test(text.slice(from, until));
};

const isClosed = (report: Report, whole: Claim, parts: readonly Claim[]): boolean =>
  whole.list?.open === false &&
  (announced(report, whole, parts) ||
    namesAllGroups(parts) ||
    parts.some((part) => residual.test(part.wording)) ||
    applicantKinds(parts) ||
    sharedNoun(whole, parts));

/** Channels may carry one thing twice (不同渠道和方式公开相同信息计1条), and one thing may be of two kinds: 负责人解读, 多形式解读. */
const overlapping =
  /网站|微信|微博|公众号|公报|平台|渠道|媒体|公开栏|广播|报刊|电视|客户端|抖音|负责人|领导(?!信息|简介|介绍|分工|班子|成员|机构|之窗|活动|讲话)|出席|参加|多形式|多样|联合|同步|转载/u;

const listsOf = (report: Report): readonly Listed[] => {
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
  return report.claims.flatMap((whole): Listed[] => {
    const parts = (whole.list?.parts ?? []).flatMap((id) => byId.get(id) ?? []);
    const exact = whole.exact && parts.every((part) => part.exact) && whole.tolerance === 0 && parts.every((part) => part.tolerance === 0);
    const numbers = parts.flatMap((part) => part.value ?? []);
    if (parts.length < 2 || !exact || whole.value === null) return [];
    const sum = sumOf(numbers);
    // what overlaps may add up to more than the whole, never to less where all is told
    const told = whole.list?.open === false && announced(report, whole, parts) && sum < whole.value;
    if (parts.some((part) => overlapping.test(part.wording)) && !told) return [];
    return [{ whole, parts, sum, closed: isClosed(report, whole, parts) }];
  });
};

/** 提案40件，其中人大代表建议28件、政协提案12件，主办6件: the first parts make the whole, the rest counts it in another way. */
const completeBefore = (whole: Claim, parts: readonly Claim[]): boolean =>
  parts.slice(0, -1).some((_, at) => at > 0 && equal(sumOf(parts.slice(0, at + 1).flatMap((part) => part.value ?? [])), whole.value!));

/** 收到36件，其中予以公开20件……其他处理2件: all that was answered, with what was carried in. */
const isAllAnswered = (whole: Claim, parts: readonly Claim[], sum: number, report: Report): boolean =>
  /^applications\.(?:received|handled)$/u.test(whole.quantities.join()) &&
  parts.every((part) => part.quantities[0]?.startsWith('outcomes.') === true) &&
  equal(sum, report.figures['t3.R7.c7']?.value ?? Number.NaN);

/** More than the whole is wrong in any list; less only in one that is closed. */
const breaks = ({ whole, parts, sum, closed }: Listed, report: Report): boolean =>
  !completeBefore(whole, parts) && !isAllAnswered(whole, parts, sum, report) && (closed ? !equal(sum, whole.value!) : sum > whole.value!);

export const ntEnumerationSumMismatch: Rule = {
  id: 'nt-enumeration-sum-mismatch',
  version: 2,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文分项之和应等于合计', en: 'The parts that the text lists add up to the whole' },
  says: {
    zh: '正文“共N，其中a、b、c……”：列全的，各项之和等于N；未列全的，各项之和不大于N。',
    en: 'Of “N, of which a, b, c”: a complete list adds up to N, an open one to no more than N.',
  },
  basis: '计算核对',
  exceptions: [
    { zh: '“等”“主要”之后的分项视为未列全，只在其和大于总数时指出。', en: 'After 等 or 主要 the list is open: only a sum above the whole is told.' },
    {
      zh: '按渠道列出的分项可以重复计算（茗岙乡2018：共287条，各渠道394条），负责人解读、多形式解读等可以重叠：只在逐项列全而其和小于总数时指出。',
      en: 'Channels may carry one thing twice (茗岙乡 2018: 287, the channels 394), and 负责人解读 and 多形式解读 may overlap: told only where all are listed and add up to less.',
    },
  ],
  messages: {
    default: {
      zh: '正文称“{quote}”，所列{count}项之和为{sum}，请核对。',
      en: 'The text says “{quote}”; the {count} parts it lists add up to {sum}; please check.',
    },
  },
  check: (report) => {
    const lists = listsOf(report);
    const drafts = lists
      .filter((list) => breaks(list, report))
      .map(({ whole, parts, sum }): Draft => ({
        ...(whole.section === null ? {} : { section: whole.section }),
        place: whole.place,
        because: parts.map((part) => part.place),
        slots: { quote: quote(whole), count: parts.length, sum },
        actual: String(whole.value),
        expected: `${parts.map((part) => part.value).join('＋')}＝${sum}`,
        ...(report.reading === 'ocr' ? { severity: 'info' as const } : {}),
      }));
    return judge(drafts, lists.length, { zh: '正文没有“共……其中……”的分项数字。', en: 'The text lists no parts of a whole.' });
  },
  examples: [
    {
      shows: { zh: '分项相加等于合计', en: 'the parts add up' },
      report: { sections: { 1: { text: ['（一）主动公开情况。发布政策解读8件，其中文字解读3件、图表解读2件、音视频解读3件。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '子长市2023：共3437条，分项之和3914', en: '子长市 2023: 3437, the parts 3914' },
      report: {
        sections: {
          1: { text: ['（一）主动公开情况。全年公开信息共计3437条，其中概况类12条、动态类1740条、文件类225条、财政类110条、其他1827条。'] },
        },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“全年公开信息共计3437条”，所列5项之和为3914，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '各渠道之和大于总数：可以重复', en: 'channels that add up to more: one thing counts in several' },
      report: { sections: { 1: { text: ['（一）主动公开情况。通过各平台发布信息2410条：网站1605条、微信公众号860条、微博405条。'] } } },
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '各渠道逐项列全，其和小于总数', en: 'all channels listed, and less than the whole' },
      report: { sections: { 1: { text: ['（一）主动公开情况。通过各平台发布信息2410条：网站1105条、微信公众号860条、微博405条。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    {
      shows: { zh: '“等”之后不算列全', en: 'an open list' },
      report: { sections: { 1: { text: ['（一）主动公开情况。全年公开信息120条，其中政策文件10条、工作动态80条等。'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '没有分项', en: 'no list' }, report: { sections: { 1: { text: ['全年公开信息120条。'] } } }, verdict: 'not-assessable' },
  ],
};
