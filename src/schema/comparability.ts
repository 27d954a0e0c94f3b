import type { Said } from './finding.js';
import { figureId, formCells, forms, rowPath, undividedOther, type FormCell } from './form.js';
import { indicatorPath, indicators } from './forms/pre-2019.js';

/**
 * Which figures may stand in one time series: for every variable, where each form prints it, and whether what was printed before a
 * change of form can be set beside what was printed after it. Between the report years 2018 and 2019, and 2020 and 2021.
 */

/** same = one item, one definition | comparable = with the care that the reason names | break = not to be joined, or not in one of the two */
export type Comparability = 'same' | 'comparable' | 'break';

export interface Verdict {
  readonly comparability: Comparability;
  readonly reason: Said;
}

export interface Comparison {
  /** Figure id of the newest form that has it; `t4.litigation.total` = both groups of 行政诉讼 together. */
  readonly variable: string;
  readonly label: string;
  readonly unit: string;
  /** Figure ids to add up in each form; empty where the form has no such item. */
  readonly before2019: readonly string[];
  readonly in2019: readonly string[];
  readonly in2021: readonly string[];
  /** Report years 2018 → 2019; null where neither form has it. */
  readonly from2018: Verdict | null;
  /** Report years 2020 → 2021; null where neither form has it. */
  readonly from2020: Verdict | null;
}

const say = (comparability: Comparability, zh: string, en: string): Verdict => ({ comparability, reason: { zh, en } });

const same = say('same', '两种格式的项目和口径相同。', 'The same item with the same definition in both forms.');
const ended = say('break', '后一格式没有此项。', 'The later form has no such item.');
const begun = say('break', '前一格式没有此项。', 'The earlier form has no such item.');
const decisions = say(
  'comparable',
  '列名由“处理决定数量”改为“本年处理决定数量”，同为当年数。',
  'The column 处理决定数量 became 本年处理决定数量; both count the year.',
);
const sumOfThree = say(
  'comparable',
  '2019年格式为一行，应与2021年格式该组三行之和比较（未分项的，取该行）。',
  'One row in the 2019 form: to be set beside the sum of the three rows of 2021, or that row where they are not divided.',
);
const oneOfThree = say(
  'break',
  '2019年格式“（六）其他处理”不分项，只能比较三项之和。',
  'The 2019 form does not divide （六）其他处理: only the sum of the three can be compared.',
);
const otherDefinition = (before: string, after: string): Verdict =>
  say('break', `“${before}”与“${after}”口径不同，不能衔接。`, `${before} and ${after} are defined differently and cannot be joined.`);

/** 表二 of 2021, by row and column: what 2019 had in its place. */
const table2From2020: Readonly<Record<string, readonly [before: readonly string[], verdict: Verdict]>> = {
  't2.regulations.issued': [['t2.regulations.made'], otherDefinition('本年新制作数量', '本年制发件数')],
  't2.regulations.inForce': [['t2.regulations.publishedTotal'], otherDefinition('对外公开总数量', '现行有效件数')],
  't2.documents.issued': [['t2.documents.made'], otherDefinition('规范性文件·本年新制作数量', '行政规范性文件·本年制发件数')],
  't2.documents.inForce': [['t2.documents.publishedTotal'], otherDefinition('规范性文件·对外公开总数量', '行政规范性文件·现行有效件数')],
  't2.licences.decisions': [['t2.licences.decisions'], decisions],
  't2.penalties.decisions': [['t2.penalties.decisions'], decisions],
  't2.coercion.decisions': [['t2.coercion.decisions'], decisions],
};

const answers = '旧表按答复计，2019年起按办理结果计';
const care = (zh: string, en: string): Verdict => say('comparable', zh, en);
const parted = (zh: string, en: string): Verdict => say('break', zh, en);
const outcome = care(
  `${answers}，依据新旧《条例》的不同条款。`,
  'Answers then, outcomes now, under different articles of the old and new Regulation.',
);
const wording = parted(`${answers}，理由的划分不同。`, 'Answers then, outcomes now; the reasons are divided differently.');
const withPending = parted(
  '旧表只有维持、纠错、其他三项，2019年起总计含尚未审结。',
  'The old form has three results only; the total since 2019 includes cases still pending.',
);
const results = care(
  '2019年起另列尚未审结，结果各项含义相当。',
  'Pending cases are a column of their own since 2019; the results mean much the same.',
);

