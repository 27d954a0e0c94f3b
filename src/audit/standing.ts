import type { Block } from '../schema/document.js';
import type { Finding, Outcome, Said, Standing } from '../schema/finding.js';
import type { Place } from '../schema/place.js';
import { isSameCell } from './corrected.js';
import { catalogued } from './rules/catalogue.js';
import { fold, once } from './text.js';

/**
 * Whether a finding may be published unseen: only where each thing that it rests on was read alike by two independent readings. What
 * rests on anything else (an address, a date beside the text, a list of reports) is left to a person.
 */

/** One document with what a second reading made of it. */
export interface ReadTwice {
  /** Cells that were read again carry `readings`. */
  readonly blocks: readonly Block[];
  /** All its text by the second reading, in whatever order; null where there is none. */
  readonly text: string | null;
  /** Cells that a person read. */
  readonly confirmed?: readonly Place[];
}

/** What findings rest on in one document. */
export interface Operands {
  readonly cells: readonly Place[];
  /** Text stands among it, or something missing. */
  readonly text: boolean;
}

/** Rules whose verdict rests on what stands beside the document; so do all of the groups source and region. */
export const restingBeside: ReadonlySet<string> = new Set(['late-publication', 'publish-date-unknown', 'title-org-mismatch', 'missing-report']);

const restsBeside = ({ rule }: Finding): boolean => {
  const group = catalogued(rule)?.group;
  return group === undefined || group === 'source' || group === 'region' || restingBeside.has(rule);
};

const placesOf = ({ place, because }: Finding): readonly Place[] => [place, ...because];

/** By document (SHA-256; '' = the judged one), what findings rest on. A remark accuses nobody and is worth no second reading. */
export const operandsOf = (outcomes: readonly Outcome[]): ReadonlyMap<string, Operands> => {
  const operands = new Map<string, { cells: Place[]; text: boolean }>();
  for (const finding of accusing(outcomes)) {
    for (const place of placesOf(finding)) {
      const own = operands.get(place.document ?? '') ?? { cells: [], text: false };
      operands.set(place.document ?? '', own);
      if (place.cell) own.cells.push(place);
      else own.text = true;
    }
    if (isAboutAbsence(finding)) operands.get(finding.place.document ?? '')!.text = true;
  }
  return operands;
};

const accusing = (outcomes: readonly Outcome[]): readonly Finding[] =>
  outcomes.flatMap((outcome) =>
    outcome.verdict === 'failed' ? outcome.findings.filter((finding) => finding.severity !== 'info' && !restsBeside(finding)) : [],
  );

const isAboutAbsence = ({ within, absent }: Finding): boolean => within !== undefined || absent !== undefined;

/** Outcomes whose findings say how they stand. @param twiceOf a document by its hash, '' = the judged one; null where it was not read again */
export const withStandings = (outcomes: readonly Outcome[], twiceOf: (document: string) => ReadTwice | null): readonly Outcome[] =>
  outcomes.map((outcome) =>
    outcome.verdict === 'failed'
      ? { ...outcome, findings: outcome.findings.map((finding) => ({ ...finding, standing: standingOf(finding, twiceOf) })) }
      : outcome,
  );

export const standingOf = (finding: Finding, twiceOf: (document: string) => ReadTwice | null): Standing => {
  const reason = whyToCheck(finding, twiceOf);
  return reason
    ? { state: 'to-check', reason }
    : { state: 'publishable', reason: { zh: '所依据的每一处都经两次独立读取，结果一致。', en: 'All that it rests on was read alike twice.' } };
};

const whyToCheck = (finding: Finding, twiceOf: (document: string) => ReadTwice | null): Said | null => {
  if (finding.doubts.length > 0) return { zh: '读取有疑问，待核对原件。', en: 'Our own reading is in doubt.' };
  if (restsBeside(finding))
    return {
      zh: '依据在文件正文之外（网址、日期、来源或其他报告的有无），待人工核对。',
      en: 'It rests on what stands beside the text: a person must look.',
    };
  const unread = placesOf(finding).filter(({ document = '', ...place }) => {
    const twice = twiceOf(document);
    return !twice || (place.cell ? !cellAlike(place, twice) : !(isAboutAbsence(finding) && place.span === undefined) && !textAlike(place, twice));
  });
  const cells = unread.filter((place) => place.cell).length;
  if (cells > 0)
    return {
      zh: `所依据的数据有${cells}处没有经第二次读取印证，待核对。`,
      en: `${cells} of its figures have one reading only, or none that agrees.`,
    };
  if (unread.length > 0) return { zh: '所依据的文字没有经第二次读取印证，待核对。', en: 'The text that it rests on has one reading only.' };
  const own = twiceOf(finding.place.document ?? '');
  if (isAboutAbsence(finding) && (!own || !absenceAlike(finding, own)))
    return { zh: '“没有”这一点没有经第二次读取印证，待核对。', en: 'That it is missing was not confirmed by a second reading.' };
  return null;
};

