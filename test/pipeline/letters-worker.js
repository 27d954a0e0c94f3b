/**
 * A worker for tests of the runner: it reads letters of one line instead of reports, so that each way to end is one word.
 * `report <organ> <year> <number>` is read, `loop [file]` never ends (and writes the time into the file, on and on), `crash` ends its process, `hog` fills memory, `slow` takes its time,
 * `page <href>` only links to a report, anything else is not a report.
 */
import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { gunzipSync, gzipSync } from 'node:zlib';
import workerpool from 'workerpool';
import { watchOver } from '../../dist/pipeline/watch.js';

const pack = (value) => gzipSync(JSON.stringify(value));
const unpack = (gzipped) => JSON.parse(gunzipSync(gzipped).toString('utf8'));
const done = (value, rows = null) => ({ kind: 'done', value: pack(value), rows });
const held = [];

const extract = async (letter) => {
  if (letter.startsWith('loop')) return loop(letter.split(' ')[1]);
  if (letter.startsWith('crash')) process.exit(9);
  if (letter.startsWith('hog')) for (;;) held.push(Buffer.alloc(16 * 2 ** 20, 1));
  if (letter.startsWith('slow')) await sleep(300);
  const href = /^page (\S+)/.exec(letter)?.[1];
  return done({
    value: { media: 'html', reading: 'text', letter, links: href ? [{ text: '政府信息公开工作年度报告.pdf', href }] : [] },
    notices: [],
  });
};

const loop = (file) => {
  for (;;) if (file) writeFileSync(file, String(process.hrtime.bigint()));
};

const normalize = ({ value: { letter, links } }, declared) => {
  const [, organ, year, number] = /^(?:slow )?report (\S+) (\d+) (\S+)/.exec(letter) ?? [];
  const said = { zh: letter, en: letter };
  if (links.length > 0) return { kind: 'gave-up', reason: { code: 'link-page', message: said, advice: said } };
  if (organ === undefined) return { kind: 'gave-up', reason: { code: 'not-a-report', message: said, advice: said } };
  return done({ value: { organ: declared.organ ?? organ, year: Number(year), number: Number(number) }, notices: [] });
};

const shared = (report) => ({
  organization: report.organ,
  organ_id: null,
  region_code: null,
  level: null,
  year: report.year,
  published: null,
  published_source: null,
  format: '2021',
  reading: 'text',
  stage_versions: { extract: 1, normalize: 1, audit: 1 },
});

const audit = ({ value: report }) => {
  const cell = {
    ...shared(report),
    table: 'table2',
    row: '规章',
    column: '本年制发件数',
    figure: 't2.regulations.made',
    value: report.number,
    unit: '件',
    value_normalized: report.number,
    raw: String(report.number),
    note: null,
    status: 'number',
    page: 1,
    box: [1, 2, 3, 4.5],
    doubt: null,
  };
  const counts = { figures: 1, numbers: 1, blanks: 0, not_numbers: 0, doubted: 0, errors: 0, warnings: 0, infos: 0 };
  const { organization, organ_id, region_code, level, year, published, published_source, format, reading, stage_versions } = shared(report);
  const row = { organization, organ_id, region_code, level, year, published, published_source, format, reading, stage_versions };
  const about = { organization_source: 'title', year_source: 'title', title: null, media: 'html' };
  return done([], { report: { ...row, ...about, ...counts }, cells: [cell], findings: [], outcomes: [] });
};

/** Says what it was given: the numbers of the letters, and what is known of the organ. */
const compare = ({ later, earlier, versions, comparison }) => {
  const numberOf = ({ report }) => unpack(report).value.number;
  const { organ, year } = unpack(later.report).value;
  const beside = { earlier: earlier.map(numberOf), versions: versions.map(numberOf), ...comparison };
  const reason = JSON.stringify(beside);
  const outcome = { organization: organ, year, rule: 'beside', rule_version: 1, verdict: 'not-assessable', applied: null, findings: 0 };
  return done([], { findings: [], outcomes: [{ ...outcome, reason, reason_en: reason }], causes: [] });
};

watchOver(Number(process.argv[2]));

const run = (task) => {
  workerpool.workerEmit({ pid: process.pid, cold: false });
  switch (task.stage) {
    case 'extract':
      return extract(readFileSync(task.file, 'utf8').trim());
    case 'normalize':
      return normalize(unpack(task.document), task.declared);
    case 'compare':
      return compare(task);
    default:
      return audit(unpack(task.report));
  }
};

workerpool.worker({ run });
