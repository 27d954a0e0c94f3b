import type { Extent } from '../../schema/enforcement.js';
import type { Said } from '../../schema/finding.js';
import type { PrintedText, Report } from '../../schema/report.js';
import { notAssessable, type Check } from '../rule.js';
import { noPrevious, type Held, type Pair } from '../pair.js';
import { allTexts, fold } from '../text.js';

/** What a report itself says of why its figures do not follow from last year's: then nobody is accused. */

const known = new WeakMap<Report, readonly string[]>();

/** Sentences of the report, folded. */
const sentencesOf = ({ report }: Pick<Held, 'report'>): readonly string[] => {
  const before = known.get(report);
  if (before) return before;
  const notes = Object.values(report.tables).flatMap((table): readonly PrintedText[] => [...table.notes, ...table.addedRows]);
  const sentences = [...allTexts(report), ...notes].flatMap(({ text }) => fold(text).split(/[。；;！!]/));
  known.set(report, sentences);
  return sentences;
};

const own = '(?:[我本](?:省|市|州|盟|县|旗|区|镇|乡|街道|厅|局|委|办|院|署|单位|机关|部门|地区))';
const body = '(?:局|委|办|厅|署|队|站|所|中心|镇|乡|街道|委员会|办公室|管委会|单位|部门|机构|县|区)';
const joined = '(?:合并|组建|整合|并入|划入|划转|划归|转隶|撤并|撤销|分设|拆分|移交|承接|接收)';
const reform = '(?:机构|体制|管理体制|行政区划|区划|职能|职责|隶属关系)(?:改革|调整|合并|整合|划转|变更)';

/** The organ is another than the year before: merged, renamed, with other bodies under it. */
const changedOrgan = [
  new RegExp(`${own}[^，。]{0,10}(?:由|与|和|同|将)[^，。]{1,20}${body}[^，。]{0,8}${joined}`),
  new RegExp(`原[^，。]{1,16}${body}[^，。]{0,14}${joined}`),
  new RegExp(`(?:因|由于|受|随着|鉴于|根据|按照)[^。]{0,14}${reform}[^。]{0,40}(?:${joined}|结转|转由|数据|申请|文件)`),
  new RegExp(`${own}[^，。]{0,14}(?:新成立|新组建|挂牌成立|正式成立|组建成立|更名为)`),
  /撤(?:县|市|乡|镇)设(?:区|市|镇|街道)/,
];
/** Changes among people are none of the organ. */
const ofPeople = /领导小组|成员|负责人|人员|分工|分管/;

/** The figures are counted over other bodies, or in another way, than the year before. */
const changedScope = [
  /(?:统计|填报|汇总|数据|计数)(?:的)?(?:范围|口径|标准|方式|方法|规则)[^，。]{0,6}(?:与上年|与上一年|与往年|与以往|同上年|较上年|较往年|较上一年)[^，。]{0,8}(?:不同|不一致|差异|变化|调整|有别)/,
  /(?:统计|填报|汇总|计数)(?:的)?(?:范围|口径|标准|方式|方法|规则)[^，。]{0,12}(?:调整|变化|变更|扩大|缩小|改为|有变|变动|优化)/,
  /(?:口径|范围)由[^，。]{1,24}(?:改|调整|变更|扩大|扩展)(?:为|至|到)/,
  /(?:口径|范围)[^。]{0,40}本级[^。]{0,30}(?:全[省市州盟县旗区]|各部门|各单位|各镇|各乡|镇街)/,
  /(?:口径|范围)[^。]{0,30}(?:全[省市州盟县旗区]|各部门|各单位|各镇|各乡|镇街)[^。]{0,30}本级/,
  /(?:首次|今年起|本年起|本年度起|自(?:20)?\d{2}年(?:度)?起)，?[^，。]{0,8}(?:下属|所属|所辖|各镇|各乡|各街道|镇街|乡镇)[^，。]{0,14}(?:纳入|并入|计入|汇总)/,
  /(?:首次|今年起|本年起|本年度起|自(?:20)?\d{2}年(?:度)?起)[^，。]{0,16}(?:纳入|汇总|并入|计入|包含|包括)[^，。]{0,16}(?:下属|所属|所辖|各镇|各乡|各街道|镇街|乡镇|街道|部门|单位)/,
];

