import type { Claim, Quantity } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { agrees, readingsOf, worthOf, type Reading } from './readings.js';

/** What becomes of a claim when it is held against the tables. */
export type Match =
  /** By which of its readings it agrees. */
  | { readonly state: 'agrees'; readonly claim: Claim; readonly reading: Reading; readonly value: number }
  /** None of its readings gives its number. `reading` = the one that its words mean first. */
  | { readonly state: 'contradicts'; readonly claim: Claim; readonly reading: Reading; readonly value: number; readonly others: readonly number[] }
  /** beside = of another year, span, body or kind of thing | unread = the cells are not there, or are no numbers */
  | { readonly state: 'not-compared'; readonly claim: Claim; readonly why: 'beside' | 'rounded' | 'unread' };

/** True where a claim speaks of what the tables count: the whole body, the whole year of the report. */
export const speaksOfTables = (claim: Claim, report: Report): boolean =>
  claim.scope === 'organ' && claim.span === 'year' && report.year !== null && claim.year === report.year;

/** True where something is stated to have happened; false also where no number is stated. */
export const isAbove0 = (claim: Claim): boolean => claim.value !== null && claim.value > 0;

/** Smaller figures may agree by chance. */
const tellingFrom = 5;

/** How many applications were withdrawn, where the paragraph of a number of finished ones says so. */
const withdrawnBeside = (claim: Claim, report: Report): number => {
  const isFinished = claim.value !== null && ['applications.concluded', 'applications.handled'].includes(claim.quantities.join());
  const beside = report.claims.find((other) => other.quantities.includes('applications.withdrawn') && other.place.block === claim.place.block);
  return isFinished && beside?.exact === true ? (beside.value ?? 0) : 0;
};

/** Holds one stated number against the cells that its words may mean. */
export const matchClaim = (claim: Claim, report: Report): Match => {
  const readings = readingsOf(claim, report);
  if (claim.kind !== 'count' || readings.length === 0 || !speaksOfTables(claim, report)) return { state: 'not-compared', claim, why: 'beside' };
  const worths = readings.map((reading) => ({ reading, worth: worthOf(reading, report) }));
  const fitting = worths.find(({ worth }) => worth !== null && agrees(claim, worth.value));
  if (fitting) return { state: 'agrees', claim, reading: fitting.reading, value: fitting.worth!.value };
  // 受理19件，其中11件办结，8件申请人撤销 (打浦桥街道 2025): those withdrawn stand in the tables among the finished
  const withdrawn = withdrawnBeside(claim, report);
  const together = worths.find(({ worth }) => worth !== null && withdrawn > 0 && agrees({ ...claim, value: claim.value! + withdrawn }, worth.value));
  if (together) return { state: 'agrees', claim, reading: { ...together.reading, explained: false }, value: together.worth!.value };
  if (!claim.exact) return { state: 'not-compared', claim, why: 'rounded' };
  if (worths.some(({ worth, reading }) => (worth === null || worth.asZero) && !reading.explained))
    return { state: 'not-compared', claim, why: 'unread' };
  const [first, ...rest] = worths;
  return {
    state: 'contradicts',
    claim,
    reading: first!.reading,
    value: first!.worth!.value,
    others: [...new Set(rest.filter(({ reading }) => !reading.explained).flatMap(({ worth }) => worth?.value ?? []))],
  };
};

/**
 * All claims of some quantities, held against the tables. Where one agrees, another of the same quantity that does not may speak of something
 * else that its words do not show (a channel, a department): it is then not held against the report. Nor is one for all of the region where
 * the figure of the body itself, told beside it, is what the tables hold: 全省系统处罚3914件，其中省厅本级88件.
 */
export const matchesOf = (report: Report, wanted: (quantity: Quantity, claim: Claim) => boolean): readonly Match[] => {
  const matches = report.claims
    .filter((claim) => claim.kind === 'count' && claim.quantities.every((quantity) => wanted(quantity, claim)))
    .map((claim) => matchClaim(claim, report));
  const ofBodyItself = report.claims
    .filter((claim) => claim.kind === 'count' && claim.scope === 'narrower' && claim.quantities.every((quantity) => wanted(quantity, claim)))
    .map((claim) => matchClaim({ ...claim, scope: 'organ' }, report))
    .filter((match) => match.state === 'agrees' && match.value >= tellingFrom);
  const settled = new Set([...matches, ...ofBodyItself].flatMap((match) => (match.state === 'agrees' ? [match.claim.quantities.join()] : [])));
  return matches.map((match) =>
    match.state === 'contradicts' && settled.has(match.claim.quantities.join())
      ? { state: 'not-compared', claim: match.claim, why: 'beside' }
      : match,
  );
};
