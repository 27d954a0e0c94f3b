import type { Place } from './place.js';

/**
 * A doubt about our own reading, never about the report. A notice with a place puts its message
 * on every figure and finding that touches that place.
 */
export interface Notice {
  /** kebab-case, stable, such as `two-numbers-in-cell`. */
  readonly code: string;
  /** One sentence in Chinese: what, where, what to do. */
  readonly message: string;
  readonly place?: Place;
}

export interface Result<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}
