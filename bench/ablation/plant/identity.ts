/** Years, dates and names; where the document came from. */

import { chineseDate } from '../../generator/prose.js';
import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import { withText } from '../draft.js';
import type { Draft, Organ } from '../draft.js';
import { organOf } from '../organs.js';
import { fault, odd, say } from '../planter.js';
import type { Planter } from '../planter.js';

const of2021 = (chance: Chance, more: CleanOptions = {}): Draft => clean(chance, { form: '2021', year: chance.between(2022, 2025), ...more });
const pad = (number: number): string => String(number).padStart(2, '0');
const period = (draft: Draft, from: number, to = from): Draft => ({
  ...draft,
  introduction: [`本报告所列数据的统计期限自${from}年1月1日起至${to}年12月31日止。`],
});

const years: readonly Planter[] = [
  fault('title-year-period-mismatch', 'the period of another year', (chance) => { const draft = of2021(chance); return period(draft, draft.year + chance.pick([-1, -2, 1])); }),
  fault('title-year-period-mismatch', 'in another wording', (chance) => { const draft = of2021(chance); const year = draft.year - 1; return { ...draft, introduction: [chance.pick([`数据统计期限为${year}年1月1日至${year}年12月31日。`, `本年度报告中所列数据的统计期限从${year}年1月1日起，到${year}年12月31日止。`, `所列数据统计时间自${year}年1月1日至12月31日。`, `本报告中数据统计期为${year}.1.1—${year}.12.31。`])] }; }),
  odd('title-year-period-mismatch', 'the same year', (chance) => { const draft = of2021(chance); return period(draft, draft.year); }),
  odd('title-year-period-mismatch', 'other spans of years', (chance) => { const draft = of2021(chance); return { ...draft, introduction: [`按照${draft.year - 1}年11月1日施行的有关规定，落实2021年至2025年法治政府建设规划，编制本报告。`, `统计期限自${draft.year}年1月1日起至${draft.year}年12月31日止。`] }; }),
  fault('stale-year-mention', 'the work of another year', (chance) => {
    const draft = of2021(chance);
    const y = draft.year - chance.pick([1, 1, 2]);
    return say(draft, chance, chance.pick([
      `${y}年，我单位通过门户网站主动公开政府信息120条。`, `${y}年度，我局认真贯彻落实《条例》，扎实推进政务公开。`, `${y}年全年共发布政策解读15篇。`, `${y}年度未收取信息处理费。`, `本单位${y}年度通过门户网站主动公开政府信息86条。`,
      `${y}年，共组织业务培训3次。`, `截至${y}年12月31日，政务新媒体发布信息66条。`, `截至${y}年12月底，公众号推送信息210条。`, `${y}年我单位主动公开财政信息12条。`,
    ]), [1, 2]);
  }),
  odd('stale-year-mention', 'years that belong there', (chance) => {
    const draft = of2021(chance);
    const y = draft.year;
    return say(draft, chance, chance.pick([
      `较${y - 1}年增加12件。`, `较${y - 1}年末增加关注人数1200人。`, `完成${y - 1}年度遗留的整改事项。`, `${y - 1}年12月印发的实施方案继续有效。`, `延续${y - 1}年以来的做法，每季度通报。`, `${y - 1}年10月至${y}年3月开展专项清理。`, `${y - 1}届毕业生就业信息专栏保留至年底。`, `${y - 1}年公开信息110条，本年公开120条，同比增长9.1%。`, `公开${y - 1}年度部门决算和${y}年度部门预算。`, `落实《${y - 1}年政务公开工作要点》。`, `根据〔${y - 1}〕15号文件要求，规范栏目设置。`, `针对${y - 1}年政府信息公开工作年度报告中指出的问题，逐项整改。`,
      `${y + 1}年，本单位将继续加强政府信息公开。`, `落实“十四五”规划（2021—2025年）。`, `自2019年5月15日新修订的《条例》施行以来，公开工作更加规范。`, `公开${y - 1}年度法治政府建设情况报告。`, `在${y - 1}年度政务公开考核中被评为优秀。`, `与${y - 1}年相比基本持平。`, `${y - 1}年以来，不断规范信息发布流程。`,
      `修订了${y - 2}年印发的《政府信息公开指南》。`, `公布${y - 1}年度政府信息公开工作年度报告。`, `${y - 1}年第四季度抽查发现的问题全部整改完毕。`, `对2018年以来制发的文件开展清理。`, `公开义务教育${y - 1}—${y}学年招生信息。`, `预公开${y + 1}年重大行政决策事项目录。`,
    ]), [1, 2, 5]);
  }),
  fault('period-not-full-year', 'a part of the year', (chance) => { const draft = of2021(chance); return { ...draft, introduction: [`统计期限自${draft.year}年3月1日起至${draft.year}年12月31日止。`] }; }),
  odd('period-not-full-year', 'the whole year', (chance) => { const draft = of2021(chance); return period(draft, draft.year); }),
]; // prettier-ignore

