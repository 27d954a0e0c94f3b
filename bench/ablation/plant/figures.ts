/** Cells and sums of the tables. */

import { inventFigures } from '../../generator/invent-figures.js';
import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import { sumOf, value, withFigures, withText } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault, odd } from '../planter.js';
import type { Planter } from '../planter.js';

const applicants = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const all = [...applicants, 'c7'];
const outcomes = ['R1', 'R2', 'R3.1', 'R3.4', 'R3.7', 'R4.1', 'R4.3', 'R5.1', 'R5.5'];
const raised = (draft: Draft, ids: readonly string[], by: number): Draft =>
  withFigures(draft, Object.fromEntries(ids.map((id) => [id, value(draft, id) + by])));
const cells = (rows: readonly string[], columns: readonly string[]): string[] =>
  rows.flatMap((row) => columns.map((column) => `t3.${row}.${column}`));
const quiet = (chance: Chance, more: Parameters<typeof clean>[1] = {}): Draft =>
  clean(chance, { scale: chance.pick(['few', 'many', 'many']), telling: false, ...more });
/** The columns for legal persons hold nothing, the natural persons all. */
const naturalOnly = (draft: Draft): Draft => {
  const rows = [...new Set(Object.keys(draft.figures).flatMap((id) => /^t3\.(.+)\.c1$/u.exec(id)?.[1] ?? []))];
  return withFigures(
    draft,
    Object.fromEntries<string | number>(
      rows.flatMap((row): [string, string | number][] => [
        [`t3.${row}.c7`, value(draft, `t3.${row}.c1`)],
        ...applicants.slice(1).map((c): [string, string] => [`t3.${row}.${c}`, '0']),
      ]),
    ),
  );
};
const printedAs = (draft: Draft, ids: readonly string[], text: string): Draft => withFigures(draft, Object.fromEntries(ids.map((id) => [id, text])));
const rowsOf = (draft: Draft): string[] => [...new Set(Object.keys(draft.figures).flatMap((id) => /^t3\.(.+)\.c7$/u.exec(id)?.[1] ?? []))];
const legalBlank = (chance: Chance, mark: string): Draft => {
  const draft = naturalOnly(quiet(chance));
  return printedAs(draft, cells(rowsOf(draft), applicants.slice(1)), mark);
};
const someCell = (chance: Chance, draft: Draft): string => chance.pick(Object.keys(draft.figures).filter((id) => /^t[34]\./u.test(id)));
const zeroCell = (chance: Chance, draft: Draft): string => {
  const zero = Object.keys(draft.figures).filter((id) => /^t[34]\./u.test(id) && draft.figures[id] === '0');
  return zero.length > 0 ? chance.pick(zero) : 't3.R6.2.c4';
};
const thousands = (draft: Draft): Draft =>
  withFigures(
    draft,
    Object.fromEntries(
      Object.entries(draft.figures).map(([id, text]) => [id, text.replace(/^\d{4,}/u, (digits) => digits.replace(/\B(?=(\d{3})+$)/gu, ','))]),
    ),
  );
