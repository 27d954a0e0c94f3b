/** Why the organ's name or the year of a report is in doubt. */
export const identityDoubt: readonly string[] = [`alter table reports add column identity_doubt text`];
