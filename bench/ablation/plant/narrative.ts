/** Sentences that tell other figures than the tables; sentences that seem to and do not. */

import type { Chance } from '../../generator/random.js';
import type { CleanOptions } from '../clean.js';
import { sumOf, value } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd } from '../planter.js';
import type { Planter } from '../planter.js';
import { toldBy, wrongNumber } from '../told.js';
import type { Topic } from '../told.js';
import * as beside from '../words/beside.js';
import * as words from '../words/requests.js';
import { quiet, say } from './quiet.js';

/** One of the sentences about `topic`, with that figure changed. */
const misstated = (
  chance: Chance,
  topic: Topic,
  sayings: readonly words.Saying[],
  more: CleanOptions = {},
  places: readonly number[] = [1, 1, 3],
): Draft => {
  const draft = quiet(chance, more);
  const told = toldBy(draft);
  const saying = chance.pick(sayings.filter((one) => one.topics.includes(topic)));
  return say(draft, chance, saying.say({ ...told, [topic]: wrongNumber(draft, chance, told[topic]) }), places);
};
const truly = (chance: Chance, sayings: readonly words.Saying[], more: CleanOptions = {}): Draft => {
  const draft = quiet(chance, more);
  return say(draft, chance, chance.pick(sayings).say(toldBy(draft)), [1, 3]);
};
/** A number that the tables do not explain, in a sentence whose words do. */
const told = (chance: Chance, sentences: readonly ((x: number, draft: Draft) => string)[], more: CleanOptions = {}): Draft => {
  const draft = quiet(chance, more);
  const x = wrongNumber(draft, chance, chance.between(3, 60));
  return say(draft, chance, chance.pick(sentences)(x, draft), [1, 3]);
};

/** The same, of a list that asks for the year. */
const apart = (chance: Chance, sentences: beside.Beside, more: CleanOptions = {}): Draft =>
  told(
    chance,
    sentences.map((one) => (x: number, draft: Draft) => one(x, draft.year)),
    more,
  );

const scopes = [
  '县政府办本级',
  '市政府办公厅本级',
  '委机关',
  '各乡镇',
  '各县（区）',
  '市直各部门',
  '其中市教育局',
  '区政府本级（区政府办公室）',
  '市政府（含办公室）',
  '所属二级单位',
  '下属单位',
  '县自然资源局',
  '以区政府名义',
  '全市公安系统',
  '开发区管委会',
  '市政府本级',
  '区政府办代表区政府',
  '市政府及市政府办公室',
  '机关本级',
  '我办',
  '其中，所属事业单位',
  '县政府办公室',
  '市本级',
  '其中直属单位',
  '局机关',
];
const scoped = (chance: Chance, sayings: readonly words.Saying[]): Draft => {
  const draft = quiet(chance, { kinds: ['government'] });
  const x = wrongNumber(draft, chance, chance.between(3, 60));
  const saying = chance.pick(sayings.filter((one) => one.topics.length === 1 && !/本机关|为主|方面，/u.test(one.say(toldBy(draft)))));
  const other = Object.fromEntries(Object.keys(toldBy(draft)).map((topic) => [topic, x])) as ReturnType<typeof toldBy>;
  const sentence = saying.say(other).replace(/^(?:全年|本年度|今年以来，|依申请公开方面，|我单位|年内|已|其中)/u, '');
  return say(draft, chance, chance.pick(scopes) + sentence, [1, 3]);
};

const before = (draft: Draft): number => draft.year - 1;

