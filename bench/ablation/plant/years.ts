/** A report beside those of the years before. */

import type { Chance } from '../../generator/random.js';
import { chain, following } from '../chain.js';
import { clean } from '../clean.js';
import { value, withFigures, withText } from '../draft.js';
import type { Draft } from '../draft.js';
import type { Case } from '../judge.js';
import { organOf } from '../organs.js';
import { fault, odd, say } from '../planter.js';
import type { Planter } from '../planter.js';

const pair = (chance: Chance, more: Parameters<typeof chain>[2] = {}): readonly [later: Draft, before: Draft] => {
  const [later, before] = chain(chance, 2, { telling: false, ...more });
  return [later, before!];
};
const of = (later: Draft, ...earlier: readonly Draft[]): Case => ({ later, earlier });
const raised = (draft: Draft, ids: readonly string[], by: number): Draft =>
  withFigures(draft, Object.fromEntries(ids.map((id) => [id, value(draft, id) + by])));
const reorganised = [
  '因机构改革，原市旅游局职能并入本单位。',
  '本年度统计范围由本级扩大至全市。',
  '本机关由原规划局、原国土局合并组建。',
  '上年度报告结转数据有误，已更正。',
];

/** 新收 of both years well above 0, so that a rate means something. */
const grown = (chance: Chance): readonly [Draft, Draft] => {
  const [now, before] = pair(chance);
  return [raised(now, ['t3.N1.c1', 't3.N1.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'], 40), raised(before, ['t3.N1.c1', 't3.N1.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'], 30)];
}; // prettier-ignore
/** So many were received, and so much more or less than the year before; `off` = points beside the truth. */
const growth = (now: Draft, before: Draft, off: number): string => {
  const rate = (value(now, 't3.N1.c7') / value(before, 't3.N1.c7') - 1) * 100;
  const told = rate + (rate < 0 ? -off : off);
  return `全年新收政府信息公开申请${value(now, 't3.N1.c7')}件，同比${told < 0 ? '下降' : '增长'}${Math.abs(told).toFixed(2)}%。`;
};

