/** Writes docs/codebook.md and docs/comparability.csv from the export contract and the official forms: `npx tsx docs/generate-codebook.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShapeName } from '../src/export/contract.js';
import { jsonSchema, shapeTitles } from '../src/export/json-schema.js';
import { claimFields } from '../src/export/claim-fields.js';
import { comparabilityRows } from '../src/export/comparability.js';
import {
  cellFields,
  comparabilityFields,
  findingFields,
  outcomeFields,
  printedCellFields,
  printedTableFields,
  reportFields,
} from '../src/export/fields.js';
import { figureColumn, panelFigures, panelHeadFields, panelStatuses, statusColumn } from '../src/export/panel-columns.js';
import { byteOrderMark, csvLines } from '../src/export/write.js';
import type { Said } from '../src/schema/finding.js';
import { tableIds } from '../src/schema/form.js';
import { indicatorPath, indicators } from '../src/schema/forms/pre-2019.js';

type Property = Readonly<{
  type?: string | readonly string[];
  anyOf?: readonly Property[];
  enum?: readonly string[];
  minimum?: number;
  pattern?: string;
}>;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((one) => row(...one))].join('\n');

const typeOf = (property: Property): string => {
  if (property.anyOf) return property.anyOf.map(typeOf).join(' / ');
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(' ');
  return [property.type ?? ''].flat().join(' / ');
};

type Properties = Readonly<Record<string, Property>>;
type Fields = Readonly<Record<string, Said>>;

const columns = (properties: Properties, fields: Fields): string =>
  table(
    ['列 column', '类型 type', '含义', 'meaning'],
    Object.entries(fields).map(([column, said]) => [`\`${column}\``, typeOf(properties[column] ?? {}), said.zh, said.en]),
  );

const title = (name: ShapeName): string => `## ${name}\n\n${shapeTitles[name].zh}。${shapeTitles[name].en}.\n\n`;
const shape = (name: ShapeName, fields: Fields): string => `${title(name)}${columns(jsonSchema(name).properties as Properties, fields)}\n`;

const printedTables = (): string => {
  const { items } = jsonSchema('tables') as { items: { properties: Properties & { cells: { items: { properties: Properties } } } } };
  const cells = columns(items.properties.cells.items.properties, printedCellFields);
  return `${title('tables')}\`gongkai tables <file> --format json\`\n\n${columns(items.properties, printedTableFields)}\n\n\`cells\`:\n\n${cells}\n`;
};

const tableTitle = { table2: '表二 Table 2', table3: '表三 Table 3', table4: '表四 Table 4' } as const;

const figures = (): string =>
  tableIds
    .map((id) => {
      const rows = panelFigures
        .filter((figure) => figure.cell.table === id)
        .map(({ id: figure, cell: { row: line, column }, forms }) => [
          `\`${figure}\``,
          `\`${figureColumn(figure)}\``,
          [...line.parents, line.label].join('/'),
          column.label,
          column.unitOpen ? `${column.unit}（格式未印单位 not printed by the form）` : column.unit,
          forms.join(', '),
        ]);
      return `### ${tableTitle[id]}\n\n${table(['figure', 'panel', '行 row', '列 column', '单位 unit', '格式 form'], rows)}\n`;
    })
    .join('\n');

/** The text of docs/codebook.md. */
export const codebook = (): string => `# 数据说明 · Codebook

由程序生成，请勿手改。Generated; do not edit: \`npx tsx docs/generate-codebook.ts\`.

\`gongkai export --what cells|findings|outcomes|reports|claims|panel|comparability --format csv|jsonl --out FILE\`; JSON Schema: \`gongkai schema\`.

## 通则 · In general

- CSV：UTF-8（带 BOM），逗号分隔，首行为列名；空值不填，数组和对象为 JSON 文本。
  以 \`=\`、\`+\`、\`-\`、\`@\`（含全角）或制表符开头、且不是数的文字前加一个 \`'\`，以免表格软件当作公式；\`-8\`、\`-1件\` 一类的数和单独一个 \`-\` 不加。JSON Lines 不加。
  CSV: UTF-8 with byte order mark, commas, head line; null is empty, arrays and objects are JSON text. Text that begins with \`=\`, \`+\`, \`-\`, \`@\` (full-width
  too) or a tab and is no number gets a \`'\` before it, so that no spreadsheet runs it as a formula; numbers such as \`-8\` or \`-1件\` and a lone \`-\` stay as they are.
  JSON Lines have no such mark.
- JSON Lines：每行一个对象，键的顺序与 CSV 的列相同。One object a line, keys in the order of the CSV columns.
- 顺序：来源、哈希、规定格式的顺序。Sorted by source, hash, then the order of the form.
- 0、空白、“不是数”、没有印出是四件事：印0才是0。Zero, blank, not a number and not printed are four things: 0 only where 0 is printed.
- 存疑：\`doubt\`、\`doubts\` 说的是本程序的读取，不是报告的问题；有疑问的问题一律为 \`info\`。
  \`doubt\` and \`doubts\` speak of our own reading, never of the report; a finding with a doubt is \`info\`.
- 比率的分母在 outcomes：\`passed\` 与 \`failed\` 之和；\`not-assessable\` 不计。The denominators of rates are in outcomes: \`passed\` plus \`failed\`.

${shape('cells', cellFields)}
${shape('findings', findingFields)}
${shape('outcomes', outcomeFields)}
${shape('reports', reportFields)}
${shape('claims', claimFields)}
${shape('panel', panelHeadFields)}
此后，每个数据项两列：值（\`${figureColumn('t3.R3.1.c2')}\`，规定单位）和状态（\`${statusColumn('t3.R3.1.c2')}\`）。列名由字母、数字、下划线组成，不超过32个字符，不分大小写也不重复（适用于 Stata、R、SQL）。
After these, each figure has two columns: its value (\`${figureColumn('t3.R3.1.c2')}\`, in the form’s unit) and its status (\`${statusColumn('t3.R3.1.c2')}\`). Names are made of letters, digits and
underscores, at most 32, unique without regard to case (Stata, R, SQL).

${table(
  ['状态 status', '含义', 'meaning'],
  Object.entries(panelStatuses).map(([status, said]) => [`\`${status}\``, said.zh, said.en]),
)}

