import type { Place } from '../../schema/place.js';
import type { Report } from '../../schema/report.js';
import { sectionsOf } from '../sections.js';
import { fold } from '../text.js';

/**
 * What is left of a report's prose when all is taken out that any report of any year may share: figures, years, names, the
 * law and its phrases, statements of the form's own quantities, and the lead-ins of the template.
 */

export interface Sentence {
  /** Without figures, years and names; clauses that every report has are left out. */
  readonly rest: string;
  readonly place: Place;
}

/** Policy and law that reports quote in the same words, and words that the form itself asks for. */
const boilerplate = [
  /习近平|党的|党中央|党委|国务院|省委|市委|县委|区委|中央|新时代|重要(?:讲话|指示)|指导思想|为指导|决策部署/,
  /条例|国办|办法|规定(?:要求|的要求)?$|格式|《|》|〔|第[一二三四五六七八九十]+条/,
  /本报告|年度报告|年报|统计期限|统计时限|所列数据|电子版|下载|联系(?:地址|电话|人)?|邮编|电话|地址|疑问|官网|网址/,
  /(?:未|没有|无|不存在)(?:有)?(?:发生|收到|收取|产生|出现|其他|被|因|需要|涉及|受理)/,
  /信息处理费|收费通知|收费金额|其他需要报告/,
  /(?:存在|有)(?:着)?(?:以下|下列|的|一些|一定|不少|许多|主要)*(?:问题|不足|差距|短板|薄弱环节)|(?:取得|有)了?(?:一些|一定|较大|新的|明显)*(?:进步|成效|成绩|进展)/,
  /^.{2,14}情况$/,
  /^(?:下一步|今后|下一阶段|新的一年|针对(?:上述|以上|存在)|对照|主要(?:是|表现)|具体(?:是|为|如下)|回顾|从以下|采取以下|着力做好|将(?:从|重点|着力|进一步)?(?:以下|做好|抓好)?)/,
  /(?:措施|方面|工作|改进|努力|如下)(?:加以|予以)?(?:改进|加强|提升)?$/,
];

/** What the three tables count: sentences that state these are the same every year but for the figures. */
const quantities = /申请|受理|办结|答复|结转|规范性文件|规章|复议|诉讼|许可|处罚|强制|收费|解读|发布|公开|推送/;

const marks = /^(?:第?[一二三四五六七八九十]+(?:是|、|要)?|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])/u;

const maskOf = (report: Report): ((clause: string) => string) => {
  const organ = fold(report.organ ?? '');
  const names = [organ, organ.replace(/人民政府/, ''), organ.replace(/人民政府$/, '')]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  return (clause) =>
    names
      .reduce((text, name) => text.replaceAll(name, ''), clause)
      .replace(marks, '')
      .replace(/[我本](?:省|市|州|盟|县|旗|区|镇|乡|街道|厅|局|委|办|院|单位|机关|部门)/g, '')
      .replace(/(?:19|20)\d{2}年度?|本年度?|全年|今年|年内|上一?年度?|去年/g, '')
      .replace(/\d+(?:\.\d+)?(?:余|多)?(?:件|条|次|篇|个|万|元|期|场|处|份|项|人|名|家|%|‰|余)*/g, '')
      .replace(/[^\p{Script=Han}\p{L}]/gu, '');
};

/** Shorter clauses are phrases of the trade. */
const shortestClause = 4;

const restOf = (sentence: string, mask: (clause: string) => string): string => {
  const stated = (sentence.match(/\d+(?:\.\d+)?(?:余|多|万)*(?:件|条|篇|次|期|元|个)/g) ?? []).length;
  if (stated >= 2 && quantities.test(sentence)) return '';
  return sentence
    .split(/[，,、：:]/)
    .filter((clause) => !boilerplate.some((pattern) => pattern.test(clause)))
    .map(mask)
    .filter((clause) => clause.length >= shortestClause && !boilerplate.some((pattern) => pattern.test(clause)))
    .join('');
};

const sectionProse = (report: Report, order: number): readonly Sentence[] => {
  const mask = maskOf(report);
  return sectionsOf(report, order)
    .flatMap(({ text }) => text)
    .flatMap(({ text, place }) => {
      const offset = place.span?.[0] ?? 0;
      return [...text.matchAll(/[^。；;！!？?\n]+/g)].flatMap((piece): readonly Sentence[] => {
        const rest = restOf(fold(piece[0]), mask);
        const span = [offset + piece.index, offset + piece.index + piece[0].length] as const;
        return rest === '' ? [] : [{ rest, place: { ...place, span } }];
      });
    });
};

const known = new WeakMap<Report, Map<number, readonly Sentence[]>>();

/** Sentences of some sections (1…6), in reading order, with what is left of each. Sentences of which nothing is left are not among them. */
export const proseOf = (report: Report, orders: readonly number[]): readonly Sentence[] => {
  const sections = known.get(report) ?? new Map<number, readonly Sentence[]>();
  known.set(report, sections);
  return orders.flatMap((order) => {
    const prose = sections.get(order) ?? sectionProse(report, order);
    sections.set(order, prose);
    return prose;
  });
};

export const lengthOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { rest }) => sum + rest.length, 0);

/** Runs of so many characters in common are copied, shorter ones are phrases of the trade. */
const run = 8;

export interface Likeness {
  /** Share of the later text's characters that stand in a run which the earlier text has too, 0…1. */
  readonly share: number;
  /** Sentences that are alike, later beside earlier. */
  readonly passages: readonly (readonly [later: Sentence, earlier: Sentence])[];
}

/** Where a run stands: its sentence, and the character that it begins at. */
type Run = readonly [sentence: Sentence, at: number];

const base = 31;
/** What the character that leaves a run has been multiplied by. */
const leaving = Array.from({ length: run - 1 }).reduce<number>((product) => Math.imul(product, base), 1);

/** Calls for every run of a sentence with a number that equal runs share (the rolling hash of Karp and Rabin 1987, 32 bits). */
export const eachRun = ({ rest }: Sentence, visit: (hash: number, at: number) => void): void => {
  let hash = 0;
  for (let end = 0; end < rest.length; end++) {
    if (end >= run) hash = (hash - Math.imul(rest.charCodeAt(end - run), leaving)) | 0;
    hash = (Math.imul(hash, base) + rest.charCodeAt(end)) | 0;
    if (end >= run - 1) visit(hash, end - run + 1);
  }
};

/** How much of one text another already had. Linear in the length of both. */
export const likeness = (later: readonly Sentence[], earlier: readonly Sentence[]): Likeness => {
  const runs = new Map<number, Run>();
  const short = new Map<string, Sentence>();
  for (const sentence of earlier) {
    if (sentence.rest.length < run) short.set(sentence.rest, sentence);
    eachRun(sentence, (hash, at) => runs.set(hash, [sentence, at]));
  }
  let alike = 0;
  const passages: (readonly [Sentence, Sentence])[] = [];
  for (const sentence of later) {
    const { rest } = sentence;
    let source = rest.length < run ? short.get(rest) : undefined;
    let covered = source ? rest.length : 0;
    let reached = 0;
    eachRun(sentence, (hash, at) => {
      const found = runs.get(hash);
      if (!found?.[0].rest.startsWith(rest.slice(at, at + run), found[1])) return;
      source ??= found[0];
      covered += at + run - Math.max(at, reached);
      reached = at + run;
    });
    alike += covered;
    if (source && covered >= 0.8 * rest.length) passages.push([sentence, source]);
  }
  const length = lengthOf(later);
  return { share: length === 0 ? 0 : alike / length, passages };
};
