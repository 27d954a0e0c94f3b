/** Breaks Chinese text into lines of a given width. */

const mayNotStart = new Set('，。、；：！？）〕》〉」』”’,.;:!?)%');
const mayNotEnd = new Set('（〔《〈「『“‘(');

/** Characters, with Latin words and numbers kept whole. */
const piecesOf = (text: string): string[] => text.match(/[A-Za-z0-9.,+%-]+|[\s\S]/gu) ?? [];

/**
 * Lines of at most `width` points; `\n` always breaks. A mark that may not start a line takes the
 * character before it along; a word wider than the line is broken anywhere.
 */
export const wrap = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line: string[] = [];
    const used = (): number => widthOf(line.join(''));
    const pieces = piecesOf(part).flatMap((piece) => (widthOf(piece) > width ? [...piece] : [piece]));
    for (const piece of pieces) {
      if (line.length > 0 && used() + widthOf(piece) > width) {
        const carried: string[] = [];
        while (line.length > 1 && (mayNotStart.has((carried[0] ?? piece)[0]!) || mayNotEnd.has(line.at(-1)!))) carried.unshift(line.pop()!);
        lines.push(line.join(''));
        line = carried;
      }
      line.push(piece);
    }
    lines.push(line.join(''));
  }
  return lines;
};
