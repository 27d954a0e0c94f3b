import { describe, expect, it } from '@jest/globals';

import { judge } from '../../bench/ablation/judge.js';
import { planters } from '../../bench/ablation/planters.js';
import { chanceFrom } from '../../bench/generator/random.js';
import { faultsOf } from '../audit/plain.js';

/** What is said of made reports with planted faults and oddities: other organs, figures and texts than the examples of the rules have. */

describe('every message and cause on a made report', () => {
  const findings = planters.flatMap((planter, at) => judge(planter.plant(chanceFrom(at + 1))));
  const messages = findings
    .filter(({ rule }) => rule !== 'extraction-low-confidence')
    .flatMap(({ message, cause }) => (cause ? [message, cause.message] : [message]));

  it('can be read aloud', () => {
    const faulty = messages.flatMap((message) => faultsOf(message).map((fault) => `${fault}: ${message.zh} / ${message.en}`));
    expect([...new Set(faulty)]).toEqual([]);
    expect(new Set(messages.map(({ zh }) => zh)).size).toBeGreaterThan(150);
  });
});
