/** A PDF with text whose tables are pictures, as offices make it that paste screen shots into their report. */

import { createCanvas, type Canvas } from '@napi-rs/canvas';

import type { TableId } from '../../src/schema/form.js';
import { openPaper } from './pdf/paper.js';
import { wrap } from './pdf/wrap.js';
import { writePdf } from './pdf/write.js';
import { plain } from './prose.js';
import { renderPages } from './scan.js';
import type { ReportSpec } from './spec.js';

const page = { width: 595.28, height: 841.89 };
const margin = { side: 68, top: 72, bottom: 72 };
const dpi = 200;

/** What is printed, from the upper left to the lower right corner of its ink, with a little paper around. */
const cropped = (canvas: Canvas): Canvas => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4]! > 128) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  const paper = 12;
  const cut = createCanvas(right - left + 2 * paper, bottom - top + 2 * paper);
  const context = cut.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, cut.width, cut.height);
  context.drawImage(canvas, paper - left, paper - top);
  return cut;
};

/** One picture for each part of the table, cropped: `cutBefore` is the grid row (from 0, head rows counted) that begins the second. */
export const tablePictures = async (spec: ReportSpec, table: TableId, cutBefore: number | null): Promise<Canvas[]> => {
  const breaks = cutBefore === null ? [] : [{ table, row: cutBefore }];
  return (await renderPages(await writePdf(spec, { tablesOnly: [table], pageNumbers: null, breaks }), dpi)).map(cropped);
};

/**
 * Captions stand where the text leaves them; 表三 is two pictures on two pages, and its heading the last line of the page before.
 * @param cutBefore grid row of 表三 (from 0, head rows counted) that begins its second picture
 * @returns the bytes
 */
export const pictureTablesPdf = async (spec: ReportSpec, cutBefore: number): Promise<Uint8Array> => {
  const paper = openPaper({ title: spec.title, author: spec.organ, created: `${spec.year + 1}-01-15` });
  const room = page.width - 2 * margin.side;
  const bottom = page.height - margin.bottom;
  let y = 0;
  const newPage = (): void => {
    paper.addPage(page);
    y = margin.top;
  };
  const print = (text: string, size: number): void => {
    for (const line of wrap(`\u3000\u3000${plain(text)}`, room, (piece) => paper.widthOf(piece, size))) {
      if (y + 1.8 * size > bottom) newPage();
      paper.text(line, margin.side, y, size);
      y += 1.8 * size;
    }
  };
  const show = (canvas: Canvas): void => {
    const [width, height] = [(canvas.width * 72) / dpi, (canvas.height * 72) / dpi];
    if (y + height > bottom) newPage();
    paper.picture(canvas.toBuffer('image/png'), (page.width - width) / 2, y, width, height);
    y += height + 14;
  };
  newPage();
  paper.text(spec.title, (page.width - paper.widthOf(spec.title, 20)) / 2, y, 20);
  y += 48;
  for (const text of spec.introduction) print(text, 14);
  for (const { heading, paragraphs, table } of spec.sections) {
    if (table === 'table3') {
      if (y > bottom - 40) newPage();
      y = bottom - 26;
    }
    if (heading !== null) print(heading, 14);
    for (const text of paragraphs) print(text, 14);
    if (table === 'table3') newPage();
    for (const [index, picture] of (table ? await tablePictures(spec, table, table === 'table3' ? cutBefore : null) : []).entries()) {
      if (index > 0) newPage();
      show(picture);
    }
  }
  return paper.finish();
};
