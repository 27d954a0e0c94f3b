import type { Metadatum } from '../schema/document.js';
import type { Enforcement } from '../schema/enforcement.js';
import type { FormCell, FormId, TableId } from '../schema/form.js';
import { formCells, forms, rowPath, undividedOther } from '../schema/form.js';
import type { Finding, Outcome, RuleId, Said, Severity, Subject } from '../schema/finding.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Figure, Report } from '../schema/report.js';
import { fill, type Slots } from './message.js';
import type { Sketch } from './sketch.js';

/** What a rule is, and the frame that turns its verdict into an Outcome: ids, versions, severities, messages, labels and doubts are stamped here, never in a rule. */

export type Group = 'structure' | 'cells' | 'table3' | 'table2' | 'table4' | 'narrative' | 'closing' | 'identity' | 'years' | 'region' | 'source';

/** What a rule looks at: one report; a report beside others of its organ; all reports of a year. */
export type Scope = 'report' | 'pair' | 'region';

/** The page that the document came from, or was saved of. */
export interface SourcePage {
  /** URLs that its bytes were fetched from; none for a plain local file. */
  readonly addresses: readonly string[];
  /** What stands beside the text: meta tags, the page's head table. */
  readonly metadata: readonly Metadatum[];
}

/** What a check may know beside the report. */
export interface AuditContext {
  /** The same body's 行政执法统计年报 of the same year. */
  readonly enforcement?: Enforcement;
  readonly page?: SourcePage;
}

export interface CheckContext extends AuditContext {
  /** Doubts about our own reading: of the extractor and of the normaliser. */
  readonly notices: readonly Notice[];
}

/** What a check says of one breach; the frame makes a Finding of it. Rows and columns are ids of the form here. */
export interface Draft {
  readonly table?: TableId;
  readonly row?: string | null;
  readonly column?: string | null;
  /** 1…6 */
  readonly section?: number;
  readonly place: Place;
  readonly because?: readonly Place[];
  /** Blocks (end exclusive) whose doubts bear on the verdict, where what is missing has no place of its own. */
  readonly within?: readonly [from: number, to: number];
  /** Words by which what is missing would be known: a second reading must not have them either. */
  readonly absent?: readonly string[];
  /** Key into the rule's messages; `default` where not said. */
  readonly message?: string;
  readonly slots: Slots;
  readonly actual: string;
  readonly expected: string;
  /** May lower the rule's severity, never raise it. */
  readonly severity?: Severity;
}

export type Check =
  | { readonly verdict: 'passed'; readonly applied: number }
  | { readonly verdict: 'failed'; readonly drafts: readonly Draft[] }
  | { readonly verdict: 'not-assessable'; readonly reason: Said };

/** One report and what the rule must say of it: a test and a paragraph of the rule's page. */
export interface Example {
  readonly shows: Said;
  readonly report: Sketch;
  readonly notices?: readonly Notice[];
  readonly context?: AuditContext;
  readonly verdict: Outcome['verdict'];
  /** Of a failed example: how many findings, and the Chinese message of the first. */
  readonly findings?: number;
  readonly message?: string;
  readonly severity?: Severity;
}

/** What every rule says of itself, whatever it looks at. */
export interface RuleHead {
  readonly id: RuleId;
  /** Raised by every change that can change a verdict. */
  readonly version: number;
  readonly group: Group;
  readonly scope: Scope;
  /** The most that a finding of this rule may weigh. */
  readonly severity: Severity;
  readonly forms: readonly FormId[];
  readonly title: Said;
  /** The rule in one sentence, with its formula. */
  readonly says: Said;
  /** Decree and clause, as cited in an export. */
  readonly basis: string;
  readonly exceptions: readonly Said[];
  /** Templates with {named} slots; `default` is the ordinary one. */
  readonly messages: Readonly<Record<string, Said>> & { readonly default: Said };
}

/** A rule about one report by itself. */
export interface Rule extends RuleHead {
  readonly scope: 'report';
  readonly check: (report: Report, context: CheckContext) => Check;
  readonly examples: readonly Example[];
}

export const passed = (applied: number): Check => ({ verdict: 'passed', applied });
export const failed = (drafts: readonly Draft[]): Check => ({ verdict: 'failed', drafts });
export const notAssessable = (zh: string, en: string): Check => ({ verdict: 'not-assessable', reason: { zh, en } });

/** Failed where there is a breach, passed where something was looked at, else not assessable. */
export const judge = (drafts: readonly Draft[], applied: number, reason: Said): Check =>
  drafts.length > 0 ? failed(drafts) : applied > 0 ? passed(applied) : { verdict: 'not-assessable', reason };

/** `t3-row-total:table3:R1:c7`: rule and subject, in ids, so that it outlives a rewording. */
export const findingId = (rule: RuleId, draft: Pick<Draft, 'table' | 'row' | 'column' | 'section'>): string =>
  [rule, draft.table, draft.row, draft.column, draft.section === undefined ? undefined : `s${draft.section}`]
    .filter((part) => part !== undefined && part !== null)
    .join(':');

const weights: readonly Severity[] = ['info', 'warning', 'error'];
export const isLighter = (a: Severity, b: Severity): boolean => weights.indexOf(a) < weights.indexOf(b);
const lighter = (a: Severity, b: Severity): Severity => (isLighter(a, b) ? a : b);

/**
 * The form by whose rules a report is judged: that of its tables. A report without any table is judged by the form of
 * its year (both ask for the same six sections and three tables); before 2019 there was no common form.
 */