const cellAlike = (place: Place, { blocks, confirmed = [] }: ReadTwice): boolean => {
  if (confirmed.some((one) => isSameCell(one, place))) return true;
  const table = blocks[place.block];
  if (table?.kind !== 'table') return false;
  const cell = table.cells.find((one) => String(one.place.cell) === String(place.cell));
  const readings = cell?.readings ?? [];
  return readings.length > 0 && readings.every(({ text }) => fold(text) === fold(cell!.text));
};

const textOf = (block: Block | undefined): string | null =>
  block === undefined || block.kind === 'table' || block.kind === 'image' ? null : block.text;

/** Sentence ends: what lies between two of them is compared as a whole. */
const ends = /[。；;！？!?]/u;

/** The sentences that a place lies in; of a place without a span, all of its block. */
const sentencesAt = ({ span }: Place, text: string): readonly string[] => {
  if (!span) return text.split(ends);
  let [from, to] = span;
  while (from > 0 && !ends.test(text.charAt(from - 1))) from--;
  while (to < text.length && !ends.test(text.charAt(to))) to++;
  return text.slice(from, to).split(ends);
};

/** Characters; a shorter sentence could stand anywhere, and is looked for after what stands before it. */
const telling = 8;

const textAlike = (place: Place, twice: ReadTwice): boolean => {
  const { blocks } = twice;
  const own = textOf(blocks[place.block]);
  const other = foldedText(twice);
  if (own === null || other === null) return false;
  const sentences = sentencesAt(place, own)
    .map(fold)
    .filter((sentence) => sentence !== '');
  const before = fold(textOf(blocks[place.block - 1]) ?? '').slice(-telling);
  const first = fold(own).startsWith(sentences[0] ?? '');
  return sentences.length > 0 && sentences.every((one, index) => stands(index === 0 && first && one.length < telling ? before + one : one, other));
};

const digit = /\d/;

/** True where the words stand there, and no digit more before or behind a digit at their end. */
const stands = (words: string, text: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    const longer = (digit.test(words.charAt(0)) && digit.test(before)) || (digit.test(words.at(-1) ?? '') && digit.test(after));
    if (!longer) return true;
  }
  return false;
};

/** Share of the document's own sentences that the second reading must have before its silence tells anything. */
const mostAlike = 0.95;
/** Characters after the last part (a seal, an address) that the second reading may have and the first not. */
const trailing = 60;

const absenceAlike = ({ within, absent }: Finding, twice: ReadTwice): boolean => {
  const { blocks } = twice;
  const other = foldedText(twice);
  if (other === null) return false;
  const sentences = blocks.flatMap((block) => (textOf(block) ?? '').split(ends).map(fold)).filter((one) => one !== '');
  if (sentences.filter((one) => other.includes(one)).length < mostAlike * sentences.length) return false;
  if (absent) return absent.every((words) => !other.includes(fold(words)));
  const [from, to] = within ?? [0, Number.MAX_SAFE_INTEGER];
  const looked = blocks.slice(from, to);
  if (looked.some((block) => block.kind === 'table' || block.kind === 'image')) return false;
  const words = looked.map((block) => fold(textOf(block) ?? '')).join('');
  const at = other.indexOf(words);
  if (words === '' || at < 0) return false;
  const next = blocks
    .slice(to)
    .map((block) => fold(textOf(block) ?? ''))
    .find((one) => one !== '');
  return next === undefined ? other.length - at - words.length <= trailing : other.startsWith(next.slice(0, telling), at + words.length);
};

/** One document's text is asked for by each of its findings. */
const foldedText = once(({ text }: ReadTwice): string | null => (text === null ? null : fold(text)));
