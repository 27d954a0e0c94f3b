/**
 * Text that was decoded in a wrong encoding and saved so: 鏀垮簻 or å…¬å¼€ or ÕþÎñ where Chinese should stand. Each such mistake is
 * undone by going the way back: the marks are encoded in the wrong encoding and decoded in the right one. Only where every byte
 * of the whole text comes back is the text mended; a lost byte (锟斤拷, U+FFFD, ?) may have been any.
 */

interface Misreading {
  /** Marks → the bytes they were decoded from; null where a mark cannot have come from this encoding. */
  readonly bytesOf: (text: string) => Uint8Array | null;
  /** The encoding that the bytes really are in. */
  readonly really: string;
}

const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

let gbk: Map<string, readonly number[]> | null = null;

/** Of every mark that GBK has, its bytes: what a decoder makes of each pair. */
const gbkMarks = (): ReadonlyMap<string, readonly number[]> => {
  if (gbk) return gbk;
  gbk = new Map([['€', [0x80]]]);
  const decoder = new TextDecoder('gbk');
  for (const lead of upTo(0x81, 0xfe))
    for (const trail of upTo(0x40, 0xfe)) {
      const mark = decoder.decode(new Uint8Array([lead, trail]));
      if (mark.length === 1 && mark !== '\ufffd' && !gbk.has(mark)) gbk.set(mark, [lead, trail]);
    }
  return gbk;
};

/** The marks of Windows-1252 for the bytes 80 to 9F, in order; decoders of programs differ in these, so they are written out. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const western: ReadonlyMap<string, readonly number[]> = new Map([
  // Latin-1 has control characters there, and software that saves them
  ...upTo(0x80, 0xff).map((byte) => [String.fromCharCode(byte), [byte]] as const),
  ...[...windows].map((mark, index) => [mark, [0x80 + index]] as const),
]);

const westernMarks = (): ReadonlyMap<string, readonly number[]> => western;

const encoded =
  (marks: () => ReadonlyMap<string, readonly number[]>) =>
  (text: string): Uint8Array | null => {
    const known = marks();
    const bytes = new Uint8Array(2 * text.length);
    let length = 0;
    for (const mark of text) {
      if (mark < '\u0080') bytes[length++] = mark.charCodeAt(0);
      else {
        const found = known.get(mark);
        if (!found) return null;
        for (const byte of found) bytes[length++] = byte;
      }
    }
    return bytes.subarray(0, length);
  };

const misreadings: readonly Misreading[] = [
  { bytesOf: encoded(westernMarks), really: 'utf-8' },
  { bytesOf: encoded(gbkMarks), really: 'utf-8' },
  { bytesOf: encoded(westernMarks), really: 'gb18030' },
];

const decodedStrictly = (bytes: Uint8Array, label: string): string | null => {
  const text = new TextDecoder(label).decode(bytes);
  return text.includes('\ufffd') ? null : text;
};

/** How often the pattern (global) occurs; no list is made, the text may be long. */
const count = (text: string, pattern: RegExp): number => {
  let times = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) times++;
  return times;
};

/** Ideographs so frequent that a text decoded rightly holds many of them. */
export const frequent = (text: string): number =>
  count(text, /[的一是不了在有人这上大来和个中到为国时要以用于年后成出行对开可下方多经发分同法定公所产民]/g);

const ideographs = (text: string): number => count(text, /[\u4e00-\u9fff]/g);

/** Share of ordinary Chinese that is frequent, at the very least. */
const ordinary = 0.08;

/**
 * The text as it was before it was decoded wrongly; null where it was not, or where it does not come back whole.
 * What comes back must read as Chinese, and far better than what is there.
 */
export const mend = (text: string): string | null => {
  if (!/[^\0-\u007f]/.test(text) || frequent(text) > ordinary * ideographs(text)) return null;
  for (const { bytesOf, really } of misreadings) {
    const bytes = bytesOf(text);
    const mended = bytes && decodedStrictly(bytes, really);
    if (mended && frequent(mended) >= 10 && frequent(mended) > ordinary * ideographs(mended)) return mended;
  }
  return null;
};

/** Latin-1 text of bytes: a lead byte of three with its two followers, or of two with its one; whole marks of UTF-8 that stand in a row. */
const utf8Run = /(?:[\u00e1-\u00ef][\u0080-\u00bf]{2}|[\u00c2-\u00df][\u0080-\u00bf]){2,}/g;
const longest = (text: string, pattern: RegExp): number => Math.max(0, ...[...text.matchAll(pattern)].map(([run]) => run.length));
const asLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Runs of one script in which a wrong decoding shows. */
const westernRun = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}/g;
const wideRun = /[^\0-\u007f]{4,}/g;

/** True where some of the text was decoded in a wrong encoding, wholly or in part, or holds marks that no text holds. */
export const isGarbled = (text: string): boolean => {
  if (/[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫烫|屯屯屯/.test(text)) return true;
  for (const [run] of text.matchAll(westernRun)) {
    const bytes = encoded(westernMarks)(run);
    // a lone mark of two bytes may be honest (Ã©): one of three, or two in a row, are not
    if (bytes && (longest(asLatin1(bytes), utf8Run) >= 4 || /[\u00e3-\u00e9][\u0080-\u00bf]{2}/.test(asLatin1(bytes)))) return true;
  }
  // GBK read as Latin-1: letters with accents and signs, four and more without one plain letter between
  if (/[\u00a1-\u00ff]{4,}/.test(text) && [...text.matchAll(/[\u00a1-\u00ff]{4,}/g)].some(([run]) => !/^([\u00a1-\u00bf\u00d7\u00f7])\1*$/.test(run)))
    return true;
  for (const [run] of text.matchAll(wideRun)) {
    const bytes = ideographs(run) >= 4 ? encoded(gbkMarks)(run) : null;
    if (bytes && longest(asLatin1(bytes), /(?:[\u00e3-\u00e9][\u0080-\u00bf]{2}){2,}/g) >= Math.max(6, bytes.length / 2)) return true;
  }
  return false;
};
