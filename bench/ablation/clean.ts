/** Reports in which everything is as it should be, by a seed. */

import { forms, tableIds } from '../../src/schema/form.js';
import type { FormId } from '../../src/schema/form.js';
import { inventFigures } from '../generator/invent-figures.js';
import type { Scale } from '../generator/invent-figures.js';
import { chineseDate } from '../generator/prose.js';
import type { Chance } from '../generator/random.js';
import type { Draft, Organ } from './draft.js';
import { withText } from './draft.js';
import { organOf } from './organs.js';
import type { Kind } from './organs.js';
import { toldBy } from './told.js';
import { measureList, noFee, nothingElse, problemList } from './words/closing.js';
import { care, overviewOf, platforms, publishing, supervision } from './words/overview.js';
import { tellAll, tellDisputes } from './words/requests.js';

export interface CleanOptions {
  readonly form?: FormId;
  readonly kinds?: readonly Kind[];
  readonly organ?: Organ;
  readonly year?: number;
  readonly scale?: Scale;
  /** false = the text tells no figures of applications and disputes, so that a planter may. */
  readonly telling?: boolean;
  readonly figures?: Readonly<Record<string, string>>;
}

const introductions: readonly ((organ: string, year: number, notice: string) => readonly string[])[] = [
  (organ, year, notice) => [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${notice}）要求，编制本报告。`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对报告内容有疑问，请与${organ}联系。`,
  ],
  (organ, year) => [
    `按照《中华人民共和国政府信息公开条例》规定，现公布${organ}${year}年政府信息公开工作年度报告。全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。`,
  ],
  (_, year, notice) => [`本报告依据《中华人民共和国政府信息公开条例》和${notice}编制，数据统计期限为${year}年1月1日至12月31日。`],
  () => ['根据《中华人民共和国政府信息公开条例》第五十条规定，编制本年度报告。'],
];

const pad = (number: number): string => String(number).padStart(2, '0');

/** In time for every organ. */
export const inTime = (chance: Chance, year: number, organ: Organ): string =>
  organ.kind === 'government' && chance.happens(0.6)
    ? `${year + 1}-${pad(chance.between(1, 3))}-${pad(chance.between(5, 28))}`
    : `${year + 1}-01-${pad(chance.between(5, 30))}`;

/** A date of publication as a page and a report give it. */
export const dated = (chance: Chance, draft: Draft, date: string): Draft => {
  const meta = { name: 'PubDate', value: `${date} 10:20`, from: 'meta' } as const;
  const index = { name: '公开日期', value: date, from: 'table' } as const;
  const signed = [draft.organ.name, chineseDate(date)];
  const way = chance.pick(['signed', 'signed', 'page', 'both'] as const);
  return { ...draft, signature: way === 'page' ? [] : signed, metadata: way === 'signed' ? [] : [meta, index] };
};

export const clean = (chance: Chance, options: CleanOptions = {}): Draft => {
  const form = options.form ?? (chance.happens(0.2) ? '2019' : '2021');
  const organ = options.organ ?? organOf(chance, options.kinds);
  const year = options.year ?? (form === '2019' ? chance.between(2019, 2020) : chance.between(2021, 2025));
  const scale = options.scale ?? chance.pick<Scale>(['none', 'few', 'many', 'many']);
  const figures = options.figures ?? inventFigures(chance, { form, otherUndivided: false, scale, rulemaking: organ.rulemaking });
  const notice = form === '2019' ? '国办公开办函〔2019〕60号' : '国办公开办函〔2021〕30号';
  const base: Draft = {
    organ,
    year,
    form,
    figures,
    otherUndivided: false,
    quirks: {},
    title: `${organ.name}${year}年${chance.pick(['', '', '度'])}政府信息公开工作年度报告`,
    introduction: chance.pick(introductions)(organ.name, year, notice),
    order: [1, 2, 3, 4, 5, 6],
    headings: Object.fromEntries(forms[form].sections.map((one) => [one.order, `${one.number}、${one.title}`])),
    texts: {},
    tables: tableIds,
    after: {},
    own: {},
    pictures: [],
    signature: [],
    metadata: [],
    addresses: [],
    declared: {},
  };
  const told = toldBy(base);
  const telling = options.telling ?? true;
  const requests = telling ? tellAll(chance, told) + tellDisputes(chance, told) : '规范登记、审核、答复、归档各环节，依法保障申请人的知情权。';
  const closing = chance.happens(0.5) ? [problemList(chance), measureList(chance)] : [problemList(chance) + measureList(chance)];
  const told1 = overviewOf(chance, [
    publishing(chance, year) + publishing(chance, year),
    requests,
    chance.pick(care),
    chance.pick(platforms),
    chance.pick(supervision),
  ]);
  const last = [chance.pick(noFee), ...(chance.happens(0.3) ? [chance.pick(nothingElse)] : [])];
  return dated(chance, withText(withText(withText(base, 1, told1), 5, closing), 6, last), inTime(chance, year, organ));
};
