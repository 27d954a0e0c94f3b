import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { rereadDrawn } from '../../../src/extract/pdf/reread-drawn.js';
import { rereadCells } from '../../../src/extract/reread.js';
import { openRecogniser } from '../../../src/extract/scan/tesseract.js';
import type { Model } from '../../../src/extract/scan/tesseract.js';
import type { Cell } from '../../../src/schema/table.js';
import { knownSpec, pdfOfTable } from '../../fixtures/documents.js';
import { withDigitMistaken } from '../../fixtures/lying-pdf.js';
import { filled, line, makePdf, ruled } from './make-pdf.js';
import type { PageSource } from './make-pdf.js';
import { tablesOf } from './seen.js';

const by = '图像识别';

/** Of each cell that the words pick, its text and what its picture shows; null where that says nothing. */
const seen = async (bytes: Uint8Array, picked: (cell: Cell) => boolean): Promise<[string, string | null][]> => {
  const { value: document } = await readPdf(bytes);
  const cells = tablesOf(document).flatMap((table) => table.cells.filter(picked));
  const readings = await rereadCells(
    bytes,
    document,
    cells.map(({ place }) => place),
  );
  return cells.map((cell) => [cell.text, (readings.get(cell.place) ?? []).find((one) => one.by === by)?.text ?? null]);
};

const isFigure = (cell: Cell): boolean => /^\d[\d.,]*$/.test(cell.text);
const isBlank = (cell: Cell): boolean => cell.text === '';

const xs = [50, 150, 210, 270, 330];
const ys = [640, 670, 700, 730, 760];
const words = [
  ['item', 'one', 'two', 'three'],
  ['a', '1', '20.86', '3,000'],
  ['b', '4', '56', '69'],
  ['c', '7', '88', '966'],
];
const page = (more: Partial<PageSource> = {}, added = ''): Uint8Array =>
  makePdf({ pages: [{ content: ruled(xs, ys) + filled(xs, ys, words) + added, ...more }] });
const withHole = (added: string): Uint8Array => {
  const holed = words.map((row, index) => (index === 2 ? ['b', '4', '', '69'] : row));
  return makePdf(ruled(xs, ys) + filled(xs, ys, holed) + added);
};

describe('figures read from their picture', () => {
  it('are those of the text layer where that is right', async () => {
    const read = await seen(page(), isFigure);
    expect(read).toEqual([...words.slice(1)].flatMap((row) => row.slice(1).map((one) => [one, one])));
  });

  it('are those of the text layer on a page laid sideways, and in a table drawn sideways', async () => {
    const turned = makePdf(`q 0 1 -1 0 595 0 cm ${ruled(xs, [240, 270, 300, 330, 360])}${filled(xs, [240, 270, 300, 330, 360], words)} Q`);
    for (const bytes of [page({ attributes: '/Rotate 90' }), turned]) {
      const read = await seen(bytes, isFigure);
      expect(read.length).toBe(9);
      expect(read.filter(([printed, shown]) => shown !== printed)).toEqual([]);
    }
  });

  it.each([
    ['1', '7'],
    ['6', '0'],
    ['3', '8'],
  ])('tell a text layer that takes %s for %s', async (shown, said) => {
    const bytes = await pdfOfTable(knownSpec('huaian2024'), 'table4', {});
    const right = tablesOf((await readPdf(new Uint8Array(bytes))).value).flatMap((table) => table.cells.filter(isFigure));
    const read = await seen(withDigitMistaken(bytes, shown, said), isFigure);
    expect(read.map(([text]) => text)).toEqual(right.map(({ text }) => text.replaceAll(shown, said)));
    const wrong = read.filter(([text], index) => text !== right[index]!.text);
    expect(wrong.length).toBeGreaterThan(0);
    expect(read.map(([, picture]) => picture)).toEqual(right.map(({ text }) => text));
  });

  it('are not asked for where the file does not bring the font: another may be drawn', async () => {
    const chinese = `BT /F2 10 Tf 215 681 Td <00350036> Tj ET\n`;
    const read = await seen(withHole(chinese), isFigure);
    expect(read).toContainEqual(['56', null]);
    expect(read.filter(([, picture]) => picture === null)).toHaveLength(1);
  });

  it('are none where the data of the recogniser are missing', async () => {
    const { value: document } = await readPdf(page());
    const cells = tablesOf(document).flatMap((table) => table.cells.filter(isFigure));
    const asked = cells.map(({ place, text }) => ({ place, page: 1, box: place.box!, printed: text, turn: 0 as const, fonts: new Set<string>() }));
    expect((await rereadDrawn(page(), asked)).size).toBe(9);
    expect((await rereadDrawn(page(), asked, () => openRecogniser(1, 'not-installed' as Model))).size).toBe(0);
  });
});

describe('blank cells seen in their picture', () => {
  /** 1 as an outline. */
  const outlined = '0 g 230 680 m 232.5 680 l 232.5 690 l 230.5 690 l 228 687.5 l 228 686 l 230 687 l h f\n';

  it('are blank where nothing is drawn in them', async () => {
    expect(await seen(withHole(''), isBlank)).toEqual([['', '']]);
  });

  it('are not where a figure is drawn without text', async () => {
    const [[, picture]] = (await seen(withHole(outlined), isBlank)) as [[string, string | null]];
    expect(['1', '\ufffd']).toContain(picture);
  });

  it('are left alone where a line crosses them', async () => {
    expect(await seen(withHole(line(210, 670, 270, 700)), isBlank)).toEqual([['', null]]);
  });
});
