import { describe, expect, it } from '@jest/globals';
import { changesOf, nothingKept } from '../../src/store/changes.js';
import { rowsOf } from './rows.js';

const rows = rowsOf('甲', 2023, [1, 2]);
const kept = changesOf(rows, nothingKept).digests;

describe('the changes of a report', () => {
  it('are all its rows where nothing is kept', () => {
    expect(changesOf(rows, nothingKept)).toMatchObject({ ...rows, causes: [], outcomes: [[0, rows.outcomes[0]]], outcomeCount: 1 });
  });

  it('are none where the same is kept', () => {
    expect(changesOf(rows, kept)).toEqual({
      since: kept,
      digests: kept,
      report: null,
      cells: null,
      findings: null,
      causes: null,
      outcomes: [],
      outcomeCount: 1,
    });
  });

  it('are the parts that differ, and single outcomes', () => {
    const [outcome] = rows.outcomes;
    const added = { ...outcome!, rule: 'another' };
    const other = { ...rows, cells: rows.cells.slice(1), outcomes: [outcome!, added] };
    expect(changesOf(other, kept)).toMatchObject({
      report: null,
      cells: other.cells,
      findings: null,
      outcomes: [[1, added]],
      outcomeCount: 2,
    });
  });

  it('of what a comparison found say nothing of the report and its cells', () => {
    const { findings, outcomes } = rows;
    const told = { findings, outcomes, causes: [] };
    expect(changesOf(told, nothingKept)).toMatchObject({ ...told, report: null, cells: null, outcomes: [[0, outcomes[0]]] });
    expect(changesOf({ ...told, findings: [] }, changesOf(told, nothingKept).digests)).toMatchObject({ findings: [], causes: null, outcomes: [] });
  });
});
