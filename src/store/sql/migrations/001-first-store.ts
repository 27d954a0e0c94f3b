/** The first store. SQL that PostgreSQL takes too, but for `blob` (there `bytea`). */

export const firstStore: readonly string[] = [
  `create table documents (sha256 text primary key, size integer not null)`,
  `create table locations (
    origin text primary key, name text not null, file text, url text,
    organ text, region_code text, level text, year integer, published text,
    retrieved_at text, archive_url text, via text)`,
  `create table fetches (
    origin text not null references locations (origin), started_at text not null, finished_at text not null, final_url text not null,
    status integer not null, headers text not null, redirects text not null, content_type text, filename text,
    sha256 text not null references documents (sha256),
    primary key (origin, started_at))`,
  `create table requests (
    url text not null, status integer, headers text not null, started_at text not null, finished_at text not null, error text)`,
  `create index requests_by_url on requests (url)`,
  `create table versions (
    origin text not null references locations (origin), sha256 text not null references documents (sha256),
    seen integer not null, retrieved_at text,
    primary key (origin, sha256))`,
  `create index versions_by_document on versions (sha256)`,
  `create table outputs (
    stage text not null, sha256 text not null references documents (sha256),
    version integer not null, input_hash text not null, digest text not null, value blob not null,
    primary key (stage, sha256))`,
  `create table jobs (
    stage text not null, id text not null, state text not null, settled text, version integer, input_hash text,
    forced integer not null, revision integer not null, started integer not null, attempts integer not null,
    interruptions integer not null, passing integer not null, reason_code text, reason text,
    primary key (stage, id))`,
  `create index jobs_by_state on jobs (state, stage)`,
  `create table reports (
    sha256 text primary key references documents (sha256),
    organization text, organization_source text, organ_id text, region_code text, level text,
    year integer, year_source text, published text, published_source text, title text,
    format text, media text not null, reading text not null, stage_versions text not null,
    figures integer not null, numbers integer not null, blanks integer not null, not_numbers integer not null, doubted integer not null,
    errors integer not null, warnings integer not null, infos integer not null)`,
  `create index reports_by_organization on reports (organization, year)`,
  `create table cells (
    sha256 text not null references reports (sha256) on delete cascade, position integer not null,
    table_id text not null, row_label text not null, column_label text not null, figure text not null,
    value double precision, unit text, value_normalized double precision, raw text not null, note text, status text not null,
    page integer, x0 double precision, top double precision, x1 double precision, bottom double precision, doubt text,
    primary key (sha256, position))`,
  `create table findings (
    sha256 text not null references reports (sha256) on delete cascade, position integer not null,
    finding text not null, caused_by text, rule text not null, rule_version integer not null, severity text not null,
    table_id text, row_label text, column_label text, message text not null, message_en text not null,
    actual text not null, expected text not null, basis text not null, cause text, cause_en text, doubts text not null,
    page integer, x0 double precision, top double precision, x1 double precision, bottom double precision,
    primary key (sha256, position))`,
  `create index findings_by_rule on findings (rule, severity)`,
  `create table outcomes (
    sha256 text not null references reports (sha256) on delete cascade, position integer not null,
    rule text not null, rule_version integer not null, verdict text not null, applied integer,
    findings integer not null, reason text, reason_en text,
    primary key (sha256, position))`,
  `create view sources as
    select v.sha256 as sha256, min(l.name) as source from versions v join locations l on l.origin = v.origin group by v.sha256`,
];