/** A bureau whose name has hardly a character in common: one that differs may be a slip of the pen. */
const other = (chance: Chance, than = ''): Organ => {
  for (;;) {
    const organ = organOf(chance, ['department']);
    if (![...organ.place.slice(0, 2)].some((mark) => than.includes(mark))) return organ;
  }
};
const signedBy = (draft: Draft, name: string, date = `${draft.year + 1}-01-15`): Draft => ({
  ...draft,
  signature: [name, chineseDate(date)],
  metadata: [],
});

const names: readonly Planter[] = [
  fault('title-org-mismatch', 'another organ signed', (chance) => {
    const draft = of2021(chance, { kinds: ['department'] });
    return signedBy(draft, other(chance, draft.organ.name).name);
  }),
  fault('title-org-mismatch', 'another organ in the introduction', (chance) => { const draft = of2021(chance, { kinds: ['department'] }); return { ...draft, introduction: [chance.pick([`现公布${other(chance, draft.organ.name).name}${draft.year}年政府信息公开工作年度报告。`, `按照规定，${other(chance, draft.organ.name).name}编制了${draft.year}年度政府信息公开工作年度报告。`, `本报告由${other(chance, draft.organ.name).name}编制。`])] }; }),
  odd('title-org-mismatch', 'an office for its government', (chance) => { const draft = of2021(chance, { kinds: ['government'] }); return signedBy(draft, `${draft.organ.place}${chance.pick(['人民政府办公室', '政府办公室', '人民政府', '政务服务管理局', '政务公开办公室'])}`); }),
  odd('title-org-mismatch', 'a short name', (chance) => { const draft = of2021(chance, { kinds: ['department'] }); return signedBy(draft, draft.organ.name.replace(draft.organ.place, '').replace('委员会', '委')); }),
  odd('title-org-mismatch', 'renamed in the year', (chance) => { const draft = of2021(chance, { kinds: ['department'] }); const old = `${draft.organ.place}机关事务管理局`; return signedBy(say(draft, chance, `本机关因机构改革由${old}更名而来。`), old); }),
  odd('title-org-mismatch', 'a portal put it up', (chance) => ({ ...of2021(chance), metadata: [{ name: 'ContentSource', value: chance.pick(['市政府办公室', '县政务服务中心', '市大数据局', '网站管理员']), from: 'meta' }] })),
  fault('foreign-place-mention', 'another place did it', (chance) => {
    const organ = organOf(chance, ['department', 'government']);
    const draft = of2021(chance, { organ: organ.place.endsWith('市') ? organOf(chance, ['department']) : organ });
    const foreign = draft.organ.place.endsWith('县') ? chance.pick(['青琅县', '云岑县', '石漱县']) : draft.organ.place.endsWith('区') ? chance.pick(['青琅区', '云岑区']) : '';
    if (foreign === '') return { ...draft, texts: { ...draft.texts, 1: [...draft.texts[1]!, `我${chance.pick(['镇', '乡', '街道'])}切实加强公开工作，收到申请一律登记。`] } };
    return say(draft, chance, chance.pick([`${foreign}政府信息公开工作稳步推进，公开信息120条。`, `一年来，${foreign}认真贯彻落实《条例》，不断提升公开水平。`, `${foreign}高度重视政府信息公开工作，成立领导小组。`, `${foreign}政府办公室加强统筹协调，健全工作机制。`]));
  }),
  odd('foreign-place-mention', 'places that help, teach or sue', (chance) => {
    const draft = of2021(chance, { kinds: ['government', 'department'] });
    const foreign = other(chance, draft.organ.name).place;
    return say(draft, chance, chance.pick([`赴${foreign}学习考察政务公开先进经验。`, `与${foreign}开展跨区域协作，共享政策信息。`, `学习借鉴${foreign}政务公开标准化经验。`, `${foreign}来我单位交流政务公开工作。`, `向${foreign}有关部门发出征求意见函2件。`, `公开东西部协作对口支援${foreign}情况。`, `${foreign}某公司申请公开征地信息，已答复。`, '落实国务院和省政府部署。']));
  }),
  fault('title-nonstandard', 'own words', (chance) => { const draft = of2021(chance); return { ...draft, title: chance.pick([`${draft.organ.name}${draft.year}年政府信息公开工作报告`, `${draft.organ.name}${draft.year}年政务公开年度报告`]) }; }),
  odd('title-nonstandard', 'the year first, marks around', (chance) => { const draft = of2021(chance); return { ...draft, title: chance.pick([`${draft.year}年${draft.organ.name}政府信息公开工作年度报告`, `《${draft.organ.name}${draft.year}年度政府信息公开工作年度报告》`]) }; }),
]; // prettier-ignore

