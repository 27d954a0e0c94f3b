import { beforeEach, describe, expect, it } from '@jest/globals';
import { run as findingsCommand } from '../../src/cli/commands/findings.js';
import { run as review } from '../../src/cli/commands/review.js';
import { run as reviews } from '../../src/cli/commands/reviews.js';
import { contract } from '../../src/export/contract.js';
import type { FindingRow } from '../../src/schema/rows.js';
import { addTo, reportPage, screenOf, storeWith } from './stored.js';

/** 10＋1 with 0 as its total. */
const wrong = '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0';
const subject = 't4-review-sum:table4:review:total';

let store = '';
beforeEach(async () => {
  store = await storeWith({ name: 'a.html', document: reportPage('淮安市洪泽区', 2023, wrong) });
});

const decide = async (kind: string, more: Record<string, unknown> = {}): Promise<string> => {
  const { screen, out } = screenOf();
  expect(await review(['a.html', subject], { store, [kind]: true, reason: '已对照原件', by: '张三', ...more }, screen)).toBe(0);
  return out();
};
const found = async (options: Record<string, unknown> = {}): Promise<readonly FindingRow[]> => {
  const { screen, out } = screenOf();
  await findingsCommand([], { store, format: 'jsonl', rule: 't4-review-sum', ...options }, screen);
  return out()
    .trimEnd()
    .split('\n')
    .map((line) => contract.findings.parse(JSON.parse(line)) as FindingRow);
};

describe('gongkai review', () => {
  it('lets a finding that was read once only be published when somebody confirms it', async () => {
    expect(await found()).toMatchObject([{ standing: 'to-check', decision: null }]);
    expect(await decide('confirm')).toMatch(/^已确认：/);
    expect(await found()).toMatchObject([
      {
        standing: 'publishable',
        standing_reason: '张三核对后确认：已对照原件',
        decision: 'confirmed',
        decision_reason: '已对照原件',
        decided_by: '张三',
        decided_at: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it('takes a dismissed finding out of what may be published', async () => {
    await decide('dismiss', { reason: '另有说明' });
    expect(await found({ lang: 'en' })).toMatchObject([{ standing: 'dismissed', standing_reason: 'dismissed by 张三: 另有说明' }]);
  });

  it('lets the last decision stand, a remark none of them change, and loses nothing', async () => {
    await decide('dismiss');
    await decide('confirm', { by: '李四' });
    await decide('note', { reason: '已去函' });
    expect(await found()).toMatchObject([{ decision: 'confirmed', decided_by: '李四' }]);
    const { screen, out } = screenOf(160);
    await reviews([], { store }, screen);
    expect(out()).toMatch(/张三\s+排除[^]*李四\s+确认[^]*张三\s+备注.*已去函/u);
    const lines = screenOf();
    await reviews([], { store, format: 'jsonl' }, lines.screen);
    expect(lines.out().trimEnd().split('\n')).toHaveLength(3);
  });

  it('holds for another document of the organ on that year with the same figures, and for no other organ or year', async () => {
    await decide('confirm');
    await addTo(
      store,
      { name: 'b.html', document: reportPage('淮安市洪泽区', 2023, wrong) },
      { name: 'c.html', document: reportPage('淮安市洪泽区', 2022, wrong) },
      { name: 'd.html', document: reportPage('淮安市淮阴区', 2023, wrong) },
    );
    expect((await found()).map(({ source, decision }) => [source, decision])).toEqual([
      ['a.html', 'confirmed'],
      ['b.html', 'confirmed'],
      ['c.html', null],
      ['d.html', null],
    ]);
  });

  it('opens the finding again where it is on other figures', async () => {
    await decide('confirm');
    await addTo(store, { name: 'b.html', document: reportPage('淮安市洪泽区', 2023, '9 2 0 0 0 0 0 0 0 0 0 0 0 0 0') });
    expect((await found())[1]).toMatchObject({ decision: 'reopened', standing: 'to-check', decided_by: '张三' });
    expect((await found({ lang: 'en' }))[1]?.standing_reason).toContain('decided on other figures');
  });

  it('needs one kind, a reason, a name, a report and a finding that are there', async () => {
    await expect(decide('confirm', { dismiss: true })).rejects.toThrow('Exactly one of --confirm, --dismiss, --note');
    await expect(decide('other')).rejects.toThrow('Exactly one');
    await expect(decide('confirm', { reason: ' ' })).rejects.toThrow('--reason is needed');
    await expect(decide('confirm', { by: undefined })).rejects.toThrow('--by is needed');
    const options = { store, confirm: true, reason: 'x', by: 'y' };
    await expect(review(['a.html', 't3-row-total'], options)).rejects.toThrow(subject);
    await expect(review(['z.html', subject], options)).rejects.toThrow('no “z.html”');
  });
});

it('says that nothing was decided yet', async () => {
  const { screen, out } = screenOf();
  await reviews([], { store }, screen);
  expect(out()).toBe('还没有任何决定或更正。\n');
});
