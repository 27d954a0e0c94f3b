import type { Planter } from './planter.js';
import { closing } from './plant/closing.js';
import { cellPlanters, table2, table3, table4 } from './plant/figures.js';
import { identity } from './plant/identity.js';
import { narrative } from './plant/narrative.js';
import { copies } from './plant/copies.js';
import { regions } from './plant/regions.js';
import { remarks } from './plant/remarks.js';
import { statements } from './plant/statements.js';
import { sections, tables } from './plant/structure.js';
import { years } from './plant/years.js';

/** Every planter. Of each rule at least one fault and one oddity. */
export const planters: readonly Planter[] = [
  ...sections,
  ...tables,
  ...remarks,
  ...cellPlanters,
  ...table3,
  ...table2,
  ...table4,
  ...narrative,
  ...statements,
  ...closing,
  ...identity,
  ...years,
  ...regions,
  ...copies,
];

export const plantedRules: readonly string[] = [...new Set(planters.map((one) => one.rule))];
