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
  const middle = (line.box[1] + line.box[3]) / 2;
  let [above, below] = [true, true];
  for (const others of [page.lines, page.tables])
    for (const other of others) {
      if (other === line) continue;
      above &&= other.box[1] > middle;
      below &&= other.box[3] < middle;
    }
  return above || below;
};

const numbersPage = (line: Line, page: GridPage): boolean => atEdge(line, page) && isPageNumber(line.text) && outermost(line, page);

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
