import { distance } from 'fastest-levenshtein';

import type { FormId, TableId } from '../schema/form.js';
import { forms, undividedOther } from '../schema/form.js';
import type { PrintedLabel } from '../schema/report.js';
import type { Cell } from '../schema/table.js';
import { bareKey, key } from './text.js';

/**
 * What a printed label stands for. The official wording first, then wordings that reports are known to use, then
 * a slip of the keyboard. A label printed in an unheard-of way belongs in `variants`, with a sample.
 */

export interface Official {
  readonly id: string;
  readonly label: string;
}

export interface LabelMatch {
  readonly official: Official;
  readonly match: Exclude<PrintedLabel['match'], 'position'>;
}

/** By row or column id, or by the official label where two forms share an id. Sources: 洪泽区 2023, 天门市 2025, 武汉市生态环境局 2020, 沭阳县 2025, the peer's short labels. */
const variants: Readonly<Record<string, readonly string[]>> = {
  regulations: ['政府规章', '地方政府规章', '部门规章'],
  documents: ['行政规范性文件', '规范性文件', '规范性文件数'],
  licences: ['行政许可事项'],
  fees: ['行政事业性收费项目', '行政事业收费'],
  otherServices: ['其他对外管理服务', '对外管理服务事项'],
  inForce: ['现行有效件', '现行有效数', '现行有效数量', '现行有效'],
  issued: ['本年制发数', '本年制发数量', '本年度制发件数', '制发件数', '本年发布件数'],
  repealed: ['本年废止数', '本年废止数量', '本年度废止件数', '废止件数'],
  decisions: ['本年处理决定数量', '处理决定数量', '本年度处理决定数量', '处理决定数'],
  change: ['本年增减', '本年度增减'],
  '本年收费金额（单位：万元）': ['本年收费金额', '本年收费金额万元', '本年度收费金额单位万元', '收费金额'],
  采购总金额: ['采购总金额万元', '采购总金额元', '采购总金额单位万元', '采购总金额单位元', '采购金额'],
  c6: ['其它'],
  c7: ['合计', '总数'],
  N1: ['本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量', '本年新收申请数量'],
  N2: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  R2: ['部分公开'],
  'R3.2': ['其他法律行政法规禁止公开的', '其他法律法规禁止公开'],
  'R4.1': ['本机关不掌握相关信息', '本行政机关不掌握相关政府信息'],
  'R5.5': ['要求行政机关确认或重新出具已获取的信息'],
  'R6.1': ['逾期不补正', '申请人无正当理由逾期不补正', '申请人无正当理由逾期不补正行政机关不再处理'],
  'R6.2': ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用', '申请人逾期未按收费通知要求缴纳费用行政机关不再处理'],
  'R6.3': ['其它'],
  R7: ['合计'],
  N4: ['结转下一年度继续办理', '结转下年继续办理', '结转下年度'],
  total: ['合计'],
  upheld: ['维持', '维持结果'],
  corrected: ['纠正', '纠正结果'],
  pending: ['未审结', '尚未办结'],
  direct: ['未经复议直接诉讼', '未经行政复议直接起诉', '未经复议直接提起诉讼'],
  after: ['复议后诉讼', '经复议后起诉', '行政复议后起诉'],
};

export class Labels {
  private readonly exact = new Map<string, Official>();
  private readonly known = new Map<string, Official>();
  private readonly wanted: readonly (readonly [official: Official, bare: string])[];

  constructor(readonly officials: readonly Official[]) {
    this.wanted = officials.map((official) => [official, bareKey(official.label)]);
    for (const official of officials) {
      for (const spelling of [key(official.label), bareKey(official.label)]) this.exact.set(spelling, official);
      for (const variant of [...(variants[official.id] ?? []), ...(variants[official.label] ?? [])]) this.known.set(key(variant), official);
      // 部分公开（区分处理的…）, 行政许可（含…）: what stands in brackets explains, it does not name
      const named = bareKey(official.label.replace(/（[^（）]*）$/, ''));
      if (named !== '') this.known.set(named, official);
    }
  }

  /** Null where nothing official is near enough. A slip may change one character in four of a label of five or more. */
  match(printed: string): LabelMatch | null {
    const bare = bareKey(printed);
    if (bare === '') return null;
    const exact = this.exact.get(key(printed)) ?? this.exact.get(bare);
    if (exact) return { official: exact, match: 'exact' };
    const beforeBracket = bareKey(printed.replace(/[（(].*$/s, ''));
    const known = this.known.get(bare) ?? (beforeBracket === '' ? undefined : this.known.get(beforeBracket));
    if (known) return { official: known, match: 'variant' };
    return this.slip(bare);
  }

  /** Where what a cell prints is no label, another reading of the same cell may be one: then it is our slip, not the report's. */
  matchCell({ text, readings }: Pick<Cell, 'text' | 'readings'>): LabelMatch | null {
    const own = this.match(text);
    if (own) return own;
    for (const reading of readings ?? []) {
      const other = this.match(reading.text);
      if (other) return { ...other, match: 'slip' };
    }
    return null;
  }

  private slip(bare: string): LabelMatch | null {
    let best: Official | null = null;
    let least = Infinity;
    let second = Infinity;
    for (const [official, wanted] of this.wanted) {
      const allowed = wanted.length < 5 ? 0 : Math.max(1, Math.floor(wanted.length / 4));
      if (allowed === 0 || Math.abs(wanted.length - bare.length) > allowed + 1) continue;
      const d = distance(wanted, bare);
      if (d < least) [second, least, best] = [least, d, d <= allowed ? official : null];
      else second = Math.min(second, d);
    }
    // two official labels that are almost as near: better no answer than a guess
    return best && second > least + 1 ? { official: best, match: 'slip' } : null;
  }
}

const unique = (officials: readonly Official[]): Official[] => [...new Map(officials.map((official) => [official.id, official])).values()];

/** Rows that a table may print, by form. The 2021 表三 also knows the undivided （六）其他处理. */
export const rowLabels: Readonly<Record<TableId, Readonly<Record<FormId, Labels>>>> = {
  table2: { '2019': new Labels(forms['2019'].tables.table2.rows), '2021': new Labels(forms['2021'].tables.table2.rows) },
  table3: {
    '2019': new Labels(unique([...forms['2021'].tables.table3.rows, undividedOther])),
    '2021': new Labels(unique([...forms['2021'].tables.table3.rows, undividedOther])),
  },
  table4: { '2019': new Labels(forms['2019'].tables.table4.rows), '2021': new Labels(forms['2021'].tables.table4.rows) },
};

export const columnLabels: Readonly<Record<TableId, Readonly<Record<FormId, Labels>>>> = {
  table2: { '2019': new Labels(forms['2019'].tables.table2.columns), '2021': new Labels(forms['2021'].tables.table2.columns) },
  table3: { '2019': new Labels(forms['2019'].tables.table3.columns), '2021': new Labels(forms['2021'].tables.table3.columns) },
  table4: { '2019': new Labels(forms['2019'].tables.table4.columns), '2021': new Labels(forms['2021'].tables.table4.columns) },
};
