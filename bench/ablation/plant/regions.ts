/** A report among those of other organs: governments and the bodies below them, organs that a register names, peers. */

import type { RegisterLine } from '../../../src/schema/register.js';
import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import { value, withFigures } from '../draft.js';
import type { Draft, Organ } from '../draft.js';
import type { Among, Case } from '../judge.js';
import { organOf } from '../organs.js';
import { fault, odd, say } from '../planter.js';
import type { Planter } from '../planter.js';
import { listed, openlyListed, ownOnly, wholeCount, wholeRegion } from '../words/regions.js';
import type { Part } from '../words/regions.js';

const draftOf = (chance: Chance, organ: Organ, year: number, more: CleanOptions = {}): Draft =>
  clean(chance, { form: '2021', telling: false, organ, year, ...more });
const coded = (draft: Draft, regionCode: string | null): Draft =>
  regionCode === null ? draft : { ...draft, declared: { regionCode, level: draft.organ.level } };
const yearOf = (chance: Chance): number => chance.between(2021, 2025);
const received = ['t3.N1.c1', 't3.N1.c7', 't3.R1.c1', 't3.R1.c7', 't3.R7.c1', 't3.R7.c7'];
/** So many received and opened, all of natural persons, and nothing else in 表三. */
const withReceived = (draft: Draft, count: number): Draft => {
  const rows = Object.keys(draft.figures).filter((id) => id.startsWith('t3.'));
  return withFigures(draft, Object.fromEntries(rows.map((id) => [id, received.includes(id) ? count : 0])));
};

const government = (chance: Chance): Organ => {
  const own = organOf(chance, ['government']);
  return { ...own, name: chance.happens(0.7) ? `${own.place}人民政府` : own.place };
};
const bureauNames = [
  '教育局',
  '民政局',
  '水务局',
  '审计局',
  '司法局',
  '应急管理局',
  '农业农村局',
  '统计局',
  '交通运输局',
  '财政局',
  '卫生健康委员会',
  '文化和旅游局',
];
const bureau = (above: Organ, name: string): Organ => ({
  name: above.place + name,
  place: above.place,
  kind: 'department',
  level: above.level,
  rulemaking: false,
});
const townName = (chance: Chance): string => chance.pick([...'霁荇蘅芷翎岫']) + chance.pick([...'屿汀渚坞浦']);
/** A body directly below: a bureau, a county of a city, a town of a county. */
const below = (chance: Chance, above: Organ): Organ => {
  if (chance.happens(0.5)) return bureau(above, chance.pick(bureauNames));
  if (above.place.endsWith('市')) {
    const place = `${above.place}${townName(chance)}${chance.pick(['县', '区'])}`;
    return { name: `${place}人民政府`, place, kind: 'government', level: 'county', rulemaking: false };
  }
  return { name: `${above.place}${townName(chance)}${chance.pick(['镇', '乡'])}人民政府`, place: above.place, kind: 'township', level: 'township', rulemaking: false };
}; // prettier-ignore
const all = ({ place }: Organ): string => `全${place.at(-1)!}`;
const stating = (draft: Draft, sentence: string): Draft => ({ ...draft, introduction: [...draft.introduction, sentence] });

/** A government of the whole region and a body below that has more than it. */
const outdone = (chance: Chance, told: (draft: Draft, above: Organ) => Draft, child?: (above: Organ) => Organ): Case => {
  const [above, year] = [government(chance), yearOf(chance)];
  const own = draftOf(chance, above, year, { scale: 'few' });
  const lower = draftOf(chance, child?.(above) ?? below(chance, above), year);
  const count = Math.max(value(own, 't3.N1.c7'), value(lower, 't3.N1.c7')) + chance.between(5, 300);
  return { later: told(own, above), among: { others: [withReceived(lower, count), draftOf(chance, bureau(above, '机关事务管理局'), year, { scale: 'none' })] } };
}; // prettier-ignore
const byStatement = (chance: Chance, own: Draft, above: Organ): Draft => stating(own, chance.pick(wholeRegion)(all(above)));
const byCount = (chance: Chance, own: Draft, above: Organ): Draft => {
  const some = withReceived(own, Math.max(value(own, 't3.N1.c7'), 4));
  return say(some, chance, chance.pick(wholeCount)(all(above), value(some, 't3.N1.c7')), [1], /规范登记/u);
};
const whole = (chance: Chance, own: Draft, above: Organ): Draft => (chance.happens(0.5) ? byStatement : byCount)(chance, own, above);

