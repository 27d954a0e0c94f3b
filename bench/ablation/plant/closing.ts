/** Parts five and six: problems, measures, fees. */

import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import { value, withFigures, withText } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd, say } from '../planter.js';
import type { Planter } from '../planter.js';
import { measures, noFee, problems, someFee } from '../words/closing.js';

const of2021 = (chance: Chance, more: CleanOptions = {}): Draft => clean(chance, { form: '2021', ...more });
const six = (draft: Draft, ...texts: readonly string[]): Draft => withText(draft, 6, texts);
const five = (draft: Draft, ...texts: readonly string[]): Draft => withText(draft, 5, texts);

const elsewhere = ['本年度未收取信息处理费。', '依申请公开信息处理费收取0元。', '答复政府信息公开申请未收取任何费用。', '依申请公开均为免费提供。'];
/** Nothing of the fee. */
const noWordOfFee = [
  '无其他需要报告的事项。', '无。', '本年度没有其他需要报告的事项。', '暂无。', '今后将继续做好政府信息公开工作。', '如需了解更多信息，请与本机关联系，电话0000-0000000。', '本年度无建议提案办理结果公开情况。',
  '贯彻落实年度政务公开工作要点情况：各项任务均已完成。', '除以上情况外无其他报告事项。', '行政事业性收费目录已在政府网站公开。', '全年办理人大代表建议3件、政协提案2件，办理结果均已公开。', '本机关公开三公经费和部门预算。',
]; // prettier-ignore

const fees: readonly Planter[] = [
  fault('fee-statement-missing', 'no word of it', (chance) => six(of2021(chance, { telling: false }), chance.pick(noWordOfFee))),
  odd('fee-statement-missing', 'told in another part', (chance) => six(say(of2021(chance, { telling: false }), chance, chance.pick(elsewhere)), '无其他需要报告的事项。')),
  odd('fee-statement-missing', 'told in other words', (chance) =>
    six(of2021(chance), chance.pick([...noFee, '收费情况：无。', '本年度未向申请人收取费用。', '收取信息处理费0元。', '（一）信息处理费：0元。', '无收费。', '未发生收费行为。', '政府信息公开收费：本机关未收费。', '全年依申请公开零收费。', '无收取信息处理费情况和其他需要报告事项。', '未产生信息处理费。', '信息公开处理费收取情况：无', '未按件、按量收取信息处理费。', '信息处理费收取0件0元。', '根据规定发出收费通知0件，收取金额0元。', '按照《政府信息公开信息处理费管理办法》，本年度收费为零。', '我单位没有对公众收取政府信息公开处理费用。']))),
  odd('fee-statement-missing', 'years before the measure', (chance) => six(clean(chance, { form: '2019', year: 2019, telling: false }), '无其他需要报告的事项。')),
  fault('fee-breakdown-mismatch', 'parts make another sum', (chance) => {
    const [x, y] = [chance.between(10, 90) * 10, chance.between(10, 90) * 10];
    const all = x + y + chance.pick([30, 100, -40]);
    return six(of2021(chance), chance.pick([
      `收取信息处理费${all}元，其中市自然资源局${x}元、市住建局${y}元。`, `全年共收取信息处理费${all}元，其中：按件计收${x}元，按量计收${y}元。`,
      `信息处理费总额${all}元，分别为市公安局${x}元、市财政局${y}元。`, `本年度收取信息处理费共计${all}元（区教育局${x}元，区住建局${y}元）。`, `共收取政府信息公开信息处理费${all}元，包括某区${x}元、某县${y}元。`,
    ]));
  }),
  odd('fee-breakdown-mismatch', 'parts make the sum', (chance) => { const [x, y] = [chance.between(10, 90) * 10, chance.between(10, 90) * 10]; return six(of2021(chance), chance.pick([`收取信息处理费${x + y}元，其中市自然资源局${x}元、市住建局${y}元。`, `全年共收取信息处理费${x + y}元，其中：按件计收${x}元，按量计收${y}元。`])); }),
  odd('fee-breakdown-mismatch', 'an open list or another thing', (chance) => {
    const [x, y] = [chance.between(10, 90) * 10, chance.between(10, 90) * 10];
    return six(of2021(chance), chance.pick([
      `收取信息处理费${x + y + 200}元，其中市自然资源局${x}元、市住建局${y}元等。`, `收取信息处理费${x}元，其中按件计收${x}元，收费标准为每件100元。`, `发出收费通知${y / 10}件，通知金额${x + y}元，实际收取信息处理费${x}元。`, `收取信息处理费${x + y}元，其中市自然资源局${x}元。`,
      `收取信息处理费${x}元，较上年减少${y}元。`,
    ]));
  }),
  fault('fee-amount-conflict', 'two amounts', (chance) => { const x = chance.between(10, 90) * 10; return six(say(of2021(chance, { telling: false }), chance, `全年收取信息处理费${x}元。`), `本年度收取信息处理费${x + 120}元。`); }),
  odd('fee-amount-conflict', 'asked and paid', (chance) => { const x = chance.between(10, 90) * 10; return six(of2021(chance), `发出收费通知，应收信息处理费${x + 100}元，实际收取信息处理费${x}元。`); }),
  fault('fee-amount-granularity', 'an odd amount', (chance) => six(of2021(chance), someFee(chance, chance.between(10, 90) * 10 + chance.between(1, 9), 3))),
  odd('fee-amount-granularity', 'tens', (chance) => six(of2021(chance), someFee(chance, chance.pick([140, 270, 290, 380, 400, 880, 1080, 3940]), 3))),
  fault('fee-outcome-contradiction', 'not paid, never asked', (chance) => { const draft = of2021(chance, { telling: false, scale: 'many' }); return six(withFigures(draft, Object.fromEntries(['R6.2', 'R7', 'N1'].flatMap((row) => ['c1', 'c7'].map((c) => [`t3.${row}.${c}`, value(draft, `t3.${row}.${c}`) + 3])))), '无其他需要报告的事项。'); }),
  odd('fee-outcome-contradiction', 'asked, not paid', (chance) => { const draft = of2021(chance, { telling: false, scale: 'many' }); return six(withFigures(draft, Object.fromEntries(['R6.2', 'R7', 'N1'].flatMap((row) => ['c1', 'c7'].map((c) => [`t3.${row}.${c}`, value(draft, `t3.${row}.${c}`) + 3])))), '发出收费通知3件，申请人均未缴费，未收取信息处理费。'); }),
]; // prettier-ignore

