import type { Frame } from './frame.js';
import { frameToPage } from './page-table.js';
import type { GridPage } from './page-table.js';
import { spreadOf } from './spread.js';
import type { Spread } from './spread.js';

/** The sheets of a document to its pages: one each, or two. */

export interface Sheets {
  /** @param number of the sheet, from 1 */
  add(frame: Frame, number: number): void;
  /** All of them, in order. */
  pages(): readonly GridPage[];
}

export const sheetsToPages = (): Sheets => {
  const pages: GridPage[] = [];
  /** Sheets that are two pages if others are: they must wait. */
  const waiting: { readonly frame: Frame; readonly spread: Spread; readonly number: number }[] = [];
  let holdsSpreads = false;
  const read = (frames: readonly Frame[], number: number): void => {
    for (const [index, frame] of frames.entries()) pages.push(frameToPage(frame, number + index / 2));
  };
  return {
    add: (frame, number) => {
      const spread = spreadOf(frame);
      holdsSpreads ||= spread?.sure === true;
      if (!spread) read([frame], number);
      else if (holdsSpreads) read(spread.halves, number);
      else waiting.push({ frame, spread, number });
    },
    pages: () => {
      for (const { frame, spread, number } of waiting.splice(0)) read(holdsSpreads ? spread.halves : [frame], number);
      return pages.sort((a, b) => a.number - b.number);
    },
  };
};
