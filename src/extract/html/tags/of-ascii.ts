/** Bytes of which ASCII is a part: those of UTF-16 (told by its mark) written anew. */
export const ofAscii = (bytes: Uint8Array): Buffer => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return wide === null ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(new TextDecoder(wide).decode(bytes));
};
