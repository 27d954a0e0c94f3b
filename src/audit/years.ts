import type { Report } from '../schema/report.js';
import { sentencesOf, type Sentence } from './sentences.js';

/**
 * Years that the text gives to what the body did in the year of the report, and that are others: what a reused draft leaves behind. A year counts only
 * where it opens a clause and an own activity follows; comparisons, plans, documents, ranges and carried-over cases are left alone.
 */

export interface StrayYear {
  readonly year: number;
  readonly sentence: Sentence;
  /** The words from the year on. */
  readonly said: string;
}

const mention = /(?<!\d)(20\d{2})年(?:度)?/g;
/** What may stand before the year in its clause: nothing, a number of a list, or the body itself. */
const opening =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?:[是一二三四五六七八九十其首先]{0,2})?(?:在|截至|截止)?(?:(?:我|本|全|该)(?:省|市|州|县|区|旗|盟|乡|镇|局|厅|委|办|院|队|所|站|部|署|处|街道|街|中心|机关|单位|部门|系统|行政机关)(?:在)?)?$/;
/** The activity of a year: what the body did, got or did not get. */
const activity =
  /主动公开|公开(?:各类)?(?:政府)?信息|发布|收到|接到|受理|办理|办结|答复|新收|制发|出台|制定|印发|收取|未收|没有(?:收|发|向)|未(?:收到|发生|接到|产生|发出)|发生|举办|开展|召开|组织|推送|更新|坚持|紧扣|围绕|认真|严格|按照|深入|持续|不断|加强|强化|健全|完善|高度重视|贯彻|落实|推进|积极|切实|着力|以.{2,20}为|政府信息公开工作(?!年度?报告|要点|考核|报告)|政务公开工作(?!要点|考核|报告)|取得|将/;
/** Directly behind the year: it belongs to a thing, a span or a day, not to what follows. */
const attached =
  /^(?:的|[-—~至到、和及与]|以来|起|底|末|初|前|后|之前|以前|以后|版|级|届|期间|第|工作中|年|\d{1,2}月|[一二三四上下]季度|上半年|下半年|年度|政府信息公开(?:工作)?(?:情况)?年?度?(?:工作)?(?:报告|年报|指南|目录)|政务公开(?:工作)?(?:要点|报告|考核|方案|任务|重点)|(?:政府|部门|财政|单位|全市|全县|全区|全省)?(?:工作报告|预算|决算|收支)|法治政府|国民经济|统计公报|(?:重点|民生|目标|绩效|考核|测评|评估|审计|计划|方案|要点|总结|报告|年报|人大|建议|提案|全国|省级|市级|第三方))/;
const carried = /^.{0,14}(?:结转|遗留|未办结|尚未办结|跨年|转入|延续|顺延)/;
const ofThing = /^[^,，]{0,16}的(?:申请|文件|问题|信息|案件|政策|政府信息|基础|情况|数据|报告|要求|经验|成果|水平)/;
const pastProblems = /^[^,，]{0,24}(?:存在|指出|反馈|发现|提出|查找|梳理|整改).{0,10}(?:问题|不足|短板|意见)/;
const compared =
  /同比|本年(?:公开|收到|受理|发布|办[理结])|今年|上一?年(?!度?结转)|去年(?!度?结转)|前年|往年|同期|对比|相比|相较|较上|环比|历年|近[两三几]年/;
const counted =
  /(?:共|累计|全年)?(?:收到|受理|办结|答复|主动公开|公开|发布|制发|办理|推送|举办|召开)[^,，]{0,24}\d+(?:余|多)?(?:件|条|篇|次|期|场|个|份)/;
const planned = /将|拟|计划|力争|目标|预计|要|打算|下一步/;

const yearsOfReport = (report: Report): ReadonlySet<number> =>
  new Set(
    [report.year, report.period ? Number(report.period.from.slice(0, 4)) : null, report.period ? Number(report.period.to.slice(0, 4)) : null].flatMap(
      (one) => one ?? [],
    ),
  );

/** The next sentence of the paragraph speaks of the report's year beside this one: “2022年公开120条。2023年公开150条，同比增长25%”. */
const comparedNext = (sentence: Sentence, own: ReadonlySet<number>): boolean => {
  const next = sentence.paragraph.split(/[。!?;；！？]/);
  const at = next.indexOf(sentence.text);
  const text = at < 0 ? '' : (next[at + 1] ?? '');
  return [...own].some((year) => text.startsWith(`${year}年`)) && /同比|增长|增加|减少|下降|上升|较|比/.test(text);
};

/** The report's year stands in another part of the same full sentence: “2022年公开120条；2023年公开150条”. */
const besideOwn = (sentence: Sentence, own: ReadonlySet<number>): boolean => {
  const full = sentence.paragraph.split('。').find((one) => one.includes(sentence.text)) ?? '';
  return [...own].some((year) => full.includes(`${year}年`));
};

