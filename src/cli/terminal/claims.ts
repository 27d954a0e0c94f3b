import { matchClaim, type Match } from '../../audit/claims/match.js';
import { nameOf, tableOf } from '../../audit/claims/readings.js';
import type { Claim, Quantity } from '../../schema/claim.js';
import type { Language, Said } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import { renderColumns } from './columns.js';
import { tableName } from './findings-table.js';
import type { Colour, Screen } from './screen.js';
import { painter } from './screen.js';

/** What the narrative states, one line each: the words, what they were taken for, and the cells that they were held against. */

const families: readonly (readonly [start: string, name: Said])[] = [
  ['applications.received', { zh: '收到申请', en: 'received' }],
  ['applications.handled', { zh: '办理', en: 'handled' }],
  ['applications.concluded', { zh: '办结', en: 'concluded' }],
  ['applications.carriedIn', { zh: '上年结转', en: 'carried in' }],
  ['applications.carriedOut', { zh: '结转下年', en: 'carried out' }],
  ['applications.pending', { zh: '尚未办结', en: 'pending' }],
  ['applications.withdrawn', { zh: '撤回', en: 'withdrawn' }],
  ['applications.channel', { zh: '申请渠道', en: 'channel' }],
  ['applicants.individuals', { zh: '自然人', en: 'individuals' }],
  ['applicants', { zh: '法人或其他组织', en: 'organisations' }],
  ['outcomes.granted', { zh: '予以公开', en: 'granted' }],
  ['outcomes.partly', { zh: '部分公开', en: 'partly granted' }],
  ['outcomes.refused', { zh: '不予公开', en: 'refused' }],
  ['outcomes.unavailable', { zh: '无法提供', en: 'unavailable' }],
  ['outcomes.unprocessed', { zh: '不予处理', en: 'not processed' }],
  ['outcomes.otherwise', { zh: '其他处理', en: 'otherwise' }],
  ['outcomes.unclear', { zh: '旧分类', en: 'old category' }],
  ['review', { zh: '行政复议', en: 'review' }],
  ['litigation', { zh: '行政诉讼', en: 'litigation' }],
  ['regulations', { zh: '规章', en: 'regulations' }],
  ['documents', { zh: '规范性文件', en: 'documents' }],
  ['licences', { zh: '行政许可', en: 'licences' }],
  ['penalties', { zh: '行政处罚', en: 'penalties' }],
  ['coercion', { zh: '行政强制', en: 'coercion' }],
  ['fees', { zh: '信息处理费', en: 'fees' }],
];

const quantityName = (quantity: Quantity, language: Language): string =>
  families.find(([start]) => quantity.startsWith(start))?.[1][language] ?? (language === 'zh' ? '其他' : 'other');

const kinds: Readonly<Record<Exclude<Claim['kind'], 'count' | 'amount'>, Said>> = {
  share: { zh: '占比', en: 'share' },
  change: { zh: '增减', en: 'change' },
  none: { zh: '没有', en: 'none' },
  all: { zh: '全部', en: 'all' },
};

/** `同行政复议` and the like: what was understood, with all that keeps it from being compared. */
const understood = (claim: Claim, report: Report, language: Language): string => {
  const what = [...new Set(claim.quantities.map((quantity) => quantityName(quantity, language)))].join('＋');
  const kind = claim.kind === 'count' || claim.kind === 'amount' ? '' : `${kinds[claim.kind][language]} `;
  const limits = [
    claim.subject ?? '',
    claim.year !== null && claim.year !== report.year ? String(claim.year) : '',
    claim.span === 'year' ? '' : language === 'zh' ? (claim.span === 'part' ? '部分时段' : '历年累计') : claim.span,
  ].filter((one) => one !== '');
  return `${kind}${what}${limits.length > 0 ? `（${limits.join('，')}）` : ''}`;
};

const whys: Readonly<Record<'beside' | 'rounded' | 'unread', Said>> = {
  beside: { zh: '不与表格比较', en: 'not compared' },
  rounded: { zh: '约数，不比较', en: 'rounded, not compared' },
  unread: { zh: '表中无数，不比较', en: 'no number in the table' },
};

interface Verdict {
  readonly text: string;
  readonly colour?: Colour;
}

const verdictOf = (match: Match, report: Report, language: Language): Verdict => {
  if (match.state === 'not-compared') return { text: whys[match.why][language] };
  const cells = `${tableName[tableOf(match.reading)]?.[language] ?? ''}${nameOf(match.reading, report)} ${match.value}`;
  return match.state === 'agrees' ? { text: `＝ ${cells}`, colour: 'cyan' } : { text: `≠ ${cells}`, colour: 'red' };
};

/** Ends with a line break. */
export const renderClaims = (report: Report, language: Language, { width, colours }: Screen): string => {
  const zh = language === 'zh';
  if (report.claims.length === 0) return zh ? '正文没有说到数字。\n' : 'The text states no figures.\n';
  const heads = [
    { title: zh ? '正文' : 'text', least: 24, most: 60 },
    { title: zh ? '读作' : 'understood as', least: 12, most: 28 },
    { title: zh ? '表格' : 'tables', least: 20 },
  ];
  const lines = report.claims.map((claim) => {
    const { text, colour } = verdictOf(matchClaim(claim, report), report, language);
    const words = claim.wording.replace(/^[、,:;]+/u, '').slice(-24);
    const shown = words.includes(claim.printed) ? words : `${words}${claim.printed}`;
    return { texts: [shown, understood(claim, report, language), text], ...(colour === undefined ? {} : { colour }) };
  });
  const counts = report.claims.map((claim) => matchClaim(claim, report).state);
  const count = (state: Match['state']): number => counts.filter((one) => one === state).length;
  const sum = zh
    ? `正文共 ${counts.length} 处说法：与表格相符 ${count('agrees')}，不符 ${count('contradicts')}，未比较 ${count('not-compared')}\n`
    : `${counts.length} claims: ${count('agrees')} agree with the tables, ${count('contradicts')} do not, ${count('not-compared')} not compared\n`;
  return `${painter(colours)(zh ? '正文所述' : 'Stated in the text', 'bold')}\n${renderColumns(heads, lines, width, colours)}${sum}`;
};
