import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { rulePages } from '../../docs/generate-rules.js';
import { catalogue as rules } from '../../src/audit/rules/catalogue.js';

const folder = join(import.meta.dirname, '../../docs/rules');

describe('docs/rules', () => {
  it('is what the rules say (mend it with: npx tsx docs/generate-rules.ts)', () => {
    const pages = rulePages();
    const stale = [...pages].filter(([name, content]) => !readdirSync(folder).includes(name) || readFileSync(join(folder, name), 'utf8') !== content);
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it('tells every rule in both languages, with its basis, an exception and an example', () => {
    for (const rule of rules) {
      for (const said of [rule.title, rule.says, ...rule.exceptions, ...Object.values(rule.messages)]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).not.toBe('');
      }
      expect([rule.id, rule.basis, rule.exceptions.length > 0]).toEqual([rule.id, expect.stringMatching(/./), true]);
    }
  });
});
