import { describe, expect, it } from '@jest/globals';

import { runPairRule } from '../../../src/audit/pair.js';
import { readClaims } from '../../../src/normalize/claims/read-claims.js';
import { sketchPair } from '../../../src/audit/pair-sketch.js';
import { pairRules } from '../../../src/audit/rules/pairs.js';

describe('every example that a rule between years gives', () => {
  for (const rule of pairRules)
    for (const example of rule.examples)
      it(`${rule.id}: ${example.shows.en} → ${example.verdict}`, () => {
        const outcome = runPairRule(rule, sketchPair(example, readClaims));
        expect(outcome.verdict).toBe(example.verdict);
        if (outcome.verdict !== 'failed') return;
        const [first] = outcome.findings;
        if (example.findings !== undefined) expect(outcome.findings).toHaveLength(example.findings);
        if (example.message !== undefined) expect(first?.message.zh).toBe(example.message);
        if (example.severity !== undefined) expect(first?.severity).toBe(example.severity);
      });
});
