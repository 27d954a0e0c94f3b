/** The reports of samples/: what each is, the document, and what must be read and found in it. */

import { writeDocx } from './docx.js';
import { writeHtml } from './html.js';
import { proseOf, type Texts } from './narrative.js';
import { writePdf } from './pdf/write.js';
import { knownSpec } from './specs/known-reports.js';
import { yichun2023 } from './specs/yichun-2023.js';
import type { ExpectedFinding, ReportSpec } from './spec.js';
import { brokenRelations, expectedFigures } from './truth.js';

export interface Sample {
  /** `<organ>-<year>-<format>`, the folder's name. */
  readonly name: string;
  /** report.pdf, report.docx or report.html. */
  readonly file: string;
  readonly spec: ReportSpec;
  readonly what: string;
  readonly facts: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
}

const yichun = {
  spec: yichun2023,
  what: 'The whole report of 伊春市 on 2023, set anew from its text: not a copy of the published file.',
  facts: '伊春市2023年政府信息公开工作年度报告, published by 伊春市人民政府: title, text and all 200 figures.',
};
const hongze2023 = knownSpec('hongze2023');
/** Words unlike those of the other sample: two organs with one text would rightly be told of it. */
const shanghaiTexts: Texts = {
  overview: [
    '（一）主动公开情况。会议审议的文件会后即转入发布流程，目录每季度校对，错漏当月补正。',
    '（二）依申请公开情况。窗口、信函和网络三条渠道统一编号，疑难件由法制机构会商后答复。',
    '（三）政府信息管理情况。拟文时即注明公开属性，已废止的文件在数据库中加注标记。',
    '（四）平台建设情况。公报电子版与纸质版同日上线，图书馆和档案馆设有免费查阅台。',
    '（五）监督保障情况。考核结果通报各处室，邀请社会评议员座谈，本年度没有责任追究情形。',
  ],
  problems: [
    '存在的主要问题：一是个别栏目检索不便，二是跨部门会办的申请用时偏长。',
    '改进情况：栏目按主题重新归并，会办件改为限时回复并由专人催办。',
  ],
  other: ['本年度未收取信息处理费，没有其他需要报告的事项。'],
};
const shanghai2019: ReportSpec = (() => {
  const spec = knownSpec('shanghaiOffice2019', '\u00a0');
  return { ...spec, ...proseOf(spec, shanghaiTexts) };
})();

export const samples: readonly Sample[] = [
  {
    ...yichun,
    name: 'yichun-2023-pdf',
    file: 'report.pdf',
    bytes: () => writePdf(yichun2023),
  },
  { ...yichun, name: 'yichun-2023-docx', file: 'report.docx', bytes: () => writeDocx(yichun2023) },
  { ...yichun, name: 'yichun-2023-html', file: 'report.html', bytes: () => writeHtml(yichun2023, { dataTable: false }) },
  {
    name: 'hongze-2023-pdf',
    file: 'report.pdf',
    spec: hongze2023,
    what: 'A report with the figures of 淮安市洪泽区 on 2023. （六）其他处理 is one row; two totals of 表四 are printed as 0 over parts that are not; one label has a slip. The words around the tables are ours.',
    facts: '洪泽区人民政府2023年政府信息公开工作年度报告, published by 洪泽区人民政府: the figures and labels of its three tables.',
    bytes: () => writePdf(hongze2023, { rules: 'short', repeatHead: false, pageNumbers: '-# -', breaks: [{ table: 'table3', row: 16 }] }),
  },
  {
    name: 'shanghai-office-2019-html',
    file: 'report.html',
    spec: shanghai2019,
    what: 'A report in the 2019 form with the figures of 上海市人民政府办公厅 on 2019: most totals of 表三 and most cells for legal persons are blank (a no-break space). The words around the tables are ours.',
    facts: '上海市人民政府办公厅2019年政府信息公开工作年度报告, published by 上海市人民政府办公厅: the figures of its three tables.',
    bytes: () => writeHtml(shanghai2019, { charset: 'gbk', dataTable: false, breaksInHeads: true, table2Apart: true }),
  },
];

const licence =
  'Reports of state organs are documents of an administrative nature, which 《中华人民共和国著作权法》第五条 leaves outside copyright; the setting made here is under the MIT licence of this project. Font in PDF files: Noto Sans Hans, SIL Open Font License 1.1.';

/** The text files of a sample, by path in its folder. */
export const papersOf = ({ file, spec, what, facts }: Sample): Readonly<Record<string, string>> => {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const figures = Object.entries(expectedFigures(spec)).map(([id, figure]) => `  ${JSON.stringify(id)}: ${JSON.stringify(figure)}`);
  const findings: readonly ExpectedFinding[] = brokenRelations(spec);
  return {
    'source.json': json({
      file,
      organ: spec.organ,
      year: spec.year,
      form: spec.form,
      what,
      facts,
      made_by: 'npx tsx bench/make-samples.ts',
      licence,
    }),
    'expected/figures.json': `{\n${figures.join(',\n')}\n}\n`,
    'expected/findings.json': json(findings),
  };
};
