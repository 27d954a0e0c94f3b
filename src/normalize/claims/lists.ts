import type { Quantity } from '../../schema/claim.js';

/**
 * Which numbers are parts of which: after 其中, 包括, 含, a colon or an opening bracket. One list holds parts of one kind (applicants,
 * results, or things named by nouns); a part of another kind ends it.
 */

export interface Counted {
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
  /** Words before it that belong to it, the number excluded. */
  readonly words: string;
  readonly quantities: readonly Quantity[];
}

export interface List {
  /** Index of the whole. */
  readonly whole: number;
  readonly parts: readonly number[];
  /** True where the words leave room for parts that are not named. */
  readonly open: boolean;
}

const opening = /其中|包括|包含|分为|分别|^[^,;。]{0,4}含|^[^,;。]{0,3}:|(?:涵盖|涉及)/u;
const openWords = /等|主要(?:为|是|包括|有)?|例如|比如|如[:：]|之类/u;
/** A part that begins a new statement is none: the list is over; but 政务动态信息更新量1740条 is a part. */
const newStatement =
  /(?:发布|召开|组织|举办|开展|办理|答复|收到|受理|完成|回应|编制|印发|制定|制发|推送|更新|公布|新增|调整|修订|废止|结转|办结|承办|提交|接待|培训|征集|开设|建立|清理|审查)(?!总?[量数])(?:了|各类)?/u;

/** A verb at the end of the part's own name: 保密培训40场次. */
const nominal = /(?<!^[、,;和及]?(?:全年|共|累计|还|另)?(?:了)?)(?:培训|发布|更新|公布|答复|回应|接待|审查|清理|调整|修订)$/u;

type Kind = 'applicants' | 'outcomes' | 'results' | 'channels' | 'things' | 'flows';

const kindOf = ({ quantities }: Counted): Kind => {
  const [first] = quantities;
  if (first === undefined || first === 'other') return 'things';
  if (first.startsWith('applicants.')) return 'applicants';
  if (first.startsWith('outcomes.') || first === 'applications.withdrawn') return 'outcomes';
  if (first === 'applications.channel') return 'channels';
  if (/^(?:review|litigation)\.(?:upheld|corrected|other|pending)$/u.test(first)) return 'results';
  return 'flows';
};

/** Things of one count: units that differ count different things (件 and 次), but 件, 条 and none do not. */
const sameUnit = (a: string | null, b: string | null): boolean =>
  a === b || a === null || b === null || (/^[件条份]$/u.test(a) && /^[件条份]$/u.test(b));

const depthAt = (text: string, at: number): number => {
  let depth = 0;
  for (const mark of text.slice(0, at)) depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
  return depth;
};

const partsAfter = (sentence: string, counted: readonly Counted[], whole: number): List | null => {
  const head = counted[whole]!;
  const first = counted[whole + 1];
  if (!first || !sameUnit(head.unit, first.unit)) return null;
  // 分别收到28件和24件: the second of a run is no whole
  const led = sentence.slice(counted[whole - 1]?.end ?? 0, head.start);
  if (whole > 0 && /^[、,]?[和及与]?$/u.test(led) && /分别[^,;。]*$/u.test(sentence.slice(0, counted[whole - 1]!.start))) return null;
  const between = sentence.slice(head.end, first.start);
  const bracket = sentence[head.end] === '(';
  if (!bracket && !opening.test(between)) return null;
  const kind = kindOf(first);
  // 收到36件，上年结转2件，其中自然人32件: of both together
  if (kind === 'flows' || (whole > 0 && !bracket && /^applications\.carried/u.test(head.quantities[0] ?? ''))) return null;
  const depth = depthAt(sentence, first.start);
  if (bracket ? depth !== depthAt(sentence, head.end) + 1 : depth !== depthAt(sentence, head.end)) return null;
  // 其中动态200条；公告栏公开150条: a semicolon ends the list, but not one that 其中： announces
  const bySemicolon = /:$|:[^,;]*$/u.test(between);
  const parts: number[] = [];
  let cut = false;
  for (let at = whole + 1; at < counted.length; at++) {
    const one = counted[at]!;
    const inner = depthAt(sentence, one.start);
    if (inner < depth) break;
    if (inner > depth) continue;
    const begins = sentence.slice(counted[at - 1]!.end, one.start);
    const again = at > whole + 1 && opening.test(begins);
    // 已审结4件，其中维持3件、纠正1件，尚未审结1件
    if (/(?:审结|办结|结案)/u.test(head.words) && /\.pending$/u.test(one.quantities[0] ?? '')) break;
    if (at > whole + 1 && begins.includes(';') && !bySemicolon) break;
    if (
      !sameUnit(first.unit, one.unit) ||
      kindOf(one) !== kind ||
      again ||
      (kind === 'things' && at > whole + 1 && newStatement.test(one.words.replace(nominal, '')))
    ) {
      // 维持4件、撤销1件、驳回1件: a last part whose name is not known is a part all the same
      const unnamed = kind !== 'things' && kindOf(one) === 'things' && sameUnit(first.unit, one.unit) && !again && !newStatement.test(one.words);
      // 受理19件，其中予以公开10件、无法提供5件，结转4件: those not yet answered make up the rest
      const unanswered =
        kind === 'outcomes' &&
        /^applications\.(?:received|handled)$/u.test(head.quantities[0] ?? '') &&
        /carriedOut|pending/u.test(one.quantities[0] ?? '');
      // 维持5件、纠正2件、其他1件: the rest closes the list, whatever it is called
      const isRest = unnamed && /^[、,和及]?(?:以及)?(?:其他|其它|其余|剩余)(?:的)?(?:案件|情形|情况|类)?(?:有|为)?$/u.test(one.words);
      if (isRest) parts.push(at);
      // 其他 among results may be the column 其他结果, with 尚未审结 left out
      const closes = isRest && !(kind === 'results' && /其[他它]/u.test(one.words));
      cut = !closes && (unnamed || unanswered);
      break;
    }
    parts.push(at);
  }
  if (parts.length < 2) return null;
  const last = counted[parts.at(-1)!]!;
  const rest = /^[^,;。)]*/u.exec(sentence.slice(last.end))?.[0] ?? '';
  // 其他信息等60条
  return { whole, parts, open: cut || openWords.test(between) || openWords.test(rest) || /等$/u.test(last.words) };
};

/** The lists of one sentence, outer ones first. */
export const listsIn = (sentence: string, counted: readonly Counted[]): readonly List[] =>
  counted.flatMap((_, whole) => partsAfter(sentence, counted, whole) ?? []);