const full = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const cellPlanters: readonly Planter[] = [
  fault('cell-blank', 'one cell', (chance) => { const draft = quiet(chance); return printedAs(draft, [someCell(chance, draft)], ''); }),
  odd('cell-blank', 'all filled', (chance) => quiet(chance)),
  fault('cell-non-numeric', 'a mark', (chance) => { const draft = quiet(chance); return printedAs(draft, [someCell(chance, draft)], chance.pick(['/', '-', '—', '无', '*', '不适用'])); }),
  odd('cell-non-numeric', 'a unit behind the number', (chance) => { const draft = quiet(chance); const id = someCell(chance, draft); return printedAs(draft, [id], `${draft.figures[id]}件`); }),
  fault('cell-with-note', 'a note', (chance) => { const draft = quiet(chance, { form: '2021' }); return printedAs(draft, ['t2.documents.repealed'], `${draft.figures['t2.documents.repealed']}（含自然失效1件）`); }),
  odd('cell-with-note', 'no note', (chance) => thousands(quiet(chance))),
  fault('cell-negative', 'a minus', (chance) => { const draft = quiet(chance, { form: '2021' }); const id = chance.pick(['t2.coercion.decisions', 't2.licences.decisions', 't3.R1.c3', 't3.R5.2.c1', 't3.N4.c7', 't4.review.other', 't4.after.upheld']); return printedAs(draft, [id], `${chance.pick(['-', '－', '−'])}${chance.between(2, 30)}`); }),
  odd('cell-negative', 'signed changes of the 2019 form', (chance) => printedAs(quiet(chance, { form: '2019' }), [chance.pick(['t2.licences.change', 't2.penalties.change', 't2.fees.change'])], chance.pick(['-8', '+1036', '－3', '-12']))),
  odd('cell-negative', 'a dash for nothing', (chance) => { const draft = quiet(chance, { form: '2021' }); return printedAs(draft, [zeroCell(chance, draft)], chance.pick(['-', '—', '－', '--', '——'])); }),
  fault('cell-fractional', 'half a case', (chance) => printedAs(quiet(chance, { form: '2021' }), [chance.pick(['t2.licences.decisions', 't2.penalties.decisions', 't3.R1.c1', 't3.N1.c7', 't4.review.upheld', 't2.documents.issued'])], `${chance.between(1, 90)}.${chance.between(1, 9)}`)),
  odd('cell-fractional', 'fees in 万元', (chance) => printedAs(quiet(chance, { form: '2021' }), ['t2.fees.amount'], chance.pick(['59237.2449', '0.35', '8978.04', '96171.6']))),
  odd('cell-fractional', 'thousands separators', (chance) => thousands(quiet(chance, { scale: 'many' }))),
  odd('cell-fractional', 'decimals that are none', (chance) => { const draft = quiet(chance, { form: '2021' }); const id = chance.pick(['t2.licences.decisions', 't3.R1.c2']); return printedAs(draft, [id], `${draft.figures[id]}.0`); }),
  fault('cell-fullwidth-digit', 'wide digits', (chance) => { const draft = quiet(chance); const id = someCell(chance, draft); return printedAs(draft, [id], full(draft.figures[id]!)); }),
  odd('cell-fullwidth-digit', 'ordinary digits', (chance) => quiet(chance)),
  fault('cell-suspicious-glyph', 'a letter for a digit', (chance) => { const draft = quiet(chance); return printedAs(draft, [someCell(chance, draft)], chance.pick(['O', 'o', 'l', 'I', '1O', '2l', '〇'])); }),
  odd('cell-suspicious-glyph', 'a true 555', (chance) => printedAs(quiet(chance, { form: '2021' }), ['t2.licences.decisions'], chance.pick(['555', '141414', '111', '1010']))),
]; // prettier-ignore

