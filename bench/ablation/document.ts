/** A draft as the extractor would hand it over: paragraphs, tables and pictures in reading order. No file is written. */

import type { Block, Document } from '../../src/schema/document.js';
import type { LaidTable } from '../generator/laid.js';
import { layTable } from '../generator/layout.js';
import { specOf } from './draft.js';
import type { Draft } from './draft.js';

export const documentOf = (draft: Draft): Document => {
  const spec = specOf(draft);
  const blocks: Block[] = [];
  const paragraph = (text: string): void => {
    blocks.push({ kind: 'paragraph', text, place: { block: blocks.length } });
  };
  const table = (laid: LaidTable): void => {
    const block = blocks.length;
    const cells = laid.cells.map(({ row, column, rowSpan, colSpan, text }) => ({
      row,
      column,
      rowSpan,
      colSpan,
      text,
      place: { block, cell: [row, column] as const },
    }));
    blocks.push({ kind: 'table', rows: laid.rows, columns: laid.columns, cells, place: { block } });
  };
  paragraph(draft.title);
  spec.introduction.forEach(paragraph);
  spec.sections.forEach((section, index) => {
    if (section.heading !== null) paragraph(section.heading);
    section.paragraphs.forEach(paragraph);
    if (section.table) table(layTable(spec, section.table));
    if (section.own) table(section.own);
    if (draft.pictures.includes(draft.order[index]!)) blocks.push({ kind: 'image', place: { block: blocks.length } });
    section.after?.forEach(paragraph);
  });
  draft.signature.forEach(paragraph);
  return { media: 'docx', reading: 'text', blocks, metadata: draft.metadata, links: [], pages: [] };
};