const figures: readonly Planter[] = [
  fault('yy-carry-mismatch', 'more taken over than left', (chance) => { const [later, before] = pair(chance); const by = chance.between(1, 30); return of(raised(later, ['t3.N2.c1', 't3.N2.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'], by), before); }),
  fault('yy-carry-mismatch', 'nothing taken over', (chance) => { const [later, before] = pair(chance); const by = chance.between(1, 30); return of(later, raised(before, ['t3.N4.c1', 't3.N4.c7', 't3.N1.c1', 't3.N1.c7'], by)); }),
  odd('yy-carry-mismatch', 'as left', (chance) => of(...pair(chance))),
    odd('yy-carry-mismatch', 'scope or body changed', (chance) => { const [later, before] = pair(chance); return of(say(raised(later, ['t3.N2.c1', 't3.N2.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'], 5), chance, chance.pick(reorganised)), before); }),
  odd('yy-carry-mismatch', 'left blank', (chance) => { const [later, before] = pair(chance); return of(withFigures(later, { 't3.N2.c7': '', 't3.N2.c1': '', 't3.N2.c2': '' }), before); }),
  fault('yy-inforce-normative', 'the stock does not follow', (chance) => { const [later, before] = pair(chance); return of(raised(later, ['t2.documents.inForce'], chance.between(2, 40)), before); }),
  odd('yy-inforce-normative', 'it follows', (chance) => of(...pair(chance))),
  odd('yy-inforce-normative', 'lapses told', (chance) => { const [later, before] = pair(chance); const less = withFigures(later, { 't2.documents.inForce': Math.max(value(later, 't2.documents.issued'), value(later, 't2.documents.inForce') - 4) }); return of(say(less, chance, chance.pick(['4件行政规范性文件有效期届满自动失效。', '开展规范性文件集中清理，宣布失效4件。', '部分规范性文件到期自然失效，未计入废止数。', ...reorganised.slice(0, 3)]), [1, 2]), before); }),
  odd('yy-inforce-normative', 'a note in the cell', (chance) => { const [later, before] = pair(chance); return of(withFigures(later, { 't2.documents.inForce': value(later, 't2.documents.inForce') + 3, 't2.documents.issued': `${value(later, 't2.documents.issued')}（其中修订3件）` }), before); }),
  fault('yy-inforce-regulation', 'the stock does not follow', (chance) => { const [later, before] = pair(chance, { organ: { name: '荇汀市人民政府', place: '荇汀市', kind: 'government', level: 'prefecture', rulemaking: true } }); return of(raised(later, ['t2.regulations.inForce'], chance.between(2, 9)), before); }),
  odd('yy-inforce-regulation', 'it follows', (chance) => of(...pair(chance, { organ: { name: '荇汀市人民政府', place: '荇汀市', kind: 'government', level: 'prefecture', rulemaking: true } }))),
  odd('yy-inforce-regulation', 'from the 2019 form', (chance) => { const organ = organOf(chance, ['government']); const before = clean(chance, { form: '2019', year: 2020, organ, telling: false }); return of(following(before, clean(chance, { form: '2021', year: 2021, organ, telling: false })), before); }),
  fault('yy-2019-items', 'items do not follow', (chance) => { const organ = organOf(chance); const before = withFigures(clean(chance, { form: '2019', year: 2019, organ }), { 't2.licences.itemsLastYear': 30, 't2.licences.change': '+2' }); return of(withFigures(clean(chance, { form: '2019', year: 2020, organ }), { 't2.licences.itemsLastYear': 45 }), before); }),
  odd('yy-2019-items', 'items follow', (chance) => {
    const organ = organOf(chance);
    const before = clean(chance, { form: '2019', year: 2019, organ });
    const rows = ['licences', 'otherServices', 'penalties', 'coercion', 'fees'];
    return of(withFigures(following(before, clean(chance, { form: '2019', year: 2020, organ, telling: false })), Object.fromEntries(rows.map((row) => [`t2.${row}.itemsLastYear`, value(before, `t2.${row}.itemsLastYear`) + Number(before.figures[`t2.${row}.change`])]))), before);
  }),
  fault('fee-unit-suspect', 'yuan for 万元', (chance) => { const [later, before] = pair(chance); const fee = chance.between(100, 9000); return of(withFigures(later, { 't2.fees.amount': fee * 10000 }), withFigures(before, { 't2.fees.amount': fee + chance.between(0, 9) })); }),
  fault('fee-unit-suspect', 'last year was in yuan', (chance) => { const [later, before] = pair(chance); const fee = chance.between(100, 9000); return of(withFigures(later, { 't2.fees.amount': fee }), withFigures(before, { 't2.fees.amount': fee * 10000 + 37 })); }),
  odd('fee-unit-suspect', 'more, or none', (chance) => { const [later, before] = pair(chance); const fee = chance.between(100, 9000); return of(withFigures(later, { 't2.fees.amount': chance.pick([fee * 7, 0, fee / 20]) }), withFigures(before, { 't2.fees.amount': chance.pick([fee, fee, 0]) })); }),
  fault('nt-growth-rate-mismatch', 'another rate than the numbers give', (chance) => { const [now, before] = grown(chance); return of(say(now, chance, growth(now, before, chance.between(3, 20))), before); }),
  odd('nt-growth-rate-mismatch', 'the rate that the numbers give', (chance) => { const [now, before] = grown(chance); return of(say(now, chance, growth(now, before, 0)), before); }),
  fault('t4-after-review-plausibility', 'more suits after review than reviews', (chance) => { const [later, before] = pair(chance); const most = value(later, 't4.review.total') + value(before, 't4.review.total') + value(before, 't4.after.total') + 9; return of(withFigures(later, { 't4.after.upheld': most, 't4.after.corrected': 0, 't4.after.other': 0, 't4.after.pending': 0, 't4.after.total': most }), before); }),
  odd('t4-after-review-plausibility', 'fewer', (chance) => of(...pair(chance))),
  fault('yy-implausible-jump', 'twenty times as many', (chance) => { const [later, before] = pair(chance); return of(withFigures(later, { 't2.licences.decisions': 9487 }), withFigures(before, { 't2.licences.decisions': 250 })); }),
  odd('yy-implausible-jump', 'small numbers', (chance) => { const [later, before] = pair(chance, { scale: 'none' }); return of(withFigures(later, { 't2.licences.decisions': 9 }), withFigures(before, { 't2.licences.decisions': 1 })); }),
]; // prettier-ignore

const later = (text: string, by: number): string =>
  text.replace(/20\d\d(?=年)/gu, (year) => String(Number(year) + by)).replace(/\d{2,4}(?=[条篇次场件份])/gu, (n) => String(Number(n) + by * 3));
