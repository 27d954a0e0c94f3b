/**
 * A MIME message as a tree of parts (RFC 2045, 2046, 2557), as browsers and Word save a page in a single file. Bytes are kept as
 * Latin-1 text until a part is decoded: each character is one byte.
 */

export interface Part {
  /** Lower case, without parameters; `text/plain` where none is named. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** False where the message ends before the part does. */
  readonly ended: boolean;
  readonly body: string;
}

/** Parts in parts: a page in alternatives in a related whole, and no more. */
const deepest = 4;
/** A saved page with all its pictures has some hundred. */
const mostParts = 2000;

const headersIn = (text: string): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim();
  }
  return headers;
};

const parametersIn = (value: string): Record<string, string> =>
  Object.fromEntries(
    [...value.matchAll(/;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/g)].map(([, name, quoted, plain]) => [
      name!.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '',
    ]),
  );

/** Headers, an empty line, the body. */
const partIn = (text: string, ended: boolean): Part => {
  const at = /^\r?\n|\r?\n\r?\n/.exec(text);
  const headers = headersIn(at ? text.slice(0, at.index) : text);
  const type = headers['content-type'] ?? 'text/plain';
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    parameters: parametersIn(type),
    headers,
    ended,
    body: at ? text.slice(at.index + at[0].length) : '',
  };
};

/** What stands between the lines of the boundary; `ended` where another such line follows. */
const between = (text: string, boundary: string): readonly (readonly [string, boolean])[] => {
  const found: (readonly [string, boolean])[] = [];
  const line = `--${boundary}`;
  let from = -1;
  for (let at = text.indexOf(line); at >= 0 && found.length < mostParts; at = text.indexOf(line, at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    if (from >= 0) found.push([text.slice(from, at).replace(/\r?\n$/, ''), true]);
    if (text.startsWith('--', at + line.length)) return found;
    const end = text.indexOf('\n', at);
    from = end < 0 ? text.length : end + 1;
  }
  if (from >= 0) found.push([text.slice(from), false]);
  return found;
};

/** The parts that hold something, in their order. */
const leaves = (part: Part, depth: number): readonly Part[] => {
  const { boundary } = part.parameters;
  if (!part.type.startsWith('multipart/')) return [part];
  if (boundary === undefined || boundary === '' || depth > deepest) return [];
  return between(part.body, boundary).flatMap(([text, ended]) => leaves(partIn(text, ended && part.ended), depth + 1));
};

export const partsOf = (bytes: Uint8Array): { readonly whole: Part; readonly parts: readonly Part[] } => {
  const whole = partIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), true);
  return { whole, parts: leaves(whole, 0) };
};

/** Quoted-printable (RFC 2045, 6.7): `=E5` is a byte, a `=` at the end of a line joins it to the next. */
const unquoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[ \t]+(?=\r?\n|$)/g, '')
      .replace(/=(?:\r?\n|([0-9a-f]{2}))/gi, (_, hex?: string) => (hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)))),
    'latin1',
  );

/** The bytes of a part. */
export const bytesOf = (part: Part): Uint8Array => {
  switch (part.headers['content-transfer-encoding']?.toLowerCase()) {
    case 'base64':
      return new Uint8Array(Buffer.from(part.body, 'base64'));
    case 'quoted-printable':
      return new Uint8Array(unquoted(part.body));
    default:
      return new Uint8Array(Buffer.from(part.body, 'latin1'));
  }
};