const on = (draft: Draft, date: string): Draft => ({
  ...draft,
  signature: [draft.organ.name, chineseDate(date)],
  metadata: [
    { name: 'PubDate', value: date, from: 'meta' },
    { name: '公开日期', value: date, from: 'table' },
  ],
});
const sites: Draft['metadata'] = [
  { name: 'SiteName', value: '某市人民政府', from: 'meta' },
  { name: 'ColumnName', value: '政府信息公开年报', from: 'meta' },
];

const dates: readonly Planter[] = [
  fault('late-publication', 'a department in spring', (chance) => { const draft = of2021(chance, { kinds: ['department'] }); const date = `${draft.year + 1}-${pad(chance.between(3, 9))}-${pad(chance.between(1, 28))}`; return chance.happens(0.5) ? on(draft, date) : signedBy(draft, draft.organ.name, date); }),
  fault('late-publication', 'a government in summer', (chance) => { const draft = of2021(chance, { kinds: ['government'], organ: { name: `荇汀${chance.pick(['市', '县'])}人民政府`, place: '荇汀', kind: 'government', level: 'county', rulemaking: false } }); return on(draft, `${draft.year + 1}-${pad(chance.between(5, 9))}-${pad(chance.between(1, 28))}`); }),
  odd('late-publication', 'a town, a zone', (chance) => { const draft = of2021(chance, { kinds: ['township', 'zone'] }); return on(draft, `${draft.year + 1}-${pad(chance.between(3, 9))}-11`); }),
  odd('late-publication', 'a repost', (chance) => { const draft = signedBy(of2021(chance, { kinds: ['department', 'government'] }), 'x'); return { ...draft, signature: [draft.organ.name, chineseDate(`${draft.year + 1}-01-18`)], metadata: [{ name: 'PubDate', value: `${draft.year + 1}-09-03`, from: 'meta' }] }; }),
  odd('late-publication', 'one source alone', (chance) => { const draft = of2021(chance, { kinds: ['department', 'government'] }); return { ...draft, signature: [], metadata: [{ name: 'PubDate', value: `${draft.year + 1}-08-09`, from: 'meta' }] }; }),
  odd('late-publication', 'a government in March', (chance) => { const draft = of2021(chance, { kinds: ['government'] }); return on(draft, `${draft.year + 1}-03-${pad(chance.between(1, 31))}`); }),
  fault('publish-date-unknown', 'a page without a date', (chance) => ({ ...of2021(chance), signature: [], metadata: sites })),
  odd('publish-date-unknown', 'two sources', (chance) => { const draft = of2021(chance); return on(draft, `${draft.year + 1}-01-12`); }),
  fault('rg-all-zero', 'nothing but zeros', (chance) => { const draft = of2021(chance, { scale: 'none' }); return { ...draft, figures: Object.fromEntries(Object.keys(draft.figures).map((id) => [id, '0'])) }; }),
  odd('rg-all-zero', 'some figure', (chance) => of2021(chance, { scale: 'many' })),
]; // prettier-ignore

