import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { lastDigit } from '../claims/readings.js';
import { fold, once } from '../text.js';

/** Growth that the text itself lets recompute: from 98件 to 120件; 120件，比上年增加22件，增长22.4%. Nothing else need be held. */

/** What one change is held against, all told within one sentence or the one before. */
export interface Told {
  readonly change: Claim;
  readonly now: Claim;
  /** Last year's number, or by how much this year's differs from it. */
  readonly beside: Claim;
  /** Per cent, times, or a difference: what the two numbers give, in the words of the change. */
  readonly computed: { readonly zh: string; readonly en: string };
  readonly fits: boolean;
}

const lastYear = (year: number): string => `(?:上一?年度?|去年|前一年度?|${year - 1}年度?)`;
const verb = '(?:增长|增加|上升|提高|提升|增幅|升幅|涨幅|增多|净增|增速|多出?|下降|减少|降低|减幅|降幅|回落|下滑|净减|少|翻)';
const measure = '(?:了|约|幅度|率|为|达|到)*';
/** Nothing but the comparison stands before a change: another subject (答复率同比提高5%) is another number's. */
const bareChange = (year: number): RegExp =>
  new RegExp(
    `^(?:相比|比较)?[),、(]*(?:数量|总[数量]|件数|总体|整体)?(?:(?:同比|比|较|与|同)(?:${lastYear(year)})?(?:同期|全年)?(?:的)?(?:相比)?,?)?(?:同比)?(?:略有|有所|大幅|明显|共)?(?:${verb}${measure}|(?:是|为|达|相当于)${lastYear(year)}(?:同期)?的)$`,
    'u',
  );
const bareSecond = new RegExp(`^[),、(]*(?:同比)?${verb}${measure}$`, 'u');
const afterwards = (year: number): RegExp => new RegExp(`^[,(]${lastYear(year)}(?:同期|全年)?(?:的|为|是|共|收到|受理|申请|:)*$`, 'u');

