import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Canvas } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import { renderPages } from '../../../bench/generator/scan.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import type { Document } from '../../../src/schema/document.js';
import type { Result } from '../../../src/schema/notice.js';
import { touches } from '../../../src/schema/place.js';
import type { Table } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';
import { makePdf, text } from '../pdf/make-pdf.js';
import type { PageSource } from '../pdf/make-pdf.js';

const tableOf = ({ value }: Result<Document>): Table => value.blocks.find((block) => block.kind === 'table')!;

/** Figures of the table as read: those that are not as printed and carry no doubt, and how many are as printed. */
const compared = (printed: Table, read: Result<Document>): { readonly silent: string[]; readonly right: number } => {
  const silent: string[] = [];
  let right = 0;
  for (const cell of printed.cells.filter(({ text: own }) => /^\d+$/.test(own))) {
    const other = tableOf(read).cells.find((one) => one.row === cell.row && one.column === cell.column);
    if (other?.text === cell.text) right++;
    else if (!other || !read.notices.some(({ place }) => place?.cell && touches(place, other.place))) silent.push(`${cell.text} read ${other?.text}`);
  }
  return { silent, right };
};

/** Turned to the right. */
const sideways = (page: Canvas): Canvas => {
  const canvas = createCanvas(page.height, page.width);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(Math.PI / 2);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return canvas;
};

/** A page that holds the picture as object 20. */
const onPage = (picture: Canvas, page: PageSource): Uint8Array => {
  const jpeg = picture.toBuffer('image/jpeg', 85).toString('latin1');
  const head = `<</Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/DeviceRGB/BitsPerComponent 8`;
  const image = `${head}/Filter/DCTDecode/Length ${jpeg.length}>>stream\n${jpeg}\nendstream`;
  return makePdf({ pages: [{ ...page, resources: '/XObject<</P 20 0 R>>' }], objects: [image] });
};

const whole = 'q 595 0 0 842 0 0 cm /P Do Q\n';
/** What another program took a scan for: it must never be read. */
const misread = Array.from({ length: 30 }, (_, row) => text(60, 800 - 20 * row, '777777 777777 777777 777777 777777')).join('');

describe('a page with a picture', () => {
  let printed: Table;
  let page: Canvas;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table4', {});
    // drawn before anything is read: the reader tells pdf.js that nothing is drawn in this process
    page = (await renderPages(bytes, 150))[0]!;
    printed = tableOf(await readPdf(new Uint8Array(bytes)));
  }, 60_000);

  const readsAll = (read: Result<Document>): void => {
    const { silent, right } = compared(printed, read);
    expect([silent, read.value.reading]).toEqual([[], 'ocr']);
    expect(right).toBeGreaterThanOrEqual(14);
  };

  it('is read when its page is turned upside down', async () => {
    readsAll(await readPdf(onPage(page, { content: whole, attributes: '/Rotate 180' })));
  }, 120_000);

  it('is read when it was scanned sideways, and is placed where it lies', async () => {
    const read = await readPdf(onPage(sideways(page), { content: 'q 842 0 0 595 0 0 cm /P Do Q', attributes: '/MediaBox[0 0 842 595]' }));
    readsAll(read);
    expect(read.value.pages).toEqual([{ width: 842, height: 595 }]);
    // text turned to the right reads downwards: the last column is the lowest
    const [first, last] = [tableOf(read).cells.at(-15)!.place.box!, tableOf(read).cells.at(-1)!.place.box!];
    expect(last[1]).toBeGreaterThan(first[3]);
  }, 120_000);

  it('is recognised anew where invisible text lies over it', async () => {
    const read = await readPdf(onPage(page, { content: `${whole}BT 3 Tr ET ${misread.replaceAll('BT', 'BT 3 Tr')}` }));
    readsAll(read);
    expect(JSON.stringify(read.value.blocks)).not.toContain('777');
  }, 120_000);

  it('is recognised anew where visible text lies under it', async () => {
    const read = await readPdf(onPage(page, { content: misread + whole }));
    readsAll(read);
    expect(JSON.stringify(read.value.blocks)).not.toContain('777');
  }, 120_000);

  it('keeps its text as text where only a table is a picture', async () => {
    const prose = 'There is enough text here for a page to be read as text and not as a scan of it.';
    const read = await readPdf(onPage(page, { content: `${text(50, 800, prose)}${text(50, 780, prose)}q 500 0 0 700 50 40 cm /P Do Q` }));
    readsAll(read);
    const said = read.value.blocks.find((block) => block.kind === 'paragraph' && block.text.startsWith('There'))!;
    expect(said.kind === 'paragraph' && said.text).toContain(prose);
    expect(read.notices.some(({ place }) => place?.block === said.place.block)).toBe(false);
  }, 120_000);
});
