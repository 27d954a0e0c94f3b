/** Sentences that tell other figures than the tables; sentences that seem to and do not. */

import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import { sumOf, value, withFigures } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd, say as put } from '../planter.js';
import type { Planter } from '../planter.js';
import { toldBy, wrongNumber } from '../told.js';
import type { Topic } from '../told.js';
import * as beside from '../words/beside.js';
import * as words from '../words/requests.js';

const quiet = (chance: Chance, more: CleanOptions = {}): Draft =>
  clean(chance, { scale: chance.pick(['few', 'many', 'many']), telling: false, ...more });

/** Where applications and cases are told; what was published is told elsewhere. */
const say = (draft: Draft, chance: Chance, sentence: string, places: readonly number[] = [1]): Draft =>
  put(
    draft,
    chance,
    sentence,
    places,
    /政府信息|公开信息|解读|培训|渠道|发布/u.test(sentence) && !/申请|复议|诉讼/u.test(sentence) ? /主动公开/u : /规范登记/u,
  );

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
  const saying = chance.pick(sayings.filter((one) => one.topics.length === 1));
  const other = Object.fromEntries(Object.keys(toldBy(draft)).map((topic) => [topic, x])) as ReturnType<typeof toldBy>;
  const sentence = saying.say(other).replace(/^(?:全年|本年度|今年以来，|依申请公开方面，|我单位|年内|已|其中)/u, '');
  return say(draft, chance, chance.pick(scopes) + sentence, [1, 3]);
};

const before = (draft: Draft): number => draft.year - 1;