const about = '(?:本报告|本年报|报告中?所列|所列数据|本报告数据|统计数据|统计范围|数据范围|统计口径|数据口径)';
const only = [
  new RegExp(`${about}[^。]{0,24}(?:仅(?:为|含|限|包括|统计|指)|不(?:含|包括|包含)|限于|(?:为|系|指|是|:)[^,。]{0,12}本级(?![、和及与以]))`),
  new RegExp(`${about}[^。]{0,12}(?:反映|体现)[^,。]{0,8}本级`),
];
const below = '(?:全[省市州盟县旗区](?:各|范围|行政|政府|数据)|各级|各部门|各单位|所属|下属|所辖|各[镇乡街县区市旗])';
const everything = [
  new RegExp(`${about}[^。]{0,24}(?:涵盖|包括|包含|含|汇总|覆盖|为|系|是)[^。]{0,16}${below}`),
  new RegExp(`(?=[^。]{0,12}数据)${about}[^。]{0,12}(?:由|来自|根据|综合)[^。]{0,12}${below}[^。]{0,20}(?:汇总|合计|汇集|累加)`),
];

/** How far the figures reach, where the report says it; null where it does not. */
export const extentOf = (held: Pick<Held, 'report'>): Extent | null => {
  const sentences = sentencesOf(held);
  const says = (patterns: readonly RegExp[]): boolean => sentences.some((sentence) => patterns.some((pattern) => pattern.test(sentence)));
  if (says(only)) return 'own';
  return says(everything) ? 'whole' : null;
};

const organChanged: Said = {
  zh: '报告称机构有合并、更名或职责调整，与上年不是同一口径，不作比较。',
  en: 'The report tells of a merger, a new name or new duties of the organ: its figures are not compared with last year’s.',
};
const scopeChanged: Said = {
  zh: '报告称统计范围或口径与上年不同，不作比较。',
  en: 'The report says that it counts otherwise than last year: its figures are not compared.',
};

/** Why the organ is not that of the year before, as the register tells it; null where it tells nothing of the kind. */
export const whyOtherBody = ({ mergedFrom = [] }: Held): Check | null => {
  if (mergedFrom.length === 0) return null;
  const names = mergedFrom.join('、');
  return notAssessable(
    `按机关名册，该机关有${names}并入或由其合并而来，与上一年度不是同一口径，不作比较。`,
    `By the register of organs ${names} went into the organ: its figures are not compared with last year’s.`,
  );
};

/** Why what is carried from year to year is not compared, where the report of the year before is not held: over a gap nothing can be said. */
export const whyNoPrevious = ({ later, earlier }: Pair): Check => {
  const [own, last] = [later.report.year, earlier[0]?.report.year];
  const merged = whyOtherBody(later);
  if (merged) return merged;
  if (own == null || last == null) return notAssessable(noPrevious.zh, noPrevious.en);
  const gap = own - last > 2 ? `${last + 1}至${own - 1}` : String(own - 1);
  return notAssessable(
    `没有该机关${gap}年度的报告，其间的增减不知，不能与${last}年度的数字衔接。`,
    `The organ’s report on ${gap.replace('至', ' to ')} is not held, so what changed since ${last} is not known: the figures cannot be joined.`,
  );
};

/** Why figures of the two reports are not compared at all; null where nothing speaks against it. */
export const whyNotComparable = (later: Held, earlier: Held): Check | null => {
  const other = whyOtherBody(later);
  if (other) return other;
  const sentences = sentencesOf(later);
  const said = (patterns: readonly RegExp[]): boolean => sentences.some((sentence) => patterns.some((pattern) => pattern.test(sentence)));
  if (sentences.some((sentence) => !ofPeople.test(sentence) && changedOrgan.some((pattern) => pattern.test(sentence))))
    return notAssessable(organChanged.zh, organChanged.en);
  const extents = [extentOf(later), extentOf(earlier)];
  if (said(changedScope) || (extents[0] !== null && extents[1] !== null && extents[0] !== extents[1]))
    return notAssessable(scopeChanged.zh, scopeChanged.en);
  return null;
};

const corrected =
  /更正|勘误|修正|订正|有误|笔误|误填|漏填|错填|漏报|多报|误报|误计|漏计|重复统计|重复计算|统计误差|核减|核增|调减|调增|重新(?:统计|核定|梳理|清理|确认|认定|核算)|据实调整|经(?:清理|梳理|核实|核查|复核)后?(?:确认|认定|调整)|历史数据|补录|补登|系统原因|口径|不一致|差异|相差/;

/** True where a sentence of the report speaks of the subject and says why it does not follow from last year's figure. */
export const isExplained = (held: Held, subject: RegExp, reasons: RegExp = corrected): boolean =>
  sentencesOf(held).some((sentence) => subject.test(sentence) && (reasons.test(sentence) || corrected.test(sentence)));
