/** What a government's report says of how far its figures reach, and how it lists the parts of its region. */

/** `all` = 全市, 全县 …: the whole region is counted. */
export const wholeRegion: readonly ((all: string) => string)[] = [
  (all) => `本报告所列数据包含${all}各级行政机关和法律法规授权的组织。`,
  (all) => `报告中所列数据为${all}各部门、各镇街汇总数据。`,
  (all) => `本年报统计数据覆盖${all}行政机关，由市（县）两级逐级汇总。`,
  (all) => `以下数据统计口径为${all}各级政府及其工作部门。`,
  (all) => `本报告数据包括${all}各级各部门填报的数据。`,
  (all) => `统计范围涵盖${all}各单位，由政务公开主管部门审核汇总。`,
  () => '本报告数据由各部门、各乡镇（街道）填报数据汇总形成。',
  (all) => `统计数据汇总了${all}各级行政机关办理情况。`,
  (all) => `所列数据系${all}政府系统合计数。`,
  (all) => `本报告的数据统计对象为${all}各级行政机关。`,
];

/** The whole region is counted, told with the number of 表三. */
export const wholeCount: readonly ((all: string, count: number) => string)[] = [
  (all, count) => `${all}行政机关共收到政府信息公开申请${count}件。`,
  (all, count) => `${all}各级各部门共受理政府信息公开申请${count}件。`,
  (all, count) => `${all}新收政府信息公开申请${count}件，同比略有变化。`,
  (all, count) => `年内，${all}政府系统共接收政府信息公开申请${count}件。`,
  (all, count) => `${all}各级行政机关累计收到依申请公开${count}件。`,
  (all, count) => `依申请公开平稳有序，${all}全年收到申请${count}件。`,
];

/** Its own cases only. */
export const ownOnly: readonly ((place: string) => string)[] = [
  (place) => `本报告所列数据仅为${place}人民政府本级数据。`,
  () => '本报告统计数据不含各部门、各镇街，其年度报告由各单位另行公布。',
  (place) => `统计范围限于${place}人民政府及其办公室。`,
  () => '所列数据为政府本级数据，下级政府和部门数据见各自报告。',
  () => '本年报数据不包括所辖区县和政府部门的数据。',
  () => '报告中所列数据指政府本级（含办公室）的数据，不重复计入各部门。',
  () => '数据口径：政府本级，各部门、各乡镇单独编制。',
  () => '本报告反映本级政府办理情况，部门和乡镇另行报告。',
];

export interface Part {
  readonly name: string;
  readonly count: number;
}

const joined = (parts: readonly Part[], mark = '、'): string => parts.map(({ name, count }) => `${name}${count}件`).join(mark);

/** A total and its parts by region or body. */
export const listed: readonly ((all: string, total: number, parts: readonly Part[]) => string)[] = [
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中${joined(parts)}。`,
  (all, total, parts) => `${all}各级行政机关新收政府信息公开申请${total}件，其中：${joined(parts, '，')}。`,
  (all, total, parts) => `全年，${all}受理申请${total}件，其中，${joined(parts)}。`,
  (all, total, parts) =>
    `${all}政府系统共接收政府信息公开申请${total}件，其中${parts.map(({ name, count }) => `${name}收到${count}件`).join('，')}。`,
  (all, total, parts) => `${all}共收办政府信息公开申请${total}件（其中${joined(parts)}）。`,
  (all, total, parts) => `${all}收到政府信息公开申请${total}件，${joined(parts)}。`,
  (all, total, parts) => `${all}全年收到政府信息公开申请${total}件。其中，${joined(parts, '；')}。`,
  (all, total, parts) => `${all}共受理政府信息公开申请${total}件，分别为${joined(parts)}。`,
];

/** Lists that leave something out, or add something of another kind: they need not add up. */
export const openlyListed: readonly ((all: string, total: number, parts: readonly Part[]) => string)[] = [
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中${joined(parts)}等。`,
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中申请量较多的有${joined(parts)}。`,
  (all, total, parts) => `${all}新收政府信息公开申请${total}件，申请量居前三位的分别为${joined(parts)}。`,
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中${joined(parts.slice(0, 2))}。`,
  (all, total, parts) => `${all}共受理政府信息公开申请${total}件，其中${joined(parts)}，其余由其他单位办理。`,
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，主要集中在${joined(parts)}。`,
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中${joined(parts)}，涉及征地拆迁类${parts[0]!.count}件。`,
  (all, total, parts) => `${all}共收到政府信息公开申请${total}件，其中${parts[0]!.name}约${parts[0]!.count}件、${joined(parts.slice(1))}。`,
];
