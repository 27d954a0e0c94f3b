import type { Said } from '../schema/finding.js';
import type { CellRow, ComparabilityRow, FindingRow, OutcomeRow, ReportRow } from '../schema/rows.js';
import { correctionFields, decisionFields } from './review-fields.js';
import type { PrintedCell, PrintedTable } from './tables.js';

/**
 * Every exported column in its order, with its meaning: unit, range, what null says. CSV heads, JSON Schemas and the
 * codebook are made from these lists, so that they cannot tell different stories.
 */

export type Fields<T> = Readonly<Record<keyof T, Said>>;

export const source: Said = {
  zh: '文件来源：相对于 ingest 参数的路径（以 / 分隔），或所给的网址。同一内容有多个来源时取名称最小者。',
  en: 'Where the document came from: path relative to the ingest argument with /, or the URL as given. Of several names of the same bytes, the smallest.',
};
export const sha256: Said = { zh: '文件内容的 SHA-256，64位十六进制。', en: 'SHA-256 of the document’s bytes, 64 hexadecimal digits.' };
export const organization: Said = {
  zh: '标题所印的机关名称，标题没有、或与清单只差形近字（识别的文字：只差个别字）时取清单，再取元数据；空 = 不能确定。',
  en: 'The organ as the title prints it; as declared where the title names none, or differs by look-alike characters only (of recognised text: by a few characters); else as the page says; null = not known.',
};
export const organId: Said = {
  zh: '机关的标识：统一写法后的名称，同名机关另加行政区划代码或网站（机关事务管理局@320800）；空 = 机关未知。',
  en: 'The organ: its name in one spelling, with region code or host where several bear it (机关事务管理局@320800); null = not known.',
};
const regionCode: Said = {
  zh: '行政区划代码，取自清单；空 = 未知，不作猜测。',
  en: 'Administrative division code, as declared by a manifest; null = not known, never guessed.',
};
const level: Said = {
  zh: '机关层级：national 国家、province 省、prefecture 市、county 县、township 乡；空 = 未知，不作猜测。',
  en: 'Level of the organ: national, province, prefecture, county, township; null = not known, never guessed.',
};
export const year: Said = { zh: '报告年度（四位数）；空 = 不能确定。', en: 'The year reported on (four digits); null = not known.' };
const published: Said = { zh: '公布日期（ISO 日期）；空 = 未知。', en: 'Date of publication (ISO date); null = not known.' };
const publishedSource: Said = {
  zh: '公布日期的依据：manifest 清单、metadata 网页元数据、signature 落款；空 = 无日期。',
  en: 'What the date rests on: manifest, metadata (of the page), signature (the date under the text); null = no date.',
};
const format: Said = {
  zh: '报告所用的规定格式：2021、2019，由表格判断，不由年度判断；pre-2019 = 2018年度及以前的报告，没有规定格式；空 = 没有规定表格。',
  en: 'The official form: 2021 or 2019, told by the tables and never by the year; pre-2019 = a report of 2018 or earlier, which had none; null = none of the official tables.',
};
export const reading: Said = { zh: '读取方式：text 文本层、ocr 图像识别。', en: 'How it was read: text (of the document) or ocr (from an image).' };
const stageVersions: Said = {
  zh: '产生本行的各阶段程序版本，例如 {"extract":1}。',
  en: 'Version of the code behind each stage’s output, such as {"extract":1}.',
};
export const page: Said = {
  zh: '页码，从1起；空 = 该格式没有页（Word、网页）。',
  en: 'Page, from 1; null where the format has no pages (Word, web page).',
};
export const box: Said = {
  zh: '所在单元格在页面上的位置 [x0,top,x1,bottom]，单位为点（1/72英寸），原点在左上，按显示方向、以裁切框为准；空 = 该格式没有版面。',
  en: 'Where it stands on the page as displayed: [x0,top,x1,bottom] in points, origin top left, after rotation, from the CropBox corner; null where the format has no layout.',
};
const table: Said = { zh: '表：table2（表二）、table3（表三）、table4（表四）', en: 'table2 (表二), table3 (表三) or table4 (表四)' };
const rule: Said = { zh: '规则编号，见 gongkai rules。', en: 'Id of the rule; see gongkai rules.' };
const ruleVersion: Said = {
  zh: '规则版本，从1起；凡可能改变结论的修改都会加一。',
  en: 'Version of the rule, from 1; raised by any change that can change a verdict.',
};

