import { isOn } from './styles.js';
import type { Attribute } from './xml.js';
import type { Merge } from './flow.js';

/** The properties that stand at the head of a paragraph, run, row or cell; former properties of tracked changes are passed over. */

/** Takes one element of the properties. @returns true where those inside it count too */
export type Take = (name: string, attribute: Attribute) => boolean;

const number = (text: string | null): number | null => {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 0 ? value : null;
};

export interface ParagraphProperties {
  style: string | null;
  /** 0 to 8; 9 is text. */
  outline: number | null;
  numId: string | null;
  level: number | null;
  /** True where the mark at its end is deleted or hidden: the next paragraph goes on in the same line. */
  joined: boolean;
}

export const ofParagraph = (own: ParagraphProperties): Take => {
  const take: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'w:pStyle': (attribute) => (own.style = attribute('w:val')),
    'w:outlineLvl': (attribute) => (own.outline = number(attribute('w:val'))),
    'w:numId': (attribute) => (own.numId = attribute('w:val')),
    'w:ilvl': (attribute) => (own.level = number(attribute('w:val'))),
    // of the mark, in the w:rPr of the paragraph (17.13.5.15)
    'w:del': () => (own.joined = true),
    'w:moveFrom': () => (own.joined = true),
    'w:vanish': (attribute) => (own.joined ||= isOn(attribute('w:val'))),
  };
  return (name, attribute) => {
    take[name]?.(attribute);
    return name === 'w:numPr' || name === 'w:rPr';
  };
};

export interface RunProperties {
  style: string | null;
  hidden: boolean | null;
  raised: boolean | null;
  struck: boolean | null;
}

export const ofRun =
  (own: RunProperties): Take =>
  (name, attribute) => {
    if (name === 'w:rStyle') own.style = attribute('w:val');
    else if (name === 'w:vanish') own.hidden = isOn(attribute('w:val'));
    else if (name === 'w:strike' || name === 'w:dstrike') own.struck = isOn(attribute('w:val')) || own.struck === true;
    else if (name === 'w:vertAlign') own.raised = attribute('w:val') === 'superscript';
    return false;
  };

export interface RowProperties {
  before: number;
  after: number;
  /** Deleted, or hidden. */
  gone: boolean;
}

export const ofRow =
  (own: RowProperties): Take =>
  (name, attribute) => {
    if (name === 'w:gridBefore') own.before = number(attribute('w:val')) ?? 0;
    else if (name === 'w:gridAfter') own.after = number(attribute('w:val')) ?? 0;
    else if (name === 'w:del') own.gone = true;
    else if (name === 'w:hidden') own.gone ||= isOn(attribute('w:val'));
    return false;
  };

export interface CellProperties {
  span: number;
  across: Merge;
  down: Merge;
  gone: boolean;
}

const merge = (value: string | null): Merge => (value === 'restart' ? 'starts' : 'continues');

export const ofCell =
  (own: CellProperties): Take =>
  (name, attribute) => {
    if (name === 'w:gridSpan') own.span = Math.max(1, number(attribute('w:val')) ?? 1);
    else if (name === 'w:vMerge') own.down = merge(attribute('w:val'));
    else if (name === 'w:hMerge') own.across = merge(attribute('w:val'));
    else if (name === 'w:cellDel') own.gone = true;
    return false;
  };

/** @param widths takes the twips of each column; a strict document may write another unit, which is no matter here */
export const ofGrid =
  (widths: number[]): Take =>
  (name, attribute) => {
    if (name === 'w:gridCol') widths.push(number(attribute('w:w')) ?? Infinity);
    return false;
  };
