/** 行政执法统计年报 (国办发〔2018〕118号): what a body counts there of its own decisions, as imported by a user. */

/** own = 本级 alone | whole = the whole region or system. */
export type Extent = 'own' | 'whole';

/** One body and year, in 件. Null = not told; 0 only where the statistics say 0. */
export interface EnforcementLine {
  readonly organ: string;
  readonly year: number;
  /** 行政区划代码: 6, 9 or 12 digits. */
  readonly regionCode: string | null;
  /** 许可数量 (granted), and 不予许可数量. */
  readonly licences: number | null;
  readonly licencesRefused: number | null;
  /** 处罚总数; several penalties in one case count once there. */
  readonly penalties: number | null;
  /** 行政强制 as one total, or its two halves: 行政强制措施, 行政强制执行. */
  readonly coercion: number | null;
  readonly coercionMeasures: number | null;
  readonly coercionExecution: number | null;
  readonly extent: Extent | null;
  /** Where the figures were found: a title or an address. */
  readonly source: string | null;
}

/** What 表二 may be compared with. Of each kind every total that another way of counting gives, the fullest first; none = not told. */
export interface Enforcement {
  readonly licences: readonly number[];
  readonly penalties: readonly number[];
  readonly coercion: readonly number[];
  readonly extent: Extent | null;
  readonly source: string | null;
}
