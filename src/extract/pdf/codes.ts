import type { Block } from '../../schema/document.js';

/** A text layer that spells out the codes of its characters instead of printing them, as broken converters leave it. */

/** `\u653f`, `\xd5\xfe`, `&#25919;`, `<653f5e9c>`, `(cid:1234)`. */
const code = /\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{2,6};|<(?:[0-9a-f]{4})+>|\(cid:\d+\)/gi;
/** Of a report, not one character in a hundred is such a code; of a garbled page nearly all are. */
const most = 0.3;

export const spellsCodes = (blocks: readonly Block[]): boolean => {
  const texts: string[] = [];
  for (const block of blocks)
    if (block.kind === 'table') for (const cell of block.cells) texts.push(cell.text);
    else if ('text' in block) texts.push(block.text);
  const text = texts.join('').replace(/\s+/g, '');
  let codes = 0;
  for (const [match] of text.matchAll(code)) codes += match.length;
  return codes > most * text.length;
};
