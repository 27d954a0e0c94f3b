/** Writes docs/rules/: one page for each rule and the list of all. `npx tsx docs/generate-rules.ts` */

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { PairExample, PairRule } from '../src/audit/pair.js';
import { runPairRule } from '../src/audit/pair.js';
import { sketchPair } from '../src/audit/pair-sketch.js';
import type { RegionExample, RegionRule } from '../src/audit/region-rule.js';
import { runRegionRule } from '../src/audit/region-rule.js';
import { sketchNeighbourhood } from '../src/audit/region-sketch.js';
import type { Example, Group, Rule } from '../src/audit/rule.js';
import { runRule } from '../src/audit/rule.js';
import { catalogue as rules } from '../src/audit/rules/catalogue.js';
import { sketchReport } from '../src/audit/sketch.js';
import { readClaims } from '../src/normalize/claims/read-claims.js';
import type { Outcome, Said } from '../src/schema/finding.js';

const groups: Readonly<Record<Group, Said>> = {
  structure: { zh: 'A 结构', en: 'Structure' },
  cells: { zh: 'B 单元格', en: 'Cells' },
  table3: { zh: 'C 表三勾稽', en: 'Table 3' },
  table2: { zh: 'D 表二', en: 'Table 2' },
  table4: { zh: 'E 表四勾稽', en: 'Table 4' },
  narrative: { zh: 'F 正文与表格', en: 'The text and the tables' },
  closing: { zh: 'G 第五、六部分', en: 'Sections five and six' },
  identity: { zh: 'H 年度、时间、主体', en: 'Year, time and body' },
  years: { zh: 'I 年度衔接', en: 'Between years' },
  region: { zh: 'J 区域与横向', en: 'Across bodies' },
  source: { zh: 'K 来源与提取', en: 'Source and extraction' },
};

const verdicts: Readonly<Record<Outcome['verdict'], string>> = {
  passed: '通过 passed',
  failed: '不符 failed',
  'not-assessable': '不作判断 not assessable',
};

type AnyRule = Rule | PairRule | RegionRule;
type AnyExample = Example | PairExample | RegionExample;

const outcomes = (rule: AnyRule): readonly (readonly [AnyExample, Outcome])[] =>
  rule.scope === 'region'
    ? rule.examples.map((example) => [example, runRegionRule(rule, sketchNeighbourhood(example, readClaims))])
    : rule.scope === 'pair'
      ? rule.examples.map((example) => [example, runPairRule(rule, sketchPair(example, readClaims))])
      : rule.examples.map((example) => [
          example,
          runRule(rule, sketchReport(example.report, readClaims), { ...example.context, notices: example.notices ?? [] }),
        ]);

const told = (outcome: Outcome): readonly string[] => {
  if (outcome.verdict === 'failed')
    return outcome.findings.slice(0, 2).flatMap(({ severity, message }) => [`> **${severity}** ${message.zh}`, '>', `> ${message.en}`, '']);
  return outcome.verdict === 'not-assessable' ? [`> ${outcome.reason.zh}`, '>', `> ${outcome.reason.en}`, ''] : [];
};

const given = (example: AnyExample): string => {
  if ('own' in example) {
    const { own, others, below, missingBelow, searched, coverage, notices, isPreferred } = example;
    return JSON.stringify({ own, others, below, missingBelow, searched, coverage, notices, isPreferred });
  }
  if ('later' in example) {
    const { later, earlier, versions, isPreferred, mayBeHeld, notices, earlierNotices } = example;
    return JSON.stringify({ later, earlier, versions, isPreferred, mayBeHeld, notices, earlierNotices });
  }
  const { report, notices, context } = example;
  return JSON.stringify({ ...report, ...(notices ? { notices } : {}), ...context });
};

const examplesOf = (rule: AnyRule): readonly string[] =>
  outcomes(rule).flatMap(([example, outcome]) => [
    `### ${verdicts[example.verdict]}：${example.shows.zh}`,
    '',
    example.shows.en,
    '',
    '```json',
    given(example),
    '```',
    '',
    ...told(outcome),
  ]);

const pageOf = (rule: AnyRule): string =>
  [
    `# ${rule.id}`,
    '',
    `**${rule.title.zh}** · ${rule.title.en}`,
    '',
    `${rule.says.zh}`,
    '',
    `${rule.says.en}`,
    '',
    '| | |',
    '| --- | --- |',
    `| 分组 group | ${groups[rule.group].zh} |`,
    `| 级别 severity (at most) | ${rule.severity} |`,
    `| 格式 forms | ${rule.forms.join(', ')} |`,
    `| 版本 version | ${rule.version} |`,
    `| 依据 basis | ${rule.basis} |`,
    '',
    '## 例外 Exceptions',
    '',
    ...rule.exceptions.flatMap(({ zh, en }) => [`- ${zh}`, `  ${en}`]),
    '',
    '## 表述 Messages',
    '',
    ...Object.entries(rule.messages).flatMap(([name, { zh, en }]) => [`- \`${name}\`: ${zh}`, `  ${en}`]),
    '',
    '## 示例 Examples',
    '',
    'What is not listed is in order; rows of a table that are not listed print zeros.',
    '',
    ...examplesOf(rule),
  ]
    .join('\n')
    .trimEnd() + '\n';

const listOf = (): string =>
  [
    '# 规则目录 Rules',
    '',
    `${rules.length} rules, in the order in which they are run. Written by \`npx tsx docs/generate-rules.ts\` from \`src/audit/\`; do not edit.`,
    '',
    ...(Object.keys(groups) as Group[]).flatMap((group) => [
      `## ${groups[group].zh} ${groups[group].en}`,
      '',
      '| rule | 名称 | severity | forms |',
      '| --- | --- | --- | --- |',
      ...rules
        .filter((rule) => rule.group === group)
        .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.title.zh}<br>${rule.title.en} | ${rule.severity} | ${rule.forms.join(', ')} |`),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd() + '\n';

/** File name → content of docs/rules/. */
export const rulePages = (): ReadonlyMap<string, string> =>
  new Map([['README.md', listOf()], ...rules.map((rule) => [`${rule.id}.md`, pageOf(rule)] as const)]);

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, 'rules');
  await mkdir(folder, { recursive: true });
  const pages = rulePages();
  for (const old of await readdir(folder)) if (!pages.has(old)) await rm(join(folder, old));
  for (const [name, content] of pages) await writeFile(join(folder, name), content);
  console.log(`${pages.size} pages in docs/rules`);
}