/** The words that are left of a wording without year, comparison and verbs of receiving: what is counted. */
const thing = (claim: Claim): string =>
  claim.wording.replace(
    /(?:19|20)\d{2}年度?|上一?年度?|去年|今年|本年度?|当年|全年|同期|前一年度?|收到|受理|接收|[由从比较与同自为是共有的约了、,:(]|增[加长]?[到至]|上升[到至]|下降[到至]|减少[到至]/gu,
    '',
  );

/** 上年98件 beside this year's number is no carry-over. */
const isNamed = ({ quantities, wording }: Claim): boolean => quantities[0] !== 'other' && !/^(?:上一?年度?|去年)$/u.test(wording);

const sameThing = (a: Claim, b: Claim): boolean =>
  isNamed(a) && isNamed(b) ? a.quantities.join() === b.quantities.join() : thing(a) === '' || thing(b) === '' || thing(a) === thing(b);

const isRate = ({ unit }: Claim): boolean => unit === '%' || unit === '倍';

/** Claims of the text with the folded words before each, cut into sentences and by semicolons. */
interface Word {
  readonly claim: Claim;
  readonly before: string;
}

const statementsOf = once((report: Report): readonly (readonly Word[])[] => {
  const statements: Word[][] = [];
  const texts = report.sections.flatMap((section) => section.text);
  let [block, end] = [-1, 0];
  for (const claim of report.claims) {
    if (claim.kind === 'none' || claim.kind === 'all' || !claim.place.span) continue;
    const text = texts.find(
      ({ place }) =>
        place.block === claim.place.block &&
        (place.span?.[0] ?? 0) <= claim.place.span![0] &&
        JSON.stringify(place.cell) === JSON.stringify(claim.place.cell),
    );
    if (!text) continue;
    const shift = text.place.span?.[0] ?? 0;
    const [from, until] = [claim.place.span[0] - shift, claim.place.span[1] - shift];
    const isNew = claim.place.block !== block || from < end;
    const before = fold(text.text.slice(isNew ? 0 : end, from));
    const last = statements.at(-1);
    if (isNew || last === undefined || /[。;!?]/u.test(before)) statements.push([{ claim, before }]);
    else last.push({ claim, before });
    [block, end] = [claim.place.block, until];
  }
  return statements;
});

const isBase = (claim: Claim, year: number): boolean => claim.kind === 'count' && claim.year === year - 1 && claim.span === 'year';
const becomes = ({ wording }: Claim): boolean => /^(?:增长|增加|上升|提高|下降|减少|降低|回落|[增升降减])(?:了)?(?:到|至|为)/u.test(wording);

/** 22.45, 20 */
const rounded = (value: number): string => String(Number(value.toFixed(2)));

/** @param rate in per cent, negative of less */
export const rateInWords = (rate: number): Told['computed'] => {
  const size = `${rounded(Math.abs(rate))}%`;
  return { zh: `${rate < 0 ? '下降' : '增长'}${size}`, en: `${size} ${rate < 0 ? 'less' : 'more'}` };
};

const inWords = (change: Claim, now: number, base: number): Told['computed'] => {
  const down = now < base;
  if (change.unit === '%') return rateInWords((now / base - 1) * 100);
  if (change.unit === '倍') return { zh: `上年的${rounded(now / base)}倍`, en: `${rounded(now / base)} times last year’s` };
  const gap = Math.abs(now - base);
  return { zh: `${down ? '减少' : now === base ? '相差' : '增加'}${gap}${change.unit ?? ''}`, en: `${gap} ${down ? 'fewer' : 'more'}` };
};

/** Whether a change may follow from two numbers, each within what rounding leaves open. */
const follows = (change: Claim, now: Claim, [low, high]: readonly [number, number]): boolean => {
  const value = change.value!;
  const [least, most] = [(now.value! - now.tolerance) / high, (now.value! + now.tolerance) / low];
  const within = (from: number, to: number, slack: number): boolean => value >= from - slack && value <= to + slack;
  if (change.unit === '%') return within((least - 1) * 100, (most - 1) * 100, lastDigit(change));
  if (change.unit !== '倍') return within(now.value! - now.tolerance - high, now.value! + now.tolerance - low, change.tolerance * 2 + 1e-6);
  if (change.printed.includes('番')) return within(least - 1, most - 1, 0.25 * (value + 1));
  const slack = lastDigit(change);
  if (/^[^增长]*(?:是|为|达|相当于)/u.test(change.wording)) return within(least, most, slack);
  // 增长2倍 is often said of what has become twice as much
  return within(least - 1, most - 1, slack) || within(least, most, slack);
};

const told = (change: Claim, now: Claim, beside: Claim): Told | null => {
  const base = beside.kind === 'change' ? now.value! - beside.value! : beside.value!;
  const slack = beside.kind === 'change' ? beside.tolerance + now.tolerance : beside.tolerance;
  if (base - slack <= 0 || !now.exact || !beside.exact || (!change.exact && !change.printed.includes('番'))) return null;
  if (now.scope !== beside.scope || now.scope !== change.scope || (now.subject ?? '') !== (beside.subject ?? '')) return null;
  return { change, now, beside, computed: inWords(change, now.value!, base), fits: follows(change, now, [base - slack, base + slack]) };
};

const sameUnit = (a: Claim, b: Claim): boolean => a.unit === b.unit;

/** The numbers that a change at `at` speaks of; null where others stand between, so that it may be said of those. */
const toldAt = (statement: readonly Word[], at: number, before: readonly Word[], year: number): Told | null => {
  const { claim: change, before: glue } = statement[at]!;
  if (change.kind !== 'change' || change.value === null || change.unit?.includes('百分点') || change.span !== 'year') return null;
  const since = statement.findLastIndex(({ claim }, index) => index < at && (isRate(claim) || claim.kind === 'share')) + 1;
  const run = statement.slice(since, at);
  const counts = run.filter(({ claim }) => claim.kind === 'count').map(({ claim }) => claim);
  const differences = run.filter(({ claim }) => claim.kind === 'change');
  // after another rate, a list, or with money between, the subject is open
  if (since > 0 || counts.length + differences.length !== run.length || run.some(({ claim }) => claim.list !== null)) return null;
  const [difference, second] = differences;
  if (second || (difference && (run.at(-1) !== difference || !isRate(change)))) return null;
  const first = difference ?? statement[at]!;
  if (!bareChange(year).test(first.before) || (difference && !bareSecond.test(glue))) return null;
  const base = counts.find((claim, index) => isBase(claim, year) || (claim.year === null && counts[index + 1] && becomes(counts[index + 1]!)));
  const now = counts.filter((claim) => claim !== base && claim.year === year && claim.span === 'year');
  if (now.length !== 1 || counts.length > (base ? 2 : 1)) return null;
  const alike = (claim: Claim): boolean => sameUnit(claim, now[0]!) && sameThing(claim, now[0]!);
  if (difference) return sameUnit(difference.claim, now[0]!) ? told(change, now[0]!, base && alike(base) ? base : difference.claim) : null;
  if (base) return alike(base) ? told(change, now[0]!, base) : null;
  const after = statement[at + 1];
  if (after && isBase(after.claim, year) && afterwards(year).test(after.before))
    return alike(after.claim) ? told(change, now[0]!, after.claim) : null;
  // 2023年收到98件。2024年收到120件，同比增长22.4%。
  const earlier = before.filter(
    ({ claim }) => isBase(claim, year) && claim.quantities[0] !== 'other' && alike(claim) && now[0]!.quantities[0] !== 'other',
  );
  return earlier.length === 1 ? told(change, now[0]!, earlier[0]!.claim) : null;
};

/** Every change of which the text tells this year's number and either last year's or the difference, by its claim's id. */
export const growthTold = once((report: Report): ReadonlyMap<string, Told> => {
  const { year } = report;
  if (year === null) return new Map();
  const statements = statementsOf(report);
  return new Map(
    statements.flatMap((statement, index) =>
      statement.flatMap((word, at) => {
        const before = statements[index - 1] ?? [];
        const near = before[0]?.claim.place.block === word.claim.place.block ? before : [];
        const one = toldAt(statement, at, near, year);
        return one ? [[word.claim.id, one] as const] : [];
      }),
    ),
  );
});
