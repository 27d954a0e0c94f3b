import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderPages } from '../../../bench/generator/scan.js';
import { likelyNotices, likelyReadings } from '../../../src/audit/likely.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { findRegions } from '../../../src/extract/scan/find-regions.js';
import { lookAtFigures, settleFigures, type RegionText } from '../../../src/extract/scan/read-figures.js';
import { withoutSeals } from '../../../src/extract/scan/seal.js';
import { openRecogniser } from '../../../src/extract/scan/tesseract.js';
import { normalize } from '../../../src/normalize/normalize.js';
import type { Document } from '../../../src/schema/document.js';
import { touches } from '../../../src/schema/place.js';
import type { Report } from '../../../src/schema/report.js';
import { nothingDeclared } from '../../../src/schema/source.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';

const dpi = 200;

describe('a figure that the first two ways misread alike', () => {
  let document: Document;
  let report: Report;
  let right: string;
  let wrong: string;
  let read: RegionText;

  beforeAll(async () => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table3', {});
    const canvas = (await renderPages(bytes, dpi))[0]!;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[4 * at]!);
    const scale = dpi / 72;
    const sheet = { image: { width, height, pixels }, red: null, scale, box: [0, 0, width / scale, height / scale] as const };
    const figures = findRegions(withoutSeals(sheet), 0).regions.filter(({ kind }) => kind === 'figure');
    const recogniser = openRecogniser(1);
    try {
      const looked = await lookAtFigures(figures, recogniser);
      const agreed = looked.map(({ first, second }) => (first === second && /^[1-9]$/.test(first ?? '') ? first! : ''));
      const often = (digit: string): number => agreed.filter((one) => one === digit).length;
      [right, wrong] = [...new Set(agreed)].filter((digit) => digit !== '').sort((a, b) => often(b) - often(a)) as [string, string];
      const at = agreed.indexOf(right);
      const spoilt = looked.map((one, index) => (index === at ? { ...one, first: wrong, second: wrong } : one));
      read = (await settleFigures(spoilt, recogniser))[at]!;
    } finally {
      await recogniser.close();
    }
    document = (await readPdf(new Uint8Array(bytes))).value;
    report = normalize(document, nothingDeclared).value;
  }, 90_000);

  it('is not believed, and carries what the third way and its look say', () => {
    expect([read.text, read.sure]).toEqual([wrong, false]);
    expect(read.readings.find(({ by }) => by === '字形比对')?.text).toBe(right);
    expect(read.readings.find(({ by }) => by === '文字识别（整行）')?.text).toBe(right);
  });

  it('is likely the one reading that closes the sums of its row and column', () => {
    const [id, figure] = Object.entries(report.figures).find(([, { printed }]) => printed === right)!;
    const blocks = document.blocks.map((block) =>
      block.kind !== 'table'
        ? block
        : {
            ...block,
            cells: block.cells.map((cell) => (touches(cell.place, figure.place) ? { ...cell, text: wrong, readings: read.readings } : cell)),
          },
    );
    const misread = normalize({ ...document, reading: 'ocr', blocks }, nothingDeclared).value;
    expect(misread.figures[id]!.value).toBe(Number(wrong));
    expect([...likelyReadings(misread)].map(([one, { value }]) => [one, value])).toEqual([[id, Number(right)]]);
    expect(likelyNotices(misread)[0]!.message).toContain(`“${right}”能使所在行列的合计成立`);
  });
});