/** Part five that names nothing. */
const noProblem = [
  '无。', '无', '本年度政府信息公开工作总体良好。', '下一步，我局将继续加强政府信息公开工作，完善制度，提高水平。', '政府信息公开工作有序开展，取得明显成效。', '本年度不存在问题。', '没有需要改进的问题。', '2024年政府信息公开工作中未发现明显问题。',
  '我单位高度重视政府信息公开工作，严格按照上级要求，扎实推进各项任务落实。', '暂无。', '经自查，本机关政府信息公开工作无突出问题。', '今后将进一步丰富公开内容，拓宽公开渠道，加强人员培训。', '全年政府信息公开工作规范有序，各项指标均达到要求。',
  '没有存在的问题和需要改进的事项。', '存在问题：无。改进情况：无。', '情况良好。', '本年度暂无需要改进的问题。', '政府信息公开工作运行平稳，未见突出问题。',
  '下一步工作打算：一是提高认识，二是完善机制，三是加强监督。', '无存在的主要问题。', '本单位将按照《条例》要求，持续做好政府信息公开工作。',
]; // prettier-ignore

const rare = [
  '对政策的解读还停留在照本宣科阶段，老百姓听不懂', '公开什么、怎么公开，部分干部心里没数', '个别事项公开慢了半拍', '群众来查阅的不多，专区冷清', '解读材料千篇一律，缺少图表', '依申请答复偶有格式不统一',
  '少数单位重建设、轻管理', '与群众的新期待相比还有不小距离', '主动公开意识淡薄', '会办程序繁琐、耗时偏长', '回应群众诉求慢半拍', '数据散、口径乱', '专业力量薄弱，身兼数职', '解读内容晦涩难懂', '新媒体粉丝少、点击量低', '重形式轻实效',
  '一些信息发布滞后于工作进展', '对新修订条例学习不深不透', '栏目保障压力大', '存在“以报代管”现象', '公开目录颗粒度较粗', '台账登记有遗漏', '群众找信息难、看懂难', '政民互动热度不高', '与先进地区相比存在一定差距', '工作推进力度不一',
  '线下公开阵地建设停留在表面', '答复文书说理性不强', '个别信息错敏字仍有出现', '上下联动不畅', '干部能力素质与新形势新任务不相适应',
]; // prettier-ignore
const forms: readonly ((problem: string, measure: string) => readonly string[])[] = [
  (p, m) => [`${p}。下一步，${m}。`],
  (p, m) => [`（一）存在问题`, `${p}。`, `（二）改进措施`, `${m}。`],
  (p, m) => [`${p}，需要在今后工作中加以解决，将${m}。`],
  (p, m) => [`一是${p}。二是${p}的状况尚未根本改变。`, `我们将${m}。`],
  (p, m) => [`1.问题：${p}。2.措施：${m}。`],
  (p, m) => [`虽然取得一定成绩，但${p}。${m}。`],
];

const closings: readonly Planter[] = [
  fault('problems-missing', 'no problem named', (chance) => five(clean(chance), chance.pick(noProblem))),
  odd('problems-missing', 'usual words', (chance) => five(clean(chance), ...chance.pick(forms)(chance.pick(problems), chance.pick(measures)))),
  odd('problems-missing', 'rare words', (chance) => five(clean(chance), ...chance.pick(forms)(chance.pick(rare), chance.pick(measures)))),
  odd('problems-missing', 'no heading above them', (chance) => five(clean(chance), `${chance.pick(problems)}，${chance.pick(rare)}。`, `${chance.pick(measures)}。`)),
  fault('improvements-missing', 'problems and no more', (chance) => five(clean(chance), chance.pick(['存在的主要问题：解读形式单一，公开时效性不强。', '信息更新慢，群众参与度低。', '人员流动大、业务不熟。']))),
  odd('improvements-missing', 'last year’s put right', (chance) => five(clean(chance), '上年度解读形式单一的问题已整改到位，新增图解12篇。目前仍存在更新不及时的问题。')),
]; // prettier-ignore

export const closing: readonly Planter[] = [...fees, ...closings];
