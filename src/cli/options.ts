import { allowHost, format, jobs, maxBytes, timeout, type CommandRow, type OptionRow } from './command-row.js';
import { compareVersions } from './compare-versions-row.js';
import { collect, discover } from './discover-rows.js';

/** The commands as data: what each takes, in words of both languages. `main.ts` hands them to commander. */

const reason: OptionRow = { flags: '--reason <text>', about: { zh: '理由（必填）', en: 'why (needed)' } };
const by: OptionRow = { flags: '--by <name>', about: { zh: '何人（必填）', en: 'who says so (needed)' } };
export const commands: readonly CommandRow[] = [
  {
    name: 'ingest',
    takes: '[sources...]',
    about: {
      zh: '读取年度报告：文件、文件夹、通配符、网址或清单（manifest.csv）。可随时中断，再次运行接着做；取得过的网址不重复访问',
      en: 'read annual reports: files, folders, globs, URLs or a manifest.csv. Interrupt it at any time, the next run goes on; a URL fetched once is not fetched again',
    },
    options: [
      jobs,
      timeout,
      maxBytes,
      {
        flags: '--redo <stage>',
        about: {
          zh: '从这一步起重做（对所给来源；不给来源则对库中全部）',
          en: 'run again from this stage on (for the sources given; without sources, for all that is kept)',
        },
        choices: ['download', 'extract', 'normalize', 'audit', 'compare', 'region'],
      },
      allowHost,
    ],
    examples: [
      ['gongkai ingest samples', { zh: '一个文件夹', en: 'a folder' }],
      ['gongkai ingest "reports/**/*.pdf" --jobs 4', { zh: '通配符，四份同时', en: 'a glob, four at a time' }],
      ['gongkai ingest manifest.csv', { zh: '清单：url,file,organ,year 等列', en: 'a manifest with columns url,file,organ,year …' }],
      ['gongkai ingest --redo normalize', { zh: '从识读起全部重做，不重新下载', en: 'everything again from normalize on, without a download' }],
    ],
    load: () => import('./commands/ingest.js'),
  },
  discover,
  collect,
  {
    name: 'findings',
    takes: '',
    about: { zh: '列出不符合规则之处：在哪里、为什么、依据是什么', en: 'what breaks the rules: where, why, on what basis' },
    options: [
      { flags: '--organ <name>', about: { zh: '机关名称（含有即可）', en: 'organ whose name contains this' } },
      { flags: '--year <year>', about: { zh: '报告年度', en: 'year reported on' }, number: true },
      { flags: '--rule <id>', about: { zh: '规则编号', en: 'rule id' } },
      { flags: '--severity <severity>', about: { zh: '严重程度', en: 'severity' }, choices: ['error', 'warning', 'info'] },
      format(['table', 'csv', 'jsonl']),
    ],
    examples: [
      ['gongkai findings --severity error', { zh: '只看错误', en: 'errors only' }],
      ['gongkai findings --organ 淮安 --year 2024 --format csv', { zh: '一个机关一年', en: 'one organ and year' }],
    ],
    load: () => import('./commands/findings.js'),
  },
  {
    name: 'show',
    takes: '<report...>',
    about: {
      zh: '在终端显示一份报告的三张表，标出存疑和有误的单元格',
      en: 'one report: its three tables in the terminal, doubted and failing cells marked',
    },
    options: [
      {
        flags: '--claims',
        about: {
          zh: '另列正文说到的每个数字，以及它与表格哪一格比较',
          en: 'also every figure that the text states, and the cells that it was held against',
        },
      },
    ],
    examples: [
      ['gongkai show yichun-2023-pdf/report.pdf', { zh: '按来源名', en: 'by source' }],
      ['gongkai show "洪泽区 2023"', { zh: '按机关和年度', en: 'by organ and year' }],
      ['gongkai show "洪泽区 2023" --claims', { zh: '连同正文的数字', en: 'with what the text states' }],
    ],
    load: () => import('./commands/show.js'),
  },
  {
    name: 'export',
    takes: '',
    about: { zh: '导出数据', en: 'data for others' },
    options: [
      {
        flags: '--what <rows>',
        about: {
          zh: '导出什么：单元格、发现、核对结果、报告、正文说法（每个数字一行，及其与表格的比较）、面板（每机关每年一行）、可比性（每变量一行）',
          en: 'cells, findings, outcomes, reports, claims (what the text states, held against the tables), the panel (one line for each organ and year) or the comparability of variables',
        },
        choices: ['cells', 'findings', 'outcomes', 'reports', 'claims', 'panel', 'comparability'],
        standard: 'cells',
      },
      {
        flags: '--format <format>',
        about: { zh: '输出格式（默认看 --out 的扩展名，否则 csv）', en: 'output format (by the name of --out where not said, else csv)' },
        choices: ['csv', 'jsonl'],
      },
      { flags: '--out <file>', about: { zh: '写入文件（默认输出到屏幕）', en: 'file to write (the screen otherwise)' } },
    ],
    examples: [
      ['gongkai export --what panel --out panel.csv', { zh: '面板数据', en: 'a panel' }],
      ['gongkai export --what cells --format jsonl | head', { zh: '每行一个单元格', en: 'one cell a line' }],
    ],
    load: () => import('./commands/export.js'),
  },
  {
    name: 'tables',
    takes: '<file>',
    about: {
      zh: '只提取一个文件的全部表格（网格、合并、文字、页码、位置），不作解释，不需要库',
      en: 'every table of one file as the extractor sees it (grid, spans, text, page, box), before any meaning; needs no store',
    },
    options: [format(['json', 'csv', 'html'])],
    examples: [['gongkai tables report.pdf --format html > tables.html', { zh: '在浏览器里看', en: 'to look at in a browser' }]],
    load: () => import('./commands/tables.js'),
  },
  {
    name: 'review',
    takes: '<report> <finding>',
    about: {
      zh: '对一个问题作出决定：确认、排除或备注。决定跟着机关、年度、规则和所依据的数据，重新读取、重新核对后仍然有效；数据变了则重新待核对',
      en: 'confirm, dismiss or annotate a finding. The decision hangs on organ, year, rule and the figures it was made on: it survives every re-run, and the finding is open again where the figures change',
    },
    options: [
      { flags: '--confirm', about: { zh: '确认：核对过原件，确有其事，可以公布', en: 'it is as the finding says, and may be published' } },
      { flags: '--dismiss', about: { zh: '排除：不是问题', en: 'it is no fault of the report' } },
      { flags: '--note', about: { zh: '只加备注', en: 'a remark only' } },
      reason,
      by,
    ],
    examples: [
      [
        'gongkai review "洪泽区 2023" t4-review-sum:table4:review:total --confirm --reason 已对照原件 --by 张三',
        { zh: '问题编号见 gongkai findings --format csv', en: 'ids of findings: gongkai findings --format csv' },
      ],
    ],
    load: () => import('./commands/review.js'),
  },
  {
    name: 'correct',
    takes: '<report> <figure> <value>',
    about: {
      zh: '更正一个数据：所印的保留不变，更正另列，随数据一同导出',
      en: 'correct a figure: what is printed stays, the correction stands beside it in every export',
    },
    options: [
      {
        flags: '--misread',
        about: { zh: '原件印的是这个数，是本程序读错：核对以更正为准', en: 'this is what is printed, we misread it: rules see the correction' },
      },
      {
        flags: '--misprint',
        about: { zh: '机关印错，应为这个数：核对仍以所印为准', en: 'the organ misprinted it: rules go on seeing what is printed' },
      },
      reason,
      by,
    ],
    examples: [
      ['gongkai correct "洪泽区 2023" t4.review.total 11 --misprint --reason 机关来函说明 --by 张三', { zh: '机关误印', en: 'a misprint' }],
      ['gongkai correct report.pdf table4/行政复议/总计 11 --misread --reason 扫描不清 --by 张三', { zh: '读错', en: 'a misreading' }],
    ],
    load: () => import('./commands/correct.js'),
  },
  {
    name: 'reviews',
    takes: '',
    about: { zh: '列出全部决定和更正，先后为序', en: 'all decisions and corrections, in the order in which they were made' },
    options: [format(['table', 'jsonl'])],
    examples: [],
    load: () => import('./commands/reviews.js'),
  },
  {
    name: 'rules',
    takes: '[id]',
    about: { zh: '规则目录；给出编号则显示一条规则的依据、例外和例子', en: 'the catalogue of rules; with an id, its basis, exceptions and examples' },
    options: [],
    examples: [['gongkai rules t3-row-total', { zh: '一条规则', en: 'one rule' }]],
    load: () => import('./commands/rules.js'),
  },
  {
    name: 'schema',
    takes: '[shape]',
    about: { zh: '导出数据的 JSON Schema（2020-12）', en: 'JSON Schema (2020-12) of what is exported' },
    options: [],
    examples: [['gongkai schema cells', { zh: '单元格', en: 'of cells' }]],
    load: () => import('./commands/schema.js'),
  },
  {
    name: 'register',
    takes: '[file]',
    about: {
      zh: '机关名册：不给文件则输出由报告得出的名册（CSV）；给出改正过的 CSV 则导入，以它为准（更名、撤并、上级、查找网址和日期）',
      en: 'the register of organs: without a file, as told by the reports (CSV); with a CSV corrected by you, imports it (names, mergers, parents, what was searched and when)',
    },
    options: [
      { flags: '--missing', about: { zh: '改为列出查找而未发现的年度报告', en: 'list the reports that were looked for and not found instead' } },
      { flags: '--out <file>', about: { zh: '写入文件（默认输出到屏幕）', en: 'file to write (the screen otherwise)' } },
    ],
    examples: [
      ['gongkai register --out organs.csv', { zh: '导出名册，以便改正', en: 'to correct it' }],
      ['gongkai register organs.csv', { zh: '导入；再运行 gongkai ingest 按它核对', en: 'imports it; gongkai ingest then judges by it' }],
    ],
    load: () => import('./commands/register.js'),
  },
  {
    name: 'enforcement',
    takes: '[file]',
    about: {
      zh: '行政执法统计年报：给出文件则导入（CSV，含机关名称、年度、行政许可、不予许可、行政处罚、行政强制措施、行政强制执行等列；替换文件所涉年度），与表二对照；不给文件则输出已导入的',
      en: 'annual statistics of law enforcement: imports a CSV (organ, year, licences, penalties, coercion …; in place of what is kept of its years) that Table 2 is set beside; without a file, prints what is kept',
    },
    options: [{ flags: '--out <file>', about: { zh: '写入文件（默认输出到屏幕）', en: 'file to write (the screen otherwise)' } }],
    examples: [
      ['gongkai enforcement zhifa-2024.csv', { zh: '导入；再运行 gongkai ingest 按它核对', en: 'imports it; gongkai ingest then judges by it' }],
    ],
    load: () => import('./commands/enforcement.js'),
  },
  {
    name: 'status',
    takes: '',
    about: { zh: '各步完成、待处理、失败的数量；失败的文件、原因和办法', en: 'counts of each stage; failed documents with reason and what to do' },
    options: [],
    examples: [],
    load: () => import('./commands/status.js'),
  },
  {
    name: 'retry',
    takes: '',
    about: { zh: '只重试失败的文件', en: 'run the failed documents again' },
    options: [jobs, timeout, maxBytes, allowHost],
    examples: [['gongkai retry --timeout 600', { zh: '放宽时限', en: 'with more time' }]],
    load: () => import('./commands/retry.js'),
  },
  compareVersions,
];
