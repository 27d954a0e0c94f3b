/** Digests of the rows that a stage has left of a report. They go with the report, as its rows do; without them all its rows are written anew. */
export const written: readonly string[] = [
  `create table written (
    sha256 text not null references reports (sha256) on delete cascade, stage text not null, digests text not null,
    primary key (sha256, stage))`,
];