export const cellFields: Fields<CellRow> = {
  source,
  sha256,
  organization,
  organ_id: organId,
  region_code: regionCode,
  level,
  year,
  published,
  published_source: publishedSource,
  format,
  reading,
  stage_versions: stageVersions,
  table: {
    zh: `${table.zh}；规定格式以外的数据：supplement（自行增加的行、列、表）、statistics（2018年度及以前的统计表）、narrative（2018年度及以前正文所述）。`,
    en: `${table.en}; beside the forms: supplement (rows, columns and tables added to a form), statistics (统计表 of 2018 or earlier), narrative (stated in the text of 2018 or earlier).`,
  },
  row: {
    zh: '规定格式的行名，上级行名在前，以 / 连接；规定格式以外的数据为所印的行名。',
    en: 'Official row label, after those of the rows it belongs to, joined by /; beside the forms, the labels as printed.',
  },
  column: {
    zh: '规定格式的列名；规定格式以外的数据为所印的列名，没有的为空串。',
    en: 'Official column label; beside the forms, the head as printed, empty where there is none.',
  },
  figure: {
    zh: '数据项编号，例如 t3.R3.1.c2，含义见 docs/codebook.md；x2.1、x.1 = 第几个增加的数据，p3.1 = 统计表的指标，n3.1 = 正文所述的同一指标，p.x1 = 指标未知。',
    en: 'Id of the figure, such as t3.R3.1.c2; docs/codebook.md lists them all. x2.1, x.1 = a supplement by its number, p3.1 = an indicator of a 统计表, n3.1 = the same indicator stated in the text, p.x1 = an indicator not known.',
  },
  value: {
    zh: '所印的数，按所印单位；空 = 空白或者不是数。印0才是0。',
    en: 'The number as printed, in the unit printed; null = blank or not a number. 0 only where 0 is printed.',
  },
  unit: {
    zh: 'value 的单位：所印单位，未印时为规定单位；空 = 不能确定。',
    en: 'Unit of value: as printed, else that of the form; null = not known.',
  },
  value_normalized: {
    zh: 'value 换算为规定单位后的数（251000元 → 25.1万元）；空 = 没有数，或者单位不能换算。',
    en: 'value in the form’s unit (251000元 → 25.1 万元); null = no number, or its unit cannot be converted.',
  },
  raw: {
    zh: '单元格所印的原文（去掉换行）；空白单元格为空串或所印的空格。',
    en: 'The cell’s text as printed, without line breaks; of a blank cell at most white space.',
  },
  note: { zh: '数字旁的文字，例如 22（其中修订16件）中的说明；空 = 没有。', en: 'Text beside the number, as in 22（其中修订16件）; null = none.' },
  status: {
    zh: 'number 数、blank 空白、not-a-number 印有文字但不是数。没有印出的单元格没有本行。',
    en: 'number, blank, or not-a-number (text that is no number). A cell that is not printed has no line.',
  },
  page,
  box,
  doubt: { zh: '对本程序读取结果的疑问；空 = 没有疑问。', en: 'Why our own reading of this cell is in doubt; null = no doubt.' },
  likely_value: {
    zh: '该格有不同的读法，而只有这一读法能使所在行列的合计成立；value 仍为读到的数。空 = 没有。',
    en: 'The cell was read in different ways and only this one makes the sums of its row and column hold; value stays what was read. Null = none.',
  },
  confirmed_by: {
    zh: '结果与此相同的第二次读取是怎样作的；空 = 没有作第二次读取，或结果不同（见 doubt）。',
    en: 'How the second reading was made that says the same; null = none was made, or it differs (see doubt).',
  },
  ...correctionFields,
};

