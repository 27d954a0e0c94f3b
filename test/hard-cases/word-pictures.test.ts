/** Hard case T17 in other formats: tables published as pictures in a Word file, and on web pages. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { tablePictures } from '../../bench/generator/picture-tables.js';
import { accusations, readReport } from '../chain.js';
import { pack } from '../extract/docx/word.js';
import { knownSpec, writeHtml, type ReportSpec } from '../fixtures/documents.js';
import { changed, figures, truth, type Read } from './cases.js';

const whole = knownSpec('huaian2024');
/** Without 二: two tables and three pictures are enough to wait for. */
const spec: ReportSpec = { ...whole, sections: whole.sections.filter((section) => section.table !== 'table2') };
const office = 'http://schemas.openxmlformats.org';
const line = (inner: string): string => `<w:p>${inner}</w:p>`;
const printed = (text: string): string => line(`<w:r><w:t>${text.replaceAll('**', '')}</w:t></w:r>`);
const picture = (id: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture" xmlns:r="${office}/officeDocument/2006/relationships"><wp:docPr id="1" name="p"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const contentTypes = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** 表三 is two pictures, one under the other. */
const wordWithPictures = async (): Promise<Uint8Array> => {
  const parts: Record<string, string | Uint8Array> = { '[Content_Types].xml': contentTypes };
  const relations: string[] = [];
  let body = printed(spec.title) + spec.introduction.map(printed).join('');
  for (const { heading, paragraphs, table } of spec.sections) {
    body += [heading ?? [], paragraphs].flat().map(printed).join('');
    for (const drawn of table ? await tablePictures(spec, table, table === 'table3' ? 14 : null) : []) {
      const number = relations.length + 1;
      parts[`word/media/image${number}.png`] = new Uint8Array(drawn.toBuffer('image/png'));
      relations.push(`<Relationship Id="rId${number}" Type="${office}/officeDocument/2006/relationships/image" Target="media/image${number}.png"/>`);
      body += line(picture(`rId${number}`));
    }
  }
  parts['word/_rels/document.xml.rels'] = `<Relationships xmlns="${office}/package/2006/relationships">${relations.join('')}</Relationships>`;
  return pack(body, parts);
};

describe('T17: tables that are pictures in a Word file', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readReport(await wordWithPictures());
  }, 180_000);

  it('are read where they stand, and joined', () => {
    expect([read.document.media, read.report.reading]).toEqual(['docx', 'ocr']);
    // a row whose label is misread beyond knowing is kept as an added one, never given to another
    const lost = Object.keys(truth(spec)).filter((id) => !(id in figures(read)));
    expect(lost.length).toBe(7 * read.report.tables.table3!.addedRows.length);
    expect(lost.length).toBeLessThanOrEqual(7);
    expect(read.report.sections.map((section) => [section.order, section.tables, section.images.length])).toEqual([
      [1, [], 0],
      [3, ['table3'], 0],
      [4, ['table4'], 0],
      [5, [], 0],
      [6, [], 0],
    ]);
  });

  it('give each figure as printed, or with a doubt', () => {
    const wrong = Object.entries(figures(read)).filter(([id, value]) => value !== truth(spec)[id]);
    expect(wrong.filter(([id]) => !read.doubted.includes(id))).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(0.03 * 190);
    expect(read.doubted.length).toBeLessThanOrEqual(0.05 * 190);
    expect(accusations(read.findings)).toEqual(['missing-section']);
  });
});

describe('T17: tables that are pictures which were not fetched', () => {
  const marks = { 信息内容: '2.gif', 予以公开: '3.gif', 结果维持: 'https://share.example.org/4.png' };
  const page = (of: (address: string) => string): Uint8Array =>
    Object.entries(marks).reduce(
      (bytes, [label, address]) => changed(bytes, label, of(address)),
      writeHtml(whole, { dataTable: false, furniture: false }),
    );

  it('are told as such, without saying that they are tables', async () => {
    const read = await readReport(page((address) => `<p><img src="${address}" width="600"/></p>`));
    const remarks = read.findings.filter((one) => one.rule === 'table-as-image');
    expect(remarks.map((one) => [one.subject.table, one.severity])).toEqual([
      ['table2', 'info'],
      ['table3', 'info'],
      ['table4', 'info'],
    ]);
    expect(remarks[0]!.message.zh).toBe('没有读到表二，该部分有图片，表格可能以图片形式发布，图片中的数据没有读取，请对照原文。');
    expect(accusations(read.findings)).toEqual([]);
  });

  it('are not missing where a picture hangs on the heading, before its text', async () => {
    const bytes = new TextDecoder().decode(page(() => ''));
    const heading = whole.sections.find((section) => section.table === 'table3')!.heading!;
    expect(bytes).toContain(heading);
    const hung = bytes.replace(/<[^<>]*>[^<>]*(?=<)/g, (tag) => (tag.includes(heading) ? `<p><img src="a.png" width="600"/></p>${tag}` : tag));
    const { findings } = await readReport(new TextEncoder().encode(hung));
    expect(findings.filter((one) => one.rule === 'missing-table').map((one) => one.subject.table)).not.toContain('table3');
    // 四 has neither
    expect(findings.filter((one) => one.rule === 'missing-table' || one.rule === 'section-empty').length).toBeGreaterThan(0);
  });
});