export const narrative: readonly Planter[] = [
  fault('nt-received-mismatch', 'another number received', (chance) => misstated(chance, 'received', words.received)),
  odd('nt-received-mismatch', 'as the table says', (chance) => truly(chance, words.received)),
  odd('nt-received-mismatch', 'a narrower subject', (chance) => scoped(chance, words.received)),
  odd('nt-received-mismatch', 'taken over ones counted in', (chance) => {
    const draft = quiet(chance);
    const all = sumOf(draft, ['N1', 'N2']);
    return say(draft, chance, chance.pick([`全年共收办政府信息公开申请${all}件。`, `全县共受理依申请公开${all}件。`, `共受理申请${all}件（含上年结转${sumOf(draft, ['N2'])}件）。`, `全年共办理政府信息公开申请${all}件。`]));
  }),
  odd('nt-received-mismatch', 'of another time or thing', (chance) =>
    told(chance, [
      (x, draft) => `${before(draft)}年收到政府信息公开申请${x}件，本年申请量同比有所下降。`,
      (x) => `上年度收到政府信息公开申请${x}件，今年申请量有所变化。`,
      (x) => `收到政务公开方面的咨询${x}件。`,
      (x) => `受理12345热线工单${x}件。`,
      (x) => `办理人大代表建议${x}件、政协提案${x + 3}件。`,
      (x) => `自《条例》施行以来，累计受理政府信息公开申请${x}件。`,
      (x) => `较上年增加申请${x}件。`,
      (x) => `政府信息公开申请同比减少${x}件。`,
      (x) => `收到群众来信来访${x}件次。`,
      (x) => `其中，通过网络收到申请${x}件。`,
      (x) => `上半年收到政府信息公开申请${x}件。`,
      (x) => `收到市长信箱来信${x}封，受理意见建议${x}条。`,
      (x) => `针对政府信息公开申请开展业务指导${x}次。`,
      (x) => `收到涉及征地拆迁类信息公开申请${x}件。`,
    ])),
  fault('nt-processed-mismatch', 'another number done', (chance) => misstated(chance, 'done', words.done)),
  odd('nt-processed-mismatch', 'as the table says', (chance) => truly(chance, words.done)),
  odd('nt-processed-mismatch', 'a narrower subject', (chance) => scoped(chance, words.done)),
  odd('nt-processed-mismatch', '办理 for received', (chance) => { const draft = quiet(chance); return say(draft, chance, `全年共办理政府信息公开申请${sumOf(draft, ['N1'])}件。`); }),
  odd('nt-processed-mismatch', 'of another thing', (chance) =>
    told(chance, [
      (x) => `办结12345热线工单${x}件。`, (x) => `答复网民留言${x}条。`, (x) => `办结建议提案${x}件，办复率100%。`, (x) => `其中，当场答复政府信息公开申请${x}件。`,
      (x) => `延期答复政府信息公开申请${x}件。`, (x, draft) => `与${before(draft)}年办结政府信息公开申请${x}件相比，办理量有所变化。`, (x) => `答复咨询${x}人次。`, (x) => `协助上级机关办理政府信息公开申请${x}件。`,
    ])),
  fault('nt-carry-mismatch', 'another number carried in', (chance) => misstated(chance, 'carriedIn', words.carried)),
  fault('nt-carry-mismatch', 'another number carried on', (chance) => misstated(chance, 'carriedOut', words.carried)),
  odd('nt-carry-mismatch', 'as the table says', (chance) => truly(chance, words.carried)),
  odd('nt-carry-mismatch', 'a narrower subject', (chance) => scoped(chance, words.carried)),
  odd('nt-carry-mismatch', 'of another thing', (chance) => told(chance, [(x) => `结转上年度行政复议案件${x}件。`, (x) => `结转上年度信访事项${x}件。`, (x) => `上年结转预算资金${x}万元。`, (x) => `其中1件延期办理，${x}日内答复。`])),
  ...(['granted', 'partly', 'refused', 'unavailable', 'notHandled', 'otherwise'] as const).map((topic) => fault('nt-outcome-mismatch', `another number ${topic}`, (chance) => misstated(chance, topic, words.outcomes))),
  odd('nt-outcome-mismatch', 'as the table says', (chance) => truly(chance, words.outcomes)),
  odd('nt-outcome-mismatch', 'a narrower subject', (chance) => scoped(chance, words.outcomes)),
  odd('nt-outcome-mismatch', 'kinds of the older forms', (chance) =>
    told(chance, [(x) => `政府信息不存在的${x}件。`, (x) => `告知申请人不属于本机关公开范围${x}件。`, (x) => `作出非政府信息告知${x}件。`, (x) => `告知其他途径获取${x}件。`, (x) => `主动公开范围内告知查询路径的${x}件。`, (x) => `不予公开决定书模板修订${x}次。`, (x) => `部分公开栏目更新${x}条。`])),
  odd('nt-outcome-mismatch', 'both opened kinds together', (chance) => { const draft = quiet(chance); return say(draft, chance, `全年予以公开和部分公开政府信息公开申请共${sumOf(draft, ['R1', 'R2'])}件。`); }),
  fault('nt-applicant-mismatch', 'another number of persons', (chance) => misstated(chance, 'natural', words.applicants)),
  fault('nt-applicant-mismatch', 'another number of legal persons', (chance) => misstated(chance, 'legal', words.applicants)),
  odd('nt-applicant-mismatch', 'as the table says', (chance) => truly(chance, words.applicants)),
  odd('nt-applicant-mismatch', 'taken over ones counted in', (chance) => {
    const draft = quiet(chance);
    const legal = sumOf(draft, ['N1', 'N2'], ['c2', 'c3', 'c4', 'c5', 'c6']);
    const natural = sumOf(draft, ['N1', 'N2'], ['c1']);
    return say(draft, chance, `全县全年共受理${natural + legal}件，其中自然人${natural}件、法人${legal}件。`);
  }),
  odd('nt-applicant-mismatch', 'a narrower subject', (chance) => scoped(chance, words.applicants)),
  fault('nt-review-mismatch', 'another number of reviews', (chance) => misstated(chance, 'reviews', words.reviews, {}, [1, 1, 4])),
  odd('nt-review-mismatch', 'as the table says', (chance) => truly(chance, words.reviews)),
  odd('nt-review-mismatch', 'a narrower subject', (chance) => scoped(chance, words.reviews)),
  odd('nt-review-mismatch', 'concluded only, or of another kind', (chance) => {
    const draft = quiet(chance);
    const concluded = value(draft, 't4.review.total') - value(draft, 't4.review.pending');
    return say(draft, chance, chance.pick([`因政府信息公开被申请行政复议已审结${concluded}件。`, `政府信息公开行政复议审结${concluded}件。`, `全年办理各类行政复议案件${concluded + 97}件。`, `作为复议机关受理行政复议申请${concluded + 53}件。`, `上年度发生政府信息公开行政复议${concluded + 4}件。`]));
  }),
  fault('nt-litigation-mismatch', 'another number of suits', (chance) => misstated(chance, 'suits', words.suits, {}, [1, 1, 4])),
  odd('nt-litigation-mismatch', 'as the table says', (chance) => truly(chance, words.suits)),
  odd('nt-litigation-mismatch', 'one of the two groups', (chance) => { const draft = quiet(chance); return say(draft, chance, `因政府信息公开未经复议直接起诉的行政诉讼${value(draft, 't4.direct.total')}件，复议后起诉${value(draft, 't4.after.total')}件。`); }),
  odd('nt-litigation-mismatch', 'a narrower subject', (chance) => scoped(chance, words.suits)),
  odd('nt-litigation-mismatch', 'of other matters', (chance) => told(chance, [(x) => `全年出庭应诉行政诉讼案件${x}件。`, (x) => `一审行政诉讼${x}件、二审${x + 1}件，均为征收补偿类。`, (x) => `上年度政府信息公开行政诉讼${x}件。`])),
  fault('nt-document-count-mismatch', 'another number of documents', (chance) => misstated(chance, chance.pick(['issued', 'inForce']), words.documents, { form: '2021' }, [1, 2])),
  odd('nt-document-count-mismatch', 'policy papers', (chance) => told(chance, [(x) => `公开政策文件${x}件。`, (x) => `对${x}件规范性文件开展合法性审查。`, (x) => `上年制发规范性文件${x}件。`], { form: '2021' })),
  fault('nt-enforcement-mismatch', 'another number of decisions', (chance) => misstated(chance, chance.pick(['licences', 'penalties', 'coercion']), words.enforcement, { form: '2021' }, [1, 2])),
  odd('nt-enforcement-mismatch', 'published ones only', (chance) => told(chance, [(x) => `公开行政处罚信息${x}条。`, (x) => `公示行政许可决定${x}条。`, (x) => `行政处罚案件同比减少${x}件。`], { form: '2021' })),
  odd('nt-received-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notReceived)),
  odd('nt-processed-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notDone)),
  odd('nt-carry-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notCarried)),
  odd('nt-outcome-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notOutcome)),
  odd('nt-review-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notReview)),
  odd('nt-litigation-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notSuit)),
  odd('nt-document-count-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notDocument, { form: '2021' })),
  odd('nt-enforcement-mismatch', 'beside it, in other words', (chance) => apart(chance, beside.notDecision, { form: '2021' })),
]; // prettier-ignore
