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
  saying(['received'], (t) => `年内共登记政府信息公开申请${t.received}件，登记、编号、转办当日完成。`),
  saying(['received'], (t) => `全年共计收悉政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `申请人全年向本机关提出政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `通过网络、信函、当面等渠道共收到政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `政府信息公开申请总量为${t.received}件。`),
  saying(['received'], (t) => `依申请公开受理量${t.received}件，事项多涉及征地、规划。`),
  saying(['received'], (t) => `收到公民、法人及其他组织政府信息公开申请共计${t.received}件。`),
  saying(['received'], (t) => `当年新增政府信息公开申请${t.received}件。`),
  saying(['received'], (t) => `累计接收政府信息公开申请达${t.received}件。`),
  saying(['received'], (t) => `收到的政府信息公开申请共${t.received}件，全部纳入台账管理。`),
  saying(['received'], (t) => `全年共有${t.received}件政府信息公开申请。`),
  saying(['received'], (t) => `依申请公开政府信息${t.received}件，均做到有登记、有审核、有答复。`),
  saying(['received'], (t) => `群众依申请公开政府信息共${t.received}件。`),
  saying(['received'], (t) => `本年申请公开政府信息${t.received}件。`),
  saying(['received'], (t) => `当年度收到政府信息公开申请（不含上年结转）${t.received}件。`),
  saying(['received', 'done', 'carriedOut'], (t) => `全年新收申请${t.received}件，已办结${t.done}件，尚有${t.carriedOut}件转入下年度办理。`),
  saying(['received', 'natural'], (t) => `收到政府信息公开申请${t.received}件，其中自然人提出${t.natural}件。`),
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
  saying(['done'], (t) => `全年共办理完毕政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `依法办结政府信息公开申请共计${t.done}件。`),
  saying(['done'], (t) => `已作出答复的政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `全年办复政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `政府信息公开申请办理结果总计${t.done}件。`),
  saying(['done'], (t) => `截至12月31日，共办结政府信息公开申请${t.done}件。`),
  saying(['done'], (t) => `年度内依申请公开答复总数${t.done}件。`),
  saying(['done'], (t) => `共向申请人作出政府信息公开申请答复${t.done}件。`),
  saying(['done'], (t) => `全年政府信息公开申请办理完结${t.done}件。`),
];

export const carried: readonly Saying[] = [
  saying(['carriedIn'], (t) => `上年结转政府信息公开申请${t.carriedIn}件。`),
  saying(['carriedOut'], (t) => `结转下年度继续办理的政府信息公开申请${t.carriedOut}件。`),
  saying(['received', 'carriedIn'], (t) => `新收申请${t.received}件，上年度结转申请${t.carriedIn}件。`),
  saying(['done', 'carriedOut'], (t) => `办结申请${t.done}件，结转下一年度继续办理${t.carriedOut}件。`),
  saying(['carriedOut'], (t) => `截至年底，尚有${t.carriedOut}件政府信息公开申请未办结，结转下年度办理。`),
  saying(['received', 'done', 'carriedIn', 'carriedOut'], (t) => `共受理申请${t.received}件，答复${t.done}件（含上年度结转申请${t.carriedIn}件，另有${t.carriedOut}件顺延到下年度答复）。`),
  saying(['received', 'carriedIn'], (t) => `本年收到政府信息公开申请${t.received}件，${t.carriedIn}件为上年结转。`),
  saying(['carriedIn'], (t) => `含上年度结转政府信息公开申请${t.carriedIn}件。`),
  saying(['carriedIn'], (t) => `承接上年结转申请${t.carriedIn}件。`),
  saying(['carriedIn'], (t) => `上一年度结转至本年办理的政府信息公开申请${t.carriedIn}件。`),
  saying(['carriedIn'], (t) => `本年办理的申请中有上年结转${t.carriedIn}件。`),
  saying(['carriedIn'], (t) => `上年度遗留政府信息公开申请${t.carriedIn}件，已全部纳入本年办理。`),
  saying(['carriedOut'], (t) => `${t.carriedOut}件政府信息公开申请转入下一年度办理。`),
  saying(['carriedOut'], (t) => `因答复期限未届满，结转至下年度的政府信息公开申请${t.carriedOut}件。`),
  saying(['carriedOut'], (t) => `年末结转政府信息公开申请${t.carriedOut}件。`),
  saying(['carriedOut'], (t) => `结转次年继续办理的政府信息公开申请${t.carriedOut}件。`),
  saying(['carriedOut'], (t) => `跨年度办理政府信息公开申请${t.carriedOut}件，结转下年度。`),
  saying(['carriedOut'], (t) => `结转下一年度继续办理的政府信息公开申请共${t.carriedOut}件。`),
  saying(['received', 'carriedOut'], (t) => `受理政府信息公开申请${t.received}件，其中${t.carriedOut}件结转下年度继续办理。`),
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
  saying(['granted'], (t) => `经审查，决定予以公开的政府信息公开申请${t.granted}件。`),
  saying(['granted'], (t) => `政府信息公开申请同意公开${t.granted}件。`),
  saying(['partly'], (t) => `对含有不应公开内容的政府信息公开申请作区分处理，部分公开${t.partly}件。`),
  saying(['refused'], (t) => `政府信息公开申请依法决定不予公开${t.refused}件。`),
  saying(['unavailable'], (t) => `因不掌握相关信息等原因，政府信息公开申请答复无法提供${t.unavailable}件。`),
  saying(['notHandled'], (t) => `政府信息公开申请不予处理${t.notHandled}件，均告知理由。`),
  saying(['otherwise'], (t) => `政府信息公开申请作其他处理${t.otherwise}件。`),
  saying(['granted', 'partly', 'refused', 'unavailable', 'notHandled', 'otherwise'], (t) => `申请办理结果如下：予以公开${t.granted}件、部分公开${t.partly}件、不予公开${t.refused}件、无法提供${t.unavailable}件、不予处理${t.notHandled}件、其他处理${t.otherwise}件。`),
]; // prettier-ignore

