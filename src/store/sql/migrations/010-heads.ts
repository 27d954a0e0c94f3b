/** A finding may follow from one of another document: which document that is. Comparisons tell as much of findings of audit. */
export const heads: readonly string[] = [
  `alter table findings add column caused_in text`,
  `alter table causes add column caused_by text`,
  `alter table causes add column caused_in text`,
];