export const formFor = (report: Report): FormId | null => {
  if (report.form === 'pre-2019') return null;
  if (report.form) return report.form;
  if (report.year === null || report.year < 2019) return null;
  return report.year >= 2021 ? '2021' : '2019';
};

const officialRow = (form: FormId, table: TableId, id: string): string => {
  const row = [...forms[form].tables[table].rows, undividedOther].find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id} in ${table} of ${form}`);
  return rowPath(row);
};

const officialColumn = (form: FormId, table: TableId, id: string): string => {
  const column = forms[form].tables[table].columns.find((one) => one.id === id);
  if (!column) throw new Error(`no column ${id} in ${table} of ${form}`);
  return column.label;
};

const subjectOf = (draft: Draft, report: Report, form: FormId): Subject => {
  const { table, row, column, section } = draft;
  const printed = (table && report.tables[table]?.form) ?? form;
  return {
    table: table ?? null,
    row: table && row ? officialRow(printed, table, row) : null,
    column: table && column ? officialColumn(printed, table, column) : null,
    ...(section === undefined ? {} : { section }),
  };
};

const doubtsOf = (draft: Draft, notices: readonly Notice[]): readonly Notice[] => {
  const places = [draft.place, ...(draft.because ?? [])];
  const [from, to] = draft.within ?? [0, 0];
  return notices.filter(
    ({ place }) => place && (places.some((one) => touches(one, place)) || (place.document === undefined && place.block >= from && place.block < to)),
  );
};

const findingFrom = (rule: RuleHead, draft: Draft, id: string, report: Report, form: FormId, notices: readonly Notice[]): Finding => {
  const template = rule.messages[draft.message ?? 'default'];
  if (!template) throw new Error(`${rule.id} has no message “${draft.message}”`);
  const doubts = doubtsOf(draft, notices);
  return {
    id,
    rule: rule.id,
    ruleVersion: rule.version,
    severity: doubts.length > 0 ? 'info' : lighter(rule.severity, draft.severity ?? rule.severity),
    message: { zh: fill(template.zh, draft.slots, 'zh'), en: fill(template.en, draft.slots, 'en') },
    subject: subjectOf(draft, report, form),
    actual: draft.actual,
    expected: draft.expected,
    place: draft.place,
    because: draft.because ?? [],
    cause: null,
    causedBy: null,
    doubts,
    ...(draft.within ? { within: draft.within } : {}),
    ...(draft.absent ? { absent: draft.absent } : {}),
    standing: null,
  };
};

const formName: Readonly<Record<FormId, Said>> = {
  '2019': { zh: '2019年（试行）格式', en: 'the 2019 form' },
  '2021': { zh: '2021年格式', en: 'the 2021 form' },
};

/** Drafts → findings, with ids that are unique inside the report. */
export const findingsFrom = (
  rule: RuleHead,
  drafts: readonly Draft[],
  report: Report,
  form: FormId,
  notices: readonly Notice[],
): readonly Finding[] => {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const id = findingId(rule.id, draft);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return findingFrom(rule, draft, nth === 1 ? id : `${id}#${nth}`, report, form, notices);
  });
};

/** The form by which the rule judges the report, or why it does not. */
export const formOrReason = (rule: RuleHead, report: Report): FormId | Said => {
  const form = formFor(report);
  if (report.form === 'pre-2019')
    return {
      zh: '2019年度以前的报告没有全国统一的年度报告格式，本规则不适用。',
      en: 'A report of before 2019 follows no national form of the annual report: this rule does not apply.',
    };
  if (!form)
    return {
      zh: '报告中没有规定表格，也不能确定为2019年度以后的报告，规定格式不适用。',
      en: 'The report has none of the official tables and is not known to be of 2019 or later: the official form does not apply.',
    };
  if (rule.forms.includes(form)) return form;
  const name = formName[form === '2019' ? '2021' : '2019'];
  return { zh: `本规则只适用于${name.zh}。`, en: `This rule applies to ${name.en} only.` };
};

/** Runs one rule over one report. Pure: the same report and notices give the same outcome. */
export const runRule = (rule: Rule, report: Report, context: CheckContext): Outcome => {
  const stamp = { rule: rule.id, ruleVersion: rule.version };
  const form = formOrReason(rule, report);
  if (typeof form === 'object') return { ...stamp, verdict: 'not-assessable', reason: form };
  const check = rule.check(report, context);
  if (check.verdict !== 'failed') return { ...stamp, ...check };
  return { ...stamp, verdict: 'failed', findings: findingsFrom(rule, check.drafts, report, form, context.notices) };
};

interface PlacedFigure {
  readonly cell: FormCell;
  readonly figure: Figure;
}

const placed = new WeakMap<Report, readonly PlacedFigure[]>();

/** Every figure of the report's tables in form order, with the row and column that it stands in. */
export const figuresOf = (report: Report): readonly PlacedFigure[] => {
  const known = placed.get(report);
  if (known) return known;
  const figures = placeFigures(report);
  placed.set(report, figures);
  return figures;
};

const placeFigures = (report: Report): readonly PlacedFigure[] =>
  (['table2', 'table3', 'table4'] as const).flatMap((table) => {
    const form = report.tables[table]?.form;
    if (!form) return [];
    return [...formCells[form].values()].flatMap((cell) => {
      const figure = cell.table === table ? report.figures[cell.id] : undefined;
      return figure ? [{ cell, figure }] : [];
    });
  });
