/** Sentences that say that nothing happened or that all ended alike; shares and lists that do not add up. */

import type { Chance } from '../../generator/random.js';
import type { CleanOptions } from '../clean.js';
import { sumOf, value, withFigures } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd } from '../planter.js';
import type { Planter } from '../planter.js';
import { wrongNumber } from '../told.js';
import * as beside from '../words/beside.js';
import * as words from '../words/requests.js';
import { quiet, say } from './quiet.js';

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
  odd('nt-none-claim-contradicted', 'no case of one kind, in other words', (chance) => say(withSuits(withSuits(withReviews(quiet(chance), 2, 0), 'direct', 3, 0), 'after', 0, 0), chance, chance.pick(beside.noCaseOfOneKind), [1, 4])),
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

export const statements: readonly Planter[] = [...absolutes, ...sums];
