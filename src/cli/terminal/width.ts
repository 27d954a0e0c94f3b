import stringWidth from 'string-width';

/** How wide text is on a terminal, where a Chinese character takes two columns, and what follows from that. */

const widths = new Map<string, number>();

/** Columns of one line, without escape codes. Counted by character and remembered: reports repeat few characters often. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) {
    let one = widths.get(character);
    if (one === undefined) {
      one = stringWidth(character);
      widths.set(character, one);
    }
    width += one;
  }
  return width;
};

/** Control characters (and those that turn the direction of writing) could make a terminal do things: a report may not. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu, ' ');

// these stay with the character before them, those with the one after
const closing = /^[，。、；：！？）》」』】〕”’·,.;:!?)\]%]/u;
const opening = /[（《「『【〔“‘([]$/u;

/** Words of Latin script and numbers stay whole; between Chinese characters a line may end anywhere. */
const pieces = (text: string): readonly string[] => text.match(/[\p{Script=Latin}\p{N}.,_:/'-]+|\s+|./gsu) ?? [];

const cut = (piece: string, width: number): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && widthOf(part) + widthOf(character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

/** Lines of at most `width` columns (at least 2: the width of one character). */
export const wrap = (text: string, width: number): readonly string[] => {
  const most = Math.max(2, width);
  const plain = printable(text).trim();
  if (widthOf(plain) <= most) return [plain];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of pieces(plain).flatMap((one) => (widthOf(one) > most ? cut(one, most) : [one]))) {
    const wide = widthOf(piece);
    if (used + wide > most && used > 0) {
      const last = [...line].at(-1) ?? '';
      const moves = (closing.test(piece) || opening.test(last)) && [...line].length > 1;
      const taken = moves && widthOf(last) + wide <= most ? last : '';
      line = line.slice(0, line.length - taken.length);
      end();
      line = taken;
      used = widthOf(taken);
    }
    if (used === 0 && /^\s+$/.test(piece)) continue;
    line += piece;
    used += wide;
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
};

/** Filled with blanks to `width` columns. */
export const pad = (text: string, width: number, side: 'left' | 'right' = 'left'): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + blanks : blanks + text;
};

/** Cut to `width` columns, with … where something is left out. */
export const clip = (text: string, width: number): string => {
  const plain = printable(text);
  if (widthOf(plain) <= width) return plain;
  let kept = '';
  for (const character of plain) {
    if (widthOf(kept) + widthOf(character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

/**
 * Widths for columns that would like `natural` and can do with `least`, so that they fit in `room`: the widest gives
 * way first. Wider than `room` only where the least widths are.
 */
export const fit = (natural: readonly number[], least: readonly number[], room: number): readonly number[] => {
  const widths = natural.map((width, index) => Math.max(width, least[index] ?? 1));
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    let widest = -1;
    for (const [index, width] of widths.entries())
      if (width > (least[index] ?? 1) && (widest < 0 || width > (widths[widest] as number))) widest = index;
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
    over--;
  }
  return widths;
};
