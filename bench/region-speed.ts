/**
 * How long it takes to set reports beside those of other organs: `npx tsx bench/region-speed.ts [reports]`. Made reports of 教育局 of one year, of which every
 * hundredth copies another's text and figures. Counted is what the stage does: profiles are unpacked, candidates found, and every report is judged from what is kept of it.
 */
import { across } from '../src/audit/across.js';
import type { Held } from '../src/audit/pair.js';
import type { Other } from '../src/audit/region-rule.js';
import { resemblingOf, sameFiguresOf, type Placed } from '../src/audit/region/candidates.js';
import { peersOf } from '../src/audit/region/peers.js';
import { profileOf, type Profile } from '../src/audit/region/profile.js';
import { sketchReport } from '../src/audit/sketch.js';
import { pack, unpack } from '../src/pipeline/gzip.js';
import { parentsOf } from '../src/register/parents.js';
import type { Report } from '../src/schema/report.js';

const total = Number(process.argv[2] ?? 10_000);
const marks = [...'机关窗口流程目录专栏台账指南会议档案培训网站留言检索群众企业社区卷宗说理办结衔接提醒通报整改'];

const prose = (seed: number): readonly string[] => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  const mark = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return marks[(state >>> 16) % marks.length]!;
  };
  const sentence = (): string => `${Array.from({ length: 26 }, mark).join('')}。`;
  // a third of every report is what the province wrote for all
  const common = Array.from({ length: 8 }, (_, at) => `持续完善${marks.slice(at, at + 18).join('')}事项的衔接与提醒。`);
  return [...common, ...Array.from({ length: 8 }, () => sentence() + sentence() + sentence())];
};

const sketchOf = (number: number): Report => {
  const seed = number % 100 === 99 ? number - 50 : number;
  const received = 20 + (seed % 300);
  return sketchReport({
    organ: `青溪${String(number).padStart(5, '0')}县教育局`,
    year: 2023,
    level: 'county',
    regionCode: String(320000 + (number % 1000)),
    table2: { licences: [1000 + seed], penalties: [400 + seed] },
    table3: { N1: [received, 3, 0, 0, 0, 0, received + 3], R1: [received, 3, 0, 0, 0, 0, received + 3] },
    sections: { 1: { text: prose(seed) }, 5: { text: prose(seed + 1_000_000).slice(8, 10) } },
  });
};

let made = 0;
const kept = Array.from({ length: total }, (_, number) => {
  const report = sketchOf(number);
  const start = performance.now();
  const profile = profileOf(report, []);
  made += performance.now() - start;
  return { document: String(number).padStart(6, '0'), report: pack(report), profile: pack(profile) };
});
console.log(`profiles (left behind by audit): ${(made / 1000).toFixed(1)} s`);

const otherOf = ({ document, profile: { organ, year, place } }: Placed): Other => ({ document, organ, year, place });
const start = process.cpuUsage();
const lap = (): string => `${((process.cpuUsage(start).user + process.cpuUsage(start).system) / 1e6).toFixed(1)} s`;
const placed = kept.map(({ document, profile }): Placed => {
  const one = unpack<Profile>(profile);
  return { document, organ: one.organ, isPreferred: true, profile: one };
});
const [resembling, figures] = [resemblingOf(placed), sameFiguresOf(placed)];
const peers = peersOf(placed.map(({ profile }) => profile));
parentsOf(placed.map(({ organ, profile }) => ({ organ: organ!, name: profile.organ, regionCode: profile.regionCode })));
console.log(`planned after ${lap()} of CPU`);
const heldOf = (document: string): Held => ({ document, report: unpack<Report>(kept[Number(document)]!.report), notices: [] });
let copies = 0;
placed.forEach(({ document, profile }, index) => {
  const outcomes = across({
    own: heldOf(document),
    profile,
    isPreferred: true,
    resembling: resembling.get(document)!.map(heldOf),
    sameFigures: (figures.get(document) ?? []).map(otherOf),
    children: [],
    missingChildren: null,
    peers: peers[index]!,
    searched: null,
    coverage: null,
  });
  if (outcomes.some(({ rule, verdict }) => rule === 'rg-copied-report' && verdict === 'failed')) copies++;
});
console.log(
  `${total.toLocaleString('en')} reports judged after ${lap()} of CPU; ${copies} are copies or copied (${2 * Math.floor(total / 100)} were made so)`,
);
