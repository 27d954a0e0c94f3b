/** The name that a download goes by: what the site calls it, else the end of its address. */
import { parse } from 'content-disposition';

import { decodePercent, decodeStrictly } from './charset.js';

/** Header bytes arrive as latin1; sites send raw UTF-8 or GBK. */
const decodeHeader = (value: string): string => decodeStrictly(Buffer.from(value, 'latin1'), ['utf-8', 'gb18030']) ?? value;

/** No folders, no control characters: a name and nothing that a path could be made of. */
const bareName = (name: string): string | null => {
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  const bare = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, '').trim();
  return bare === '' || bare === '.' || bare === '..' ? null : bare;
};

/** `contentDisposition`: as received, bytes as latin1; `url`: of the final response. */
export const filenameOf = (contentDisposition: string | undefined, url: string): string | null => {
  if (contentDisposition !== undefined) {
    // decoded first: a raw Chinese name is no latin1 token, but is a plain string to the parser
    const { filename } = parse(decodeHeader(contentDisposition)).parameters;
    const named = filename === undefined ? null : bareName(decodePercent(filename));
    if (named !== null) return named;
  }
  return bareName(decodePercent(new URL(url).pathname.split('/').at(-1) ?? ''));
};
