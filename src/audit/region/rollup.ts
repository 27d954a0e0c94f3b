import type { Report } from '../../schema/report.js';
import { sectionsOf } from '../sections.js';
import type { Sentence } from '../sentences.js';
import { fold, search } from '../text.js';

/** Parts of a region or its bodies as a sentence lists them: “全市共收办3607件，其中市本级1800件、沭阳县749件、泗阳县…”. */

export interface Rollup {
  /** As stated before the list. */
  readonly total: number;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly sentence: Sentence;
}

const counted = /申请/;
/** The list leaves room for others, or its parts overlap. */
const open = /等|其余|其他|其它|主要|前[二三四五六七八九十\d]|排名|较多|最多|居前|约|余件|多件|左右/;
const beside = /结转|同比|比上年|较上年|增长|下降|复议|诉讼/;
const part =
  /^(?:和|及|以及|与|另|有)?([\p{Script=Han}]{0,12}?(?:市|县|区|旗|镇|乡|街道|本级|市直|县直|区直|省直|部门|机关|苏木|场))(?:政府|人民政府|各部门|部门|单位)?(?:共|分别|为|有|收到|受理|新收|收办|办理|接收|申请)*(\d+)件(?:申请)?$/u;
/** The total, and what leads over to its parts: “收到申请3607件，其中”, “收到申请3607件，分别为”, or the parts at once. */
const lead =
  /(?:收到|受理|新收|收办|接收|办理)[^,，、;；:：。]{0,24}?(\d+)件(?:申请)?[,，:：;；。]*(其中|分别(?:为|是)|具体(?:为|是)|包括|包含)?[,，:：]?/u;
const fewestParts = 3;
/** With the sentence behind it where that begins with 其中; semicolons may stand between the parts. */
const statement = /[^。！？!?]+(?:。其中[^。！？!?]+)?/g;

const rollupIn = (sentence: Sentence): Rollup | null => {
  const text = sentence.text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[(（]((?:其中|分别|包括)[^()（）]*)[)）]/g, '，$1')
    .replace(/[(（][^)）]*[)）]/g, '');
  const total = lead.exec(text);
  if (total === null) return null;
  const [head, list] = [text.slice(0, total.index + total[0].length), text.slice(total.index + total[0].length)];
  if (list.includes('其中') || !counted.test(head) || beside.test(text) || open.test(list)) return null;
  const parts = list
    .replace(/[,，、;；]$/, '')
    .split(/[,，、;；]/)
    .map((piece) => part.exec(piece));
  if (parts.length < fewestParts || parts.some((one) => one === null)) return null;
  return { total: Number(total[1]), parts: parts.map((one) => ({ name: one![1]!, value: Number(one![2]) })), sentence };
};

/** Lists of sections one and three, in reading order. */
export const rollupsOf = (report: Report): readonly Rollup[] =>
  [1, 3].flatMap((order) =>
    sectionsOf(report, order)
      .flatMap(({ text }) => text)
      .flatMap((text) =>
        search(text, statement).flatMap(
          ({ snippet, place }) => rollupIn({ text: fold(snippet), printed: snippet, place, section: order, paragraph: fold(text.text) }) ?? [],
        ),
      ),
  );
