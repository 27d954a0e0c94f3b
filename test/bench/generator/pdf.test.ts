import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { knownSpec, pdfOfTable, writePdf, yichun2023 } from '../../fixtures/documents.js';

interface Page {
  readonly rotate: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly string[];
}

const pagesOf = async (bytes: Uint8Array): Promise<Page[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      rotate: page.rotate,
      width: Math.round(width),
      height: Math.round(height),
      items: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
    });
  }
  await task.destroy();
  return pages;
};

describe('writePdf', () => {
  it('prints title, text and every figure as selectable text', async () => {
    const pages = await pagesOf(await writePdf(yichun2023));
    const text = pages.flatMap(({ items }) => items);
    expect(text[0]).toBe('伊春市 2023 年政府信息公开工作年度报告');
    expect(text).toEqual(expect.arrayContaining(['362164', '8978.04', '3.危及“三安全一稳定”', '— 1 —']));
    const printed = Object.values(yichun2023.figures).filter((figure) => /^\d/u.test(figure));
    const numbers = text.filter((item) => /^[\d.]+$/u.test(item));
    expect(numbers.sort()).toEqual(printed.sort());
  });

  it('ends a page before a row or inside it, and cuts the label there', async () => {
    const spec = knownSpec('huaian2024');
    const [, ...rest] = await pagesOf(await pdfOfTable(spec, 'table3', { breaks: [{ table: 'table3', row: 23, cut: 'below' }] }));
    const [before] = await pagesOf(await pdfOfTable(spec, 'table3', { breaks: [{ table: 'table3', row: 23, cut: 'below' }] }));
    expect(before?.items.join('')).toContain('1.申请人无正当理由逾期不补');
    expect(before?.items.join('')).not.toContain('信息公开申请67');
    expect(rest[0]?.items).toContain('67');
  });

  it('repeats the head rows of a table that goes on, only where asked', async () => {
    const heads = async (repeatHead: boolean): Promise<number> =>
      (await pagesOf(await pdfOfTable(knownSpec('huaian2024'), 'table3', { repeatHead, breaks: [{ table: 'table3', row: 12 }] })))
        .flatMap(({ items }) => items)
        .filter((item) => item === '法人或其他组织').length;
    expect([await heads(false), await heads(true)]).toEqual([1, 2]);
  });

  it('turns a page, so that it is stored upright and shown across', async () => {
    const turned = await pagesOf(await pdfOfTable(knownSpec('huaian2024'), 'table3', { landscape: 'turned' }));
    expect(turned[0]).toMatchObject({ rotate: 90, width: 842, height: 595 });
    const wide = await pagesOf(await pdfOfTable(knownSpec('huaian2024'), 'table3', { landscape: 'wide' }));
    expect(wide[0]).toMatchObject({ rotate: 0, width: 842, height: 595 });
  });

  it('keeps a file with a password shut', async () => {
    await expect(pagesOf(await pdfOfTable(knownSpec('huaian2024'), 'table4', { password: 'x' }))).rejects.toThrow('No password given');
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await writePdf(yichun2023), await writePdf(yichun2023)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});
