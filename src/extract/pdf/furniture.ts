import { isPageNumber } from '../grid/page-number.js';
import type { GridPage } from '../grid/page-table.js';
import type { Line } from '../grid/text.js';

/** Running heads, running feet and page numbers: printed on every page, part of no text. */

/** Share of the page at its top and at its bottom where they stand. */
const margin = 0.14;
/** The same line stands at the same height on each page. Points. */
const drift = 4;

const bare = (text: string): string => text.replace(/\s/g, '').replace(/\d+/g, '#');
const atEdge = (line: Line, page: GridPage): boolean => line.box[3] < margin * page.height || line.box[1] > (1 - margin) * page.height;

/** The page number stands alone, above or below all else. */
const outermost = (line: Line, page: GridPage): boolean => {
  const boxes = [...page.lines.filter((other) => other !== line), ...page.tables].map((one) => one.box);
  const middle = (line.box[1] + line.box[3]) / 2;
  return boxes.every((box) => box[1] > middle) || boxes.every((box) => box[3] < middle);
};

const numbersPage = (line: Line, page: GridPage): boolean => isPageNumber(line.text) && atEdge(line, page) && outermost(line, page);

export const withoutFurniture = (pages: readonly GridPage[]): GridPage[] => {
  const heights = new Map<string, { readonly top: number; readonly page: number }[]>();
  const numberless = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !numbersPage(line, page)) }));
  for (const page of numberless)
    for (const line of page.lines) {
      if (!atEdge(line, page)) continue;
      const key = bare(line.text);
      const seen = heights.get(key) ?? [];
      seen.push({ top: line.box[1], page: page.number });
      heights.set(key, seen);
    }
  const enough = Math.max(2, Math.ceil(0.4 * pages.length));
  const runs = (line: Line): boolean => {
    const same = (heights.get(bare(line.text)) ?? []).filter((one) => Math.abs(one.top - line.box[1]) <= drift);
    return new Set(same.map((one) => one.page)).size >= enough;
  };
  return numberless.map((page) => ({ ...page, lines: page.lines.filter((line) => !(atEdge(line, page) && runs(line))) }));
};
