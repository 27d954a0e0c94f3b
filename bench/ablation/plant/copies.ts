/** Text and figures that another organ's report has as well. */

import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import { withFigures, withText } from '../draft.js';
import type { Draft, Organ } from '../draft.js';
import type { Case } from '../judge.js';
import { organOf } from '../organs.js';
import { fault, odd } from '../planter.js';
import type { Planter } from '../planter.js';
import { account, toldAs } from '../words/works.js';
import type { Account } from '../words/works.js';

const year = (chance: Chance): number => chance.between(2022, 2025);
const draftOf = (chance: Chance, organ: Organ, at: number, more: CleanOptions = {}): Draft =>
  clean(chance, { form: '2021', telling: false, organ, year: at, ...more });
const departments = (chance: Chance, count: number): readonly Organ[] => {
  const found: Organ[] = [];
  while (found.length < count) {
    const organ = organOf(chance, ['department', 'township']);
    if (!found.some(({ name }) => name === organ.name)) found.push(organ);
  }
  return found;
};
const tells = (chance: Chance, draft: Draft, told: Account, change: (text: string) => string = (text) => text): Draft => {
  const [one, five] = toldAs(chance, told, draft.organ.name);
  return withText(withText(draft, 1, one.map(change)), 5, five.map(change));
};
/** As somebody changes a text that he takes over. */
const retouched = (chance: Chance): ((text: string) => string) =>
  chance.pick<(text: string) => string>([
    (text) => text,
    (text) => text.replace(/一是/gu, '（一）').replace(/二是/gu, '（二）').replace(/三是/gu, '（三）'),
    (text) => text.replace(/，/gu, ', '),
    (text) => text.replace(/全年/gu, '年内').replace(/明年/gu, '下一年'),
    (text) => `${text}以上工作均已完成。`,
  ]);
const lawWords = [
  '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，全面落实党中央、国务院关于政务公开的决策部署，坚持以人民为中心深化政务公开。',
  '认真贯彻《中华人民共和国政府信息公开条例》，落实国务院办公厅政务公开工作要点，按照“以公开为常态、不公开为例外”的要求，推进决策、执行、管理、服务、结果公开。',
  '根据《政府信息公开信息处理费管理办法》和《政府信息公开工作年度报告格式》规定，规范年度报告内容和格式，按时向政府信息公开工作主管部门提交并向社会公布。',
  '对照《条例》第十九条、第二十条、第二十一条规定的主动公开内容，健全政府信息公开目录，依照《条例》第四十九条、第五十条编制并公布年度报告，接受社会监督。',
];

