import { createHash } from 'node:crypto';
import { rules } from '../audit/rules/index.js';
import { pairRules } from '../audit/rules/pairs.js';
import { regionRules } from '../audit/rules/regions.js';
import type { StageName } from '../store/store.js';

/**
 * Version of the code behind each stage. Raise it with every change of a room that may change its output: the stage and
 * those after it then run again over everything kept. A raised download is not repeated by itself: hosts are not asked twice.
 */
export const versions: Readonly<Record<StageName, number>> = { download: 1, extract: 6, normalize: 6, audit: 6, compare: 3, region: 3 };

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Rules with their versions as one word of 12 characters: another word where one of them is raised, new or gone. */
export const wordOf = (all: readonly Versioned[]): string =>
  createHash('sha256')
    .update(all.map(({ id, version }) => `${id} ${version}`).join('\n'))
    .digest('hex')
    .slice(0, 12);

/** The rules that each stage judges by. What was judged by others is judged again; no document is read for that. */
export const judgedBy = { audit: wordOf(rules), compare: wordOf(pairRules), region: wordOf(regionRules) } as const;
