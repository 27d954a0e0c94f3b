import type { Claim } from '../../schema/claim.js';
import type { PrintedText, ReportSection } from '../../schema/report.js';
import { foldWithOffsets } from '../text.js';
import { absolutesIn } from './absolutes.js';
import { isOfLastYear, kindOf, withLevels } from './changes.js';
import { listsIn } from './lists.js';
import { distributed, meaningOf, wordsAround } from './meaning.js';
import { numbersIn } from './numbers-in-text.js';
import { scopeOf, whenOf } from './scope.js';
import { topicsIn, type Topic } from './topics.js';

/** The narrative → what it states. Every number that counts something becomes a claim; what it counts is said only where the words do. */

interface Paragraph {
  readonly folded: string;
  readonly offsets: readonly number[];
  readonly printed: PrintedText;
  readonly section: number | null;
}

interface Reader {
  readonly organ: string;
  readonly year: number | null;
  /** What the heading above, or the section, is about. */
  topic: Topic | null;
  /** True where the text speaks of 政府信息公开 and no other disputes. */
  disclosure: boolean;
  /** True where the heading above says so, not a sentence before. */
  headed: boolean;
  /** True of governments and their offices of justice, which decide reviews of all kinds. */
  readonly judges: boolean;
}

const sentenceEnd = /[。!?]|\n/gu;
const heading = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])?[^。;,]{2,25}[。:]?$/u;
const ownHeading = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])[^。;,]{2,25}[。:]/u;
const circled = /[①-⑳⑴-⒇㈠-㈩]/gu;

const topicOfSection: Readonly<Record<number, Topic>> = { 3: 'applications' };

/** Sentences with their offsets in the paragraph. */
const sentencesOf = (text: string): readonly { readonly text: string; readonly from: number }[] => {
  const sentences: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    sentences.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  return [...sentences, { text: text.slice(from), from }].filter((one) => one.text !== '');
};

/** A claim before it has its number: `of` and the parts are places in the same sentence's row of drafts. */
interface Draft {
  readonly claim: Omit<Claim, 'id' | 'of' | 'list'>;
  readonly of: number | null;
  readonly list: { readonly parts: readonly number[]; readonly open: boolean } | null;
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
}

const placeOf = ({ offsets, printed }: Paragraph, start: number, end: number): Pick<Claim, 'place' | 'printed'> => {
  const first = offsets[start]!;
  const last = offsets[end] ?? printed.text.length;
  const text = printed.text.slice(first, last).trimEnd();
  const shift = printed.place.span?.[0] ?? 0;
  return { printed: text, place: { ...printed.place, span: [shift + first, shift + first + text.length] } };
};

/** Of whom and when: told by the paragraph up to the end of the statement. */
const bearing = (
  paragraph: Paragraph,
  from: number,
  sentence: string,
  end: number,
  reader: Reader,
): Pick<Claim, 'scope' | 'subject' | 'year' | 'span'> => {
  const upTo = sentence.slice(0, end);
  const rest = /^[^,;、。()]{0,12}/u.exec(sentence.slice(end))?.[0] ?? '';
  const explained = /^\([^()\d]*\)/u.exec(sentence.slice(end))?.[0].slice(1, -1) ?? '';
  return { ...scopeOf(`${paragraph.folded.slice(0, from)}${upTo}${explained}`, reader.organ), ...whenOf(neighbourless(upTo + rest), reader.year) };
};

/** Years that say where an application comes from or goes to are not the year that is spoken of: 结转2024年办理. */
const neighbourless = (text: string): string =>
  text.replace(
    /(?:结转|转结|转入|转至|顺延|延续|转)(?:至|到|入|于|自)?(?:(?:19|20)\d{2}年度?|上年度?|去年|上一年度?)|(?:19|20)\d{2}年度?(?:的)?(?:申请)?(?:结转|转结|转入|接转|遗留|继续|未办结|顺延|延续|留转)|截[至止](?:到)?(?:19|20)\d{2}年(?:底|末|12月31日)?/gu,
    '',
  );

/** 其中县政府办公室直接受理11件 at the head of a sentence: a part of what the one before told. */
const ofBefore = /^其中[^,;。:]*(?:直接|本级|办公室|办公厅|[局委厅院]机关|本(?:机关|单位))/u;

/** A part of a thing has not the thing's quantity: 收到44件，其中本机关受理40件; 维持3件，撤销1件，责令重新答复1件, which are the corrected together. */
const withoutParts = (drafts: readonly Draft[], sentence: string): readonly Draft[] =>
  drafts.map((draft, at) => {
    const { quantities, wording } = draft.claim;
    const [quantity] = quantities;
    const same = (other: Draft): boolean => other !== draft && other.claim.kind === 'count' && other.claim.quantities.join() === quantities.join();
    const ofReceived =
      quantity === 'applications.received' &&
      /其中/u.test(wording) &&
      !/新收/u.test(wording) &&
      (drafts.slice(0, at).some(same) || ofBefore.test(sentence));
    const ofCorrected = /\.corrected$/u.test(quantity ?? '') && !/纠/u.test(wording) && drafts.some(same);
    return draft.claim.kind === 'count' && (ofReceived || ofCorrected) ? { ...draft, claim: { ...draft.claim, quantities: ['other'] } } : draft;
  });

