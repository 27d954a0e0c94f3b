import { codePoint } from 'dingbat-to-unicode';

/** Fonts of symbols, where a character code names a picture and no letter. */
const pictorial = /^(?:symbol|wingdings|webdings|zapf|monotype sorts|marlett|mt extra)/i;

/**
 * The character of a `w:sym` (17.3.3.30). Where no known character looks like it, one of private use: the text is then seen
 * to be garbled, and doubted.
 * @param char hexadecimal, often F000 above the code in the font
 */
export const symbol = (font: string, char: string): string => {
  const code = /^[\da-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0xffff;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const known = codePoint(font, code) ?? (isPrivate ? codePoint(font, code - 0xf000) : undefined);
  if (known) return known.string;
  const isLetter = code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code < 0xfffe && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter && !pictorial.test(font) ? String.fromCodePoint(code) : String.fromCharCode(0xf000 + (code & 0xff));
};