const strayIn = (sentence: Sentence, own: ReadonlySet<number>, report: Report): readonly StrayYear[] => {
  const plain = sentence.text.replace(/《[^》]*》|“[^”]*”|"[^"]*"/g, (title) => '〇'.repeat(title.length));
  if (/统计(?:期限|时限|时间|周期)|所列数据/.test(plain)) return [];
  return [...plain.matchAll(mention)].flatMap((match): StrayYear[] => {
    const year = Number(match[1]);
    if (own.has(year) || report.year === null || year < 2008 || year > report.year + 1) return [];
    const [before, after] = [
      plain.slice(0, match.index),
      // 截至2021年12月31日 tells the whole year
      plain
        .slice(match.index + match[0].length)
        .replace(
          /(?<=^)(?:12月31日|12月[底末]|1月1日(?:起)?至12月31日|年[底末])(?:止)?[,，、]?|^[,，、]|^(?:全年|内|间|期间|我(?:[省市州县区盟旗乡镇局厅委办院队所站部署处校会社]|街道|中心|机关|单位|管委会)(?=[一-龥]))[,，]?/,
          '',
        ),
    ];
    const clause = before.split(/[,，:：]/).at(-1) ?? '';
    const name = report.organ !== null && clause.endsWith(report.organ) ? clause.slice(0, clause.length - report.organ.length) : clause;
    if (!opening.test(name)) return [];
    if (attached.test(after) || carried.test(after) || ofThing.test(after) || pastProblems.test(after)) return [];
    // figures of the report's own year stand before it, or the report's year beside it: a comparison
    if (/\d+(?:余|多)?(?:件|条|次|篇|个|元)/.test(before) || [...own].some((one) => plain.includes(`${one}年`)) || compared.test(plain)) return [];
    if (besideOwn(sentence, own) || comparedNext(sentence, own) || !activity.test(after)) return [];
    if (year === report.year + 1 && (!counted.test(after) || planned.test(plain) || sentence.section === 5)) return [];
    if (sentence.section === 5 && !oldDraft(sentence, own)) return [];
    return [{ year, sentence, said: `${match[0]}${after}` }];
  });
};

/** Section five may look back: only where neither the report's year nor a thing put right is told in the paragraph. */
const oldDraft = (sentence: Sentence, own: ReadonlySet<number>): boolean =>
  ![...own].some((year) => sentence.paragraph.includes(`${year}年`)) &&
  !/上年|去年|上一年|整改|已(?:经)?(?:完成|解决|得到|改)|改进情况/.test(sentence.paragraph);

const introduction = /(?:编制|公布|发布|撰写|形成|现将|报告).{0,40}?(20\d{2})年(?:度)?政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)/;

/** The introduction calls the report itself that of another year. */
const introduced = (report: Report, own: ReadonlySet<number>): readonly StrayYear[] =>
  sentencesOf(report)
    .filter((sentence) => sentence.section === null && sentence.place.block !== report.title?.place.block)
    .flatMap((sentence) => {
      const match = introduction.exec(sentence.text);
      const year = Number(match?.[1]);
      return match && !own.has(year) && !/指出|针对|反馈|上年|格式|通知.{0,4}》/.test(match[0])
        ? [{ year, sentence, said: match[0].slice(-24) }]
        : [];
    });

const annual = '(?:(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)|年度报告|年报)';
const publishedIn = new RegExp(
  `(20\\d{2})年[1-4]月(?!份?(?:至|到|-|—|~|起|以来))(?:\\d{1,2}日)?(?:之?前|以前|底前?|末)?,?[^,。;]{0,16}?(?:公布|发布|公开|报送|上报|提交)[^,。;]{0,20}?\\1年(?:度)?${annual}`,
);

/** 2024年1月15日之前公布2024年年报 (长春市长通街道 2024): no report is published before its year is over. */
const tooEarly = (sentences: readonly Sentence[], year: number | null): readonly StrayYear[] =>
  sentences.flatMap((sentence) => {
    const match = publishedIn.exec(sentence.text);
    return match && Number(match[1]) === year ? [{ year, sentence, said: match[0] }] : [];
  });

/** In reading order; empty where the report's own year is not known. One that is the report's own stands where only the next can. */
export const strayYears = (report: Report): readonly StrayYear[] => {
  const own = yearsOfReport(report);
  const title = report.title?.place.block;
  const sentences = sentencesOf(report).filter((sentence) => sentence.place.block !== title);
  return [...introduced(report, own), ...sentences.flatMap((sentence) => strayIn(sentence, own, report)), ...tooEarly(sentences, report.year)];
};
