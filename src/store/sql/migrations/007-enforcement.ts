/** 行政执法统计年报 as a user imported it, line by line, and what of it each report is set beside. */
export const enforcement: readonly string[] = [
  `create table enforcement_lines (position integer primary key, year integer not null, line text not null)`,
  `create table report_enforcement (sha256 text primary key, figures text not null)`,
];
