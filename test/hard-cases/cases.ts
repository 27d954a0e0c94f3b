/** What the tests of the hard cases share: one report in every format, its figures as read and as printed. */
import { readReport } from '../chain.js';
import { expectedFigures, writeDocx, writeHtml, writePdf, type PdfOptions, type ReportSpec } from '../fixtures/documents.js';

export type Read = Awaited<ReturnType<typeof readReport>>;

/** Figure id → value. */
export const figures = ({ report }: Pick<Read, 'report'>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(report.figures).map(([id, figure]) => [id, figure.value]));

export const truth = (spec: ReportSpec): Record<string, number | null> =>
  Object.fromEntries(Object.entries(expectedFigures(spec)).map(([id, { value }]) => [id, value]));

export const fromPdf = async (spec: ReportSpec, options: PdfOptions = {}): Promise<Read> => readReport(await writePdf(spec, options));

export type Format = 'PDF' | 'DOCX' | 'HTML';
export const formats: readonly Format[] = ['PDF', 'DOCX', 'HTML'];

export const written = async (spec: ReportSpec, format: Format): Promise<Uint8Array> =>
  format === 'PDF' ? writePdf(spec) : format === 'DOCX' ? writeDocx(spec) : writeHtml(spec);

export const readAs = async (spec: ReportSpec, format: Format): Promise<Read> => readReport(await written(spec, format));

/** The page with the table that holds a text put in another way. */
export const changed = (page: Uint8Array, holding: string, by: string | ((table: string) => string)): Uint8Array => {
  const html = new TextDecoder().decode(page);
  const table = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([text]) => text).find((text) => text.includes(holding))!;
  return new TextEncoder().encode(html.replace(table, () => (typeof by === 'string' ? by : by(table))));
};

/** Figures of 表四 in their order: 行政复议, 未经复议直接起诉, 复议后起诉. */
export const fourth = (read: Pick<Read, 'report'>): (number | null)[] =>
  Object.entries(figures(read))
    .filter(([id]) => id.startsWith('t4.'))
    .map(([, value]) => value);

/** The spec with another part of the report in place of 表四: lines of text. */
export const withLinesForTable4 = (spec: ReportSpec, lines: readonly string[]): ReportSpec => ({
  ...spec,
  sections: spec.sections.map(({ table, ...section }) => {
    if (table === 'table4') return { ...section, paragraphs: lines };
    return table === undefined ? section : { ...section, table };
  }),
});
