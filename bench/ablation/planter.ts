/** A way to plant one fault of a rule's kind into sound reports, or a lawful oddity near it. No planter uses the rules' own code or words. */

import type { Chance } from '../generator/random.js';
import { withText } from './draft.js';
import type { Draft } from './draft.js';
import type { Case } from './judge.js';

export interface Planter {
  readonly rule: string;
  /** A fault must be found; for an oddity nobody may be accused. */
  readonly kind: 'fault' | 'odd';
  readonly name: string;
  readonly plant: (chance: Chance) => Case;
}

const one =
  (kind: Planter['kind']) =>
  (rule: string, name: string, plant: (chance: Chance) => Case | Draft): Planter => ({
    rule,
    kind,
    name,
    plant: (chance) => {
      const made = plant(chance);
      return 'later' in made ? made : { later: made };
    },
  });

export const fault = one('fault');
export const odd = one('odd');

/** A sentence put where such sentences stand: behind a paragraph of the overview, or above the table. */
export const say = (draft: Draft, chance: Chance, sentence: string, places: readonly number[] = [1], near?: RegExp): Draft => {
  const order = chance.pick(places);
  const texts = draft.texts[order] ?? [];
  if (texts.length === 0) return withText(draft, order, [sentence]);
  const fitting = texts.findIndex((text) => near?.test(text));
  const at = fitting >= 0 ? fitting : chance.between(0, texts.length - 1);
  return withText(
    draft,
    order,
    texts.map((text, index) => (index === at ? (/[。：]$/u.test(text) ? text + sentence : `${text}。${sentence}`) : text)),
  );
};
