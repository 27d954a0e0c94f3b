import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contract, isShapeName, shapeNames } from '../../src/export/contract.js';
import { jsonSchema } from '../../src/export/json-schema.js';
import { cellFields, findingFields, outcomeFields, reportFields } from '../../src/export/fields.js';
import { panelOf } from '../../src/export/panel.js';
import { panelColumns } from '../../src/export/panel-columns.js';
import { printedTables } from '../../src/export/tables.js';
import { judged, reportPage } from '../cli/stored.js';
import { cellRow, reportRow, stream } from './rows.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false });
const validators = Object.fromEntries(shapeNames.map((shape) => [shape, ajv.compile(jsonSchema(shape))]));
const validator = (shape: (typeof shapeNames)[number]) => validators[shape]!;
const columnsOf = (shape: (typeof shapeNames)[number]): readonly string[] => Object.keys(jsonSchema(shape)['properties'] as object);
const sha256 = 'a'.repeat(64);
const source = { source: 'a.pdf', sha256 };
/** Rows as kept hold both languages; exported is one. */
const only = (fields: object, row: object): object => Object.fromEntries(Object.entries(row).filter(([name]) => name in fields));
const read = reportPage('洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0');
const { rows } = judged(read);

const uncorrected = { corrected_value: null, correction: null, correction_reason: null, corrected_by: null, corrected_at: null };
const undecided = { decision: null, decision_reason: null, decided_by: null, decided_at: null };

describe('the export contract', () => {
  it('has the columns that are written, in their order', () => {
    expect(columnsOf('cells')).toEqual(Object.keys(cellFields));
    expect(columnsOf('findings')).toEqual(Object.keys(findingFields));
    expect(columnsOf('outcomes')).toEqual(Object.keys(outcomeFields));
    expect(columnsOf('reports')).toEqual(Object.keys(reportFields));
    expect(columnsOf('panel')).toEqual(panelColumns);
  });

  it('is JSON Schema 2020-12 that accepts what is exported', async () => {
    for (const cell of rows.cells) expect(validator('cells')({ ...source, ...uncorrected, ...cell })).toBe(true);
    for (const finding of rows.findings) expect(validator('findings')(only(findingFields, { ...source, ...undecided, ...finding }))).toBe(true);
    for (const outcome of rows.outcomes) expect(validator('outcomes')(only(outcomeFields, { ...source, ...outcome }))).toBe(true);
    expect(validator('reports')(reportRow('a'))).toBe(true);
    expect(validator('tables')(printedTables(read))).toBe(true);
    const panel = await panelOf(stream(reportRow('a'), reportRow('b')), stream(cellRow('a', 't3.N1.c1', 5)));
    expect(validator('panel')(panel.rows[0])).toBe(true);
  });

  it('refuses a blank cell told as text, a column too many and a page 0', () => {
    const cell = cellRow('a', 't3.N1.c1', 5);
    expect(validator('cells')(cell)).toBe(true);
    expect(validator('cells')({ ...cell, value: '5' })).toBe(false);
    expect(validator('cells')({ ...cell, extra: 1 })).toBe(false);
    expect(validator('cells')({ ...cell, page: 0 })).toBe(false);
    expect(contract.cells.safeParse({ ...cell, status: 'missing' }).success).toBe(false);
  });

  it('says in both languages what every column means', () => {
    for (const shape of shapeNames)
      for (const language of ['zh', 'en'] as const) {
        const schema = jsonSchema(shape, language);
        const { properties } = (schema['items'] ?? schema) as { properties: Record<string, { description?: string }> };
        expect(Object.entries(properties).filter(([, property]) => (property.description ?? '') === '')).toEqual([]);
      }
  });

  it('knows its shapes by name', () => {
    expect(shapeNames).toEqual(['cells', 'findings', 'outcomes', 'reports', 'claims', 'panel', 'comparability', 'tables']);
    expect(['panel', 'toString', ''].map(isShapeName)).toEqual([true, false, false]);
  });
});
