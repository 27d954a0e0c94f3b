import { comparisons, comparisonSource, type Verdict } from '../schema/comparability.js';
import type { ComparabilityRow } from '../schema/rows.js';

/** The table of comparability as rows: the same for every store, so it needs none. */

const verdict = (said: Verdict | null) => [said?.comparability ?? null, said?.reason.zh ?? null, said?.reason.en ?? null] as const;

export const comparabilityRows = (): readonly ComparabilityRow[] =>
  comparisons.map((one) => {
    const [from2018, from2018Zh, from2018En] = verdict(one.from2018);
    const [from2020, from2020Zh, from2020En] = verdict(one.from2020);
    return {
      variable: one.variable,
      label: one.label,
      unit: one.unit === '' ? null : one.unit,
      before_2019: one.before2019.join('+') || null,
      in_2019: one.in2019.join('+') || null,
      in_2021: one.in2021.join('+') || null,
      from_2018: from2018,
      from_2018_reason_zh: from2018Zh,
      from_2018_reason_en: from2018En,
      from_2020: from2020,
      from_2020_reason_zh: from2020Zh,
      from_2020_reason_en: from2020En,
      source: comparisonSource,
    };
  });
