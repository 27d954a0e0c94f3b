/** What comparisons tell of the causes of findings of audit, by the stage that tells it. */
export const causes: readonly string[] = [
  `create table causes (
    sha256 text not null references reports (sha256) on delete cascade, stage text not null, finding text not null,
    cause text not null, cause_en text not null,
    primary key (sha256, stage, finding))`,
];
