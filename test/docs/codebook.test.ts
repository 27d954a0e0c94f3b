import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codebook, comparabilityFile } from '../../docs/generate-codebook.js';

describe('docs/codebook.md', () => {
  it('says what the contract and the forms say', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/codebook.md'), 'utf8');
    if (written !== codebook()) throw new Error('docs/codebook.md is out of date; mend it with: npx tsx docs/generate-codebook.ts');
    expect(written).toContain('`t3.R3.1.c2`');
  });

  it('has the table of comparability beside it', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/comparability.csv'), 'utf8');
    if (written !== comparabilityFile()) throw new Error('docs/comparability.csv is out of date; mend it with: npx tsx docs/generate-codebook.ts');
    expect(written).toContain('t3.R6.c7,');
  });
});
