/** Sections five and six: problems, measures, fees. */

import type { Chance } from '../../generator/random.js';

export const problems: readonly string[] = [
  '政策解读的形式还不够丰富',
  '基层公开队伍的业务能力有待提升',
  '信息更新不够及时',
  '公开内容与群众期盼还有差距',
  '个别科室对政务公开重要性的认识不到位',
  '依申请公开答复的规范性需进一步加强',
  '公开渠道较为单一',
  '栏目内容更新频率偏低',
  '工作人员多为兼职，流动性大',
  '公众参与度不高，互动交流偏少',
  '文字解读多、图表视频解读少',
  '部分信息公开时效性滞后',
  '政务新媒体影响力有限',
  '主动公开的深度和广度仍需拓展',
  '公开专区利用率低，群众知晓率不足',
  '数据共享机制尚不健全',
  '解读材料照搬文件原文，通俗性欠缺',
  '公文属性认定把关不严',
  '历史信息梳理进展缓慢',
  '业务培训覆盖面窄',
];

export const measures: readonly string[] = [
  '加强业务培训，丰富解读形式',
  '健全信息发布审核机制，压实各科室责任',
  '拓宽公开渠道，运用图表、短视频等方式解读政策',
  '优化栏目设置，提高更新频率',
  '配强专职人员，建立定期会商制度',
  '围绕群众关心的热点问题扩大公开范围',
  '完善依申请公开工作规程，规范答复文书',
  '开展走访调研，了解公众需求',
  '强化督促检查，定期通报',
  '推进政务新媒体矩阵建设',
];

const some = (chance: Chance, from: readonly string[], count: number): readonly string[] => {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(chance.between(0, left.length - 1), 1)[0]!);
};
const ordinals = ['一是', '二是', '三是', '四是'];
const listed = (parts: readonly string[], close = '。'): string => parts.map((part, index) => ordinals[index]! + part).join('；') + close;

export const problemList = (chance: Chance): string => {
  const parts = some(chance, problems, chance.between(1, 3));
  const told = parts.length > 1 ? listed(parts) : `${parts[0]!}。`;
  return chance.pick([
    `存在的主要问题：${told}`,
    `${chance.pick(['一年来', '本年度', '今年以来'])}，政府信息公开工作取得了一定成效，但还存在一些问题：${told}`,
    `（一）存在的主要问题。${told}`,
    `工作中仍存在以下不足：${told}`,
    `我们也清醒地看到，工作中还存在薄弱环节。${told}`,
    `主要表现在：${told}`,
    `对照上级要求，${told}`,
  ]);
};

export const measureList = (chance: Chance): string => {
  const parts = some(chance, measures, chance.between(1, 3));
  const told = parts.length > 1 ? listed(parts) : `${parts[0]!}。`;
  return chance.pick([
    `改进情况：下一步，${told}`,
    `（二）改进措施。${told}`,
    `下一步，我们将${parts.join('，')}。`,
    `针对上述问题，拟采取以下措施：${told}`,
    `今后工作中，将重点${parts.join('，')}，不断提升公开水平。`,
    `改进举措：${told}`,
  ]);
};

/** No fee was taken. */
export const noFee: readonly string[] = [
  '本年度未收取信息处理费。',
  '按照《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
  '根据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），本机关全年收取信息处理费0元。',
  '收取信息处理费情况：无。',
  '依申请公开政府信息收取信息处理费的总金额为0元。',
  '本机关2次向申请人说明收费规定，未实际收取政府信息公开信息处理费。',
  '全年没有向申请人收取任何费用。',
  '本年度未发生政府信息公开信息处理费收取情况，无其他需要报告的事项。',
  '本年度，我单位依申请提供政府信息均未收费。',
  '（一）收取信息处理费情况。无。（二）其他需要报告的事项。无。',
  '本年度信息处理费收取情况为零。',
];

export const nothingElse: readonly string[] = [
  '无其他需要报告的事项。',
  '除上述情况外，没有其他需要报告的事项。',
  '如对本报告有疑问，请与本机关联系。',
];

/** A fee was taken: `amount` yuan over `count` requests. */
export const someFee = (chance: Chance, amount: number, count: number): string =>
  chance.pick([
    `本年度发出收费通知${count}件，收取信息处理费总金额为${amount}元。`,
    `依据《政府信息公开信息处理费管理办法》，共收取信息处理费${amount}元，涉及申请${count}件。`,
    `全年收取政府信息公开信息处理费${amount}元。`,
  ]);