export const findingFields: Fields<FindingRow> = {
  finding: {
    zh: '问题编号：内容哈希前12位加“:”加规则与位置；同一文件反复运行不变，全库唯一。',
    en: 'Id: first 12 digits of sha256, “:”, rule and subject. Stable over runs and unique over all reports.',
  },
  caused_by: {
    zh: '同一原因的首个问题的编号，也可能是另一份报告（往年的、其他机关的）的问题；空 = 本行就是首个。统计时只计空者。',
    en: 'Id of the head finding of the same cause, maybe one of another report (of an earlier year, of another organ); null for the head itself. Counts count heads.',
  },
  source,
  sha256,
  organization,
  year,
  rule,
  rule_version: ruleVersion,
  severity: {
    zh: 'error 错误、warning 警告、info 提示。读取有疑问的一律为 info。info 不是指责。',
    en: 'error, warning or info. Whatever rests on a doubted reading is info. info is never an accusation.',
  },
  table: { zh: `${table.zh}；空 = 与表无关。`, en: `${table.en}; null = not about a table.` },
  row: { zh: '规定格式的行名（含上级）；空 = 不指某一行。', en: 'Official row path; null = not about one row.' },
  column: { zh: '规定格式的列名；空 = 不指某一列。', en: 'Official column label; null = not about one column.' },
  message: { zh: '一句话：是什么、在哪里、怎么办。', en: 'One sentence: what, where, what to do.' },
  actual: { zh: '报告所印。', en: 'What the report prints.' },
  expected: { zh: '按规则应有。', en: 'What the rule asks for.' },
  basis: { zh: '依据的法规、文件及条款。', en: 'Decree and clause that the rule rests on.' },
  cause: { zh: '把几个问题归为一个的原因；空 = 单独的问题。', en: 'What makes several findings one; null = it stands alone.' },
  doubts: { zh: '与此处有关的读取疑问；空数组 = 没有。', en: 'Doubts about our own reading of the places it rests on; empty = none.' },
  standing: {
    zh: 'publishable = 所依据的每一处都经两次独立读取且一致，或有人确认；to-check = 待核对；dismissed = 有人核对后排除。',
    en: 'publishable = all that it rests on was read alike by two independent readings, or a person confirmed it; to-check = somebody must look first; dismissed = a person looked and ruled it out.',
  },
  standing_reason: { zh: '为什么可以公布、待核对或者已排除。', en: 'Why it may be published, must be checked, or was dismissed.' },
  rests_on: {
    zh: '结论所依据的：报告所印，及所涉各数据（JSON）；决定以此为准，一旦不同，问题重新待核对。',
    en: 'What the verdict rests on: the report’s own word and the figures (JSON). A decision is made on these; where they change, the finding is open again.',
  },
  ...decisionFields,
  page,
  box,
};

export const outcomeFields: Fields<OutcomeRow> = {
  source,
  sha256,
  organization,
  year,
  rule,
  rule_version: ruleVersion,
  verdict: {
    zh: 'passed 通过、failed 不符、not-assessable 无法判断。计算比率时以 passed 与 failed 之和为分母。',
    en: 'passed, failed or not-assessable. A rate has passed plus failed as its denominator.',
  },
  applied: {
    zh: '通过时核对了多少处；空 = 未通过或者无法判断。',
    en: 'Of a passed rule, how many relations or places it was applied to; null where it failed or could not be assessed.',
  },
  findings: {
    zh: '问题的数量，含同因的后果；0 = 通过或者无法判断。',
    en: 'Findings, consequences included; 0 where it passed or could not be assessed.',
  },
  reason: { zh: '为什么无法判断；空 = 已判断。', en: 'Why it could not be assessed; null = it was.' },
};

export const reportFields: Fields<ReportRow> = {
  source,
  sha256,
  sources: { zh: '同一内容的全部来源，含 source。', en: 'Every name under which these bytes were found, source included.' },
  url: {
    zh: '网址：下载地址，或所存网页的原址；空 = 本地文件。',
    en: 'Address of the download, or of the page a saved copy was taken from; null = plain local file.',
  },
  archive_url: { zh: '存档网址；空 = 没有。', en: 'Address of an archived copy; null = none.' },
  retrieved_at: { zh: '取得时间（ISO）；空 = 本地文件且未说明。', en: 'When it was retrieved (ISO time); null = a local file without word of it.' },
  via: { zh: '经由哪个网页的链接取得；空 = 直接给出。', en: 'Name of the page whose link led here; null = given directly.' },
  organization,
  organization_source: {
    zh: '机关名称的依据：title 标题、manifest 清单、metadata 元数据、text 正文；空 = 未知。',
    en: 'What the organ’s name rests on: title, manifest, metadata, text; null = not known.',
  },
  organ_id: organId,
  region_code: regionCode,
  level,
  year,
  year_source: {
    zh: '年度的依据：title 标题、period 统计期限、manifest 清单、metadata 元数据、text 正文；空 = 未知。',
    en: 'What the year rests on: title, period, manifest, metadata, text; null = not known.',
  },
  identity_doubt: {
    zh: '对机关名称和年度读取结果的疑问，例如由扫描图像识别而来；空 = 没有疑问。',
    en: 'Why our own reading of the organ’s name or the year is in doubt, such as text recognised from a scan; null = no doubt.',
  },
  published,
  published_source: publishedSource,
  title: { zh: '所印的标题；空 = 没有找到。', en: 'The title as printed; null = not found.' },
  format,
  media: { zh: '文件格式：pdf、docx、doc、rtf、html、picture（图片），按内容判断。', en: 'pdf, docx, doc, rtf, html or picture, told by content.' },
  reading,
  stage_versions: stageVersions,
  figures: { zh: '读到的单元格数，等于下面三项之和。', en: 'Cells found: the sum of the next three.' },
  numbers: { zh: '其中是数的。', en: 'Of these, numbers.' },
  blanks: { zh: '其中空白的。', en: 'Of these, blank.' },
  not_numbers: { zh: '其中印有文字但不是数的。', en: 'Of these, text that is no number.' },
  doubted: { zh: '读取有疑问的单元格数。', en: 'Cells whose reading is in doubt.' },
  errors: { zh: '错误数（同一原因只计一次）。', en: 'Errors (one for each cause).' },
  warnings: { zh: '警告数（同一原因只计一次）。', en: 'Warnings (one for each cause).' },
  infos: { zh: '提示数（同一原因只计一次）。', en: 'Infos (one for each cause).' },
};

