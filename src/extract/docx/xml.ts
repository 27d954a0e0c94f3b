import { QuoteType, Tokenizer } from 'htmlparser2';

import { damaged } from './damaged.js';
import { foreign, prefixes } from './names.js';

/**
 * A part of the package, read element by element without a tree. Strict where the tokenizer is not: what is no
 * well-formed XML is damaged. Document types are refused (ECMA-376 Part 2, 8.1.4), so no entity is ever defined or fetched.
 */

/** Value of an attribute of the element that opens; only valid during the call that it is given to. */
export type Attribute = (name: string) => string | null;

export interface XmlReader {
  /** Names have the prefixes of names.ts, whatever the document calls them. @returns false to pass over the element and all in it */
  open(name: string, attribute: Attribute): boolean;
  close(name: string): void;
  text(text: string): void;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string, part: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
        const mark = point === null ? entities[name ?? ''] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
        if (mark === undefined) throw damaged(part);
        return mark;
      })
    : text;

/** Elements inside one another that each declare namespaces; writers do so once, or on a drawing. */
const mostScopes = 500;

/** Prefixes in force and the names worked out with them. */
interface Scope {
  readonly bound: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
  readonly depth: number;
}

const nameIn = (scope: Scope, written: string): string => {
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const prefix = scope.bound.get(colon < 0 ? '' : written.slice(0, colon));
  const name = prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
  scope.names.set(written, name);
  return name;
};

/**
 * @param part its name, for the message
 * @throws GiveUp `damaged-docx` where the part is not well-formed
 */
export const readXml = (text: string, part: string, reader: XmlReader): void => {
  const open: string[] = [];
  const scopes: Scope[] = [{ bound: new Map(), names: new Map(), depth: 0 }];
  /** Depth of the element that is passed over; 0 where none is. */
  let passed = 0;
  let element = '';
  /** Start and end of name and value of each attribute. */
  let ranges: number[] = [];
  let declared = false;
  const attribute: Attribute = (name) => {
    const { names } = scopes.at(-1)!;
    for (let at = 0; at < ranges.length; at += 4) {
      const written = text.slice(ranges[at], ranges[at + 1]);
      // an attribute without a prefix has no namespace, not the one by default
      const own = written.includes(':') ? (names.get(written) ?? nameIn(scopes.at(-1)!, written)) : written;
      if (own !== name) continue;
      const value = decode(text.slice(ranges[at + 2], ranges[at + 3]), part);
      // its value is a list of prefixes (ECMA-376 Part 3, 7.5)
      return name === 'Requires' ? value.replace(/[^\s]+/g, (prefix) => scopes.at(-1)!.bound.get(prefix) ?? prefix) : value;
    }
    return null;
  };
  const declare = (): void => {
    const bound = new Map(scopes.at(-1)!.bound);
    for (let at = 0; at < ranges.length; at += 4) {
      const match = /^xmlns(?::(.*))?$/.exec(text.slice(ranges[at], ranges[at + 1]));
      if (!match) continue;
      const prefix = match[1] ?? '';
      bound.set(prefix, prefixes.get(decode(text.slice(ranges[at + 2], ranges[at + 3]), part)) ?? foreign(prefix));
    }
    if (scopes.length >= mostScopes) throw damaged(part);
    scopes.push({ bound, names: new Map(), depth: open.length + 1 });
  };
  const start = (): void => {
    if (declared) declare();
    open.push(element);
    if (passed === 0 && !reader.open(nameIn(scopes.at(-1)!, element), attribute)) passed = open.length;
    ranges = [];
    declared = false;
  };
  const end = (): void => {
    const written = open.pop();
    if (written === undefined) throw damaged(part);
    if (passed === 0) reader.close(nameIn(scopes.at(-1)!, written));
    else if (passed > open.length) passed = 0;
    if (scopes.length > 1 && scopes.at(-1)!.depth > open.length) scopes.pop();
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (from, to) => {
        element = text.slice(from, to);
      },
      onattribname: (from, to) => {
        if (text.startsWith('xmlns', from)) declared = true;
        ranges.push(from, to);
      },
      onattribdata: (from, to) => {
        ranges.push(from, to);
      },
      onattribend: (quote) => {
        if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted) throw damaged(part);
      },
      onattribentity: () => undefined,
      onopentagend: start,
      onselfclosingtag: () => {
        start();
        end();
      },
      onclosetag: (from, to) => {
        if (open.at(-1) !== text.slice(from, to)) throw damaged(part);
        end();
      },
      ontext: (from, to) => {
        if (passed === 0 && open.length > 0) reader.text(decode(text.slice(from, to), part));
      },
      ontextentity: () => undefined,
      oncdata: (from, to, offset) => {
        if (passed === 0) reader.text(text.slice(from, to - offset));
      },
      oncomment: () => undefined,
      ondeclaration: () => {
        throw damaged(part);
      },
      onprocessinginstruction: () => undefined,
      onend: () => {
        if (open.length > 0) throw damaged(part);
      },
    },
  );
  tokenizer.write(text);
  tokenizer.end();
};