export const applicants: readonly Saying[] = [
  saying(['received', 'natural', 'legal'], (t) => `全年收到政府信息公开申请${t.received}件，其中自然人${t.natural}件、法人或其他组织${t.legal}件。`),
  saying(['natural'], (t) => `新收申请中，自然人提出的${t.natural}件。`),
  saying(['legal'], (t) => `新收申请中，法人或其他组织申请${t.legal}件。`),
  saying(['received', 'natural', 'legal'], (t) => `受理申请${t.received}件（自然人申请${t.natural}件，法人和其他组织申请${t.legal}件）。`),
  saying(['natural', 'legal'], (t) => `从申请人类型看，自然人${t.natural}件，法人或者其他组织${t.legal}件。`),
  saying(['natural', 'legal'], (t) => `按申请人身份划分，自然人申请${t.natural}件，法人或其他组织申请${t.legal}件。`),
  saying(['natural'], (t) => `申请主体以自然人为主，新收自然人政府信息公开申请${t.natural}件。`),
  saying(['legal'], (t) => `法人和其他组织提出政府信息公开申请${t.legal}件。`),
  saying(
    ['natural', 'legal', 'received'],
    (t) => `新收政府信息公开申请${t.received}件，申请人为自然人的${t.natural}件，为法人或其他组织的${t.legal}件。`,
  ),
];

export const reviews: readonly Saying[] = [
  saying(['reviews'], (t) => `因政府信息公开被申请行政复议${t.reviews}件。`),
  saying(['reviews'], (t) => `全年发生政府信息公开行政复议案件${t.reviews}件。`),
  saying(['reviews', 'suits'], (t) => `因政府信息公开工作被申请行政复议${t.reviews}件、提起行政诉讼${t.suits}件。`),
  saying(['reviews', 'suits'], (t) => `政府信息公开行政复议${t.reviews}起，行政诉讼${t.suits}起。`),
  saying(['reviews'], (t) => `涉及政府信息公开的行政复议共${t.reviews}件，均已依法应对。`),
  saying(['reviews'], (t) => `本年度因政府信息公开引发的行政复议案件共${t.reviews}件。`),
  saying(['reviews'], (t) => `政府信息公开类行政复议${t.reviews}件。`),
  saying(['reviews'], (t) => `申请人不服政府信息公开答复申请行政复议${t.reviews}件。`),
  saying(['reviews'], (t) => `行政复议方面，全年共发生政府信息公开行政复议${t.reviews}宗。`),
  saying(['reviews'], (t) => `被申请政府信息公开行政复议的案件${t.reviews}件。`),
  saying(['reviews'], (t) => `涉政府信息公开行政复议案件${t.reviews}件，均按时提交答复材料。`),
];

