import { isSameCell } from '../audit/corrected.js';
import { compare } from '../audit/compare.js';
import { findingsOf } from '../audit/elsewhere.js';
import type { Held } from '../audit/pair.js';
import { chained, type Chained } from '../audit/years/chained.js';
import { operandsOf, withStandings, type ReadTwice } from '../audit/standing.js';
import { differingReadings } from '../normalize/read-table.js';
import type { Document } from '../schema/document.js';
import type { Outcome } from '../schema/finding.js';
import type { Notice, Result } from '../schema/notice.js';
import type { Report } from '../schema/report.js';
import { unpack } from './gzip.js';
import { lookAgain } from './second-look.js';
import type { Judged, Kept, Work } from './task.js';
import { unpackAgain } from './unpacked.js';

/** A report beside others of its organ; whatever accuses it is read a second way in all the documents that it rests on. */

export const judgedOf = ({ judged }: Kept): Judged => unpackAgain<Judged>(judged);

/** The report that was judged: that of normalize, or as it was read a second time. */
export const reportOf = (kept: Kept): Report => judgedOf(kept).reread ?? unpackAgain<Result<Report>>(kept.report).value;

export const heldOf = (kept: Kept): Held => ({ document: kept.document, report: reportOf(kept), notices: judgedOf(kept).notices });

export const compareTwice = async (work: Work & { readonly stage: 'compare' }): Promise<Chained> => {
  const { later, earlier, versions, comparison } = work;
  const { merged, ...standing } = comparison;
  const heldIn = (kept: Kept): Held => ({ ...heldOf(kept), mergedFrom: merged[kept.document] ?? [] });
  const held = new Map([later, ...earlier, ...versions].map((kept) => [kept.document, heldIn(kept)]));
  const audited = new Map([later, ...earlier].map((kept) => [kept.document, findingsOf(judgedOf(kept).outcomes)]));
  const doubted = (doubts: ReadonlyMap<string, readonly Notice[]>): Chained => {
    const one = ({ document }: Kept): Held => {
      const own = held.get(document)!;
      return { ...own, notices: [...own.notices, ...(doubts.get(document) ?? [])] };
    };
    const pair = { ...standing, later: one(later), earlier: earlier.map(one), versions: versions.map(one) };
    return chained(pair, compare(pair), ({ document }) => audited.get(document) ?? []);
  };
  const first = doubted(new Map());
  const twice = await readTwice(first.outcomes, work);
  const doubts = new Map([...twice].map(([document, { differing }]) => [document, differing] as const));
  const { outcomes, causes } = [...doubts.values()].some((notices) => notices.length > 0) ? doubted(doubts) : first;
  return { outcomes: withStandings(outcomes, (document) => twice.get(document === '' ? later.document : document) ?? null), causes };
};

interface Twice extends ReadTwice {
  /** A doubt for each cell of which the second reading differs. */
  readonly differing: readonly Notice[];
}

/** By document, what accusing findings rest on, read again. */
const readTwice = async (
  outcomes: readonly Outcome[],
  { later, earlier, versions }: Work & { readonly stage: 'compare' },
): Promise<ReadonlyMap<string, Twice>> => {
  const twice = new Map<string, Twice>();
  for (const [document, { cells, text }] of operandsOf(outcomes)) {
    const kept = [later, ...earlier, ...versions].find((one) => one.document === (document === '' ? later.document : document));
    if (!kept) continue;
    const { value } = unpack<Result<Document>>(kept.extracted);
    const look = lookAgain(kept.file, kept.extracted, value, judgedOf(kept).second);
    const { blocks } = await look.cells(
      cells.map(({ block, cell, page, box }) => ({ block, ...(cell ? { cell } : {}), ...(page ? { page } : {}), ...(box ? { box } : {}) })),
    );
    const asked = new Set(cells.map((place) => `${place.block} ${place.cell?.join(' ')}`));
    const confirmed = judgedOf(kept).corrected ?? [];
    const isDiffering = ({ place }: Notice): boolean => !confirmed.some((one) => place && isSameCell(one, place));
    const differing = blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.filter(({ place }) => asked.has(`${place.block} ${place.cell?.join(' ')}`)).flatMap(differingReadings)
        : [],
    );
    twice.set(kept.document, { blocks, text: text ? await look.text() : null, differing: differing.filter(isDiffering), confirmed });
  }
  return twice;
};
