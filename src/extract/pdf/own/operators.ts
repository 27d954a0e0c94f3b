import { codeOf } from './scanner.js';

/** The operators of page content that are known, with what each takes. ISO 32000-1, annex A. */

/** Numbers under which this reader hands operators over; names as in pdf.js. */
const names = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginGroup',
  'endGroup',
  'beginAnnotation',
  'endAnnotation',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'setLineWidth',
  'setStrokeRGBColor',
  'setFillRGBColor',
  'setStrokeColorN',
  'setFillColorN',
  'setGState',
  'clip',
  'eoClip',
  'constructPath',
  'stroke',
  'closeStroke',
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
  'endPath',
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintSolidColorImageMask',
  'paintInlineImageXObjectGroup',
  'paintImageMaskXObjectGroup',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
  'beginText',
  'setFont',
  'setTextMatrix',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setLeading',
  'setTextRise',
  'setTextRenderingMode',
  'moveText',
  'setLeadingMoveText',
  'nextLine',
  'showText',
] as const;

export type Name = (typeof names)[number];

export const numbered = Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<Record<Name, number>>;

/**
 * What is done with an operator: its operands are numbers and go into the list as they are; it paints the path; it changes nothing
 * that is read; or the content reader knows.
 */
export type Meaning =
  | { readonly kind: 'numbers'; readonly name: Name; readonly count: number }
  | { readonly kind: 'paint'; readonly name: Name; readonly close: boolean }
  | { readonly kind: 'nothing'; readonly count: number }
  | { readonly kind: 'own'; readonly operator: string; readonly count: number };

const numbers: Readonly<Record<string, readonly [Name, number]>> = {
  q: ['save', 0],
  Q: ['restore', 0],
  cm: ['transform', 6],
  w: ['setLineWidth', 1],
  W: ['clip', 0],
  'W*': ['eoClip', 0],
  BT: ['beginText', 0],
  Tc: ['setCharSpacing', 1],
  Tw: ['setWordSpacing', 1],
  Tz: ['setHScale', 1],
  TL: ['setLeading', 1],
  Tr: ['setTextRenderingMode', 1],
  Ts: ['setTextRise', 1],
  Td: ['moveText', 2],
  TD: ['setLeadingMoveText', 2],
  'T*': ['nextLine', 0],
};

const paints: Readonly<Record<string, readonly [Name, boolean]>> = {
  S: ['stroke', false],
  s: ['closeStroke', true],
  f: ['fill', false],
  F: ['fill', false],
  'f*': ['eoFill', false],
  B: ['fillStroke', false],
  'B*': ['eoFillStroke', false],
  b: ['closeFillStroke', true],
  'b*': ['closeEOFillStroke', true],
  n: ['endPath', false],
};

/** End of text, line ends and joins, dashes, tolerances, marks of structure. */
const nothings: Readonly<Record<string, number>> = { ET: 0, J: 1, j: 1, M: 1, d: 2, ri: 1, i: 1, BMC: 1, EMC: 0, MP: 1, DP: 2 };

/** Operands of those that the content reader knows; -1 = as many as the colour space has. */
const own: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  c: 6,
  v: 4,
  y: 4,
  h: 0,
  re: 4,
  Tm: 6,
  Tf: 2,
  Tj: 1,
  TJ: 1,
  "'": 1,
  '"': 3,
  g: 1,
  G: 1,
  rg: 3,
  RG: 3,
  cs: 1,
  CS: 1,
  sc: -1,
  SC: -1,
  scn: -1,
  SCN: -1,
  gs: 1,
  Do: 1,
  BDC: 2,
};

export const meanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  ...Object.entries(numbers).map(([operator, [name, count]]): [number, Meaning] => [codeOf(operator), { kind: 'numbers', name, count }]),
  ...Object.entries(paints).map(([operator, [name, close]]): [number, Meaning] => [codeOf(operator), { kind: 'paint', name, close }]),
  ...Object.entries(nothings).map(([operator, count]): [number, Meaning] => [codeOf(operator), { kind: 'nothing', count }]),
  ...Object.entries(own).map(([operator, count]): [number, Meaning] => [codeOf(operator), { kind: 'own', operator, count }]),
]);
