import { format, jobs, timeout, type CommandRow } from './command-row.js';

/** `gongkai compare-versions` as data. */
export const compareVersions: CommandRow = {
  name: 'compare-versions',
  takes: '',
  about: {
    zh: '用当前程序重做库中的报告而不写库，列出与库中不同的数据、发现和人工决定：新版本启用之前看它会改变什么。没有变化退出码为 0，有变化为 4',
    en: 'run this program over what is kept without writing to the store, and list the figures, findings and decisions that would be other: what a new version changes, before it is promoted. Exit code 0 nothing would change, 4 something would',
  },
  options: [
    {
      flags: '--sample <n>',
      about: { zh: '抽查的份数（默认 100）', en: 'so many documents, drawn by chance (100 where nothing is said)' },
      number: true,
    },
    { flags: '--all', about: { zh: '全部文件', en: 'all documents' } },
    {
      flags: '--seed <n>',
      about: { zh: '抽样的种子：同一种子抽到同样的文件', en: 'of the sample: the same seed draws the same documents' },
      standard: 1,
      number: true,
    },
    {
      flags: '--stage <stage>',
      about: {
        zh: '从这一步做起，以后各步随之（默认 extract；给了 --rule 则为 audit）',
        en: 'the first stage to run, later ones follow (extract; audit where --rule is given)',
      },
      choices: ['extract', 'normalize', 'audit'],
    },
    { flags: '--rule <id>', about: { zh: '只看这条规则的发现和决定', en: 'only findings of this rule and decisions on them' } },
    jobs,
    timeout,
    format(['table', 'csv', 'jsonl']),
  ],
  examples: [
    ['gongkai compare-versions --sample 200', { zh: '抽查 200 份', en: 'a sample of 200 documents' }],
    ['gongkai compare-versions --all --stage audit', { zh: '全部重新核对，不重读文件', en: 'all judged again, no document read again' }],
    ['gongkai compare-versions --all --rule t3-row-total --format csv', { zh: '改了一条规则之后', en: 'after one rule has changed' }],
  ],
  load: () => import('./commands/compare-versions.js'),
};