const parents: readonly Planter[] = [
  fault('rg-parent-below-child', 'a body below has more', (chance) => outdone(chance, (own, above) => byStatement(chance, own, above))),
  fault('rg-parent-below-child', 'the whole region is counted, says a sentence', (chance) => outdone(chance, (own, above) => byCount(chance, own, above))),
  fault('rg-parent-below-child', 'more reviews below', (chance) => {
    const made = outdone(chance, (own, above) => withReceived(byStatement(chance, own, above), 5000));
    const reviews = { 't4.review.upheld': 61, 't4.review.corrected': 2, 't4.review.other': 0, 't4.review.pending': 0, 't4.review.total': 63 };
    return { ...made, among: { others: made.among!.others.map((other, index) => (index === 0 ? withFigures(other, reviews) : other)) } };
  }),
  odd('rg-parent-below-child', 'its own cases only', (chance) => outdone(chance, (own, above) => stating(own, chance.pick(ownOnly)(above.place)))),
  odd('rg-parent-below-child', 'its scope is not told', (chance) => outdone(chance, (own) => own)),
  odd('rg-parent-below-child', 'a body of the state’s own lines', (chance) =>
    outdone(chance, (own, above) => whole(chance, own, above), (above) => bureau(above, chance.pick(['税务局', '气象局', '烟草专卖局', '消防救援支队', '邮政管理局'])))),
  odd('rg-parent-below-child', 'a body of another place with such a name', (chance) =>
    outdone(chance, (own, above) => coded(whole(chance, own, above), '320800'), () => { const other = government(chance); return bureau({ ...other, place: `${townName(chance)}岭市` }, chance.pick(bureauNames)); })),
  odd('rg-parent-below-child', 'its own office', (chance) =>
    outdone(chance, (own, above) => whole(chance, own, above), (above) => ({ ...above, kind: 'office', name: `${above.place}人民政府办公室` }))),
  odd('rg-parent-below-child', 'more suits below: the reviewing body stands beside', (chance) => {
    const [above, year] = [government(chance), yearOf(chance)];
    const suits = { 't4.direct.upheld': 40, 't4.direct.corrected': 0, 't4.direct.other': 0, 't4.direct.pending': 0, 't4.direct.total': 40 };
    const own = withReceived(draftOf(chance, above, year), 4000);
    return { later: whole(chance, withReviews(own, 30), above), among: { others: [withFigures(withReviews(draftOf(chance, below(chance, above), year, { scale: 'few' }), 4), suits)] } };
  }),
  odd('rg-parent-below-child', 'another year', (chance) => {
    const made = outdone(chance, (own, above) => whole(chance, own, above));
    const year = made.later.year === 2021 ? 2022 : made.later.year - 1;
    return { ...made, among: { others: [withReceived(draftOf(chance, made.among!.others[0]!.organ, year), 9000)] } };
  }),
]; // prettier-ignore
const withReviews = (draft: Draft, count: number): Draft => {
  const zero = { 't4.review.corrected': 0, 't4.review.other': 0, 't4.review.pending': 0 };
  const after = Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [`t4.after.${column}`, 0]));
  return withFigures(draft, { ...zero, ...after, 't4.review.upheld': count, 't4.review.total': count });
};

