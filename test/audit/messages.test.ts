import { describe, expect, it } from '@jest/globals';

import { sketchPair } from '../../src/audit/pair-sketch.js';
import { runPairRule } from '../../src/audit/pair.js';
import { runRegionRule } from '../../src/audit/region-rule.js';
import { sketchNeighbourhood } from '../../src/audit/region-sketch.js';
import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { pairRules } from '../../src/audit/rules/pairs.js';
import { regionRules } from '../../src/audit/rules/regions.js';
import { sketchReport } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';
import type { Finding, Outcome, Said } from '../../src/schema/finding.js';
import { faultsOf } from './plain.js';

/** Messages as a clerk of the organ and a journalist would read them aloud. */

const told = (outcome: Outcome): readonly Finding[] => (outcome.verdict === 'failed' ? outcome.findings : []);

const found: readonly Finding[] = [
  ...rules.flatMap((rule) =>
    rule.examples.flatMap((example) =>
      told(runRule(rule, sketchReport(example.report, readClaims), { ...example.context, notices: example.notices ?? [] })),
    ),
  ),
  ...pairRules.flatMap((rule) => rule.examples.flatMap((example) => told(runPairRule(rule, sketchPair(example, readClaims))))),
  ...regionRules.flatMap((rule) => rule.examples.flatMap((example) => told(runRegionRule(rule, sketchNeighbourhood(example, readClaims))))),
];

const all = [...rules, ...pairRules, ...regionRules];

describe('every message of an example', () => {
  // a doubt of our own reading is told in the words of the reader, which are Chinese
  const judged = found.filter(({ rule }) => rule !== 'extraction-low-confidence');
  const messages = new Map<string, Said>(judged.map(({ rule, message }) => [`${rule}: ${message.zh}`, message]));
  it('is one of more than a hundred', () => expect(messages.size).toBeGreaterThan(100));
  for (const [name, message] of messages) it(name, () => expect(faultsOf(message)).toEqual([]));
});

describe('every rule', () => {
  it('names its basis, which stands beside its messages', () => {
    expect(all.filter(({ basis }) => basis.trim() === '' || /[。.]$/u.test(basis)).map(({ id }) => id)).toEqual([]);
  });

  it('accuses with figures or words of the report: each message of a warning or error quotes or counts', () => {
    const bare = found.filter(({ severity, message }) => severity !== 'info' && !/\d|“|表[二三四]|网站/u.test(message.zh));
    expect(bare.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
  });
});

describe('what keeps a message from being read aloud', () => {
  const english = 'Fine.';
  it.each([
    ['表三为undefined件。', 'zh: a value that is none'],
    ['表三的的数字不符。', 'zh: a doubled word'],
    ['表三,请核对。', 'zh: half-width punctuation'],
    ['未发现表三。请核对。', 'zh: not one sentence'],
    ['截至2024-01-31未发现。', 'zh: a day that is not spoken'],
    ['称“危及“三安全一稳定””。', 'zh: quotation marks'],
    ['未见“平台建设”、“监督保障”。', 'zh: a list mark between quotations'],
    ['涉嫌造假。', 'zh: a motive'],
  ])('is found in %s', (zh, fault) => expect(faultsOf({ zh, en: english })).toContain(fault));

  it('is found in English', () => {
    expect(faultsOf({ zh: '请核对。', en: '1 days after; please check.' })).toEqual(['en: one thing in the plural']);
    expect(faultsOf({ zh: '请核对。', en: 'Please check，now.' })).toEqual(['en: Chinese punctuation']);
  });
});
