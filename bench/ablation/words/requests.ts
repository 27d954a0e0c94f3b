/** Sentences about applications and disputes, by topic. A sentence names its own topic, and at most topics that it needs beside it. */

import type { Chance } from '../../generator/random.js';
import type { Told, Topic } from '../told.js';

export interface Saying {
  readonly topics: readonly Topic[];
  readonly say: (told: Told) => string;
}

const saying = (topics: readonly Topic[], say: Saying['say']): Saying => ({ topics, say });

export const received: readonly Saying[] = [
  saying(['received'], (t) => `全年共收到政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `本年度新收政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `共受理依申请公开${t.received}件。`),
  saying(['received'], (t) => `收到公民、法人和其他组织提出的政府信息公开申请${t.received}件，均按规定答复。`),
  saying(['received'], (t) => `全年接到依申请公开政府信息${t.received}件次。`),
  saying(['received'], (t) => `共接收政府信息公开申请 ${t.received} 件，`.replace(/，$/u, '。')),
  saying(['received'], (t) => `今年以来，累计收到信息公开申请${t.received}份，已全部登记。`),
  saying(['received'], (t) => `依申请公开方面，全年收到申请${t.received}宗。`),
  saying(['received', 'carriedIn'], (t) => `本年新收申请${t.received}件，上年结转${t.carriedIn}件。`),
  saying(['received', 'done'], (t) => `全年收到依申请公开${t.received}件，办结${t.done}件。`),
  saying(['received', 'done', 'carriedOut'], (t) => `受理政府信息公开申请${t.received}件，答复${t.done}件，结转下年度继续办理${t.carriedOut}件。`),
  saying(
    ['received', 'natural', 'legal'],
    (t) => `新收政府信息公开申请${t.received}件，其中自然人申请${t.natural}件、法人或其他组织申请${t.legal}件。`,
  ),
  saying(['received'], (t) => `我单位收到政府信息公开申请的数量为${t.received}件。`),
  saying(['received'], (t) => `政府信息公开申请收件量为${t.received}件，渠道以网络为主。`),
];

export const done: readonly Saying[] = [
  saying(['done'], (t) => `办结政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `全年共答复政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `已办结依申请公开${t.done}件，均在法定期限内答复。`),
  saying(['done', 'carriedOut'], (t) => `年内办结${t.done}件，另有${t.carriedOut}件政府信息公开申请结转下年度办理。`),
  saying(['received', 'done'], (t) => `新收政府信息公开申请${t.received}件，按时办结${t.done}件。`),
  saying(['done'], (t) => `依法依规答复申请人提出的信息公开申请，共计答复${t.done}件。`),
  saying(['done', 'granted'], (t) => `办理答复政府信息公开申请${t.done}件，其中予以公开${t.granted}件。`),
  saying(['done'], (t) => `本年度政府信息公开申请办结总数为${t.done}件。`),
];

export const carried: readonly Saying[] = [
  saying(['carriedIn'], (t) => `上年结转政府信息公开申请${t.carriedIn}件。`),
  saying(['carriedOut'], (t) => `结转下年度继续办理的政府信息公开申请${t.carriedOut}件。`),
  saying(['received', 'carriedIn'], (t) => `新收申请${t.received}件，上年度结转申请${t.carriedIn}件。`),
  saying(['done', 'carriedOut'], (t) => `办结申请${t.done}件，结转下一年度继续办理${t.carriedOut}件。`),
  saying(['carriedOut'], (t) => `截至年底，尚有${t.carriedOut}件政府信息公开申请未办结，结转下年度办理。`),
  saying(['received', 'done', 'carriedIn', 'carriedOut'], (t) => `共受理申请${t.received}件，答复${t.done}件（含上年度结转申请${t.carriedIn}件，另有${t.carriedOut}件顺延到下年度答复）。`),
  saying(['received', 'carriedIn'], (t) => `本年收到政府信息公开申请${t.received}件，${t.carriedIn}件为上年结转。`),
]; // prettier-ignore

export const outcomes: readonly Saying[] = [
  saying(['granted'], (t) => `办理结果为予以公开的${t.granted}件。`),
  saying(['partly'], (t) => `其中部分公开${t.partly}件。`),
  saying(['refused'], (t) => `办理结果中，不予公开${t.refused}件。`),
  saying(['unavailable'], (t) => `政府信息公开申请中，无法提供的${t.unavailable}件。`),
  saying(['notHandled'], (t) => `政府信息公开申请办理结果为不予处理的${t.notHandled}件。`),
  saying(['otherwise'], (t) => `政府信息公开申请办理结果为其他处理的${t.otherwise}件。`),
  saying(['granted', 'partly', 'refused', 'unavailable', 'notHandled', 'otherwise', 'done'], (t) => `共办结政府信息公开申请${t.done}件，其中，予以公开${t.granted}件，部分公开${t.partly}件，不予公开${t.refused}件，无法提供${t.unavailable}件，不予处理${t.notHandled}件，其他处理${t.otherwise}件。`),
  saying(['granted', 'refused'], (t) => `依申请公开信息予以公开${t.granted}件、不予公开${t.refused}件。`),
  saying(['granted', 'partly'], (t) => `从办理结果看，予以公开${t.granted}件；部分公开${t.partly}件。`),
]; // prettier-ignore

