/**
 * How findings stand and which readings agree; decisions of people on findings, and figures that they corrected. Those hang on organ,
 * year and subject, not on a document or a run, and are only ever added to.
 */
export const decisions: readonly string[] = [
  `alter table findings add column standing text not null default 'to-check'`,
  `alter table findings add column standing_reason text not null default ''`,
  `alter table findings add column standing_reason_en text not null default ''`,
  `alter table findings add column rests_on text not null default ''`,
  `alter table cells add column confirmed_by text`,
  `create table decisions (
    number integer primary key, organ text, year integer, rule text not null, subject text not null, made_on text not null,
    kind text not null, reason text not null, decided_by text not null, decided_at text not null, sha256 text not null)`,
  `create index decisions_by_subject on decisions (year, subject)`,
  `create table corrections (
    number integer primary key, sha256 text not null, figure text not null, kind text not null,
    printed text not null, before double precision, after double precision,
    reason text not null, corrected_by text not null, corrected_at text not null)`,
  `create index corrections_by_document on corrections (sha256, figure)`,
];