/** What the 统计表 of 2014 to 2018 had in place of a figure of the 2019 form. */
const from2018: Readonly<Record<string, readonly [before: readonly string[], verdict: Verdict]>> = {
  't2.documents.made': [
    ['p1.1.b'],
    care('均为当年制发的规范性文件数，填报范围未见统一说明。', 'Both count documents made in the year; no common rule on their scope was seen.'),
  ],
  't2.documents.published': [
    ['p1.1.a'],
    care('均为当年公开的规范性文件数，填报范围未见统一说明。', 'Both count documents published in the year; no common rule on their scope was seen.'),
  ],
  't3.N1.c7': [
    ['p3.1'],
    care(
      '均为当年收到的申请数；旧表不分申请人类别，也没有结转。',
      'Both count requests received in the year; the old form knows neither kinds of applicants nor a carry-over.',
    ),
  ],
  't3.R7.c7': [['p3.3'], care(`${answers}（含不予处理、其他处理）。`, 'Answers then, outcomes now (不予处理 and 其他处理 included).')],
  't3.R1.c7': [
    ['p3.3.1', 'p3.3.2'],
    parted(
      '旧表“属于已主动公开范围”另列，2019年起归入何项未见统一说明。',
      'The old form has 属于已主动公开范围 apart; where it went in 2019 was not seen.',
    ),
  ],
  't3.R2.c7': [['p3.3.3'], outcome],
  't3.R3.1.c7': [['p3.3.4.a'], outcome],
  't3.R3.2.c7': [['p3.3.4.f'], wording],
  't3.R3.3.c7': [['p3.3.4.d'], outcome],
  't3.R3.4.c7': [['p3.3.4.b', 'p3.3.4.c'], outcome],
  't3.R4.1.c7': [['p3.3.5', 'p3.3.6'], outcome],
  't3.R4.3.c7': [['p3.3.7'], wording],
  't4.review.upheld': [['p4.1'], results],
  't4.review.corrected': [['p4.2'], results],
  't4.review.other': [['p4.3'], results],
  't4.review.total': [['p4'], withPending],
  't4.litigation.upheld': [['p5.1'], results],
  't4.litigation.corrected': [['p5.2'], results],
  't4.litigation.other': [['p5.3'], results],
  't4.litigation.total': [['p5'], withPending],
};

const labelOf = ({ row, column }: FormCell): string => `${rowPath(row)} · ${column.label}`;

const counterpart = (variable: string, in2019: readonly string[]): Pick<Comparison, 'before2019' | 'from2018'> => {
  const own = from2018[in2019[0] === variable || in2019.length > 1 ? variable : ''];
  if (own) return { before2019: own[0], from2018: own[1] };
  return { before2019: [], from2018: in2019.length > 0 ? begun : null };
};

const comparison = (
  variable: string,
  label: string,
  unit: string,
  in2019: readonly string[],
  in2021: readonly string[],
  from2020: Verdict,
): Comparison => ({
  variable,
  label,
  unit,
  in2019,
  in2021,
  from2020,
  ...counterpart(variable, in2019),
});

const of2021 = (cell: FormCell): Comparison => {
  const { id, table, row, column } = cell;
  const make = (in2019: readonly string[], in2021: readonly string[], verdict: Verdict): Comparison =>
    comparison(id, labelOf(cell), column.unit, in2019, in2021, verdict);
  if (table === 'table2')
    return make(...(table2From2020[id] ? ([table2From2020[id][0], [id], table2From2020[id][1]] as const) : ([[], [id], begun] as const)));
  if (row === undividedOther)
    return make(
      [id],
      ['R6.1', 'R6.2', 'R6.3'].map((part) => figureId('table3', part, column.id)),
      sumOfThree,
    );
  if (row.id.startsWith('R6.')) return make([], [id], oneOfThree);
  return make([id], [id], same);
};

/** 表四 divides 行政诉讼 in two groups, the old 统计表 does not: their sum is a variable of its own. */
const litigation = (): readonly Comparison[] =>
  forms['2021'].tables.table4.columns.map(({ id, label, unit }) => {
    const parts = ['direct', 'after'].map((row) => figureId('table4', row, id));
    return comparison(`t4.litigation.${id}`, `行政诉讼（两类之和） · ${label}`, unit, parts, parts, same);
  });

const all = (): readonly Comparison[] => {
  const current = [...[...formCells['2021'].values()].map(of2021), ...litigation()];
  const known = new Set(current.map((one) => one.variable));
  const only2019 = [...formCells['2019'].values()]
    .filter((cell) => !known.has(cell.id))
    .map((cell) => comparison(cell.id, labelOf(cell), cell.column.unitOpen ? '' : cell.column.unit, [cell.id], [], ended));
  const joined = new Set([...current, ...only2019].flatMap((one) => one.before2019));
  const onlyBefore = indicators
    .filter((one) => !joined.has(one.id))
    .map(({ id, unit }): Comparison => ({
      variable: id,
      label: indicatorPath(id).join('/'),
      unit,
      before2019: [id],
      in2019: [],
      in2021: [],
      from2018: ended,
      from2020: null,
    }));
  return [...current, ...only2019, ...onlyBefore];
};

/** Every cell of the 2021 form, then what only the 2019 form has, then what only the 统计表 of before had. */
export const comparisons: readonly Comparison[] = all();

/** What the verdicts rest on: the notices that set the forms. */
export const comparisonSource = '国办发〔2014〕32号；国办公开办函〔2019〕60号；国办公开办函〔2021〕30号';