const recycled = (chance: Chance): readonly [Draft, Draft] => {
  const [now, before] = pair(chance);
  const long = [
    '围绕年度重点任务，细化公开清单，明确责任分工，逐月调度进展，确保各项公开任务按期完成。',
    '依托镇街便民服务大厅建设政务公开专区，配备查询设备，安排专人引导，方便老年群体获取政策信息。',
    '聚焦惠企政策，建立“政策找人”机制，将申报条件、办理流程、兑现结果一并公开。',
  ];
  const rich = withText(before, 1, [...(before.texts[1] ?? []), ...long]);
  const same = Object.fromEntries([1, 5].map((order) => [order, (rich.texts[order] ?? []).map((text) => later(text, 1))]));
  return [{ ...now, texts: { ...now.texts, ...same } }, rich];
};

const texts: readonly Planter[] = [
  fault('yy-duplicate-text', 'last year’s text again', (chance) => of(...recycled(chance))),
  odd('yy-duplicate-text', 'a text of its own', (chance) => {
    const [now, before] = pair(chance);
    const own = (order: string): readonly string[] => [`本年度重点推进${order}领域公开，${order}事项逐项明确责任科室。`, `在${order}方面组织专题宣传，收集意见建议，及时答疑释惑，群众对${order}信息的知晓面明显扩大。`];
    return of(withText(now, 1, [...(now.texts[1] ?? []), ...own('就业社保')]), withText(before, 1, [...(before.texts[1] ?? []), ...own('征地拆迁'), '完成历史文件数字化扫描。']));
  }),
  odd('yy-duplicate-text', 'a short report of formulas', (chance) => {
    const [now, before] = pair(chance, { kinds: ['township'], scale: 'none' });
    const short = ['按照《中华人民共和国政府信息公开条例》规定做好公开工作。', '本年度未收到政府信息公开申请。'];
    return of(withText(withText(now, 1, short), 5, ['解读形式单一，将增加图解。']), withText(withText(before, 1, short), 5, ['更新不及时，将加强督促。']));
  }),
  fault('yy-identical-figures', 'last year’s figures again', (chance) => {
    const [before] = chain(chance, 1, { scale: 'many', telling: false, year: 2023 });
    const now = clean(chance, { form: '2021', organ: before.organ, year: 2024, telling: false, figures: before.figures });
    return of(now, before);
  }),
  odd('yy-identical-figures', 'all zero in both', (chance) => { const [now, before] = pair(chance, { scale: 'none' }); const zero = Object.fromEntries(Object.keys(now.figures).map((id) => [id, 0])); return of(withFigures(now, zero), withFigures(before, zero)); }),
  odd('yy-identical-figures', 'only the stock alike', (chance) => { const [now, before] = pair(chance, { scale: 'none' }); const zero = Object.fromEntries(Object.keys(now.figures).map((id) => [id, 0])); const kept = { ...zero, 't2.documents.inForce': 12 }; return of(withFigures(now, kept), withFigures(before, kept)); }),
  fault('yy-problems-repeated', 'the same problems', (chance) => { const [now, before] = pair(chance); const five = ['存在的主要问题：一是政策解读形式单一，以文字转载为主；二是专职人员少，培训覆盖面窄；三是栏目更新不及时。下一步将加强培训，丰富图解和视频解读形式，定期检查栏目。']; return of(withText(now, 5, five), withText(before, 5, five)); }),
  odd('yy-problems-repeated', 'other problems', (chance) => { const [now, before] = pair(chance); return of(withText(now, 5, ['解读形式单一，将增加图解。']), withText(before, 5, ['人员流动性大，业务不熟，下一步加强培训与考核。'])); }),
  fault('missing-report', 'a year between is not held', (chance) => { const [now, , ...before] = chain(chance, chance.between(3, 4)); return of(now, ...before); }),
  odd('missing-report', 'year upon year', (chance) => { const [now, ...before] = chain(chance, 3); return of(now, ...before); }),
  odd('missing-report', 'the first that is held', (chance) => { const [now] = chain(chance, 1); return of(now, ...[]); }),
  fault('conflicting-versions', 'two versions differ', (chance) => { const [draft] = chain(chance, 1, { scale: 'many', telling: false }); return { later: draft, versions: [raised(draft, ['t3.N1.c1', 't3.N1.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'], chance.between(1, 9))] }; }),
  odd('conflicting-versions', 'two alike', (chance) => { const [draft] = chain(chance, 1, { scale: 'many' }); return { later: draft, versions: [{ ...draft, title: `${draft.title}（图片版）` }] }; }),
  odd('conflicting-versions', 'blanks for zeros', (chance) => { const [draft] = chain(chance, 1, { scale: 'few' }); return { later: draft, versions: [withFigures(draft, Object.fromEntries(Object.entries(draft.figures).filter(([, text]) => text === '0').map(([id]) => [id, ''])))] }; }),
]; // prettier-ignore

export const years: readonly Planter[] = [...figures, ...texts];
