import { meantCharacters } from './look-alike.js';

/** What the text of a glyph tells, looked up once for each character that ever comes. */
export interface Character {
  /** As it is meant; U+FFFD where the font does not tell. */
  readonly text: string;
  readonly blank: boolean;
  /** No Chinese report prints it: private use, controls, the accented letters that stray codes become. */
  readonly strange: boolean;
}

const strange = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}\p{Cc}\u00a1-\u00a4\u00a6\u00a8-\u00af\u00b4\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u;
const blank = /^[\s\u3000\u00ad\u200b-\u200d\ufeff]+$/;

/** More than a font has; only odd files have more. */
const most = 100_000;
const known = new Map<string, Character>();

/** @param unicode as the font gives it: mostly one character, several for a ligature */
export const characterOf = (unicode: string): Character => {
  let character = known.get(unicode);
  if (!character) {
    const text = unicode === '' || unicode === '\u0000' ? '\ufffd' : meantCharacters(unicode);
    character = { text, blank: blank.test(unicode), strange: strange.test(text) };
    if (known.size >= most) known.clear();
    known.set(unicode, character);
  }
  return character;
};