export const table3: readonly Planter[] = [
  fault('t3-column-balance', 'more received', (chance) => raised(quiet(chance), cells(['N1'], [chance.pick(applicants), 'c7']), chance.between(1, 12))),
  fault('t3-column-balance', 'more carried on', (chance) => raised(quiet(chance), cells(['N4'], [chance.pick(applicants), 'c7']), chance.between(1, 12))),
  fault('t3-column-balance', 'not taken over', (chance) => raised(quiet(chance), cells(['N2'], ['c1', 'c7']), chance.between(1, 5))),
  odd('t3-column-balance', 'legal persons blank', (chance) => legalBlank(chance, chance.pick(['', '/', '-', '—', '无', ' ', '\u00a0']))),
  odd('t3-column-balance', 'much carried over', (chance) => { const by = chance.between(20, 400); return raised(quiet(chance), cells(['N1', 'N4'], ['c1', 'c7']), by); }),
  odd('t3-column-balance', 'thousands separators and units', (chance) => { const draft = thousands(quiet(chance, { scale: 'many' })); return chance.happens(0.5) ? draft : printedAs(draft, ['t3.N1.c7'], `${draft.figures['t3.N1.c7']}件`); }),
  odd('t3-column-balance', 'wide digits', (chance) => { const draft = quiet(chance); return withFigures(draft, Object.fromEntries(cells(['N1', 'R7'], all).map((id) => [id, full(draft.figures[id]!)]))); }),
  fault('t3-outcome-sum', 'an outcome more', (chance) => raised(quiet(chance), cells([chance.pick(outcomes)], [chance.pick(applicants), 'c7']), chance.between(1, 9))),
  fault('t3-outcome-sum', 'total and carry agree, parts do not', (chance) => raised(quiet(chance), cells(['R7', 'N1'], ['c1', 'c7']), chance.between(1, 9))),
  odd('t3-outcome-sum', 'totals left blank', (chance) => { const draft = quiet(chance); return printedAs(draft, cells(rowsOf(draft).filter((row) => row.startsWith('R') && row !== 'R7'), ['c7']), ''); }),
  odd('t3-outcome-sum', 'legal persons blank', (chance) => legalBlank(chance, '')),
  odd('t3-outcome-sum', 'only the total column filled', (chance) => { const draft = quiet(chance); return printedAs(draft, cells(rowsOf(draft), applicants), ''); }),
  fault('t3-row-total', 'a total that is none', (chance) => raised(quiet(chance), cells([chance.pick([...outcomes, 'N1', 'N2', 'N4', 'R7'])], ['c7']), chance.between(1, 9))),
  fault('t3-row-total', 'one kind more', (chance) => raised(quiet(chance), cells([chance.pick(outcomes)], [chance.pick(applicants)]), chance.between(1, 9))),
  odd('t3-row-total', 'legal persons blank', (chance) => legalBlank(chance, chance.pick(['', '/', '-']))),
  odd('t3-row-total', 'only the total column filled', (chance) => { const draft = quiet(chance); return printedAs(draft, cells(rowsOf(draft), applicants), chance.pick(['', '/'])); }),
  fault('t3-total-column-blank', 'totals left blank', (chance) => { const draft = quiet(chance, { scale: 'many' }); return printedAs(draft, cells(['R1', 'R2', 'R7'], ['c7']), ''); }),
  odd('t3-total-column-blank', 'all filled', (chance) => quiet(chance)),
  fault('t3-other-not-itemised', 'one row with figures', (chance) => {
    const draft = quiet(chance, { form: '2021', figures: inventFigures(chance, { form: '2021', otherUndivided: true, scale: 'many', rulemaking: false }) });
    const by = chance.between(1, 9);
    return raised({ ...draft, otherUndivided: true }, cells(['R6', 'R7', 'N1'], ['c1', 'c7']), by);
  }),
  odd('t3-other-not-itemised', 'the 2019 form', (chance) => quiet(chance, { form: '2019' })),
  odd('t3-other-not-itemised', 'one row of zeros', (chance) => withFigures({ ...clean(chance, { form: '2021', scale: 'none' }), otherUndivided: true }, Object.fromEntries(all.map((c) => [`t3.R6.${c}`, 0])))),
  fault('t3-carry-over-capacity', 'more carried on than there was', (chance) => { const draft = quiet(chance); const most = sumOf(draft, ['N1', 'N2']); return printedAs(withFigures(draft, { 't3.N4.c7': most + chance.between(3, 40) }), cells(['R7'], ['c7']), chance.pick(['', '/', '—'])); }),
  odd('t3-carry-over-capacity', 'all carried on', (chance) => withFigures(quiet(chance, { scale: 'none' }), { 't3.N1.c1': 7, 't3.N1.c7': 7, 't3.N4.c1': 7, 't3.N4.c7': 7 })),
  fault('t3-opaque-other-share', 'most is 其他', (chance) => { const by = chance.between(4000, 9000); return raised(quiet(chance, { form: '2021', scale: 'many' }), cells(['R6.3', 'R7', 'N1'], ['c1', 'c7']), by); }),
  odd('t3-opaque-other-share', 'few cases in all', (chance) => withFigures(quiet(chance, { form: '2021', scale: 'none' }), { 't3.R6.3.c1': 6, 't3.R6.3.c7': 6, 't3.R7.c1': 6, 't3.R7.c7': 6, 't3.N1.c1': 6, 't3.N1.c7': 6 })),
]; // prettier-ignore

const dispute = (rule: string, row: string): readonly Planter[] => [
  fault(rule, 'total left at 0', (chance) => withFigures(quiet(chance), { [`t4.${row}.upheld`]: chance.between(1, 30), [`t4.${row}.total`]: 0 })),
  fault(rule, 'total off', (chance) => raised(quiet(chance), [`t4.${row}.${chance.pick(['total', 'upheld', 'corrected', 'other', 'pending'])}`], chance.between(1, 9))),
  odd(rule, 'total blank', (chance) => printedAs(withFigures(quiet(chance), { [`t4.${row}.upheld`]: chance.between(0, 9) }), [`t4.${row}.total`], chance.pick(['', '/', '-']))),
  odd(rule, 'group blank', (chance) => printedAs(quiet(chance), ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `t4.${row}.${column}`), chance.pick(['', '/', '-', '无']))),
  odd(rule, 'zeros left blank', (chance) => { const draft = withFigures(quiet(chance), { [`t4.${row}.upheld`]: 3, [`t4.${row}.total`]: 3 }); return printedAs(draft, ['corrected', 'other', 'pending'].map((column) => `t4.${row}.${column}`), ''); }),
]; // prettier-ignore

export const table4: readonly Planter[] = [
  ...dispute('t4-review-sum', 'review'),
  ...dispute('t4-direct-sum', 'direct'),
  ...dispute('t4-after-sum', 'after'),
  fault('t4-total-blank', 'parts but no total', (chance) => printedAs(withFigures(quiet(chance), { 't4.review.upheld': 4 }), ['t4.review.total'], '')),
  odd('t4-total-blank', 'group blank', (chance) => printedAs(quiet(chance), ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `t4.after.${column}`), '')),
]; // prettier-ignore

const stock = (draft: Draft, kind: string, issued: number, repealed: number, inForce: number): Draft =>
  withFigures(draft, { [`t2.${kind}.issued`]: issued, [`t2.${kind}.repealed`]: repealed, [`t2.${kind}.inForce`]: inForce });

