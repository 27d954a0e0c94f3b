import { formatNumber } from './counting.js';
import { all, child, elements, value, type Xml, type XmlElement } from './xml.js';

/** Automatic numbers rebuilt: `一、` of a heading is not in the text of a Word file, it is counted by Word when it is shown. */

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`. */
  readonly text: string;
  /** Id of the paragraph style that carries this level. */
  readonly style: string | null;
}

interface Num {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Style {
  readonly numId: string | null;
  readonly level: number | null;
  readonly basedOn: string | null;
  readonly vanish: boolean;
}

const levelOf = (element: XmlElement): Level => ({
  start: Number(value(child(element, 'w:start')) ?? 1),
  format: value(child(element, 'w:numFmt')) ?? 'decimal',
  text: value(child(element, 'w:lvlText')) ?? '',
  style: value(child(element, 'w:pStyle')),
});

const levelsIn = (element: XmlElement): Map<number, Level> =>
  new Map(elements(element, 'w:lvl').map((level) => [Number(level.attribs['w:ilvl'] ?? 0), levelOf(level)]));

export interface Numbering {
  /** What Word prints before the paragraph, counting it; null where it has no number. Paragraphs must be asked in order. */
  next(paragraph: XmlElement): string | null;
  /** True where a style hides its text. */
  hides(style: string | null): boolean;
}

export const readNumbering = (numbering: Xml | null, styles: Xml | null): Numbering => {
  const abstracts = new Map<string, { levels: Map<number, Level>; link: string | null }>();
  const nums = new Map<string, Num>();
  if (numbering) {
    for (const element of all(numbering, 'w:abstractNum'))
      abstracts.set(element.attribs['w:abstractNumId'] ?? '', { levels: levelsIn(element), link: value(child(element, 'w:numStyleLink')) });
    for (const element of all(numbering, 'w:num')) {
      const starts = new Map<number, number>();
      const levels = new Map<number, Level>();
      for (const override of elements(element, 'w:lvlOverride')) {
        const at = Number(override.attribs['w:ilvl'] ?? 0);
        const start = value(child(override, 'w:startOverride'));
        if (start !== null) starts.set(at, Number(start));
        for (const [index, level] of levelsIn(override)) levels.set(index, level);
      }
      nums.set(element.attribs['w:numId'] ?? '', { abstract: value(child(element, 'w:abstractNumId')) ?? '', starts, levels });
    }
  }
  const known = new Map<string, Style>();
  let byDefault: string | null = null;
  if (styles)
    for (const element of all(styles, 'w:style')) {
      const id = element.attribs['w:styleId'] ?? '';
      const properties = child(element, 'w:pPr');
      const numPr = properties && child(properties, 'w:numPr');
      const level = numPr ? value(child(numPr, 'w:ilvl')) : null;
      const run = child(element, 'w:rPr');
      const vanish = run ? child(run, 'w:vanish') : null;
      known.set(id, {
        numId: numPr ? value(child(numPr, 'w:numId')) : null,
        level: level === null ? null : Number(level),
        basedOn: value(child(element, 'w:basedOn')),
        vanish: vanish !== null && isOn(vanish),
      });
      if (element.attribs['w:type'] === 'paragraph' && element.attribs['w:default'] === '1') byDefault = id;
    }

  const inherited = (id: string | null): { numId: string; level: number | null; style: string } | null => {
    for (let at = id, depth = 0; at !== null && depth < 20; at = known.get(at)?.basedOn ?? null, depth++) {
      const style = known.get(at);
      if (style?.numId) return { numId: style.numId, level: style.level, style: at };
    }
    return null;
  };

  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  return {
    hides: (style) => {
      for (let at = style, depth = 0; at !== null && depth < 20; at = known.get(at)?.basedOn ?? null, depth++) if (known.get(at)?.vanish) return true;
      return false;
    },
    next: (paragraph) => {
      const properties = child(paragraph, 'w:pPr');
      const numPr = properties ? child(properties, 'w:numPr') : null;
      const styleId = (properties && value(child(properties, 'w:pStyle'))) ?? byDefault;
      const fromStyle = inherited(styleId);
      const numId = (numPr ? value(child(numPr, 'w:numId')) : null) ?? fromStyle?.numId ?? null;
      if (numId === null || numId === '0') return null;
      const num = nums.get(numId);
      const linked = num && abstracts.get(num.abstract);
      const abstract = linked?.link ? (abstractOfStyle(linked.link, known, nums, abstracts) ?? linked) : linked;
      if (!num || !abstract) return null;
      const levelSaid = numPr ? value(child(numPr, 'w:ilvl')) : null;
      const byStyle = fromStyle ? [...abstract.levels].find(([, level]) => level.style === fromStyle.style)?.[0] : undefined;
      const at = levelSaid === null ? (fromStyle?.level ?? byStyle ?? 0) : Number(levelSaid);
      const level = (index: number): Level | undefined => num.levels.get(index) ?? abstract.levels.get(index);
      const own = level(at);
      if (!own) return null;
      // every list of one abstract definition counts on together, unless it says where to start
      const count = counters.get(num.abstract) ?? counters.set(num.abstract, []).get(num.abstract)!;
      const start = num.starts.get(at);
      if (start !== undefined && !restarted.has(`${numId}/${at}`)) {
        restarted.add(`${numId}/${at}`);
        count[at] = start;
      } else count[at] = count[at] === undefined ? own.start : count[at] + 1;
      count.length = at + 1;
      let printed = true;
      const text = own.text.replace(/%(\d)/g, (_, place: string) => {
        const index = Number(place) - 1;
        const number = formatNumber(count[index] ?? level(index)?.start ?? 1, level(index)?.format ?? 'decimal');
        if (number === null) printed = false;
        return number ?? '';
      });
      return own.format === 'bullet' || !printed || text === '' ? null : text;
    },
  };
};

const abstractOfStyle = (
  link: string,
  styles: ReadonlyMap<string, Style>,
  nums: ReadonlyMap<string, Num>,
  abstracts: ReadonlyMap<string, { levels: Map<number, Level>; link: string | null }>,
) => {
  const numId = styles.get(link)?.numId;
  const num = numId ? nums.get(numId) : undefined;
  return num ? abstracts.get(num.abstract) : undefined;
};

/** An on/off property: present without a value, or with one that is not off (17.17.4). */
export const isOn = (element: XmlElement): boolean => !/^(?:0|false|off)$/.test(element.attribs['w:val'] ?? '1');
