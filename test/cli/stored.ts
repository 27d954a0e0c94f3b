/** A store with reports for the tests of the commands that show: real stages, real store, small documents. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { audit } from '../../src/audit/audit.js';
import { rules } from '../../src/audit/rules/index.js';
import type { Screen } from '../../src/cli/terminal/screen.js';
import { likelyReadings } from '../../src/audit/likely.js';
import { projectRows } from '../../src/export/project.js';
import { normalize } from '../../src/normalize/normalize.js';
import { pack } from '../../src/pipeline/gzip.js';
import type { Document } from '../../src/schema/document.js';
import type { Notice } from '../../src/schema/notice.js';
import { nothingDeclared } from '../../src/schema/source.js';
import { openStore } from '../../src/store/open.js';
import type { Job, Store } from '../../src/store/store.js';
import { document, table2, table3, table4 } from '../normalize/tables.js';

const versions = { extract: 1, normalize: 1, audit: 1 };
const basisOf = (id: string): string => rules.find((rule) => rule.id === id)?.basis ?? '';

/** One document judged as the pipeline does it. */
export const judged = (read: Document, doubts: readonly Notice[] = []) => {
  const report = normalize(read, nothingDeclared);
  const notices = [...doubts, ...report.notices];
  const outcomes = audit(report.value, notices);
  return {
    report,
    notices,
    outcomes,
    rows: projectRows(
      { document: read, report: report.value, judged: report.value, notices, outcomes, likely: likelyReadings(report.value) },
      versions,
      basisOf,
    ),
  };
};

const zeros = '0 0 0 0 0 0 0';
const balanced = ['5 0 0 0 0 0 5', '1 0 0 0 0 0 1', '4 0 0 0 0 0 4', ...Array.from({ length: 20 }, () => zeros), '4 0 0 0 0 0 4', '2 0 0 0 0 0 2'];

const texts = (organ: string, year: number): readonly string[] => [
  `${organ}${year}年政府信息公开工作年度报告`,
  '一、总体情况',
  '主动公开信息120条，依申请公开5件，加强政府信息管理、平台建设和监督保障，没有责任追究情形。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '主要问题是解读形式单一，已经增加图解。',
  '六、其他需要报告的事项',
  '本年度没有收取信息处理费。',
];

/** A report of 200 figures; `disputes` is the one line of 表四. */
export const reportPage = (organ: string, year: number, disputes: string): Document => {
  const [title, one, overview, two, three, four, five, problems, six, other] = texts(organ, year) as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const t2 = table2(['0', '0', '1', '3', '1', '12', '40', '5', '', '0']);
  return document(title, one, overview, two, t2, three, table3(balanced), four, table4(disputes), five, problems, six, other);
};

interface Given {
  readonly name: string;
  readonly document: Document;
  readonly doubts?: readonly Notice[];
}

const settle = async (store: Store, { name, document: read, doubts = [] }: Given): Promise<void> => {
  const file = `/made/for/this/test/${name}`;
  await store.addSources([{ name, file, url: null, declared: nothingDeclared, retrievedAt: null, archiveUrl: null, via: null }]);
  const { report, outcomes, rows } = judged(read, doubts);
  const sha256 = await store.keepBytes(Buffer.from(JSON.stringify({ name, read })));
  const done = async (job: Job): Promise<readonly Job[]> => {
    const output = (value: unknown) => ({ stage: job.stage, id: job.id, version: 1, inputHash: job.stage, value: pack(value) });
    await store.begin(job);
    switch (job.stage) {
      case 'download':
        return store.arrived(job, 1, sha256, 1, null);
      case 'extract':
        return store.done(job, output({ value: read, notices: doubts }), 'normalize', null);
      case 'normalize':
        return store.done(job, output(report), 'audit', null);
      case 'audit':
        return store.done(job, output({ outcomes, notices: report.notices, reread: null }), null, rows);
      case 'compare':
      case 'region':
        throw new Error('these reports are judged each by itself');
    }
  };
  let jobs = await store.waiting();
  while (jobs.length > 0) jobs = (await Promise.all(jobs.map(done))).flat();
};

/** Folder of a store that holds these reports. */
export const storeWith = async (...given: readonly Given[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  await addTo(folder, ...given);
  return folder;
};

/** Adds reports to a store; every report is told to be of the organ that it names. */
export const addTo = async (folder: string, ...given: readonly Given[]): Promise<void> => {
  const store = await openStore(folder, 'write');
  for (const one of given) await settle(store, one);
  const organs = new Map<string, string>();
  for await (const { sha256, organization } of store.reports()) if (organization !== null) organs.set(sha256, organization);
  await store.assignOrgans(organs);
  await store.close();
};

const collecting = () => {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream, text: () => text };
};

/** A screen of 100 columns that keeps what is written. */
export const screenOf = (width = 100) => {
  const out = collecting();
  const err = collecting();
  const screen: Screen = { out: out.stream, err: err.stream, width, colours: false };
  return { screen, out: out.text, err: err.text };
};
