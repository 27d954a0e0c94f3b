import { readXml } from './xml.js';

/** What the styles say of the paragraphs and runs that name them, each style with those it is based on (17.7.4.3). */

interface Style {
  basedOn: string | null;
  name: string;
  /** 0 to 8; 9 is text. */
  outline: number | null;
  numId: string | null;
  level: number | null;
  vanish: boolean | null;
  strike: boolean | null;
  align: string | null;
}

export interface StyleNumbering {
  readonly numId: string;
  readonly level: number | null;
  /** The style asked for and those it is based on, up to the one that names the list. */
  readonly chain: readonly string[];
}

export interface Styles {
  /** Of a heading its level from 1; 0 of text. */
  headingLevel(style: string | null): number;
  /** The list that a paragraph style puts its paragraphs into. */
  numbering(style: string | null): StyleNumbering | null;
  hides(style: string | null): boolean;
  strikes(style: string | null): boolean;
  /** Null where it does not say. */
  raises(style: string | null): boolean | null;
  /** Id of the style of paragraphs that name none. */
  readonly byDefault: string | null;
}

/** Longer chains of styles go round in a ring. */
const longestChain = 30;

/** An on/off property: present without a value, or with one that is not off (17.17.4). */
export const isOn = (value: string | null): boolean => value === null || !/^(?:0|false|off)$/.test(value);

/** @param text of word/styles.xml */
export const readStyles = (text: string | null): Styles => {
  const known = new Map<string, Style>();
  let byDefault: string | null = null;
  let style: Style | null = null;
  const attend: Readonly<Record<string, (style: Style, value: string | null) => void>> = {
    'w:name': (own, value) => (own.name = value ?? ''),
    'w:basedOn': (own, value) => (own.basedOn = value),
    'w:outlineLvl': (own, value) => (own.outline = Number(value)),
    'w:numId': (own, value) => (own.numId = value),
    'w:ilvl': (own, value) => (own.level = Number(value)),
    'w:vanish': (own, value) => (own.vanish = isOn(value)),
    'w:strike': (own, value) => (own.strike = isOn(value) || own.strike === true),
    'w:dstrike': (own, value) => (own.strike = isOn(value) || own.strike === true),
    'w:vertAlign': (own, value) => (own.align = value),
  };
  const inside = new Set(['w:styles', 'w:pPr', 'w:rPr', 'w:numPr']);
  if (text !== null)
    readXml(text, 'word/styles.xml', {
      open: (name, attribute) => {
        if (name === 'w:style') {
          style = { basedOn: null, name: '', outline: null, numId: null, level: null, vanish: null, strike: null, align: null };
          known.set(attribute('w:styleId') ?? '', style);
          if (attribute('w:type') === 'paragraph' && attribute('w:default') !== null && isOn(attribute('w:default')))
            byDefault = attribute('w:styleId');
          return true;
        }
        if (style) attend[name]?.(style, attribute('w:val'));
        return inside.has(name);
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
      text: () => undefined,
    });

  const chain = (id: string | null): { readonly id: string; readonly style: Style }[] => {
    const found: { id: string; style: Style }[] = [];
    for (let at = id; at !== null && found.length < longestChain;) {
      const own = known.get(at);
      if (!own) break;
      found.push({ id: at, style: own });
      at = own.basedOn;
    }
    return found;
  };
  /** The first word on something along the chain; null where nothing is said. */
  const first = <T>(id: string | null, say: (style: Style) => T | null): T | null => {
    for (const { style: own } of chain(id)) {
      const said = say(own);
      if (said !== null) return said;
    }
    return null;
  };
  const cached = <T>(work: (id: string | null) => T): ((id: string | null) => T) => {
    const made = new Map<string | null, T>();
    return (id) => {
      if (!made.has(id)) made.set(id, work(id));
      return made.get(id)!;
    };
  };
  /** Built-in headings are told by their name where a writer leaves out the level. */
  const ownLevel = ({ name, outline }: Style): number | null => {
    if (outline !== null) return outline >= 0 && outline < 9 ? outline + 1 : 0;
    const named = /^heading(?: ([1-9]))?$/i.exec(name);
    return named ? Number(named[1] ?? 1) : null;
  };
  return {
    byDefault,
    headingLevel: cached((id) => first(id, ownLevel) ?? 0),
    hides: cached((id) => first(id, (own) => own.vanish) ?? false),
    strikes: cached((id) => first(id, (own) => own.strike) ?? false),
    raises: cached((id) => first(id, (own) => (own.align === null ? null : own.align === 'superscript'))),
    numbering: cached((id) => {
      const ids: string[] = [];
      let level: number | null = null;
      for (const own of chain(id)) {
        ids.push(own.id);
        level ??= own.style.level;
        if (own.style.numId !== null) return { numId: own.style.numId, level, chain: ids };
      }
      return null;
    }),
  };
};
