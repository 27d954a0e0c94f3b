import { allowHost, jobs, maxBytes, timeout, type CommandRow, type OptionRow } from './command-row.js';

/** `gongkai discover` and `gongkai collect` as data. */

const wanted: readonly OptionRow[] = [
  { flags: '--years <years>', about: { zh: '只要这些报告年度，如 2021-2024 或 2023', en: 'years of report, such as 2021-2024 or 2023' } },
  { flags: '--organ <name>', about: { zh: '只要这个机关（名称含有即可）', en: 'organ whose name contains this' } },
  {
    flags: '--max-pages <n>',
    about: { zh: '每个主机最多看的页数（默认 200）', en: 'pages of one host that are looked at (200 where nothing is said)' },
    number: true,
  },
];
const out: OptionRow = { flags: '--out <file>', about: { zh: '清单写入文件', en: 'file to write the manifest to' } };

export const discover: CommandRow = {
  name: 'discover',
  takes: '<urls...>',
  about: {
    zh: '从网站首页、栏目页或列表页找出各年年报，输出清单（CSV）：每个候选一行，decision 为 take 或 leave，reason 是不取的理由。只看列表，不读取报告，不写库。退出码 0 全部看完，3 有页面没看成或没看完',
    en: 'find the annual reports behind a home page, column or list and print a manifest (CSV): a row for each candidate, decision take or leave, with the reason. Looks at lists only, reads no report, writes no store. Exit code 0 all looked at, 3 some pages could not be or were not looked at',
  },
  options: [...wanted, out, allowHost],
  examples: [
    ['gongkai discover https://www.example.gov.cn/zfxxgknb/ --out manifest.csv', { zh: '一个栏目', en: 'a column' }],
    ['gongkai discover www.example.gov.cn --years 2021-2024', { zh: '从首页找起，只要四年', en: 'from the home page, four years only' }],
  ],
  load: () => import('./commands/discover.js'),
};

export const collect: CommandRow = {
  name: 'collect',
  takes: '<sources...>',
  about: {
    zh: '收集年报：网址先找（同 discover），清单（discover 输出、可人工改正）直接读取（同 ingest），标为 leave 的跳过',
    en: 'collect annual reports: addresses are discovered first (see discover), manifests, as written by discover and corrected by you, are ingested; lines that say leave are skipped',
  },
  options: [...wanted, out, jobs, timeout, maxBytes, allowHost],
  examples: [
    ['gongkai collect manifest.csv', { zh: '核对过的清单', en: 'a manifest that was looked through' }],
    [
      'gongkai collect https://www.example.gov.cn/zfxxgknb/ --years 2024 --out manifest.csv',
      { zh: '找到就读，清单留底', en: 'find and read, keeping the manifest' },
    ],
  ],
  load: () => import('./commands/collect.js'),
};