const readNumbers = (paragraph: Paragraph, sentence: string, from: number, reader: Reader, inherited: Topic | null): readonly Draft[] => {
  const numbers = numbersIn(sentence);
  const names = distributed(sentence, numbers);
  const read = numbers.flatMap((one, at): Draft[] => {
    const previous = at === 0 ? 0 : numbers[at - 1]!.end;
    const name = names.get(at);
    const words =
      name === undefined
        ? wordsAround(sentence, previous, one, numbers[at + 1]?.start ?? sentence.length)
        : { own: name, before: '', after: '', follows: false };
    const left = sentence.slice(previous, one.start);
    const is = kindOf(one, left);
    const topic = topicsIn(sentence.slice(0, one.start - words.own.length)).at(-1)?.topic ?? inherited;
    const meaning = meaningOf(words, one, topic, reader, sentence);
    const unknown = meaning.quantities[0] === 'other';
    if (is === null || (unknown && one.unit !== '倍' && (one.chinese || (one.unit === null && at === 0)))) return [];
    return [
      {
        claim: {
          kind: is.kind,
          quantities: meaning.quantities,
          wording: meaning.wording,
          value: one.value * is.sign,
          unit: one.unit,
          exact: one.exact,
          tolerance: one.tolerance,
          ...bearing(paragraph, from, sentence, one.end, reader),
          ...(is.kind === 'count' && reader.year !== null && isOfLastYear(one, left) ? { year: reader.year - 1 } : {}),
          section: paragraph.section,
          ...placeOf(paragraph, from + one.start, from + one.end),
        },
        of: null,
        list: null,
        start: one.start,
        end: one.end,
      },
    ];
  });
  const drafts = withLevels(withoutParts(read, sentence), reader.year);
  const counts = drafts.flatMap((draft, at) => (draft.claim.kind === 'count' || draft.claim.kind === 'amount' ? [at] : []));
  const lists = listsIn(
    sentence,
    counts.map((at) => ({ ...drafts[at]!.claim, start: drafts[at]!.start, end: drafts[at]!.end, words: drafts[at]!.claim.wording })),
  );
  return drafts.map((draft, at): Draft => {
    const own = lists.find((list) => counts[list.whole] === at);
    const above = lists.findLast((list) => list.parts.some((part) => counts[part] === at));
    const relative = draft.claim.kind === 'share' || draft.claim.kind === 'change' ? (counts.findLast((count) => count < at) ?? null) : null;
    return {
      ...draft,
      of: above ? counts[above.whole]! : relative,
      list: own ? { parts: own.parts.map((part) => counts[part]!), open: own.open } : null,
    };
  });
};

const readAbsolutes = (paragraph: Paragraph, sentence: string, from: number, reader: Reader, inherited: Topic | null): readonly Draft[] =>
  absolutesIn(sentence, inherited).map((one): Draft => ({
    claim: {
      kind: one.kind,
      quantities: one.quantities,
      wording: sentence.slice(one.start, one.end),
      value: one.kind === 'none' ? 0 : null,
      unit: null,
      exact: true,
      tolerance: 0,
      ...bearing(paragraph, from, sentence, one.end, reader),
      section: paragraph.section,
      ...placeOf(paragraph, from + one.start, from + one.end),
    },
    of: null,
    list: null,
    start: one.start,
    end: one.end,
  }));

const readParagraph = (paragraph: Paragraph, reader: Reader): readonly (readonly Draft[])[] => {
  const { folded } = paragraph;
  const head = (heading.test(folded) ? folded : ownHeading.exec(folded)?.[0]) ?? null;
  const headed = head !== null && numbersIn(head).length === 0;
  if (headed) {
    reader.topic = topicsIn(head).at(-1)?.topic ?? null;
    reader.disclosure = /依申请|申请|复议|诉讼/u.test(head) || paragraph.section === 3 || paragraph.section === 4;
    reader.headed = reader.disclosure;
  }
  return sentencesOf(folded).flatMap(({ text, from }) => {
    // a body that judges reviews itself tells of them in other paragraphs
    if (from === 0 && !headed && reader.judges && paragraph.section !== 3 && paragraph.section !== 4) reader.disclosure = reader.headed;
    const inherited = topicsIn(folded.slice(0, from)).at(-1)?.topic ?? reader.topic;
    if (/信息公开(?:的)?申请|依申请公开|公开申请/u.test(text)) reader.disclosure = true;
    return [readNumbers(paragraph, text, from, reader, inherited), readAbsolutes(paragraph, text, from, reader, inherited)];
  });
};

/**
 * Every claim of the sections' texts, in reading order. Title, introduction and tables state none.
 * @param organ as the report names itself; null where it does not
 */
export const readClaims = (sections: readonly ReportSection[], organ: string | null, year: number | null): readonly Claim[] => {
  const name = (organ ?? '').replace(/\s/gu, '');
  const reader: Reader = { organ: name, year, topic: null, disclosure: false, headed: false, judges: /人民政府$|司法[局厅]$/u.test(name) };
  const rows = sections.flatMap((section) => {
    reader.topic = topicOfSection[section.order ?? 0] ?? null;
    reader.disclosure = section.order === 3 || section.order === 4;
    reader.headed = reader.disclosure;
    return section.text.flatMap((printed) => {
      const { folded, offsets } = foldWithOffsets(printed.text.replace(circled, '；'));
      return readParagraph({ folded, offsets, printed, section: section.order }, reader);
    });
  });
  let count = 0;
  const ids = rows.map((row) => row.map(() => `k${++count}`));
  return rows.flatMap((row, at) =>
    row.map(({ claim, of, list }, index): Claim => ({
      id: ids[at]![index]!,
      ...claim,
      of: of === null ? null : ids[at]![of]!,
      list: list === null ? null : { parts: list.parts.map((part) => ids[at]![part]!), open: list.open },
    })),
  );
};
