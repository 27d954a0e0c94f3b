import { describe, expect, it } from '@jest/globals';
import { catalogue as rules } from '../../src/audit/rules/catalogue.js';
import { run } from '../../src/cli/commands/rules.js';
import { WrongUsage } from '../../src/errors.js';
import { screenOf } from './stored.js';

const shown = async (args: readonly string[], lang = 'zh'): Promise<string> => {
  const { screen, out } = screenOf(160);
  expect(await run(args, { lang }, screen)).toBe(0);
  return out();
};

describe('gongkai rules', () => {
  it('lists every rule with its title', async () => {
    const text = await shown([]);
    expect(rules.filter((rule) => !text.includes(rule.id))).toEqual([]);
    expect(text).toContain(`共 ${rules.length} 条`);
    expect(await shown([], 'en')).toContain(`${rules.length} rules`);
  });

  it('shows one rule with what it says, its basis, exceptions and examples', async () => {
    const rule = rules.find((one) => one.id === 't4-review-sum')!;
    const text = (await shown([rule.id])).replace(/\s/gu, '');
    for (const part of [rule.title.zh, rule.says.zh, rule.basis, ...rule.exceptions.map((one) => one.zh), rule.examples[0]!.shows.zh])
      expect(text).toContain(part.replace(/\s/gu, ''));
  });

  it('names rules that come near one that is not there', async () => {
    await expect(shown(['t4-review'])).rejects.toThrow(/Near it: .*t4-review-sum/);
    await expect(shown(['zzz'])).rejects.toThrow(WrongUsage);
  });
});
