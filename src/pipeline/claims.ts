import { matchClaim, matchesOf, type Match } from '../audit/claims/match.js';
import type { Reading } from '../audit/claims/readings.js';
import type { Claim } from '../schema/claim.js';
import type { Notice, Result } from '../schema/notice.js';
import { touches, type Place } from '../schema/place.js';
import type { Report } from '../schema/report.js';
import type { ClaimRow, ReportRow } from '../schema/rows.js';
import type { StoreReader } from '../store/store.js';
import { unpack } from './gzip.js';
import type { Judged } from './task.js';

/** What the narratives state, as rows: made when they are asked for, from the reports as they were judged. */

const ends = /[。；;！？!?\n]/u;

/** The sentence around a place, as printed. */
const sentenceAt = (report: Report, { block, cell, span }: Place): string | null => {
  const holds = (place: Place): boolean => {
    const [from, to] = place.span ?? [0, Infinity];
    return place.block === block && String(place.cell) === String(cell) && span !== undefined && from <= span[0] && span[1] <= to;
  };
  const printed = report.sections.flatMap(({ text }) => text).find(({ place }) => holds(place));
  if (!printed || !span) return null;
  const shift = printed.place.span?.[0] ?? 0;
  let [from, to] = [span[0] - shift, span[1] - shift];
  while (from > 0 && !ends.test(printed.text.charAt(from - 1))) from--;
  while (to < printed.text.length && !ends.test(printed.text.charAt(to))) to++;
  return printed.text.slice(from, to).trim();
};

const cellsOf = ({ plus, minus }: Reading): string => plus.join('+') + minus.map((id) => `-${id}`).join('');

const verdictOf = (match: Match): Pick<ClaimRow, 'verdict' | 'not_compared' | 'cells' | 'cells_value' | 'other_values'> => {
  if (match.state === 'not-compared') {
    const why = match.claim.kind === 'count' ? match.why : 'kind';
    return { verdict: match.state, not_compared: why, cells: null, cells_value: null, other_values: [] };
  }
  return {
    verdict: match.state,
    not_compared: null,
    cells: cellsOf(match.reading),
    cells_value: match.value,
    other_values: match.state === 'contradicts' ? match.others : [],
  };
};

/** Doubts about the words, and about the cells that they were held against. */
const doubtOf = (claim: Claim, match: Match, report: Report, notices: readonly Notice[]): string | null => {
  const cells = match.state === 'not-compared' ? [] : [...match.reading.plus, ...match.reading.minus];
  const places = [claim.place, ...cells.flatMap((id) => report.figures[id]?.place ?? [])];
  const messages = notices.filter(({ place }) => place && places.some((one) => touches(one, place))).map(({ message }) => message);
  return messages.length > 0 ? [...new Set(messages)].join('；') : null;
};

/** Pure. @param row whose names and ids the rows carry */
export const claimRowsOf = (row: ReportRow, report: Report, notices: readonly Notice[]): readonly ClaimRow[] => {
  const matches = new Map(matchesOf(report, () => true).map((match) => [match.claim.id, match]));
  return report.claims.map((claim): ClaimRow => {
    const match = matches.get(claim.id) ?? matchClaim(claim, report);
    return {
      source: row.source,
      sha256: row.sha256,
      organization: row.organization,
      organ_id: row.organ_id,
      year: row.year,
      reading: row.reading,
      claim: claim.id,
      kind: claim.kind,
      printed: claim.printed,
      value: claim.value,
      unit: claim.unit,
      exact: claim.exact,
      tolerance: claim.tolerance,
      quantity: claim.quantities.join('+'),
      wording: claim.wording,
      scope: claim.scope,
      subject: claim.subject,
      claim_year: claim.year,
      span: claim.span,
      part_of: claim.of,
      parts: claim.list?.parts ?? [],
      parts_open: claim.list?.open ?? null,
      section: claim.section,
      sentence: sentenceAt(report, claim.place),
      block: claim.place.block,
      text_start: claim.place.span?.[0] ?? null,
      text_end: claim.place.span?.[1] ?? null,
      page: claim.place.page ?? null,
      box: claim.place.box ?? null,
      ...verdictOf(match),
      doubt: doubtOf(claim, match, report, notices),
    };
  });
};

/** Reports that are being judged again have none until that is done. */
export async function* claimRows(store: StoreReader): AsyncGenerator<ClaimRow> {
  for await (const row of store.reports()) {
    const [normalized, judged] = [await store.output('normalize', row.sha256), await store.output('audit', row.sha256)];
    if (normalized === null || judged === null) continue;
    const { reread, notices } = unpack<Judged>(judged);
    yield* claimRowsOf(row, reread ?? unpack<Result<Report>>(normalized).value, notices);
  }
}
