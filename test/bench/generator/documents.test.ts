import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { tableIds } from '../../../src/schema/form.js';
import { knownSpec, layTable, writeDocx, writeHtml, yichun2023 } from '../../fixtures/documents.js';
import type { ReportSpec } from '../../fixtures/documents.js';

type Printed = readonly [row: number, rowSpan: number, colSpan: number, text: string];

/** The cells of each table of a page, head and foot tables left out. */
const tablesOf = (html: string): Printed[][] => {
  const $ = load(html);
  const span = (cell: Parameters<typeof $>[0], name: string): number => Number($(cell).attr(name) ?? 1);
  return $('table')
    .toArray()
    .map((table) =>
      $(table)
        .find('tr')
        .toArray()
        .flatMap((tr, row) =>
          $(tr)
            .find('td,th')
            .toArray()
            .map((cell): Printed => [row, span(cell, 'rowspan'), span(cell, 'colspan'), $(cell).text().trim()]),
        ),
    );
};

const laid = (spec: ReportSpec): Printed[][] =>
  tableIds.map((id) => layTable(spec, id).cells.map(({ row, rowSpan, colSpan, text }): Printed => [row, rowSpan, colSpan, text.trim()]));

describe('writeHtml', () => {
  it.each(['plain', 'word'] as const)('prints the three tables with their merged cells: %s', (style) => {
    const spec = knownSpec('shuyangBureau2023');
    const page = Buffer.from(writeHtml(spec, { style, furniture: false })).toString('utf8');
    expect(tablesOf(page)).toEqual(laid(spec));
  });

  it('writes the charset that it names', () => {
    const bytes = Buffer.from(writeHtml(yichun2023, { charset: 'gbk' }));
    expect(bytes.toString('latin1')).toContain('charset=gbk');
    expect(iconv.decode(bytes, 'gbk')).toContain(yichun2023.title);
  });

  it('puts furniture and a table of document data around the article', () => {
    const page = Buffer.from(writeHtml(knownSpec('shuyangBureau2023'))).toString('utf8');
    expect(page).toContain('<meta name="PubDate" content="2024-01-17 09:30" />');
    expect(tablesOf(page)[0]?.map(([, , , text]) => text)).toContain('2024-01-17');
    expect(tablesOf(page)).toHaveLength(5);
  });

  it('makes four tables of 表二 where asked, and keeps a no-break space a no-break space', () => {
    const page = Buffer.from(writeHtml(knownSpec('huaian2024'), { furniture: false, table2Apart: true })).toString('utf8');
    expect(tablesOf(page)).toHaveLength(6);
    const blanks = Buffer.from(writeHtml(knownSpec('shanghaiOffice2019', '\u00a0'))).toString('utf8');
    expect(blanks).toContain('<td>&nbsp;</td>');
  });
});

describe('writeDocx', () => {
  it('prints the three tables with their merged cells', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(yichun2023)) });
    expect(tablesOf(value)).toEqual(laid(yichun2023));
  });

  it('leaves the numeral of a heading to Word where asked', async () => {
    const textOf = async (numbering: 'typed' | 'automatic'): Promise<string> =>
      (await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(yichun2023, { numbering })) })).value;
    expect(await textOf('typed')).toContain('<h1>一、总体情况</h1>');
    expect(await textOf('automatic')).toContain('总体情况</h1>');
    expect(await textOf('automatic')).not.toContain('一、总体情况');
  });

  it('holds a tracked change: old figure deleted, new one inserted', async () => {
    const bytes = await writeDocx(yichun2023, { tracked: { 't2.licences.decisions': '111' } });
    const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
    expect(xml).toMatch(/<w:del [^>]*>.*?<w:delText[^>]*>111</u);
    expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*362164/u);
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await writeDocx(yichun2023), await writeDocx(yichun2023)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});