const partsOf = (chance: Chance, above: Organ): readonly Part[] => {
  const ends = above.place.endsWith('市') ? ['县', '区'] : ['镇', '乡', '街道'];
  const names = ['本级', ...[...'霁荇蘅芷翎'].slice(0, chance.between(2, 5)).map((mark) => `${mark}浦${chance.pick(ends)}`)];
  return names.map((name, index) => ({ name: index === 0 ? `${above.place.at(-1)!}${name}` : name, count: chance.between(3, 400) }));
};
const summed = (parts: readonly Part[]): number => parts.reduce((so, { count }) => so + count, 0);
const listing = (chance: Chance, off: number, ways = listed): Case => {
  const above = government(chance);
  const parts = partsOf(chance, above);
  const own = draftOf(chance, above, yearOf(chance));
  const total = summed(parts) + off;
  const fitting = withReceived(own, total);
  return { later: say(fitting, chance, chance.pick(ways)(all(above), total, parts), [1], /规范登记/u), among: { others: [] } };
}; // prettier-ignore
const rollups: readonly Planter[] = [
  fault('rg-rollup-mismatch', 'the parts are another sum', (chance) => listing(chance, chance.pick([-1, 1]) * chance.between(2, 20) + 0)),
  fault('rg-rollup-mismatch', 'all below are held, another sum', (chance) => {
    const [above, year] = [government(chance), yearOf(chance)];
    const lower = bureauNames.slice(0, 3).map((name) => withReceived(draftOf(chance, bureau(above, name), year), chance.between(20, 90)));
    const sum = lower.reduce((so, one) => so + value(one, 't3.N1.c7'), 0);
    return { later: withReceived(withReviews(byStatement(chance, draftOf(chance, above, year), above), 9000), sum + chance.between(3, 50)), among: { others: lower, lines: linesOf(above, lower.map(({ organ }) => organ)) } };
  }),
  odd('rg-rollup-mismatch', 'the parts are the sum', (chance) => listing(chance, 0)),
  odd('rg-rollup-mismatch', 'a list that leaves some out', (chance) => listing(chance, chance.between(30, 90), openlyListed)),
  odd('rg-rollup-mismatch', 'one below is not held', (chance) => {
    const [above, year] = [government(chance), yearOf(chance)];
    const lower = bureauNames.slice(0, 3).map((name) => withReceived(draftOf(chance, bureau(above, name), year), 40));
    return { later: withReceived(withReviews(byStatement(chance, draftOf(chance, above, year), above), 9000), chance.pick([120, 200])), among: { others: lower, lines: linesOf(above, [...lower.map(({ organ }) => organ), bureau(above, '林业局')]) } };
  }),
  odd('rg-rollup-mismatch', 'its own cases only', (chance) => {
    const [above, year] = [government(chance), yearOf(chance)];
    const lower = [withReceived(draftOf(chance, bureau(above, '教育局'), year), 40)];
    return { later: stating(draftOf(chance, above, year), chance.pick(ownOnly)(above.place)), among: { others: lower, lines: linesOf(above, [lower[0]!.organ]) } };
  }),
]; // prettier-ignore

const line = (organ: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  organ, formerNames: [], level: null, type: null, regionCode: null, creditCode: null, siteId: null, parent: null,
  fromYear: null, toYear: null, searchedUrl: null, searchedAt: null, ...more,
}); // prettier-ignore
const linesOf = (above: Organ, lower: readonly Organ[], more: Partial<RegisterLine> = {}): readonly RegisterLine[] => [
  line(above.name),
  ...lower.map(({ name }) => line(name, { parent: above.name, ...more })),
];
const siteOf = (chance: Chance): string =>
  chance.pick(['https://www.jiyu.gov.cn/zwgk/', 'http://xxgk.xingting.gov.cn/', 'https://www.hengpu.gov.cn/col/col1/']);
const pad = (number: number): string => String(number).padStart(2, '0');
/** A day on which reports on `year` must be out and those on the next need not. */
const due = (chance: Chance, year: number): string =>
  chance.happens(0.5) ? `${year + 1}-${pad(chance.between(4, 12))}-${pad(chance.between(1, 28))}` : `${year + 2}-03-${pad(chance.between(1, 31))}`;
const searched = (chance: Chance, year: number): Partial<RegisterLine> => ({ searchedUrl: siteOf(chance), searchedAt: due(chance, year) });
const lone = (chance: Chance): Draft => draftOf(chance, organOf(chance, ['government', 'department', 'township']), chance.between(2021, 2023));
const asked = (later: Draft, lines: readonly RegisterLine[], more: Partial<Among> = {}): Case => ({ later, among: { others: [], lines, ...more } });