export const suits: readonly Saying[] = [
  saying(['suits'], (t) => `因政府信息公开被提起行政诉讼${t.suits}件。`),
  saying(['reviews', 'suits'], (t) => `全年政府信息公开类行政复议${t.reviews}件，行政诉讼${t.suits}件。`),
  saying(['suits'], (t) => `政府信息公开引发的行政诉讼案件共${t.suits}件。`),
  saying(['suits'], (t) => `全年应对政府信息公开行政诉讼${t.suits}宗。`),
  saying(['suits'], (t) => `因政府信息公开引起的行政诉讼共${t.suits}起。`),
  saying(['suits'], (t) => `申请人就政府信息公开提起行政诉讼${t.suits}件。`),
  saying(['suits'], (t) => `政府信息公开行政诉讼案件${t.suits}件，均积极配合审理。`),
  saying(['suits'], (t) => `不服政府信息公开答复提起的行政诉讼${t.suits}件。`),
  saying(['suits'], (t) => `涉政府信息公开行政诉讼案件${t.suits}件。`),
];

export const documents: readonly Saying[] = [
  saying(['issued'], (t) => `全年制发行政规范性文件${t.issued}件。`),
  saying(['inForce'], (t) => `现行有效行政规范性文件${t.inForce}件。`),
  saying(['issued', 'inForce'], (t) => `本年制发行政规范性文件${t.issued}件，现行有效${t.inForce}件。`),
  saying(['inForce'], (t) => `截至年底，现行有效的行政规范性文件共${t.inForce}件。`),
  saying(['issued'], (t) => `年内印发行政规范性文件${t.issued}件，全部同步解读。`),
  saying(['issued'], (t) => `全年出台行政规范性文件${t.issued}件。`),
  saying(['inForce'], (t) => `目前保留现行有效行政规范性文件${t.inForce}件。`),
];

export const enforcement: readonly Saying[] = [
  saying(['licences'], (t) => `全年作出行政许可决定${t.licences}件。`),
  saying(['penalties'], (t) => `本年作出行政处罚决定${t.penalties}件。`),
  saying(['coercion'], (t) => `全年实施行政强制${t.coercion}件。`),
  saying(['licences', 'penalties'], (t) => `办理行政许可${t.licences}件、行政处罚${t.penalties}件。`),
  saying(['licences'], (t) => `本年度办理行政许可共${t.licences}件。`),
  saying(['penalties'], (t) => `全年共作出行政处罚${t.penalties}件。`),
  saying(['coercion'], (t) => `依法采取行政强制${t.coercion}件。`),
  saying(['penalties', 'coercion'], (t) => `作出行政处罚${t.penalties}件、实施行政强制${t.coercion}件。`),
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
  '今年无政府信息公开申请。',
  '本年度未有公民、法人或者其他组织申请公开政府信息。',
  '全年政府信息公开申请量为零。',
  '未发生依申请公开政府信息事项。',
  '暂未收到政府信息公开申请。',
  '本年度内无人向本机关提出政府信息公开申请。',
  '全年未收到过政府信息公开申请，无申请办理情况。',
  '本机关本年度政府信息公开申请零受理。',
  '年内没有接到政府信息公开申请事项。',
  '依申请公开情况：无。',
];

/** No review and no suit. */
export const noDisputes: readonly string[] = [
  '未发生因政府信息公开引起的行政复议、行政诉讼。',
  '本年度没有因政府信息公开被申请行政复议和提起行政诉讼。',
  '全年无政府信息公开行政复议、行政诉讼案件。',
  '未收到因政府信息公开工作被申请行政复议或提起行政诉讼的案件。',
  '因政府信息公开工作被申请行政复议0件、提起行政诉讼0件。',
  '本年度我单位未有涉及政府信息公开的行政复议和行政诉讼情况。',
  '未被申请行政复议、未被提起行政诉讼。',
  '政府信息公开行政复议、行政诉讼均为零。',
  '本单位无因政府信息公开引发的行政复议和行政诉讼案件。',
  '没有因政府信息公开工作引发复议或诉讼。',
  '全年未出现针对政府信息公开的行政复议与行政诉讼。',
  '本年度政府信息公开行政复议、行政诉讼零发生。',
  '因政府信息公开产生的行政复议、行政诉讼案件：无。',
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
