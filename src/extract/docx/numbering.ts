import { formatNumber } from './counting.js';
import type { Styles } from './styles.js';
import { readXml } from './xml.js';

/** Automatic numbers rebuilt: `一、` of a heading is not in the text of a Word file, it is counted by Word when it is shown. */

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`. */
  text: string;
  /** Id of the paragraph style that carries this level. */
  style: string | null;
  /** Writes the numbers of the levels above it in Arabic figures (17.9.4). */
  legal: boolean;
  /** The level, from 1, that starts this one anew; 0 none; null any above it (17.9.10). */
  restart: number | null;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A style of lists that holds the levels instead (17.9.21). */
  link: string | null;
}

interface Num {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface Numbered {
  readonly numId: string | null;
  readonly level: number | null;
  /** Id of the paragraph's style. */
  readonly style: string | null;
}

export interface Numbering {
  /** What Word prints before the paragraph, counting it; '' where it has no number. Paragraphs must be asked in order. */
  next(paragraph: Numbered): string;
}

/** Word counts no further. */
const largest = 0x7fff;

const number = (value: string | null): number => {
  const read = Number(value);
  return Number.isInteger(read) && read >= 0 && read <= largest ? read : 1;
};

const readDefinitions = (text: string | null) => {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  let holder: Abstract | Num | null = null;
  let num: Num | null = null;
  let level: Level | null = null;
  let overridden = 0;
  if (text === null) return { abstracts, nums };
  readXml(text, 'word/numbering.xml', {
    open: (name, attribute) => {
      const value = attribute('w:val');
      if (name === 'w:abstractNum') {
        const own: Abstract = { levels: new Map(), link: null };
        abstracts.set(attribute('w:abstractNumId') ?? '', own);
        [holder, num] = [own, null];
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map(), levels: new Map() };
        nums.set(attribute('w:numId') ?? '', num);
        holder = num;
      } else if (name === 'w:lvl' && holder) {
        level = { start: 0, format: 'decimal', text: '', style: null, legal: false, restart: null };
        holder.levels.set(Number(attribute('w:ilvl') ?? overridden), level);
      } else if (name === 'w:lvlOverride') overridden = Number(attribute('w:ilvl') ?? 0);
      else if (name === 'w:startOverride' && num) num.starts.set(overridden, number(value));
      else if (name === 'w:abstractNumId' && num) num.abstract = value ?? '';
      else if (name === 'w:numStyleLink' && holder && 'link' in holder) holder.link = value;
      else if (level) {
        if (name === 'w:start') level.start = number(value);
        else if (name === 'w:numFmt') level.format = value ?? 'decimal';
        else if (name === 'w:lvlText') level.text = value ?? '';
        else if (name === 'w:pStyle') level.style = value;
        else if (name === 'w:isLgl') level.legal = !/^(?:0|false|off)$/.test(value ?? '1');
        else if (name === 'w:lvlRestart') level.restart = number(value);
        else if (name === 'w:pPr' || name === 'w:rPr') return false;
      }
      return true;
    },
    close: (name) => {
      if (name === 'w:lvl') level = null;
    },
    text: () => undefined,
  });
  return { abstracts, nums };
};

/** @param text of word/numbering.xml */
export const readNumbering = (text: string | null, styles: Styles): Numbering => {
  const { abstracts, nums } = readDefinitions(text);
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  const definitionOf = (num: Num): Abstract | undefined => {
    const own = abstracts.get(num.abstract);
    const linked = own?.link ? nums.get(styles.numbering(own.link)?.numId ?? '') : undefined;
    return (linked && abstracts.get(linked.abstract)) ?? own;
  };
  return {
    next: (paragraph) => {
      const byStyle = styles.numbering(paragraph.style ?? styles.byDefault);
      const numId = paragraph.numId ?? byStyle?.numId ?? null;
      const num = numId === null || numId === '0' ? undefined : nums.get(numId);
      const definition = num && definitionOf(num);
      if (numId === null || !num || !definition) return '';
      const level = (index: number): Level | undefined => num.levels.get(index) ?? definition.levels.get(index);
      const carried = [...definition.levels].find(([, one]) => one.style !== null && byStyle?.chain.includes(one.style))?.[0];
      const at = paragraph.level ?? byStyle?.level ?? carried ?? 0;
      const own = level(at);
      if (!own) return '';
      // every list of one abstract definition counts on together, unless it says where to start
      const count = counters.get(num.abstract) ?? [];
      counters.set(num.abstract, count);
      const start = num.starts.get(at);
      if (start !== undefined && !restarted.has(`${numId}/${at}`)) {
        restarted.add(`${numId}/${at}`);
        count[at] = start;
      } else count[at] = count[at] === undefined ? own.start : count[at] + 1;
      for (let below = at + 1; below < count.length; below++) {
        const restart = level(below)?.restart ?? null;
        if (restart === null || at < restart) count[below] = undefined;
      }
      let printed = true;
      const shown = own.text.replace(/%([1-9])/g, (_, place: string) => {
        const index = Number(place) - 1;
        const format = own.legal && index < at ? 'decimal' : (level(index)?.format ?? 'decimal');
        const mark = formatNumber(count[index] ?? level(index)?.start ?? 1, format);
        if (mark === null) printed = false;
        return mark ?? '';
      });
      return own.format === 'bullet' || !printed ? '' : shown;
    },
  };
};
