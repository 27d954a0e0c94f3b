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
  deviceColour(of: 'fill' | 'stroke', components: 1 | 3, numbers: readonly number[]): void;
  /** In the colour space that was chosen. */
  colour(of: 'fill' | 'stroke', numbers: readonly number[], count: number): void;
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
  /** @param operands the first `count` of the list; the rest is left over from others */
  readonly run: (content: Content, operands: never, count: number) => void;
}

type Numbers = readonly number[];
type Numeric = readonly [count: number, run: (content: Content, numbers: Numbers, count: number) => void];
type Other = readonly [count: number, run: (content: Content, operands: readonly Value[]) => void];

const paint = (stroke: boolean, fill: boolean, close = false): Numeric => {
  const how: PathPaint = { stroke, fill };
  return [0, (content) => content.paint(how, close)];
};

const nothing = (): void => undefined;

const numeric: Readonly<Record<string, Numeric>> = {
  q: [0, (content) => content.save()],
  Q: [0, (content) => content.restore()],
  cm: [6, ({ painter }, numbers) => painter.transform(matrixOf(numbers))],
  w: [1, ({ painter }, [width]) => painter.set('lineWidth', Math.abs(width!))],
  W: [0, ({ painter }) => painter.clip()],
  'W*': [0, ({ painter }) => painter.clip()],
  m: [2, ({ path }, [x, y]) => path.move(x!, y!)],
  l: [2, ({ path }, [x, y]) => path.line(x!, y!)],
  c: [6, ({ path }, [, , , , x, y]) => path.curve(x!, y!)],
  v: [4, ({ path }, [, , x, y]) => path.curve(x!, y!)],
  y: [4, ({ path }, [, , x, y]) => path.curve(x!, y!)],
  h: [0, ({ path }) => path.close()],
  re: [4, ({ path }, [x, y, width, height]) => path.rectangle(x!, y!, width!, height!)],
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
  sc: [-1, (content, numbers, count) => content.colour('fill', numbers, count)],
  SC: [-1, (content, numbers, count) => content.colour('stroke', numbers, count)],
  scn: [-1, (content, numbers, count) => content.colour('fill', numbers, count)],
  SCN: [-1, (content, numbers, count) => content.colour('stroke', numbers, count)],
  BT: [0, ({ painter }) => painter.beginText()],
  ET: [0, nothing],
  Tc: [1, ({ painter }, [space]) => painter.set('charSpacing', space!)],
  Tw: [1, ({ painter }, [space]) => painter.set('wordSpacing', space!)],
  Tz: [1, ({ painter }, [stretch]) => painter.stretch(stretch!)],
  TL: [1, ({ painter }, [leading]) => painter.set('leading', -leading!)],
  Tr: [1, ({ painter }, [mode]) => painter.set('mode', mode!)],
  Ts: [1, ({ painter }, [rise]) => painter.set('rise', rise!)],
  Td: [2, ({ painter }, [dx, dy]) => painter.move(dx!, dy!)],
  TD: [
    2,
    ({ painter }, [dx, dy]) => {
      painter.set('leading', dy!);
      painter.move(dx!, dy!);
    },
  ],
  // in single precision, as in pdf.js
  Tm: [6, ({ painter }, [a, b, c, d, e, f]) => painter.textMatrix([single(a!), single(b!), single(c!), single(d!), single(e!), single(f!)])],
  'T*': [0, ({ painter }) => painter.nextLine()],
  // line ends and joins, tolerance: nothing that is read
  J: [1, nothing],
  j: [1, nothing],
  M: [1, nothing],
  i: [1, nothing],
};

const single = Math.fround;

const other: Readonly<Record<string, Other>> = {
  Tf: [2, (content, [name, size]) => content.font(name, typeof size === 'number' ? size : refuse('a font without size'))],
  Tj: [1, (content, [shown]) => content.show(shown instanceof Bytes ? shown : refuse('text that is none'))],
  TJ: [1, (content, [shown]) => content.show(isList(shown) ? shown : refuse('text that is none'))],
  "'": [
    1,
    (content, [shown]) => {
      content.painter.nextLine();
      content.show(shown instanceof Bytes ? shown : refuse('text that is none'));
    },
  ],
  '"': [
    3,
    (content, [word, character, shown]) => {
      if (typeof word !== 'number' || typeof character !== 'number' || !(shown instanceof Bytes)) return refuse('text that is none');
      content.painter.nextLine();
      content.painter.set('wordSpacing', word);
      content.painter.set('charSpacing', character);
      content.show(shown);
    },
  ],
  cs: [1, (content, [name]) => content.colourSpace('fill', name)],
  CS: [1, (content, [name]) => content.colourSpace('stroke', name)],
  gs: [1, (content, [name]) => content.parameters(name)],
  Do: [1, (content, [name]) => content.object(name)],
  // dashes, intents, marks of structure: nothing that is read
  d: [2, nothing],
  ri: [1, nothing],
  MP: [1, nothing],
  DP: [2, nothing],
  BMC: [1, nothing],
  BDC: [2, (_, [tag]) => (typeof tag !== 'string' || tag === 'OC' ? refuse('optional content') : undefined)],
  EMC: [0, nothing],
};

/** By the number that the scanner makes of their letters. */
export const operators: ReadonlyMap<number, Operator> = new Map([
  ...Object.entries(numeric).map(([name, [count, run]]): [number, Operator] => [codeOf(name), { count, numeric: true, run }]),
  ...Object.entries(other).map(([name, [count, run]]): [number, Operator] => [codeOf(name), { count, numeric: false, run }]),
]);