同一机关（名称经 NFKC 规范化、去空格；已知行政区划代码时连同代码）同一年度有几个文件时，取其一，依次比较：文本优于图像识别；读到的单元格多；存疑少；公布日期晚（无日期最早）；
取得时间晚；DOCX、DOC、网页、PDF 依次优先；来源名称小；哈希小。其余列入 \`alternatives\`，并列出与所取文件不同的数据项。机关或年度不能确定的报告不在面板中（导出时说明有几份），但在 cells 和 reports 中。

Of several documents on one organ (its name after NFKC, without spaces, with the division code where known) and year one is taken. Compared in order: text before ocr; more cells
found; fewer doubted; later published (no date is earliest); later retrieved; DOCX, then DOC, then web page, then PDF; smaller source name; smaller hash. The others are in
\`alternatives\`, with the figures in which they differ. Reports of unknown organ or year are not in the panel (the export says how many); cells and reports have them.

\`\`\`stata
import delimited panel.csv, encoding("UTF-8") case(preserve) bindquote(strict) clear
summarize t3_N1_c7 if t3_N1_c7_s == "number"
\`\`\`

${shape('comparability', comparabilityFields)}
全表见 [comparability.csv](comparability.csv)，与 \`gongkai export --what comparability\` 所写相同。\`same\` 之外的序列，跨年度衔接前请看理由。
The whole table is [comparability.csv](comparability.csv), the same as \`gongkai export --what comparability\` writes. Look at the reason before joining a series that is not \`same\`.

${printedTables()}
## 数据项 · Figures

\`t3.R3.1.c2\` = 表 table “.” 行 row “.” 列 column.

${figures()}
### 统计表 Statistics (2014–2018)

《政府信息公开情况统计表》的指标；报告所用的行名照原样保留。\`p3.1\` 取自统计表，正文所述的同一指标为 \`n3.1\`；不在此列的为 \`p.x1\` 等，增加的行、列、表为 \`x2.1\`、\`x.1\` 等。
Indicators of the 统计表; the rows keep the labels that the report prints. \`p3.1\` is from the table, \`n3.1\` the same indicator stated in the text; an indicator not listed is \`p.x1\` and so on, a row, column or table
added to a form \`x2.1\`, \`x.1\` and so on.

${table(
  ['figure', '指标 indicator', '单位 unit'],
  indicators.map(({ id, unit }) => [`\`${id}\``, indicatorPath(id).join('/'), unit]),
)}
`;

/** The text of docs/comparability.csv. */
export const comparabilityFile = (): string =>
  byteOrderMark + csvLines([Object.keys(comparabilityFields), ...comparabilityRows().map((one) => Object.values<string | null>({ ...one }))]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(import.meta.dirname, 'codebook.md'), codebook());
  writeFileSync(join(import.meta.dirname, 'comparability.csv'), comparabilityFile());
}
