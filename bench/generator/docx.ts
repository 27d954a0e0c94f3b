/** A report as a Word document: real merged cells, headings typed or numbered by Word. The only door to the docx package. */

import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import JSZip from 'jszip';
import type { LaidCell, LaidTable } from './layout.js';
import { layTable } from './layout.js';
import { runsOf, signature } from './prose.js';
import type { ReportSpec } from './spec.js';

export interface DocxOptions {
  /** automatic = 一、二、 made by Word's numbering and absent from the text. */
  readonly numbering?: 'typed' | 'automatic';
  /** Line breaks inside labels longer than a few characters. */
  readonly breaksInLabels?: boolean;
  /** Figures, by id, shown as a tracked change: the text given here deleted, the spec's inserted. */
  readonly tracked?: Readonly<Record<string, string>>;
  /** Text of a cell split over several runs, one per character. */
  readonly splitRuns?: boolean;
}

const font = '仿宋';
const tracking = (id: number): { id: number; author: string; date: string } => ({ id, author: '编辑', date: '2024-01-10T00:00:00Z' });

const cellRuns = (cell: LaidCell, options: DocxOptions, id: number): (TextRun | InsertedTextRun | DeletedTextRun)[] => {
  const size = 18;
  const old = cell.figure === undefined ? undefined : options.tracked?.[cell.figure];
  if (old !== undefined)
    return [
      new DeletedTextRun({ text: old, size, ...tracking(id * 2 + 1) }),
      new InsertedTextRun({ text: cell.text, size, ...tracking(id * 2 + 2) }),
    ];
  if (options.splitRuns) return [...cell.text].map((text) => new TextRun({ text, size, font }));
  const breakAt = Math.ceil(cell.text.length / 2);
  if (options.breaksInLabels && cell.kind !== 'figure' && cell.text.length > 5)
    return [new TextRun({ text: cell.text.slice(0, breakAt), size, font }), new TextRun({ text: cell.text.slice(breakAt), size, font, break: 1 })];
  return [new TextRun({ text: cell.text, size, font })];
};

const wordTable = (table: LaidTable, options: DocxOptions): Table => {
  const total = table.widths.reduce((sum, one) => sum + one, 0);
  const twips = table.widths.map((one) => Math.round((one / total) * 9000));
  const index = new Map(table.cells.map((cell, at) => [cell, at]));
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return new TableRow({
      tableHeader: row < table.headRows,
      children: cells.map(
        (cell) =>
          new TableCell({
            rowSpan: cell.rowSpan,
            columnSpan: cell.colSpan,
            verticalAlign: VerticalAlign.CENTER,
            width: { size: twips.slice(cell.column, cell.column + cell.colSpan).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            children: [
              new Paragraph({
                alignment: cell.kind === 'label' || cell.kind === 'note' ? AlignmentType.LEFT : AlignmentType.CENTER,
                children: cellRuns(cell, options, index.get(cell)!),
              }),
            ],
          }),
      ),
    });
  });
  return new Table({ rows, columnWidths: twips, width: { size: 9000, type: WidthType.DXA } });
};

const paragraph = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: 560 },
    children: runsOf(text).map((run) => new TextRun({ text: run.text, bold: run.bold, size: 28, font })),
  });

const heading = (text: string, automatic: boolean): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...(automatic ? { numbering: { reference: 'sections', level: 0 } } : {}),
    children: [new TextRun({ text: automatic ? text.replace(/^[一二三四五六七八九十]+、/u, '') : text, size: 30, font: '黑体' })],
  });

/** docx stamps the clock and zip times into the file: put fixed ones, so that the same document has the same bytes. */
const settle = async (bytes: Uint8Array, date: string): Promise<Uint8Array> => {
  const packed = await JSZip.loadAsync(bytes);
  const settled = new JSZip();
  const names = Object.keys(packed.files).filter((name) => !packed.files[name]?.dir);
  for (const name of names) {
    const content = await packed.file(name)!.async('nodebuffer');
    const kept =
      name === 'docProps/core.xml'
        ? content.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`)
        : content;
    settled.file(name, kept, { date: new Date('2024-01-01T00:00:00Z'), createFolders: false });
  }
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

/** The document's bytes: the same for the same spec and options. */
export const writeDocx = async (spec: ReportSpec, options: DocxOptions = {}): Promise<Uint8Array> => {
  const automatic = options.numbering === 'automatic';
  const children = [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: spec.title, size: 44, font: '方正小标宋简体' })] }),
    ...spec.introduction.map(paragraph),
    ...spec.sections.flatMap((section) => [
      ...(section.heading === null ? [] : [heading(section.heading, automatic)]),
      ...section.paragraphs.map(paragraph),
      ...(section.table ? [wordTable(layTable(spec, section.table), options), new Paragraph({})] : []),
      ...(section.own ? [wordTable(section.own, options), new Paragraph({})] : []),
      ...(section.after ?? []).map(paragraph),
    ]),
    ...signature(spec).map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, size: 28, font })] })),
  ];
  const document = new Document({
    title: spec.title,
    creator: spec.organ,
    ...(automatic
      ? {
          numbering: {
            config: [
              { reference: 'sections', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }] },
            ],
          },
        }
      : {}),
    sections: [{ children }],
  });
  return settle(await Packer.toBuffer(document), spec.published ?? `${spec.year + 1}-01-15`);
};
