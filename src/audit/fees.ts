import type { Claim } from '../schema/claim.js';
import type { Report } from '../schema/report.js';
import { running, sentencesOf, type Sentence } from './sentences.js';
import { sectionsOf } from './sections.js';
import { fold } from './text.js';

/** What a report says of the fee for processing information (信息处理费, 国办函〔2020〕109号), in 元. */

const instruction = /[(]?收取信息处理费情况在此处报告[。]?[)]?/g;
const bookTitle = /《[^》]*》/g;
/** Fees of other kinds: they state nothing about 信息处理费. */
const otherFees =
  /(?:行政)?事业性收费(?:项目|目录|清单|标准|金额|情况)?|(?:涉企|教育|医疗|殡葬|物业|停车|服务|价格|学校|景区|污水|供水|检测|政府定价)(?:.{0,4})收费(?:标准|项目|目录|清单)?|收费(?:标准|项目|目录|清单|依据|公示|许可证|站)|(?:三公|会议|工作|人员|项目|专项|公务|培训|保障|办公)?经费|消费|费改税|费率|水费|电费|学费|税费|缴费基数|社保费|保险费/g;
const ownFee = /信息(?:公开)?处理(?:的)?(?:费|收费)|处理费|信息公开(?:工作)?(?:的)?(?:收费|费用|有关费用|相关费用)/;
const anyFee = /收费|费用|(?:收|缴|交)(?:取|纳)?[^。;；]{0,14}费|未收取|不收取|无收取|免收|零收取|计费/;
const requests = /申请|答复|信息公开|政务公开|依申请/;
const charged =
  /免费(?:提供|办理|答复)|无偿提供|(?:未|没有|无|不|均|零|减|免).{0,10}(?:收取|收费|费用|缴费|收)|收取.{0,14}(?:费|元)|(?:检索|复制|复印|邮寄|成本|工本)费|收费(?:通知|金额|情况)|费用(?:为|[:：])/;

/** Text without what only looks like a statement: the form's own instruction, names of decrees, fees of other kinds. */
const plain = (text: string): string => text.replace(instruction, '').replace(bookTitle, '').replace(otherFees, '');

/**
 * stated = the report says something of it, wherever; decree = it names the decree and no more; none.
 * A general word (收费, 费用) is enough in section six, elsewhere only in a sentence about requests.
 */
export const feeStatement = (report: Report): 'stated' | 'decree' | 'none' => {
  const texts = [...report.preamble, ...report.sections.flatMap((section) => section.text)];
  const beside = [
    ...Object.values(report.tables).flatMap((table) => [...table.notes, ...table.addedRows, ...table.addedColumns].map(({ text }) => fold(text))),
    ...report.labelled.map(({ path, column }) => fold([...path, column ?? ''].join(''))),
  ];
  const whole = [running(texts), ...report.sections.map((section) => fold(section.title)), ...beside];
  if (whole.some((text) => ownFee.test(plain(text)))) return 'stated';
  if (sectionsOf(report, 6).some((section) => anyFee.test(plain(running(section.text))))) return 'stated';
  if (sentencesOf(report).some(({ text }) => requests.test(text) && charged.test(plain(text)))) return 'stated';
  return whole.some((text) => /信息处理费/.test(text.replace(instruction, ''))) ? 'decree' : 'none';
};

export interface FeeAmount {
  /** 元 */
  readonly amount: number;
  /** What was asked for, or what was paid. */
  readonly kind: 'asked' | 'paid';
  readonly sentence: Sentence;
}

export const yuan = (digits: string, tenThousands: string | undefined): number =>
  Math.round(Number(digits.replace(/,/g, '')) * (tenThousands ? 10000 : 1) * 100) / 100;

const otherYear = (text: string, report: Report): boolean =>
  /上年|去年|上一年|同比/.test(text) || [...text.matchAll(/(20\d{2})年/g)].some(([, year]) => Number(year) !== report.year);

/** A price for each, or from so many on, and no sum. */
const tariff = /标准|每一?[件页份]|超过|按照?\d/;

const holds = ({ place: { block, span } }: Sentence, claim: Claim): boolean =>
  block === claim.place.block && (!span || !claim.place.span || (span[0] <= claim.place.span[0] && claim.place.span[1] <= span[1]));

/** What follows the amount in its sentence. */
const behind = ({ text }: Sentence, { printed }: Claim): string => {
  const at = text.indexOf(fold(printed));
  return at < 0 ? '' : text.slice(at + fold(printed).length);
};

/** What a sentence states first of the fee of the report's own year: its items and tariffs (每件100元) are none. */
export const feeAmounts = (report: Report): readonly FeeAmount[] => {
  const stated = report.claims.filter(
    ({ kind, quantities, value }) => kind === 'amount' && quantities.length === 1 && quantities[0] === 'fees.information' && value !== null,
  );
  return sentencesOf(report).flatMap((sentence): FeeAmount[] => {
    if (otherYear(sentence.text.replace(bookTitle, ''), report) || !/处理费/.test(sentence.text)) return [];
    const [claim] = stated.filter(
      (one) => holds(sentence, one) && !tariff.test(one.wording) && !/^(?:万?元)?(?:\/|每|一[件页])/.test(behind(sentence, one)),
    );
    if (!claim) return [];
    const at = sentence.text.indexOf(fold(claim.printed));
    const before = at < 0 ? claim.wording : sentence.text.slice(0, at);
    const asked = /通知|应收|应缴|拟收|要求缴纳|告知/.test(before);
    const amount = Math.round(claim.value! * (claim.unit?.startsWith('万') ? 10_000 : 1) * 100) / 100;
    return [{ amount, kind: asked ? 'asked' : 'paid', sentence }];
  });
};
