import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from '../../src/cli/commands/schema.js';
import { WrongUsage } from '../../src/errors.js';
import { screenOf } from './stored.js';

const schema = async (args: readonly string[], lang = 'zh'): Promise<Record<string, unknown>> => {
  const { screen, out } = screenOf();
  expect(await run(args, { lang }, screen)).toBe(0);
  return JSON.parse(out()) as Record<string, unknown>;
};

describe('gongkai schema', () => {
  it('prints the JSON Schema 2020-12 of one shape in the language asked for', async () => {
    const cells = await schema(['cells']);
    expect(cells['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(cells).toMatchObject({ properties: { raw: { description: expect.stringContaining('原文') } } });
    expect(await schema(['cells'], 'en')).toMatchObject({ properties: { raw: { description: expect.stringContaining('as printed') } } });
  });

  it('prints all shapes as definitions of one valid schema', async () => {
    const all = await schema([]);
    expect(Object.keys(all['$defs'] as object)).toEqual(['cells', 'findings', 'outcomes', 'reports', 'claims', 'panel', 'comparability', 'tables']);
    expect(new Ajv2020({ strictTypes: false }).validateSchema(all)).toBe(true);
  });

  it('names the shapes where another is asked for', async () => {
    await expect(schema(['rows'])).rejects.toThrow(WrongUsage);
  });
});
