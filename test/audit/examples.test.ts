import { describe, expect, it } from '@jest/globals';

import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { sketchReport } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';

describe('every example that a rule gives', () => {
  for (const rule of rules)
    for (const example of rule.examples)
      it(`${rule.id}: ${example.shows.en} → ${example.verdict}`, () => {
        const outcome = runRule(rule, sketchReport(example.report, readClaims), { ...example.context, notices: example.notices ?? [] });
        expect(outcome.verdict).toBe(example.verdict);
        if (outcome.verdict !== 'failed') return;
        const [first] = outcome.findings;
        if (example.findings !== undefined) expect(outcome.findings).toHaveLength(example.findings);
        if (example.message !== undefined) expect(first?.message.zh).toBe(example.message);
        if (example.severity !== undefined) expect(first?.severity).toBe(example.severity);
      });
});
