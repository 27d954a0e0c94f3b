import { matrixOf } from '../matrix.js';
import type { PathPaint } from '../paint.js';
import type { Painter } from '../painter.js';
import type { Path } from './path.js';
import { codeOf } from './scanner.js';
import { refuse } from './uncertain.js';
import { Bytes, isList } from './values.js';
import type { Value } from './values.js';

/** The operators of page content that are known: how many operands each takes, and what it does. ISO 32000-1, annex A. */

/** What operators act on. */
export interface Content {
  readonly painter: Painter;
  readonly path: Path;
  save(): void;
  restore(): void;
  paint(how: PathPaint, close: boolean): void;
  /** In the device's gray or RGB. */
  deviceColour(of: 'fill' | 'stroke', components: 1 | 3, numbers: Float64Array): void;
  /** In the colour space that was chosen. */
  colour(of: 'fill' | 'stroke', numbers: Float64Array, count: number): void;
  colourSpace(of: 'fill' | 'stroke', name: Value | undefined): void;
  font(name: Value | undefined, size: number): void;
  /** A string, or a list of strings and distances. */
  show(shown: Value | undefined): void;
  parameters(name: Value | undefined): void;
  /** A form or a picture. */
  object(name: Value | undefined): void;
}

export interface Operator {
  /** -1: the operator itself looks how many there are. */
  readonly count: number;
  /** All operands must be numbers. */
  readonly numeric: boolean;
  /**
   * The first `count` operands count; what follows is left over from other operators.
   * @param others what is no number, in its place; undefined where a number stands
   */
  readonly run: (content: Content, numbers: Float64Array, others: readonly (Value | undefined)[], count: number) => void;
}

type Entry = readonly [count: number, run: Operator['run']];

const paint = (stroke: boolean, fill: boolean, close = false): Entry => {
  const how: PathPaint = { stroke, fill };
  return [0, (content) => content.paint(how, close)];
};

const nothing = (): void => undefined;

const numeric: Readonly<Record<string, Entry>> = {
  q: [0, (content) => content.save()],
  Q: [0, (content) => content.restore()],
  cm: [6, ({ painter }, numbers) => painter.transform(matrixOf(numbers))],
  w: [1, ({ painter }, n) => painter.set('lineWidth', Math.abs(n[0]!))],
  W: [0, ({ painter }) => painter.clip()],
  'W*': [0, ({ painter }) => painter.clip()],
  m: [2, ({ path }, n) => path.move(n[0]!, n[1]!)],
  l: [2, ({ path }, n) => path.line(n[0]!, n[1]!)],
  c: [6, ({ path }, n) => path.curve(n[4]!, n[5]!)],
  v: [4, ({ path }, n) => path.curve(n[2]!, n[3]!)],
  y: [4, ({ path }, n) => path.curve(n[2]!, n[3]!)],
  h: [0, ({ path }) => path.close()],
  re: [4, ({ path }, n) => path.rectangle(n[0]!, n[1]!, n[2]!, n[3]!)],
  S: paint(true, false),
  s: paint(true, false, true),
  f: paint(false, true),
  F: paint(false, true),
  'f*': paint(false, true),
  B: paint(true, true),
  'B*': paint(true, true),
  b: paint(true, true, true),
  'b*': paint(true, true, true),
  n: paint(false, false),
  g: [1, (content, numbers) => content.deviceColour('fill', 1, numbers)],
  G: [1, (content, numbers) => content.deviceColour('stroke', 1, numbers)],
  rg: [3, (content, numbers) => content.deviceColour('fill', 3, numbers)],
  RG: [3, (content, numbers) => content.deviceColour('stroke', 3, numbers)],
  sc: [-1, (content, numbers, _, count) => content.colour('fill', numbers, count)],
  SC: [-1, (content, numbers, _, count) => content.colour('stroke', numbers, count)],
  scn: [-1, (content, numbers, _, count) => content.colour('fill', numbers, count)],
  SCN: [-1, (content, numbers, _, count) => content.colour('stroke', numbers, count)],
  BT: [0, ({ painter }) => painter.beginText()],
  ET: [0, nothing],
  Tc: [1, ({ painter }, n) => painter.set('charSpacing', n[0]!)],
  Tw: [1, ({ painter }, n) => painter.set('wordSpacing', n[0]!)],
  Tz: [1, ({ painter }, n) => painter.stretch(n[0]!)],
  TL: [1, ({ painter }, n) => painter.leading(-n[0]!)],
  Tr: [1, ({ painter }, n) => painter.set('mode', n[0]!)],
  Ts: [1, ({ painter }, n) => painter.set('rise', n[0]!)],
  Td: [2, ({ painter }, n) => painter.move(n[0]!, n[1]!)],
  TD: [
    2,
    ({ painter }, n) => {
      painter.leading(n[1]!);
      painter.move(n[0]!, n[1]!);
    },
  ],
  // in single precision, as in pdf.js
  Tm: [6, ({ painter }, n) => painter.textMatrix([single(n[0]!), single(n[1]!), single(n[2]!), single(n[3]!), single(n[4]!), single(n[5]!)])],
  'T*': [0, ({ painter }) => painter.nextLine()],
  // line ends and joins, tolerance: nothing that is read
  J: [1, nothing],
  j: [1, nothing],
  M: [1, nothing],
  i: [1, nothing],
};

const single = Math.fround;

const other: Readonly<Record<string, Entry>> = {
  Tf: [2, (content, n, others) => content.font(others[0], others[1] === undefined ? n[1]! : refuse('a font without size'))],
  Tj: [1, (content, _, others) => content.show(others[0] instanceof Bytes ? others[0] : refuse('text that is none'))],
  TJ: [1, (content, _, others) => content.show(isList(others[0]) ? others[0] : refuse('text that is none'))],
  "'": [
    1,
    (content, _, others) => {
      content.painter.nextLine();
      content.show(others[0] instanceof Bytes ? others[0] : refuse('text that is none'));
    },
  ],
  '"': [
    3,
    (content, n, [word, character, shown]) => {
      if (word !== undefined || character !== undefined || !(shown instanceof Bytes)) return refuse('text that is none');
      content.painter.nextLine();
      content.painter.set('wordSpacing', n[0]!);
      content.painter.set('charSpacing', n[1]!);
      content.show(shown);
    },
  ],
  cs: [1, (content, _, others) => content.colourSpace('fill', others[0])],
  CS: [1, (content, _, others) => content.colourSpace('stroke', others[0])],
  gs: [1, (content, _, others) => content.parameters(others[0])],
  Do: [1, (content, _, others) => content.object(others[0])],
  // dashes, intents, marks of structure: nothing that is read
  d: [2, nothing],
  ri: [1, nothing],
  MP: [1, nothing],
  DP: [2, nothing],
  BMC: [1, nothing],
  BDC: [2, (_content, _, others) => (typeof others[0] !== 'string' || others[0] === 'OC' ? refuse('optional content') : undefined)],
  EMC: [0, nothing],
};

const entries = (named: Readonly<Record<string, Entry>>, numeric: boolean): [number, Operator][] =>
  Object.entries(named).map(([name, [count, run]]) => [codeOf(name), { count, numeric, run }]);

/** By the number that the scanner makes of their letters. */
export const operators: ReadonlyMap<number, Operator> = new Map([...entries(numeric, true), ...entries(other, false)]);
