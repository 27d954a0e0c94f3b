/**
 * Findings and outcomes are of two stages: audit judges a report by itself, compare beside others of its organ. Each stage
 * replaces its own. What audit leaves behind now holds what a comparison must know: all reports are judged again, none is read
 * again.
 */
export const findingsByStage: readonly string[] = [
  `create table findings_by_stage (
    sha256 text not null references reports (sha256) on delete cascade, stage text not null, position integer not null,
    finding text not null, caused_by text, rule text not null, rule_version integer not null, severity text not null,
    table_id text, row_label text, column_label text, message text not null, message_en text not null,
    actual text not null, expected text not null, basis text not null, cause text, cause_en text, doubts text not null,
    page integer, x0 double precision, top double precision, x1 double precision, bottom double precision,
    primary key (sha256, stage, position))`,
  `insert into findings_by_stage select
    sha256, 'audit', position, finding, caused_by, rule, rule_version, severity, table_id, row_label, column_label,
    message, message_en, actual, expected, basis, cause, cause_en, doubts, page, x0, top, x1, bottom from findings`,
  `drop table findings`,
  `alter table findings_by_stage rename to findings`,
  `create index findings_by_rule on findings (rule, severity)`,
  `create table outcomes_by_stage (
    sha256 text not null references reports (sha256) on delete cascade, stage text not null, position integer not null,
    rule text not null, rule_version integer not null, verdict text not null, applied integer,
    findings integer not null, reason text, reason_en text,
    primary key (sha256, stage, position))`,
  `insert into outcomes_by_stage select
    sha256, 'audit', position, rule, rule_version, verdict, applied, findings, reason, reason_en from outcomes`,
  `drop table outcomes`,
  `alter table outcomes_by_stage rename to outcomes`,
  `create index reports_by_organ on reports (organ_id, year)`,
  `delete from outputs where stage = 'audit'`,
  `update jobs set state = 'waiting', forced = 1, revision = revision + 1 where stage = 'audit' and state = 'done'`,
];
