import { damaged, part, plc, u16, u32, u8, type Bytes } from './bytes.js';
import type { Word } from './fib.js';

/** Properties of characters and paragraphs, kept in pages of 512 bytes by where the text stands in the file (MS-DOC 2.9.33 and 2.9.174). */

/** Bytes of WordDocument that share properties; end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Style of the paragraph; 0 for characters. */
  readonly style: number;
  /** Modifiers beyond the style. */
  readonly modifiers: Bytes;
}

const pageSize = 512;

/** Where the runs of a page keep their properties, and how. */
interface Layout {
  /** Bytes a run in the index of the page. */
  readonly size: number;
  readonly read: (page: Bytes, at: number) => Pick<Run, 'style' | 'modifiers'>;
}

const characters: Layout = {
  size: 1,
  read: (page, at) => ({ style: 0, modifiers: part(page, at + 1, u8(page, at)) }),
};

const paragraphs: Layout = {
  size: 13,
  read: (page, at) => {
    const words = u8(page, at);
    const length = words === 0 ? 2 * u8(page, at + 1) : 2 * words - 1;
    const start = words === 0 ? at + 2 : at + 1;
    return { style: u16(page, start), modifiers: part(page, start + 2, length - 2) };
  },
};

const readPage = (page: Bytes, { size, read }: Layout): Run[] => {
  const count = u8(page, pageSize - 1);
  return Array.from({ length: count }, (_, index): Run => {
    const at = 2 * u8(page, 4 * (count + 1) + size * index);
    const kept = at === 0 ? { style: 0, modifiers: part(page, 0, 0) } : read(page, at);
    return { from: u32(page, 4 * index), to: u32(page, 4 * (index + 1)), ...kept };
  });
};

const readPages = (word: Word, name: 'characterPages' | 'paragraphPages', layout: Layout): Run[] => {
  const { positions, items } = plc(word.structure(name), 4);
  const numbers = items.map((item) => u32(item, 0) & 0x3fffff);
  if (new Set(numbers).size !== numbers.length) throw damaged('属性页重复', 'a page of properties stands twice');
  // a page speaks for its own stretch of the file only, though its runs may reach further
  const runs = numbers
    .flatMap((number, index) =>
      readPage(part(word.main, number * pageSize, pageSize), layout).map((run) => ({
        ...run,
        from: Math.max(run.from, positions[index]!),
        to: Math.min(run.to, positions[index + 1]!),
      })),
    )
    .filter((run) => run.from < run.to);
  runs.sort((a, b) => a.from - b.from);
  if (runs.some((run, index) => index > 0 && run.from < runs[index - 1]!.to)) throw damaged('属性互相重叠', 'properties overlap');
  return runs;
};

export const characterRuns = (word: Word): readonly Run[] => readPages(word, 'characterPages', characters);
export const paragraphRuns = (word: Word): readonly Run[] => readPages(word, 'paragraphPages', paragraphs);

/** The run that holds a byte of the text, by its index. @throws GiveUp `damaged-doc` where none does */
export const runAt = (runs: readonly Run[], offset: number): number => {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to > offset) high = middle;
    else low = middle + 1;
  }
  const run = runs[low];
  if (!run || run.from > offset) throw damaged('一段文字没有属性', 'text without properties');
  return low;
};