const garbled = '閺€璺虹安娣団剝浼呴崗顒€绱戝銉ょ稊楠炴潙瀹抽幎銉ユ啞閿涘本瀵滈悡褎婀侀崗瀹狀潐鐎规矮绨ｆ禒銉ュ彆瀵偓';
const general = [
  '（一）主动公开。各级政府部门通过多种渠道积极公开信息，在政策法规方面及时公布新出台的文件和解读材料，方便公众了解政策导向，公开内容不断丰富，公开范围不断扩大，公开时效不断提高。',
  '（二）依申请公开。不断规范流程，多数部门能在法定时限内进行答复，部分地区还通过在线平台方便申请人提交申请，提高办理效率，申请人满意程度进一步提升。',
  '（三）政府信息管理。加强对历史信息的整理和归档，运用新技术优化信息分类和检索功能，提升管理的智能化水平，明确信息采编、审核、发布的责任主体，确保信息准确、权威。',
  '（四）平台建设。持续加强网站建设，优化界面设计，提升用户体验；推进政务新媒体发展，以图文、视频等形式及时发布信息，扩大传播范围，增强传播效果。',
  '（五）监督保障。建立健全监督考核机制，落实工作考核、社会评议、责任追究制度，定期进行检查和评估，自觉接受公众监督，推动各项任务落到实处。',
];
const source: readonly Planter[] = [
  fault('src-nonofficial-host', 'another host', (chance) => ({ ...of2021(chance), addresses: [chance.pick(['https://www.puroview.com/xxgk/2024/a.html', 'http://baike.example.com/report', 'https://www.some-city-news.cn/1.html', 'https://mirror.example.net/gov/1.htm'])] })),
  odd('src-nonofficial-host', 'official hosts', (chance) => ({ ...of2021(chance), addresses: [chance.pick(['https://www.huaian.gov.cn/art/1.html', 'http://218.94.1.2/xxgk/1.html', 'https://zrzy.smx.gov.cn/x.htm', 'http://www.gov.cn/'])] })),
  fault('src-mojibake', 'garbled text', (chance) => { const draft = of2021(chance); return withText(draft, 1, Array.from({ length: 8 }, () => chance.pick([garbled, '��������Ϣ����������ȱ���', '�?。ㄒ唬┲鲃庸_情况��������']))); }),
  odd('src-mojibake', 'rare names', (chance) => say(of2021(chance), chance, '在䶮溪社区、垚犇村设立政务公开专区，联系人䶮鑫、喆淼。')),
  fault('src-lookalike-document', 'an explanation, not the report', (chance) => { const draft = of2021(chance); return { ...draft, title: `${draft.organ.name}${draft.year}年政府信息公开工作年度报告${chance.pick(['解读', '图解'])}`, order: [1, 2, 5], tables: ['table2'] }; }),
  odd('src-lookalike-document', 'the report', (chance) => of2021(chance)),
  fault('src-generic-text', 'no number, no name', (chance) => withText(of2021(chance, { telling: false }), 1, general)),
  odd('src-generic-text', 'numbers told', (chance) => say(of2021(chance), chance, '全年公开信息321条。')),
  fault('src-not-own-report', 'in the column of another', (chance) => ({ ...of2021(chance, { organ: { name: '芷汀县审计局', place: '芷汀县', kind: 'department', level: 'county', rulemaking: false } }), metadata: [{ name: 'SiteName', value: '荇屿县人民政府门户网站', from: 'meta' }, { name: 'ContentSource', value: '荇屿县审计局', from: 'meta' }] })),
  odd('src-not-own-report', 'in its own column', (chance) => { const draft = of2021(chance); return { ...draft, metadata: [{ name: 'ContentSource', value: draft.organ.name, from: 'meta' }] }; }),
]; // prettier-ignore

export const identity: readonly Planter[] = [...years, ...names, ...dates, ...source];
