/** Errors: the run (or this document) cannot go on. The class tells the runner what to do with the job. */

import type { Said } from './schema/finding.js';

/** Why a document failed and what its owner can do about it. */
export interface Reason {
  /** kebab-case, stable, such as `password-needed`. */
  readonly code: string;
  readonly message: Said;
  readonly advice: Said;
}

/** This document cannot be read, now or later, by this version: list it as failed. */
export class GiveUp extends Error {
  constructor(readonly reason: Reason) {
    super(reason.message.en);
    this.name = 'GiveUp';
  }
}

/** It may work later (a host that did not answer). `after`: seconds. */
export class RetryLater extends Error {
  constructor(
    readonly reason: Reason,
    readonly after: number,
  ) {
    super(reason.message.en);
    this.name = 'RetryLater';
  }
}

/** The command line or a manifest is wrong: exit 2. The message goes to the user as it is. */
export class WrongUsage extends Error {
  constructor(readonly said: Said) {
    super(said.en);
    this.name = 'WrongUsage';
  }
}
