import { WrongUsage } from '../../errors.js';
import type { Judged } from '../../pipeline/task.js';
import { writeToStream } from '../../export/write.js';
import { unpack } from '../../pipeline/gzip.js';
import type { Document } from '../../schema/document.js';
import type { Language, Outcome } from '../../schema/finding.js';
import type { Result } from '../../schema/notice.js';
import type { Report } from '../../schema/report.js';
import type { ReportRow } from '../../schema/rows.js';
import type { StageName, StoreReader } from '../../store/store.js';
import { all, matching } from '../report-asked.js';
import { languageOf } from '../say.js';
import { renderColumns } from '../terminal/columns.js';
import type { Options } from '../terminal/options.js';
import { renderClaims } from '../terminal/claims.js';
import { renderReport } from '../terminal/report.js';
import type { Loaded } from '../terminal/report.js';
import type { Screen } from '../terminal/screen.js';
import { reading } from '../terminal/reading.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai show`: one report with its three official tables as printed, its doubts and its findings. */

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const asked = args.join(' ').trim();
  if (asked === '')
    throw new WrongUsage({
      zh: '请指明报告：来源名称、哈希前几位，或“机关 年度”，例如 gongkai show 淮安市 2024',
      en: 'Name a report: its source, the start of its hash, or organ and year, such as gongkai show 淮安市 2024',
    });
  return reading(options, async (store) => {
    const found = await matching(store, asked);
    const [only] = found;
    if (only === undefined)
      throw new WrongUsage({
        zh: `库中没有“${asked}”。全部报告见 gongkai export --what reports；未能读取的文件见 gongkai status。`,
        en: `The store has no “${asked}”. gongkai export --what reports lists all reports; gongkai status lists what failed.`,
      });
    if (found.length > 1) {
      await writeToStream([listOf(found, options, screen)], screen.out);
      return 0;
    }
    const report = await loaded(store, only, languageOf(options));
    const language = languageOf(options);
    await writeToStream([renderReport(report, language, screen)], screen.out);
    if (options['claims'] === true) await writeToStream(['\n', renderClaims(report.report, language, screen)], screen.out);
    return 0;
  });
};

/** A report with all that was kept of it; the stages of one report are always of one making. */
const loaded = async (store: StoreReader, row: ReportRow, language: Language): Promise<Loaded> => {
  const output = async <T>(stage: StageName): Promise<T> => {
    const kept = await store.output(stage, row.sha256);
    if (!kept)
      throw new WrongUsage({
        zh: `${row.source} 正在重新处理（${stage} 未完成）。请先运行 gongkai ingest 做完。`,
        en: `${row.source} is being done again (${stage} is waiting). Run gongkai ingest first.`,
      });
    return unpack<T>(kept);
  };
  const document = await output<Result<Document>>('extract');
  const report = await output<Result<Report>>('normalize');
  const beside = [await store.output('compare', row.sha256), await store.output('region', row.sha256)];
  const compared = beside.flatMap((kept) => (kept ? unpack<readonly Outcome[]>(kept) : []));
  return {
    row,
    document: document.value,
    report: report.value,
    outcomes: [...(await output<Judged>('audit')).outcomes, ...compared],
    cells: await all(store.cells(row.sha256)),
    findings: await all(store.findings({ report: row.sha256 }, language)),
  };
};

const listOf = (reports: readonly ReportRow[], options: Options, { width, colours }: Screen): string => {
  const zh = languageOf(options) === 'zh';
  const heads = [
    { title: zh ? '哈希' : 'hash', least: 12 },
    { title: zh ? '机关' : 'organ', least: 12 },
    { title: zh ? '年度' : 'year', least: 4 },
    { title: zh ? '来源' : 'source', least: 16 },
  ];
  const lines = reports.map((report) => ({
    texts: [report.sha256.slice(0, 12), report.organization ?? '', report.year === null ? '' : String(report.year), report.source],
  }));
  const end = zh
    ? `\n共 ${reports.length} 份符合。看其中一份：gongkai show <哈希>\n`
    : `\n${reports.length} reports match. To see one: gongkai show <hash>\n`;
  return renderColumns(heads, lines, width, colours) + end;
};
