import { describe, expect, it } from '@jest/globals';

import { runRegionRule } from '../../../src/audit/region-rule.js';
import { sketchNeighbourhood } from '../../../src/audit/region-sketch.js';
import { regionRules } from '../../../src/audit/rules/regions.js';
import { readClaims } from '../../../src/normalize/claims/read-claims.js';

describe('every example that a rule across organs gives', () => {
  for (const rule of regionRules)
    for (const example of rule.examples)
      it(`${rule.id}: ${example.shows.en} → ${example.verdict}`, () => {
        const outcome = runRegionRule(rule, sketchNeighbourhood(example, readClaims));
        expect(outcome.verdict).toBe(example.verdict);
        if (outcome.verdict !== 'failed') return;
        const [first] = outcome.findings;
        if (example.findings !== undefined) expect(outcome.findings).toHaveLength(example.findings);
        if (example.message !== undefined) expect(first?.message.zh).toBe(example.message);
        if (example.severity !== undefined) expect(first?.severity).toBe(example.severity);
      });
});
