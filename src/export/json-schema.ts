import { z } from 'zod';
import type { Language, Said } from '../schema/finding.js';
import { claimFields } from './claim-fields.js';
import { contract, type ShapeName } from './contract.js';
import { cellFields, comparabilityFields, findingFields, outcomeFields, printedCellFields, printedTableFields, reportFields } from './fields.js';
import { figureColumn, panelFigures, panelHeadFields, statusColumn } from './panel-columns.js';

/** The contract for everybody else: titles of the exported shapes, and their JSON Schema with the meaning of every column. */

export const shapeTitles: Readonly<Record<ShapeName, Said>> = {
  cells: { zh: '数据：每个单元格一行', en: 'Cells: one line per printed cell' },
  findings: { zh: '问题：每处不符一行', en: 'Findings: one line per breach of a rule' },
  outcomes: { zh: '结论：每份报告每条规则一行', en: 'Outcomes: one line per report and rule' },
  reports: { zh: '报告：每份报告一行', en: 'Reports: one line per report' },
  claims: {
    zh: '说法：正文说到的每个数字一行，及其与表格的比较',
    en: 'Claims: one line per figure that the text states, and what the tables say of it',
  },
  panel: { zh: '面板：每个机关每个年度一行', en: 'Panel: one line per organ and year' },
  comparability: {
    zh: '可比性：每个变量一行，说明各年格式之间能否衔接',
    en: 'Comparability: one line per variable, and whether it may be joined over the forms',
  },
  tables: { zh: '表格：文件中的全部表格，未作解释', en: 'Tables: every table of one document, before any meaning' },
};

/** Official row and column of a figure, for a panel column. */
const figureField = ({ cell, forms }: (typeof panelFigures)[number], status: boolean): Said => {
  const name = `${[...cell.row.parents, cell.row.label].join('/')} · ${cell.column.label}`;
  return status
    ? { zh: `${figureColumn(cell.id)} 的状态。`, en: `Status of ${figureColumn(cell.id)}.` }
    : { zh: `${name}（${cell.column.unit}；格式 ${forms.join('、')}）。`, en: `${name} (in ${cell.column.unit}; form ${forms.join(', ')}).` };
};

const panelFields = (): Readonly<Record<string, Said>> => ({
  ...panelHeadFields,
  ...Object.fromEntries(
    panelFigures.flatMap((figure) => [
      [figureColumn(figure.id), figureField(figure, false)],
      [statusColumn(figure.id), figureField(figure, true)],
    ]),
  ),
});

const fieldsOf = (shape: ShapeName): Readonly<Record<string, Said>> => {
  switch (shape) {
    case 'cells':
      return cellFields;
    case 'findings':
      return findingFields;
    case 'outcomes':
      return outcomeFields;
    case 'reports':
      return reportFields;
    case 'claims':
      return claimFields;
    case 'panel':
      return panelFields();
    case 'comparability':
      return comparabilityFields;
    case 'tables':
      return printedTableFields;
  }
};

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts the meanings on the columns of an object schema, or of the objects that an array schema holds. */
const described = (schema: JsonObject, fields: Readonly<Record<string, Said>>, language: Language): JsonObject => {
  if (isObject(schema['items'])) return { ...schema, items: described(schema['items'], fields, language) };
  if (!isObject(schema['properties'])) return schema;
  const properties = Object.entries(schema['properties']).map(([name, property]) => {
    const said = fields[name];
    if (!said || !isObject(property)) return [name, property];
    const inside = fields === printedTableFields && name === 'cells' ? described(property, printedCellFields, language) : property;
    return [name, { description: said[language], ...inside }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as JsonObject };
};

/** JSON Schema (2020-12) of one exported shape, each column with its meaning in the language asked for. */
export const jsonSchema = (shape: ShapeName, language: Language = 'zh'): JsonObject => {
  const { $schema, ...schema } = z.toJSONSchema(contract[shape], { target: 'draft-2020-12' });
  return { $schema, title: shape, description: shapeTitles[shape][language], ...described(schema, fieldsOf(shape), language) };
};
