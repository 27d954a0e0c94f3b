/** The round trip of made tables: any table → a writer of documents → the bytes read → the same cells, none doubted. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';

import { extract } from '../src/extract/extract.js';
import { anyTable, reportWith, seenCells, type Seen } from './generator/any-table.js';
import { writeDocx } from './generator/docx.js';
import { writeHtml } from './generator/html.js';
import type { LaidTable } from './generator/laid.js';
import { writePdf } from './generator/pdf/write.js';

type Writer = (table: LaidTable) => Promise<Uint8Array>;

/** Writers of one format, with the ways that it may be written in. */
export const writers: Readonly<Record<'html' | 'docx' | 'pdf', fc.Arbitrary<Writer>>> = {
  html: fc
    .record({ style: fc.constantFrom('plain', 'word'), charset: fc.constantFrom('utf-8', 'gbk', 'gb18030'), furniture: fc.boolean() })
    .map((options) => (table) => Promise.resolve(writeHtml(reportWith(table), options))),
  docx: fc.record({ breaksInLabels: fc.boolean(), splitRuns: fc.boolean() }).map((options) => (table) => writeDocx(reportWith(table), options)),
  pdf: fc
    .record({
      rules: fc.constantFrom('lines', 'cells', 'rectangles', 'segments', 'dashed', 'short'),
      figures: fc.constantFrom('center', 'right', 'left'),
      justified: fc.boolean(),
    })
    .map((options) => (table) => writePdf(reportWith(table), options)),
};

export interface RoundTrip {
  readonly put: readonly Seen[];
  /** Cells of the tables that were read, one table after another. */
  readonly got: readonly Seen[];
  /** Codes of the doubts. */
  readonly doubts: readonly string[];
}

export const roundTrip = async (table: LaidTable, write: Writer): Promise<RoundTrip> => {
  // a Buffer made in another realm is no Uint8Array of this one
  const { value, notices } = await extract(new Uint8Array(await write(table)));
  const got = value.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  return { put: seenCells(table.cells), got: seenCells(got), doubts: notices.filter(({ place }) => place).map(({ code }) => code) };
};

/** A table and a way to write it. */
export const madeTable = (format: keyof typeof writers): fc.Arbitrary<readonly [LaidTable, Writer]> => fc.tuple(anyTable, writers[format]);

/** @throws where a table is read otherwise than it was put in: the smallest one found, and the seed */
export const checkTables = async (numRuns: number, seed: number): Promise<void> => {
  for (const format of ['html', 'docx', 'pdf'] as const) {
    const holds = fc.asyncProperty(madeTable(format), async ([table, write]) => {
      const { put, got, doubts } = await roundTrip(table, write);
      return isDeepStrictEqual(got, put) && doubts.length === 0;
    });
    await fc.assert(holds, { numRuns, seed });
    console.log(`${format}: ${numRuns} made tables as they were put in`);
  }
};
