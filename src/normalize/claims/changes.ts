import type { Claim } from '../../schema/claim.js';
import type { CountedNumber } from './numbers-in-text.js';

/** Whether a number is so many, a share, or a change against another year; and of 由98件增至120件, which is which. */

const shareOf = /占(?:比|[^,;。()]{0,12}?)(?:约|达|到|为|的)*$/u;
const up = '增长|增加|上升|提高|提升|增幅|升幅|涨幅|增多|净增|增速|多出?';
const fall = '下降|减少|降低|减幅|降幅|回落|下滑|净减|少';
/** 增多, 少 and the like are changes only beside what they are compared with. */
const changeOf = new RegExp(
  `(?:(?:同比|环比|比上?[^,;。()]{0,10}?|较[^,;。()]{0,10}?|与[^,;。()]{0,10}?相比,?)(?:${up}|${fall})|(?:增长|增加|上升|提高|提升|[增升涨]幅|增多|净增|增速|下降|减少|降低|[减降]幅|回落|下滑|净减|翻))(?:了|近|约|幅度|率|为|达|到)*$`,
  'u',
);
const down = new RegExp(`(?:${fall})(?:了|近|约|幅度|率|为|达|到)*$`, 'u');
/** 增至, 下降为: what follows is what it has become, not by how much. */
const become = /(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|下滑|[增升降减])(?:了)?(?:到|至)(?:今年|本年度?|当年|现在|目前)?(?:的)?(?:约|近)?$/u;
const becomeSoMany = /(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|下滑|[增升降减])为(?:今年|本年度?)?(?:的)?$/u;
/** 是去年的2倍 */
const timesOf = /(?:是|为|达到?|相当于)(?:了)?[^,;。()\d]{0,10}(?:上一?年度?|去年|往年|前年|(?:19|20)\d{2}年度?)[^,;。()\d]{0,8}$/u;

/** @param left the words before the number, since the last one */
export const kindOf = (one: CountedNumber, left: string): { readonly kind: Claim['kind']; readonly sign: number } | null => {
  const isRate = one.unit === '%' || one.unit === '倍';
  if (become.test(left) || (!isRate && becomeSoMany.test(left))) return isRate ? null : { kind: 'count', sign: 1 };
  if (one.unit === '倍' && timesOf.test(left)) return { kind: 'change', sign: 1 };
  if (changeOf.test(left)) return { kind: 'change', sign: down.test(left) ? -1 : 1 };
  if (one.unit === '百分点' || one.unit === '个百分点' || one.unit === '‰' || one.unit === '倍') return null;
  if (one.unit === '%') return shareOf.test(left) ? { kind: 'share', sign: 1 } : null;
  return { kind: one.unit !== null && /元$/u.test(one.unit) ? 'amount' : 'count', sign: 1 };
};

const compared =
  /(?:比|较|与|同|由|从|自)(?:了)?(?:上一?年度?|去年|前一年度?)[^,;。()\d结转入遗顺延]{0,8}\(?$|(?:上一?年度?|去年)(?:同期|全年)(?:的|为|是|有|仅|共|收到|受理|:)*$/u;
/** 比去年的98件, 上年同期为98件: a number of last year's. @param left the words before it, since the last one */
export const isOfLastYear = (one: CountedNumber, left: string): boolean => one.unit !== '%' && one.unit !== '倍' && compared.test(left);

interface Drafted {
  readonly claim: Pick<Claim, 'kind' | 'quantities' | 'wording' | 'unit' | 'year'>;
}

const isLevel = /^(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|下滑|[增升降减])(?:了)?(?:到|至|为)/u;

/** 申请量由98件增至120件: the second is of what the first is, and the first is not this year's. @param drafts of one sentence */
export const withLevels = <One extends Drafted>(drafts: readonly One[], year: number | null): readonly One[] => {
  const follows = (at: number): boolean => {
    const [before, level] = [drafts[at - 1]?.claim, drafts[at]?.claim];
    return before?.kind === 'count' && level?.kind === 'count' && before.unit === level.unit && isLevel.test(level.wording);
  };
  return drafts.map((draft, at) => {
    if (follows(at)) {
      const known = draft.claim.quantities[0] === 'other' ? drafts[at - 1]!.claim.quantities : draft.claim.quantities;
      return { ...draft, claim: { ...draft.claim, quantities: known, year } };
    }
    if (follows(at + 1) && draft.claim.year === year) return { ...draft, claim: { ...draft.claim, year: null } };
    return draft;
  });
};
