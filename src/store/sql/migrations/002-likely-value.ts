/** What the sums tell of a figure that was read in more than one way. */
export const likelyValue: readonly string[] = [`alter table cells add column likely_value double precision`];