const texts: readonly Planter[] = [
  fault('rg-copied-report', 'another organ’s text with other figures', (chance) => {
    const [[one, other], at, told] = [departments(chance, 2) as [Organ, Organ], year(chance), account(chance)];
    return { later: tells(chance, draftOf(chance, one, at), told, retouched(chance)), among: { others: [tells(chance, draftOf(chance, other, at), told)] } };
  }),
  fault('rg-copied-report', 'of the year before, among others', (chance) => {
    const [one, other, ...more] = departments(chance, 5) as [Organ, Organ, ...Organ[]];
    const [at, told] = [year(chance), account(chance)];
    const others = [tells(chance, draftOf(chance, other, at - 1), told), ...more.map((organ) => tells(chance, draftOf(chance, organ, at), account(chance)))];
    return { later: tells(chance, draftOf(chance, one, at), told, retouched(chance)), among: { others } };
  }),
  fault('rg-copied-report', 'paragraphs in another order', (chance) => {
    const [[one, other], at, told] = [departments(chance, 2) as [Organ, Organ], year(chance), account(chance)];
    const own = tells(chance, draftOf(chance, one, at), told);
    return { later: withText(own, 1, [...own.texts[1]!].reverse()), among: { others: [tells(chance, draftOf(chance, other, at), told)] } };
  }),
  odd('rg-copied-report', 'a text of its own', (chance) => {
    const [organs, at] = [departments(chance, 4), year(chance)];
    const [own, ...others] = organs.map((organ) => tells(chance, draftOf(chance, organ, at), account(chance)));
    return { later: own!, among: { others } };
  }),
  odd('rg-copied-report', 'ordinary reports', (chance) => {
    const [organs, at] = [departments(chance, 8), year(chance)];
    const [own, ...others] = organs.map((organ) => draftOf(chance, organ, at));
    return { later: own!, among: { others } };
  }),
  odd('rg-copied-report', 'a template of the county', (chance) => {
    const [organs, at, told] = [departments(chance, chance.between(5, 9)), year(chance), account(chance)];
    const [own, ...others] = organs.map((organ) => tells(chance, draftOf(chance, organ, at), told));
    return { later: own!, among: { others } };
  }),
  odd('rg-copied-report', 'law and policy quoted by both', (chance) => {
    const [[one, other], at] = [departments(chance, 2) as [Organ, Organ], year(chance)];
    const quoting = (organ: Organ): Draft => {
      const draft = tells(chance, draftOf(chance, organ, at), account(chance, 3));
      return withText(draft, 1, [...lawWords, ...draft.texts[1]!]);
    };
    return { later: quoting(one), among: { others: [quoting(other)] } };
  }),
  odd('rg-copied-report', 'a government and its office', (chance) => {
    const [above, at, told] = [organOf(chance, ['government']), year(chance), account(chance)];
    const office: Organ = { ...above, kind: 'office', name: `${above.place}人民政府办公室` };
    return { later: tells(chance, draftOf(chance, above, at), told), among: { others: [tells(chance, draftOf(chance, office, at), told)] } };
  }),
  odd('rg-copied-report', 'one body under two names', (chance) => {
    const [organ, at, told] = [organOf(chance, ['department']), year(chance), account(chance)];
    const twice: Organ = { ...organ, name: `${organ.name}（${organ.place}${chance.pick(['文物局', '林业局', '防震减灾局', '乡村振兴局'])}）` };
    return { later: tells(chance, draftOf(chance, organ, at), told), among: { others: [tells(chance, draftOf(chance, twice, at), told)] } };
  }),
  odd('rg-copied-report', 'renamed, says the register', (chance) => {
    const [organ, at, told] = [organOf(chance, ['department']), year(chance), account(chance)];
    const old: Organ = { ...organ, name: `${organ.place}粮食和物资储备局` };
    const listed = { organ: organ.name, formerNames: [old.name], level: null, type: null, regionCode: null, creditCode: null, siteId: null, parent: null, fromYear: null, toYear: null, searchedUrl: null, searchedAt: null };
    return { later: tells(chance, draftOf(chance, organ, at), told), among: { others: [tells(chance, draftOf(chance, old, at - 1), told)], lines: [listed] } };
  }),
  odd('rg-copied-report', 'it was copied a year later', (chance) => {
    const [[one, other], at, told] = [departments(chance, 2) as [Organ, Organ], year(chance) - 1, account(chance)];
    return { later: tells(chance, draftOf(chance, one, at), told), among: { others: [tells(chance, draftOf(chance, other, at + 1), told)] } };
  }),
  odd('rg-copied-report', 'a few lines of formulas', (chance) => {
    const [[one, other], at] = [departments(chance, 2) as [Organ, Organ], year(chance)];
    const short = (organ: Organ): Draft => {
      const draft = draftOf(chance, organ, at, { scale: 'none' });
      const aspects = ['（一）主动公开情况', '及时公开本单位信息。', '（二）依申请公开情况', '未收到政府信息公开申请。', '（三）政府信息管理情况', '明确专人负责信息审核发布。'];
      return withText(withText(draft, 1, [...aspects, '（四）平台建设情况', '依托政府网站发布。', '（五）监督保障情况', '工作考核、社会评议、责任追究按规定执行，无责任追究。']), 5, ['存在更新不及时的问题，今后将加强督促。']);
    };
    return { later: short(one), among: { others: [short(other)] } };
  }),
]; // prettier-ignore

const same = (chance: Chance, one: Organ, other: Organ, more: CleanOptions = {}, change: (draft: Draft) => Draft = (draft) => draft): Case => {
  const at = year(chance);
  const own = draftOf(chance, one, at, { scale: 'many', ...more });
  return { later: own, among: { others: [change(draftOf(chance, other, at, { figures: own.figures }))] } };
};
const figures: readonly Planter[] = [
  fault('rg-identical-figures', 'another organ’s figures', (chance) => { const [one, other] = departments(chance, 2) as [Organ, Organ]; return same(chance, one, other); }),
  odd('rg-identical-figures', 'all but one', (chance) => { const [one, other] = departments(chance, 2) as [Organ, Organ]; return same(chance, one, other, {}, (draft) => withFigures(draft, { 't2.licences.decisions': 4177 })); }),
  odd('rg-identical-figures', 'a government and its office', (chance) => { const above = organOf(chance, ['government']); return same(chance, above, { ...above, kind: 'office', name: `${above.place}人民政府办公室` }); }),
  odd('rg-identical-figures', 'one body under two names', (chance) => { const [one] = departments(chance, 1) as [Organ]; return same(chance, one, { ...one, name: `${one.name}（${one.place}林业局）` }); }),
  odd('rg-identical-figures', 'a few ones', (chance) => {
    const [[one, other], at] = [departments(chance, 2) as [Organ, Organ], year(chance)];
    const quiet = (organ: Organ): Draft => {
      const draft = draftOf(chance, organ, at, { scale: 'none' });
      const zero = Object.fromEntries(Object.keys(draft.figures).map((id) => [id, '0']));
      return withFigures(draft, { ...zero, ...Object.fromEntries(['t3.N1.c1', 't3.N1.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'].map((id) => [id, 1])) });
    };
    return { later: quiet(one), among: { others: [quiet(other)] } };
  }),
]; // prettier-ignore

export const copies: readonly Planter[] = [...texts, ...figures];
