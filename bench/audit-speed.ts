/**
 * How long the rules take, on one core and in memory: `npx tsx bench/audit-speed.ts [reports]`. Made reports of organs with
 * five years each, of which every tenth breaks something: all rules on one report over each, then all rules between years.
 * The reports are made first and the rules run once over a tenth of them before the clock starts.
 */
import { audit } from '../src/audit/audit.js';
import { compare } from '../src/audit/compare.js';
import type { Held } from '../src/audit/pair.js';
import { sketchReport, type Sketch } from '../src/audit/sketch.js';
import { rules } from '../src/audit/rules/index.js';
import { pairRules } from '../src/audit/rules/pairs.js';

const years = [2021, 2022, 2023, 2024, 2025];
const total = Number(process.argv[2] ?? 10_000);

const clauses = [...'机关窗口流程目录专栏台账指南会议档案培训网站留言检索群众企业社区卷宗说理'].flatMap((one, at, all) =>
  all.slice(0, 12).map((other) => `持续完善${one}${other}${all[(at * 7) % all.length]}事项的衔接与提醒，按季度逐项通报整改结果`),
);

/** Prose of about 2,000 characters, other for each organ and year. */
const proseOf = (seed: number): readonly string[] =>
  Array.from({ length: 8 }, (_, paragraph) =>
    Array.from({ length: 8 }, (_, sentence) => `${clauses[(seed * 31 + paragraph * 53 + sentence * 17) % clauses.length]}。`).join(''),
  );

const sketchOf = (organ: number, year: number): Sketch => {
  const seed = organ * 7 + (year - 2021) * 3;
  const [received, carried] = [20 + (seed % 300), seed % 4];
  const broken = seed % 10 === 0 ? 1 : 0;
  return {
    organ: `青溪${organ}县教育局`,
    year,
    table2: { documents: [2, 1, 10 + (year - 2021)], licences: [1000 + seed], penalties: [400 + seed], fees: [120.5] },
    table3: {
      N1: [received, 0, 0, 0, 0, 0, received],
      N2: [carried + broken, 0, 0, 0, 0, 0, carried + broken],
      R1: [received, 0, 0, 0, 0, 0, received],
      R7: [received, 0, 0, 0, 0, 0, received],
      N4: [carried, 0, 0, 0, 0, 0, carried],
    },
    sections: { 1: { text: proseOf(seed) }, 5: { text: proseOf(seed + 1).slice(0, 2) } },
  };
};

const chains: readonly (readonly Held[])[] = Array.from({ length: Math.ceil(total / years.length) }, (_, organ) =>
  years.map((year) => ({ document: `${organ} ${year}`, report: sketchReport(sketchOf(organ, year)), notices: [] })),
);

const alone = (chain: readonly Held[]): number =>
  chain.reduce((sum, held) => sum + audit(held.report, held.notices).filter(({ verdict }) => verdict === 'failed').length, 0);

const beside = (chain: readonly Held[]): number =>
  chain.reduce((sum, later, at) => {
    const earlier = chain.slice(Math.max(0, at - 3), at).reverse();
    const outcomes = compare({ later, earlier, versions: [], isPreferred: true, heldYears: years.slice(0, at + 1), mayBeHeld: false });
    return sum + outcomes.filter(({ verdict }) => verdict === 'failed').length;
  }, 0);

const timed = (what: string, judge: (chain: readonly Held[]) => number): number => {
  // of this process alone: the clock would count what else runs on the machine
  const start = process.cpuUsage();
  const failed = chains.reduce((sum, chain) => sum + judge(chain), 0);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(`${what}: ${(chains.length * years.length).toLocaleString('en')} reports in ${seconds.toFixed(1)} s of CPU; ${failed} rules failed`);
  return seconds;
};

for (const chain of chains.slice(0, chains.length / 10)) void (alone(chain) + beside(chain));
const seconds = timed(`${rules.length} rules on one report`, alone) + timed(`${pairRules.length} rules between years`, beside);
console.log(`together ${seconds.toFixed(1)} s of CPU`);
