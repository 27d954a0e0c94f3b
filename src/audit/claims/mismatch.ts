import type { Claim, Quantity } from '../../schema/claim.js';
import type { Said, Severity } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import { tableName } from '../labels.js';
import { fold } from '../text.js';
import { judge, type Check, type Draft, type Rule } from '../rule.js';
import { matchesOf, type Match } from './match.js';
import { cellOf, isComputed, nameOf, placesOf, tableOf, worthOf, type Reading } from './readings.js';

/** What the rules share that hold a stated number against the tables. */

export const nothingStated: Said = {
  zh: '正文没有可与表格核对的相应数字。',
  en: 'The text states no such figure that could be held against the tables.',
};

/** 另有58件顺延到下年度答复: the words that name the number stand behind it. */
const isBehind = ({ place, wording }: Claim, report: Report): boolean =>
  report.sections
    .flatMap((section) => section.text)
    .filter((text) => text.place.block === place.block)
    .some((text) => fold(text.text.slice((place.span?.[1] ?? 0) - (text.place.span?.[0] ?? 0))).startsWith(wording));

/** The words around the number, for a quotation, in their order where the report is given. */
export const quote = (claim: Claim, report?: Report): string => {
  const words = claim.wording.replace(/^[、,:;]+/u, '');
  if (report && words !== '' && isBehind(claim, report)) return `${claim.printed.replace(/\s+/gu, '')}${words.slice(0, 24)}`;
  const shown = words.length > 24 ? `…${words.slice(-24)}` : words;
  return shown.includes(claim.printed) ? shown : `${shown}${claim.printed.replace(/\s+/gu, '')}`;
};

/** Several cells are told as their sum. */
const cellsOf = (reading: Reading, report: Report): Said => {
  const name = nameOf(reading, report);
  return {
    zh: /[＋－]“/u.test(name) ? `${name}合计` : name,
    en: name.replace('各项合计', ' in all').replace('法人或其他组织合计', ' of 法人或其他组织 in all'),
  };
};

const draftOf = (match: Match & { readonly state: 'contradicts' }, report: Report, severity: Severity | undefined): Draft => {
  const { claim, reading, value, others } = match;
  const table = tableOf(reading);
  const form = report.tables[table]?.form ?? '2021';
  const { row, column } = cellOf(reading, form);
  const more = others.filter((other) => other !== value);
  return {
    table,
    row,
    column,
    ...(claim.section === null ? {} : { section: claim.section }),
    place: claim.place,
    because: placesOf(reading, report),
    slots: {
      quote: quote(claim, report),
      table: tableName[table],
      cells: cellsOf(reading, report),
      value,
      others: {
        zh: `${isComputed(reading, report) ? '（总计栏未填，按各列计算）' : ''}${more.length === 0 ? '' : `（按其他口径为${more.map((one) => `${one}件`).join('、')}）`}`,
        en: `${isComputed(reading, report) ? ' (added up from the columns, the total being blank)' : ''}${more.length === 0 ? '' : ` (${more.join(' or ')} if counted otherwise)`}`,
      },
    },
    actual: String(claim.value),
    expected: [value, ...more].join(' / '),
    ...(severity === undefined ? {} : { severity }),
  };
};

const explainedDraft = (match: Match & { readonly state: 'agrees' }, report: Report): Draft => {
  const { claim, reading } = match;
  const table = tableOf(reading);
  const { row, column } = cellOf({ ...reading, minus: [] }, report.tables[table]?.form ?? '2021');
  // it agreed as a whole, so its parts can be read
  const all = worthOf({ ...reading, minus: [] }, report)!.value;
  return {
    table,
    row,
    column,
    ...(claim.section === null ? {} : { section: claim.section }),
    place: claim.place,
    because: placesOf(reading, report),
    message: 'explained',
    slots: { quote: quote(claim, report), value: all, gap: all - claim.value! },
    actual: String(claim.value),
    expected: String(all),
    severity: 'info',
  };
};

/** A scanned narrative was read once only: what it contradicts is a remark until somebody has looked. */
const weightOf = (report: Report): Severity | undefined => (report.reading === 'ocr' ? 'info' : undefined);

/** Judges every stated number of the quantities wanted. `lower` = the words leave room for another way of counting. */
export const judgeClaims = (report: Report, wanted: (quantity: Quantity, claim: Claim) => boolean, lower?: (claim: Claim) => boolean): Check => {
  const matches = matchesOf(report, wanted);
  const drafts = matches.flatMap((match): Draft[] => {
    if (match.state === 'contradicts') return [draftOf(match, report, lower?.(match.claim) === true ? 'info' : weightOf(report))];
    return match.state === 'agrees' && match.reading.explained ? [explainedDraft(match, report)] : [];
  });
  return judge(drafts, matches.filter((match) => match.state !== 'not-compared').length, nothingStated);
};

export const claimMessages = {
  default: {
    zh: '正文称“{quote}”，{table}{cells}为{value}件{others}，请核对。',
    en: 'The text says “{quote}”; {table} {cells} gives {value}{others}; please check.',
  },
} as const satisfies Rule['messages'];

export const scopeException = {
  zh: '限定了范围的说法不比较：市政府本级、我办、区政府办代表区政府、市政府及市政府办公室、某一部门或乡镇（洪泽区2024：正文17件，表中95件）。',
  en: 'Words that narrow the scope are not compared: the office alone, on behalf of the government, one department (洪泽区 2024: 17 in the text, 95 in the table).',
} as const;

export const anyMatchException = {
  zh: '同一事项有几个数字时，有一个相符即可。',
  en: 'Where the text gives several figures for one thing, one that agrees is enough.',
} as const;