const missing: readonly Planter[] = [
  fault('rg-missing-report', 'searched and not found', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, searched(chance, own.year + 1))]); }),
  fault('rg-missing-report', 'two years without one', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, searched(chance, own.year + 2))]); }),
  fault('rg-missing-report', 'listed under its new name', (chance) => { const own = lone(chance); return asked(own, [line(`${own.organ.place}综合行政执法局`, { formerNames: [own.organ.name], ...searched(chance, own.year + 1) })]); }),
  fault('rg-missing-report', 'the one found is another’s', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, searched(chance, own.year + 1))], { others: [draftOf(chance, bureau(own.organ, '林业局'), own.year + 1)] }); }),
  odd('rg-missing-report', 'not due yet', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, { searchedUrl: siteOf(chance), searchedAt: `${own.year + 2}-0${chance.between(1, 3)}-15` })]); }),
  odd('rg-missing-report', 'it is held', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, searched(chance, own.year + 1))], { others: [draftOf(chance, own.organ, own.year + 1)] }); }),
  odd('rg-missing-report', 'held under its new name', (chance) => { const own = lone(chance); const now = bureau(own.organ, '综合行政执法局'); return asked(own, [line(now.name, { formerNames: [own.organ.name], ...searched(chance, own.year + 1) })], { others: [draftOf(chance, now, own.year + 1)] }); }),
  odd('rg-missing-report', 'merged away', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, { toYear: own.year, ...searched(chance, own.year + 1) })]); }),
  odd('rg-missing-report', 'a file that could not be read', (chance) => { const own = lone(chance); return asked(own, [line(own.organ.name, { ...searched(chance, own.year + 1), searchedUrl: 'https://www.jiyu.gov.cn/zwgk/' })], { unread: [{ organ: chance.pick([null, own.organ.name]), year: chance.pick([null, own.year + 1]), url: 'https://www.jiyu.gov.cn/a.pdf' }] }); }),
  odd('rg-missing-report', 'no list', (chance) => asked(lone(chance), [])),
  odd('rg-missing-report', 'a namesake of another place was searched', (chance) => { const own = coded(lone(chance), '320803'); return asked(own, [line(own.organ.name, { regionCode: '410922', ...searched(chance, own.year + 1) })]); }),
]; // prettier-ignore

const covered = (chance: Chance, lost: number, more: Partial<RegisterLine> = {}, unread: Among['unread'] = []): Case => {
  const [above, year] = [government(chance), yearOf(chance)];
  const lower = bureauNames.slice(0, chance.between(3, 8)).map((name) => bureau(above, name));
  const lines = [line(above.name), ...lower.map(({ name }) => line(name, { parent: above.name, ...searched(chance, year), ...more }))];
  return { later: draftOf(chance, above, year), among: { others: lower.slice(lost).map((organ) => draftOf(chance, organ, year)), lines, unread } };
}; // prettier-ignore
const coverage: readonly Planter[] = [
  fault('rg-low-coverage', 'some are not found', (chance) => covered(chance, chance.between(1, 3))),
  odd('rg-low-coverage', 'all are held', (chance) => covered(chance, 0)),
  odd('rg-low-coverage', 'nobody searched', (chance) => covered(chance, 2, { searchedUrl: null, searchedAt: null })),
  odd('rg-low-coverage', 'files that could not be read', (chance) => covered(chance, 1, {}, [{ organ: null, year: null, url: null }])),
  odd('rg-low-coverage', 'gone before the year', (chance) => {
    const made = covered(chance, 1);
    const [first, gone, ...rest] = made.among!.lines!;
    return { ...made, among: { ...made.among!, lines: [first!, { ...gone!, toYear: made.later.year - 1 }, ...rest] } };
  }),
]; // prettier-ignore

const county = (index: number): Organ => {
  const place = `霁屿市${'霁荇蘅芷翎岫澹筠黛漪琚砚溆'.charAt(index)}浦县`;
  return { name: `${place}人民政府`, place, kind: 'government', level: 'county', rulemaking: false };
};
const amongPeers = (chance: Chance, count: number, own: number, code = '3208'): Case => {
  const year = yearOf(chance);
  const made = (index: number, received: number, region: string): Draft => coded(withReceived(draftOf(chance, county(index), year, { scale: 'few' }), received), region);
  const others = Array.from({ length: count }, (_, index) => made(index + 1, chance.between(30, 70), `3208${pad(index + 11)}`));
  return { later: made(0, own, `${code}02`), among: { others } };
}; // prettier-ignore
const outliers: readonly Planter[] = [
  fault('rg-outlier', 'fifty times as many', (chance) => amongPeers(chance, chance.between(10, 12), chance.between(2000, 4000))),
  odd('rg-outlier', 'as the others', (chance) => amongPeers(chance, 11, chance.between(20, 90))),
  odd('rg-outlier', 'too few others', (chance) => amongPeers(chance, chance.between(3, 8), 3000)),
  odd('rg-outlier', 'of another region', (chance) => amongPeers(chance, 12, 3000, '4109')),
];

export const regions: readonly Planter[] = [...parents, ...rollups, ...missing, ...coverage, ...outliers];