const claims: readonly Planter[] = [
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

const some = (chance: Chance, row: 'N1', kind?: CleanOptions): Draft => {
  const draft = quiet(chance, kind);
  const by = chance.between(1, 9);
  return withFigures(
    draft,
    Object.fromEntries(
      ['c1', 'c7'].flatMap((c) => [
        [`t3.${row}.${c}`, value(draft, `t3.${row}.${c}`) + by],
        [`t3.R7.${c}`, value(draft, `t3.R7.${c}`) + by],
        [`t3.R1.${c}`, value(draft, `t3.R1.${c}`) + by],
      ]),
    ),
  );
};
const withReviews = (draft: Draft, upheld: number, corrected: number, pending = 0): Draft =>
  withFigures(draft, {
    't4.review.upheld': upheld,
    't4.review.corrected': corrected,
    't4.review.other': 0,
    't4.review.pending': pending,
    't4.review.total': upheld + corrected + pending,
  });
const withSuits = (draft: Draft, row: 'direct' | 'after', upheld: number, corrected: number): Draft =>
  withFigures(draft, {
    [`t4.${row}.upheld`]: upheld,
    [`t4.${row}.corrected`]: corrected,
    [`t4.${row}.other`]: 0,
    [`t4.${row}.pending`]: 0,
    [`t4.${row}.total`]: upheld + corrected,
  });
const noSuits = (draft: Draft): Draft => withSuits(withSuits(draft, 'direct', 0, 0), 'after', 0, 0);
const cases = (chance: Chance, corrected: number): Draft => {
  const draft = noSuits(withReviews(quiet(chance), chance.between(1, 9), 0));
  if (corrected === 0) return draft;
  return chance.happens(0.5)
    ? withReviews(draft, chance.between(1, 9), corrected)
    : withSuits(withReviews(draft, 0, 0), 'direct', chance.between(1, 9), corrected);
};

const absolutes: readonly Planter[] = [
  fault('nt-none-claim-contradicted', 'no application, says the text', (chance) => say(some(chance, 'N1'), chance, chance.pick(words.noneReceived.filter((one) => !/0件|为零/u.test(one))), [1, 3])),
  fault('nt-none-claim-contradicted', 'no case, says the text', (chance) => say(withReviews(quiet(chance), chance.between(1, 9), 0), chance, chance.pick(words.noDisputes.filter((one) => !/0件|为零/u.test(one))), [1, 4])),
  odd('nt-none-claim-contradicted', 'none of one kind', (chance) =>
    say(some(chance, 'N1'), chance, chance.pick([
      '未收到法人或其他组织提出的政府信息公开申请。', '网络平台未收到政府信息公开申请，申请均为现场提交。', '全年未收到要求更正政府信息的申请。', '未收到涉密信息公开申请。', '没有收到针对行政处罚的政府信息公开申请。', '第四季度未收到政府信息公开申请。',
      '未收到关于政府信息公开工作的投诉举报。', '未收到上级转办的政府信息公开申请。', '下属单位未收到政府信息公开申请。', '上年度未收到政府信息公开申请。', '未收到当面申请。', '没有发生逾期未答复的政府信息公开申请。', '未收到科研机构、社会公益组织的申请。',
    ]), [1, 3])),
  odd('nt-none-claim-contradicted', 'no case of one kind', (chance) =>
    say(noSuits(withReviews(quiet(chance), 2, 0)), chance, chance.pick([
      '未发生因政府信息公开被提起行政诉讼的情况。', '未发生因政府信息公开被纠错的行政复议。', '没有行政诉讼败诉案件。', '本年度没有政府信息公开行政诉讼。', '未发生因未按时答复引起的行政复议。', '市政府办公室本级未发生行政复议、行政诉讼。', '未发生举报、投诉情况。',
    ]), [1, 4])),
  odd('nt-none-claim-contradicted', 'cases without applications', (chance) => say(withReviews(quiet(chance, { scale: 'none' }), 2, 0), chance, chance.pick(words.noneReceived), [1, 3])),
  odd('nt-none-claim-contradicted', 'truly none', (chance) => say(say(quiet(chance, { scale: 'none' }), chance, chance.pick(words.noneReceived)), chance, chance.pick(words.noDisputes))),
  fault('nt-no-correction-claim', 'all upheld, says the text', (chance) =>
    say(cases(chance, chance.between(1, 5)), chance, chance.pick([
      '政府信息公开行政复议、行政诉讼均获维持。', '因政府信息公开引发的复议诉讼案件结果均为维持。', '全年政府信息公开行政复议和行政诉讼无一被纠错。', '未发生政府信息公开行政复议被纠错、行政诉讼败诉的情况。', '政府信息公开行政复议零纠错、行政诉讼零败诉。',
      '涉及信息公开的复议、诉讼案件均未被纠正。', '本年度政府信息公开行政复议、诉讼案件全部维持。', '无因政府信息公开被纠错或败诉的案件。', '政府信息公开行政复议、行政诉讼案件结果全部维持，没有被纠正的情形。',
    ]), [1, 4])),
  odd('nt-no-correction-claim', 'of suits only', (chance) => say(noSuits(withReviews(quiet(chance), 2, 3)), chance, chance.pick(['政府信息公开行政诉讼零败诉。', '无行政诉讼败诉案件。', '政府信息公开行政诉讼案件均未败诉。']), [1, 4])),
  odd('nt-no-correction-claim', 'truly none', (chance) => say(cases(chance, 0), chance, chance.pick(['政府信息公开行政复议、行政诉讼无一被纠错。', '零纠错、零败诉。', '行政复议结果均为维持。']), [1, 4])),
  odd('nt-no-correction-claim', 'pending ones', (chance) => say(noSuits(withReviews(quiet(chance), 3, 0, 2)), chance, chance.pick(['政府信息公开行政复议无被纠错情形。', '已审结的政府信息公开行政复议均获维持。', '全年没有被纠错的政府信息公开行政复议案件。']), [1, 4])),
  odd('nt-no-correction-claim', 'an aim or an order', (chance) => say(cases(chance, 2), chance, chance.pick(['力争政府信息公开行政复议零纠错、行政诉讼零败诉。', '努力避免因信息公开引发的纠错和败诉。', '下一步，确保行政诉讼零败诉。', '对被纠错案件逐案剖析。', '市司法局本级行政复议均获维持。']), [1, 4])),
  odd('nt-none-claim-contradicted', 'none of one kind, in other words', (chance) => say(some(chance, 'N1'), chance, chance.pick(beside.noneOfOneKind), [1, 3])),
  odd('nt-none-claim-contradicted', 'no case of one kind, in other words', (chance) => say(withReviews(quiet(chance), 2, 0), chance, chance.pick(beside.noCaseOfOneKind), [1, 4])),
  fault('nt-no-correction-claim', 'all upheld, in other words', (chance) => say(withSuits(withReviews(quiet(chance), 4, 2), 'direct', 3, 1), chance, chance.pick(beside.allUpheld), [1, 4])),
  odd('nt-no-correction-claim', 'of others, or an aim', (chance) => say(withReviews(quiet(chance), 4, 2), chance, chance.pick(beside.upheldElsewhere), [1, 4])),
]; // prettier-ignore

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const shareOf = (chance: Chance, off: number): Draft => {
  const draft = some(chance, 'N1', { scale: 'many' });
  const [part, whole] = [sumOf(draft, ['R1']), sumOf(draft, ['R7'])];
  const share = Number(percent(part, whole)) + off;
  return say(
    draft,
    chance,
    chance.pick([
      `办结政府信息公开申请${whole}件，其中予以公开${part}件，占${share.toFixed(2)}%。`,
      `政府信息公开申请中，予以公开${part}件，占比${share.toFixed(2)}%。`,
    ]),
    [1, 3],
  );
};

/** A list that 其中 opens may leave things out: only more than the whole is wrong. */
const lists = (x: number, y: number, z: number, all: number): readonly string[] => [
  `全年公开各类信息共计${all}条：工作动态${x}条、通知公告${y}条、政策解读${z}条。`,
  `发布政策解读${all}篇，其中文字解读${x}篇、图表解读${y}篇、视频解读${z}篇。`,
  `全年主动公开政府信息${all}条，分别为概况类信息${x}条，计划总结类信息${y}条，其他信息${z}条。`,
  `全年主动公开政府信息${all}条，其中概况信息${x}条，业务动态${y}条，其他信息${z}条。`,
];
const someOf = (x: number, y: number, z: number, all: number): readonly string[] => [
  `全年主动公开政府信息${all}条，其中概况类信息${x}条，计划总结类信息${y}条，法规文件类信息${z}条。`,
  `组织培训${all}场次，其中业务培训${x}场次、保密培训${y}场次、专题辅导${z}场次。`,
  `全年公开规划计划、财政预决算等信息${all}条，其中规划计划${x}条、预决算${y}条、公告公示${z}条。`,
];
const open = (x: number, y: number, z: number, all: number): readonly string[] => [
  `全年主动公开政府信息${all}条，其中概况类信息${x}条，计划总结类信息${y}条，法规文件类信息${z}条等。`,
  `共发布信息${all}条，主要包括政府网站${x}条、微信公众号${y}条、微博${z}条。`,
  `全年公开信息${all}条，其中重点领域信息${x}条，民生信息${y}条。`,
  `全年公开信息${all}条，其中转载上级政策${x}条。`,
  `全年公开信息${all}条，其中教育类${x}条、医疗类${y}条，以及其他各类信息。`,
  `发布信息${all}余条，其中工作动态${x}条、公告${y}条、解读${z}条。`,
];

const sums: readonly Planter[] = [
  fault('nt-percentage-mismatch', 'a share off', (chance) => shareOf(chance, chance.pick([3.4, 7.15, -2.3]))),
  odd('nt-percentage-mismatch', 'rounded or cut', (chance) => shareOf(chance, chance.pick([0, 0.005, -0.005]))),
  fault('nt-enumeration-sum-mismatch', 'parts make another sum', (chance) => {
    const [x, y, z] = [chance.between(20, 300), chance.between(13, 200), chance.between(13, 60)];
    return say(quiet(chance), chance, chance.pick(lists(x, y, z, x + y + z + chance.pick([-7, 9, 11, 40, -12]))), [1, 2]);
  }),
  fault('nt-enumeration-sum-mismatch', 'parts make more than the whole', (chance) => {
    const [x, y, z] = [chance.between(20, 300), chance.between(10, 200), chance.between(13, 60)];
    return say(quiet(chance), chance, chance.pick([...lists(x, y, z, x + y + z - chance.between(3, 9)), ...someOf(x, y, z, x + y + z - chance.between(3, 9))]), [1, 2]);
  }),
  odd('nt-enumeration-sum-mismatch', 'parts make the sum', (chance) => { const [x, y, z] = [chance.between(20, 300), chance.between(10, 200), chance.between(3, 60)]; return say(quiet(chance), chance, chance.pick(lists(x, y, z, x + y + z)), [1, 2]); }),
  odd('nt-enumeration-sum-mismatch', 'an open list', (chance) => { const [x, y, z] = [chance.between(20, 300), chance.between(10, 200), chance.between(3, 60)]; return say(quiet(chance), chance, chance.pick([...open(x, y, z, x + y + z + chance.between(5, 90)), ...someOf(x, y, z, x + y + z + chance.between(5, 90))]), [1, 2]); }),
  odd('nt-enumeration-sum-mismatch', 'two levels', (chance) => {
    const [x, y, z] = [chance.between(20, 60), chance.between(10, 40), chance.between(3, 9)];
    return say(quiet(chance), chance, chance.pick([
      `公开规范性文件${x + y}件，其中区政府${x}件（含修订${z}件）、区政府办公室${y}件。`,
      `共公开信息${x + y}条，其中政府网站${x}条（其中政策类${z}条）、政务新媒体${y}条。`,
      `共发布信息${x + y}条，其中网站${x}条，新媒体${y}条，新媒体中微信${y - z}条、微博${z}条。`,
      `办理建议提案${x + y}件，其中人大代表建议${x}件、政协提案${y}件，主办${z}件。`,
    ]), [1, 2]);
  }),
  odd('nt-enumeration-sum-mismatch', 'one item in several channels', (chance) => {
    const [x, y, z] = [chance.between(200, 300), chance.between(100, 200), chance.between(30, 60)];
    return say(quiet(chance), chance, `全年主动公开政府信息${x + z}条（同一信息通过不同渠道公开计1条），其中政府网站公开${x}条、政务新媒体公开${y}条、其他方式公开${z}条。`, [1, 2]);
  }),
  fault('nt-conflicting-figures', 'two numbers for one thing', (chance) => { const draft = quiet(chance, { scale: 'many' }); const n = sumOf(draft, ['N1']); const m = wrongNumber(draft, chance, n); return say(say(draft, chance, `全年共收到政府信息公开申请${n}件。`, [1]), chance, `本年度共收到政府信息公开申请${m}件。`, [3]); }),
  odd('nt-conflicting-figures', 'last year beside this', (chance) => { const draft = quiet(chance, { scale: 'many' }); const n = sumOf(draft, ['N1']); return say(draft, chance, `全年共收到政府信息公开申请${n}件，${draft.year - 1}年收到政府信息公开申请${n + 13}件。`); }),
]; // prettier-ignore

export const narrative: readonly Planter[] = [...claims, ...absolutes, ...sums];
