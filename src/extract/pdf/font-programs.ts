/**
 * A PDF without some of its font programs. What a damaged one says of its size can keep pdf.js busy for a minute, or fill its memory;
 * what the text says stands elsewhere in the file (ISO 32000-1, 9.10), and glyphs are not drawn here.
 * @param file left as it is
 * @param at offsets of their data, which are deflated: without its first two bytes no reader unpacks them (RFC 1950, 2.2)
 */
export const withoutFontPrograms = (file: Uint8Array, at: readonly number[]): Uint8Array => {
  if (at.length === 0) return file;
  const copy = file.slice();
  for (const offset of at) copy.fill(0, offset, offset + 2);
  return copy;
};
