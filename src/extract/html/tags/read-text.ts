import { Parser } from 'htmlparser2';
import { showsNothing } from '../dom.js';
import { decodeBytes, encodingOf } from './decode-bytes.js';
import { ofAscii } from './of-ascii.js';

/** All text that a page shows, tag by tag, as one line: another parser than that of the document's own reading, and no tree. */

/** @param bytes of the page, in any encoding of which ASCII is a part, or in UTF-16 with its mark */
export const readText = (bytes: Uint8Array): string => {
  const narrow = ofAscii(bytes);
  const hidden: boolean[] = [];
  let written = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => hidden.push(hidden.at(-1) === true || showsNothing(name, attributes)),
      onclosetag: () => hidden.pop(),
      ontext: (text) => {
        if (!hidden.at(-1)) written += text;
      },
    },
    { decodeEntities: false },
  );
  parser.end(narrow.toString('latin1'));
  return decodeBytes(written, encodingOf(narrow));
};
