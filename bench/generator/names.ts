/** Organs that do not exist: rare characters joined, so that no real place is named. */

import type { Level } from '../../src/schema/report.js';

export interface Organ {
  readonly name: string;
  readonly level: Level;
  /** A government, not a department: publishes until 31 March, not 31 January (《条例》第四十九条). */
  readonly government: boolean;
  /** May make 规章. */
  readonly rulemaking: boolean;
}

const firsts = [...'霁荇蘅芷翎岫澹筠黛漪霭琚'];
const seconds = [...'屿汀渚坞浦岚墅礁埠堰圩塬'];

const kinds: readonly (Omit<Organ, 'name'> & { readonly suffix: string })[] = [
  { suffix: '市人民政府', level: 'prefecture', government: true, rulemaking: true },
  { suffix: '县人民政府', level: 'county', government: true, rulemaking: false },
  { suffix: '市教育局', level: 'prefecture', government: false, rulemaking: false },
  { suffix: '县财政局', level: 'county', government: false, rulemaking: false },
  { suffix: '区人民政府', level: 'county', government: true, rulemaking: false },
  { suffix: '区民政局', level: 'county', government: false, rulemaking: false },
  { suffix: '市水务局', level: 'prefecture', government: false, rulemaking: false },
  { suffix: '县审计局', level: 'county', government: false, rulemaking: false },
  { suffix: '区司法局', level: 'county', government: false, rulemaking: false },
  { suffix: '市自然资源和规划局', level: 'prefecture', government: false, rulemaking: false },
];

/** How many organs have different names. */
export const organCount = firsts.length * seconds.length * kinds.length;

/** The organ with this number; numbers below `organCount` give different names. */
export const organAt = (index: number): Organ => {
  const { suffix, ...rest } = kinds[index % kinds.length]!;
  const place = Math.floor(index / kinds.length) * 37;
  const name = `${firsts[place % firsts.length]!}${seconds[Math.floor(place / firsts.length) % seconds.length]!}${suffix}`;
  return { name, ...rest };
};
