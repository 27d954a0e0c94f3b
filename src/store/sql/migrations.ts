import { firstStore } from './migrations/001-first-store.js';
import { likelyValue } from './migrations/002-likely-value.js';
import { identityDoubt } from './migrations/003-identity-doubt.js';
import { findingsByStage } from './migrations/004-findings-by-stage.js';
import { decisions } from './migrations/005-decisions.js';
import { registerLines } from './migrations/006-register.js';
import { enforcement } from './migrations/007-enforcement.js';
import { causes } from './migrations/008-causes.js';
import { written } from './migrations/009-written.js';
import { heads } from './migrations/010-heads.js';

/**
 * Numbered, hand-written migrations, each run once and in order. A new one is one file and one line here. SQL of SQLite that
 * PostgreSQL takes too, but for what postgres/migrate.ts says in its words.
 */
export const migrations: readonly (readonly string[])[] = [
  firstStore,
  likelyValue,
  identityDoubt,
  findingsByStage,
  decisions,
  registerLines,
  enforcement,
  causes,
  written,
  heads,
];