export const table2: readonly Planter[] = [
  fault('t2-inforce-below-issued', 'fewer in force than made', (chance) => stock(quiet(chance, { form: '2021' }), 'documents', chance.between(8, 30), 0, chance.between(0, 5))),
  fault('t2-inforce-below-issued', 'fewer than the net growth', (chance) => stock(quiet(chance, { form: '2021' }), 'documents', chance.between(20, 30), chance.between(1, 5), chance.between(0, 5))),
  odd('t2-inforce-below-issued', 'made and repealed in the year', (chance) => { const made = chance.between(3, 12); return stock(quiet(chance, { form: '2021' }), 'documents', made, made + chance.between(0, 9), chance.between(0, 9)); }),
  odd('t2-inforce-below-issued', 'revisions told in a note', (chance) => { const draft = stock(quiet(chance, { form: '2021' }), 'documents', 22, 0, 6); return printedAs(draft, ['t2.documents.issued'], '22（其中修订16件）'); }),
  odd('t2-inforce-below-issued', 'lapsed in the year, as the text tells', (chance) => { const draft = stock(quiet(chance, { form: '2021' }), 'documents', 9, 0, 5); return withText(draft, 2, [chance.pick(['本年制发文件中4件有效期已届满，自动失效。', '其中4件已到期自然失效。', '本年制发数含修订件4件。'])]); }),
  fault('t2-regulation-without-power', 'a county', (chance) => stock(quiet(chance, { form: '2021', kinds: ['government'], organ: { name: chance.pick(['霁屿县人民政府', '荇汀市蘅渚区人民政府', '芷岚县', '霭琚市翎墅区']), place: '', kind: 'government', level: 'county', rulemaking: false } }), 'regulations', chance.between(0, 3), 0, chance.between(3, 9))),
  fault('t2-regulation-without-power', 'a town', (chance) => stock(quiet(chance, { form: '2021', kinds: ['township'] }), 'regulations', chance.between(1, 3), 0, chance.between(3, 9))),
  odd('t2-regulation-without-power', 'a city', (chance) => stock(quiet(chance, { form: '2021', kinds: ['government', 'office'], organ: { name: chance.pick(['霁屿市人民政府', '荇汀市人民政府办公室', '蘅渚省人民政府', '芷岚自治州人民政府', '东莞市人民政府', '中山市人民政府', '儋州市人民政府', '嘉峪关市人民政府', '上海市人民政府办公厅']), place: '', kind: 'government', level: 'prefecture', rulemaking: true } }), 'regulations', chance.between(1, 5), 0, chance.between(9, 40))),
  odd('t2-regulation-without-power', 'none, or a mark for none', (chance) => printedAs(quiet(chance, { form: '2021', kinds: ['township', 'department'] }), ['t2.regulations.issued', 't2.regulations.repealed', 't2.regulations.inForce'], chance.pick(['0', '/', '-', '', '无']))),
  fault('t2-group-incomplete', 'a block left out', (chance) => ({ ...quiet(chance, { form: '2021' }), quirks: { omitRows: chance.pick([['table2.licences'], ['table2.fees'], ['table2.penalties', 'table2.coercion'], ['table2.regulations', 'table2.documents']]) } })),
  odd('t2-group-incomplete', 'all blocks, other marks', (chance) => ({ ...quiet(chance, { form: '2021' }), quirks: { labels: { '第二十条第（一）项': '第二十条第(一)项', '第二十条第（八）项': '第二十条 第（八）项', '第二十条第（五）项': '第二十条第（五）项：' } } })),
  fault('t2-2019-public-total', 'fewer in all than new', (chance) => withFigures(quiet(chance, { form: '2019' }), { 't2.documents.made': 12, 't2.documents.published': chance.between(9, 20), 't2.documents.publishedTotal': chance.between(0, 6) })),
  odd('t2-2019-public-total', 'as many', (chance) => { const made = chance.between(1, 20); return withFigures(quiet(chance, { form: '2019' }), { 't2.documents.made': made, 't2.documents.published': made, 't2.documents.publishedTotal': made }); }),
  fault('xs-enforcement-stats-mismatch', 'other statistics', (chance) => ({ later: withFigures(quiet(chance, { form: '2021' }), { 't2.penalties.decisions': 120 }), enforcement: { licences: [], penalties: [320], coercion: [], extent: null, source: null } })),
  odd('xs-enforcement-stats-mismatch', 'the same', (chance) => ({ later: withFigures(quiet(chance, { form: '2021' }), { 't2.penalties.decisions': 120 }), enforcement: { licences: [], penalties: [120], coercion: [], extent: null, source: null } })),
]; // prettier-ignore