const isComparable: Said = {
  zh: 'same 相同、comparable 可比（须注意所说的差别）、break 不可衔接；空 = 两种格式都没有此项。',
  en: 'same, comparable (with the care that the reason names) or break (not to be joined); null = in neither of the two forms.',
};

export const comparabilityFields: Fields<ComparabilityRow> = {
  variable: {
    zh: '变量：取最新格式中的数据项编号；t4.litigation.* 为行政诉讼两类之和。',
    en: 'The variable: id of the figure in the newest form that has it; t4.litigation.* adds both groups of 行政诉讼.',
  },
  label: { zh: '行名和列名。', en: 'Row and column label.' },
  unit: { zh: '单位；空 = 格式未印单位。', en: 'Unit; null = the form prints none.' },
  before_2019: {
    zh: '2014—2018年度统计表的指标，相加的以 + 连接；空 = 没有。',
    en: 'Indicators of the 统计表 of 2014 to 2018, joined by + where they add up; null = none.',
  },
  in_2019: { zh: '2019年（试行）格式的数据项；空 = 没有。', en: 'Figures of the 2019 form; null = none.' },
  in_2021: { zh: '2021年格式的数据项；空 = 没有。', en: 'Figures of the 2021 form; null = none.' },
  from_2018: { zh: `2018年度与2019年度之间：${isComparable.zh}`, en: `Between the report years 2018 and 2019: ${isComparable.en}` },
  from_2018_reason_zh: { zh: '理由（中文）；空 = 无判断。', en: 'The reason, in Chinese; null = no verdict.' },
  from_2018_reason_en: { zh: '理由（英文）；空 = 无判断。', en: 'The reason, in English; null = no verdict.' },
  from_2020: { zh: `2020年度与2021年度之间：${isComparable.zh}`, en: `Between the report years 2020 and 2021: ${isComparable.en}` },
  from_2020_reason_zh: { zh: '理由（中文）；空 = 无判断。', en: 'The reason, in Chinese; null = no verdict.' },
  from_2020_reason_en: { zh: '理由（英文）；空 = 无判断。', en: 'The reason, in English; null = no verdict.' },
  source: { zh: '依据的文件。', en: 'The notices it rests on.' },
};

export const printedTableFields: Fields<PrintedTable> = {
  table: { zh: '第几张表，从1起，按阅读顺序。', en: 'Number of the table, from 1, in reading order.' },
  block: { zh: '在文件各块中的序号，从0起。', en: 'Index of its block in the document, from 0.' },
  rows: { zh: '网格的行数。', en: 'Rows of the grid.' },
  columns: { zh: '网格的列数。', en: 'Columns of the grid.' },
  pages: { zh: '所在各页，从1起；空数组 = 该格式没有页。', en: 'Pages it stands on, from 1; empty where the format has no pages.' },
  cells: {
    zh: '单元格，按行、列排列；每个网格位置至多属于一个单元格。',
    en: 'Cells by row and column; every grid position belongs to one cell at most.',
  },
};

export const printedCellFields: Fields<PrintedCell> = {
  row: { zh: '左上角所在的行，从0起。', en: 'Row of its upper left corner, from 0.' },
  column: { zh: '左上角所在的列，从0起。', en: 'Column of its upper left corner, from 0.' },
  row_span: { zh: '占几行，至少1。', en: 'Rows that it spans, at least 1.' },
  col_span: { zh: '占几列，至少1。', en: 'Columns that it spans, at least 1.' },
  text: { zh: '所印的文字，去掉格内换行。', en: 'Text as printed, without line breaks.' },
  page,
  box,
  readings: { zh: '同一格的其他读法及其来历；空数组 = 没有。', en: 'Other readings of the same cell and how they were made; empty = none.' },
};