export const applicants: readonly Saying[] = [
  saying(['received', 'natural', 'legal'], (t) => `全年收到政府信息公开申请${t.received}件，其中自然人${t.natural}件、法人或其他组织${t.legal}件。`),
  saying(['natural'], (t) => `新收申请中，自然人提出的${t.natural}件。`),
  saying(['legal'], (t) => `新收申请中，法人或其他组织申请${t.legal}件。`),
  saying(['received', 'natural', 'legal'], (t) => `受理申请${t.received}件（自然人申请${t.natural}件，法人和其他组织申请${t.legal}件）。`),
  saying(['natural', 'legal'], (t) => `从申请人类型看，自然人${t.natural}件，法人或者其他组织${t.legal}件。`),
];

export const reviews: readonly Saying[] = [
  saying(['reviews'], (t) => `因政府信息公开被申请行政复议${t.reviews}件。`),
  saying(['reviews'], (t) => `全年发生政府信息公开行政复议案件${t.reviews}件。`),
  saying(['reviews', 'suits'], (t) => `因政府信息公开工作被申请行政复议${t.reviews}件、提起行政诉讼${t.suits}件。`),
  saying(['reviews', 'suits'], (t) => `政府信息公开行政复议${t.reviews}起，行政诉讼${t.suits}起。`),
  saying(['reviews'], (t) => `涉及政府信息公开的行政复议共${t.reviews}件，均已依法应对。`),
];

export const suits: readonly Saying[] = [
  saying(['suits'], (t) => `因政府信息公开被提起行政诉讼${t.suits}件。`),
  saying(['reviews', 'suits'], (t) => `全年政府信息公开类行政复议${t.reviews}件，行政诉讼${t.suits}件。`),
  saying(['suits'], (t) => `政府信息公开引发的行政诉讼案件共${t.suits}件。`),
  saying(['suits'], (t) => `全年应对政府信息公开行政诉讼${t.suits}宗。`),
];

export const documents: readonly Saying[] = [
  saying(['issued'], (t) => `全年制发行政规范性文件${t.issued}件。`),
  saying(['inForce'], (t) => `现行有效行政规范性文件${t.inForce}件。`),
  saying(['issued', 'inForce'], (t) => `本年制发行政规范性文件${t.issued}件，现行有效${t.inForce}件。`),
];

export const enforcement: readonly Saying[] = [
  saying(['licences'], (t) => `全年作出行政许可决定${t.licences}件。`),
  saying(['penalties'], (t) => `本年作出行政处罚决定${t.penalties}件。`),
  saying(['coercion'], (t) => `全年实施行政强制${t.coercion}件。`),
  saying(['licences', 'penalties'], (t) => `办理行政许可${t.licences}件、行政处罚${t.penalties}件。`),
];

/** No application came. */
export const noneReceived: readonly string[] = [
  '本年度未收到政府信息公开申请。',
  '全年未收到依申请公开事项。',
  '本年度收到政府信息公开申请0件。',
  '我单位没有收到公民、法人和其他组织的政府信息公开申请。',
  '未接到任何形式的政府信息公开申请。',
  '全年无依申请公开政府信息的情况。',
  '本年度没有公民、法人或其他组织向本机关提出政府信息公开申请。',
  '依申请公开方面，本年度为零申请。',
  '全年未受理依申请公开件。',
  '本年度未收到申请人提出的依申请公开。',
];

/** No review and no suit. */
export const noDisputes: readonly string[] = [
  '未发生因政府信息公开引起的行政复议、行政诉讼。',
  '本年度没有因政府信息公开被申请行政复议和提起行政诉讼。',
  '全年无政府信息公开行政复议、行政诉讼案件。',
  '未收到因政府信息公开工作被申请行政复议或提起行政诉讼的案件。',
  '因政府信息公开工作被申请行政复议0件、提起行政诉讼0件。',
  '本年度我单位未有涉及政府信息公开的行政复议和行政诉讼情况。',
];

/** All that a report may tell of applications, as it is. */
export const tellAll = (chance: Chance, told: Told): string => {
  if (told.received === 0 && told.carriedIn === 0 && told.done === 0) return chance.pick(noneReceived);
  const parts = [chance.pick(received)];
  if (chance.happens(0.5)) parts.push(chance.pick(done));
  if (chance.happens(0.3)) parts.push(chance.pick(carried));
  if (chance.happens(0.3)) parts.push(chance.pick(outcomes));
  if (chance.happens(0.2)) parts.push(chance.pick(applicants));
  return parts.map((one) => one.say(told)).join('');
};

export const tellDisputes = (chance: Chance, told: Told): string => {
  if (told.reviews === 0 && told.suits === 0) return chance.happens(0.6) ? chance.pick(noDisputes) : '';
  return [chance.pick(reviews), ...(chance.happens(0.5) ? [chance.pick(suits)] : [])].map((one) => one.say(told)).join('');
};
