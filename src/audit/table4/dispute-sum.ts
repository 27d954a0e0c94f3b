import type { RuleId, Said } from '../../schema/finding.js';
import type { Example, Rule } from '../rule.js';
import { judgeRelations } from '../sums.js';
import type { Sketch } from '../sketch.js';

/** What the three sums of 表四 share; the rules themselves are in review-sum, direct-sum and after-sum. */

interface Group {
  readonly id: RuleId;
  readonly row: 'review' | 'direct' | 'after';
  readonly name: Said;
  readonly seen: Said;
}

const examplesOf = ({ row, name }: Group): readonly Example[] => {
  const printing = (figures: readonly (number | string)[]): Sketch => ({ table4: { [row]: figures } });
  return [
    { shows: { zh: '分项之和等于总计', en: 'the results add up' }, report: printing([72, 64, 178, 37, 351]), verdict: 'passed' },
    {
      shows: { zh: '总计与分项之和不符', en: 'the total differs from the sum' },
      report: printing([4, 1, 2, 0, 9]),
      verdict: 'failed',
      findings: 1,
      message: `表四${name.zh}：结果维持4＋结果纠正1＋其他结果2＋尚未审结0＝7，总计填报9，请核对。`,
    },
    {
      shows: { zh: '总计为0而分项不为0：疑未填合计，措辞从轻', en: 'total 0 over results that are not: left unfilled, said mildly' },
      report: printing([10, 1, 0, 0, 0]),
      verdict: 'failed',
      findings: 1,
      message: `表四${name.zh}：结果维持10＋结果纠正1＋其他结果0＋尚未审结0＝11，总计填报为0，疑未填合计，请核对。`,
    },
    {
      shows: { zh: '总计空白：见 t4-total-blank', en: 'blank total: t4-total-blank speaks' },
      report: printing([5, 0, 0, 2, '']),
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有表四', en: 'no Table 4' }, report: { table4: null }, verdict: 'not-assessable' },
  ];
};

/** The sum rule of one group of five figures. */
export const disputeSum = (group: Group): Rule => ({
  id: group.id,
  version: 1,
  group: 'table4',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: `表四：${group.name.zh}各项之和应等于总计`, en: `Table 4: the results of ${group.name.en} add up to the total` },
  says: {
    zh: `表四${group.name.zh}：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。`,
    en: `Table 4, ${group.name.en}: 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计.`,
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '总计空白的，见 t4-total-blank。', en: 'A blank total is a matter of t4-total-blank.' },
    group.seen,
    {
      zh: '空白按0计能够成立的，视为成立；其余有空白或不是数字的，不作判断。',
      en: 'A blank may count as 0 if the sum then holds; otherwise a group with a blank or unreadable cell is not judged.',
    },
  ],
  messages: {
    default: {
      zh: `表四${group.name.zh}：结果维持{upheld}＋结果纠正{corrected}＋其他结果{other}＋尚未审结{pending}＝{sum}，总计填报{total}，请核对。`,
      en: `Table 4, ${group.name.en}: 结果维持 {upheld} + 结果纠正 {corrected} + 其他结果 {other} + 尚未审结 {pending} = {sum}, the total printed is {total}; please check.`,
    },
    zero: {
      zh: `表四${group.name.zh}：结果维持{upheld}＋结果纠正{corrected}＋其他结果{other}＋尚未审结{pending}＝{sum}，总计填报为0，疑未填合计，请核对。`,
      en: `Table 4, ${group.name.en}: 结果维持 {upheld} + 结果纠正 {corrected} + 其他结果 {other} + 尚未审结 {pending} = {sum}, the total was left at 0; please check.`,
    },
  },
  check: (report) =>
    judgeRelations(report, group.id, 'table4', ({ relation, left, right, valueOf }) => {
      const [upheld, corrected, other, pending] = relation.left.map(valueOf) as [number, number, number, number];
      return {
        message: right === 0 ? 'zero' : 'default',
        slots: { upheld, corrected, other, pending, sum: left, total: right },
        actual: String(right),
        expected: String(left),
      };
    }),
  examples: examplesOf(group),
});
