import type { PdfGlyph } from '../open-pdf.js';
import { gray, rgb } from './colours.js';
import type { PdfFile } from './file.js';
import { readFont } from './fonts.js';
import type { OwnFont } from './fonts.js';
import { graphicsState } from './graphics-states.js';
import { meanings, numbered } from './operators.js';
import type { Name } from './operators.js';
import { Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { isList, PdfStream, Ref } from './values.js';
import type { Dict, Value } from './values.js';

/**
 * Page content to a list of operators, with the names and arguments of pdf.js, so that what follows reads both alike. Rounding is
 * that of pdf.js: paths, text matrices and the boxes of forms have single precision.
 */

export interface OperatorList {
  readonly fnArray: number[];
  readonly argsArray: unknown[];
  /** Fonts by the names under which the list speaks of them. */
  readonly fonts: Map<string, OwnFont>;
}

/** Fonts of a document, each read once. */
export type FontOf = (value: Value) => { readonly id: string; readonly font: OwnFont };

export const fontsOf = (file: PdfFile): FontOf => {
  const known = new Map<number, { readonly id: string; readonly font: OwnFont }>();
  return (value) => {
    if (!(value instanceof Ref)) return refuse('a font that stands in the resources themselves');
    let found = known.get(value.number);
    if (!found) known.set(value.number, (found = { id: `f${value.number}`, font: readFont(file, value) }));
    return found;
  };
};

interface State {
  font: OwnFont | null;
  /** Components of the colour space that was chosen; 0 = none was. */
  fill: number;
  stroke: number;
}

/** Codes of pdf.js for the parts of a path. */
const [moveTo, lineTo, curveTo, closePath] = [0, 1, 2, 4];
/** Forms within forms. */
const deepest = 8;
/** Pictures beyond this many pixels are not decoded, and so not painted, by pdf.js. */
const largestPicture = 30_000_000;
const spaces: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3 };

interface Source {
  readonly data: Uint8Array;
  readonly resources: Dict;
  readonly state: State;
  readonly depth: number;
}

export const readContent = (file: PdfFile, fontOf: FontOf, data: Uint8Array, resources: Dict): OperatorList => {
  const list: OperatorList = { fnArray: [], argsArray: [], fonts: new Map() };
  run(file, fontOf, list, { data, resources, state: { font: null, fill: 0, stroke: 0 }, depth: 0 });
  return list;
};

const run = (file: PdfFile, fontOf: FontOf, list: OperatorList, { data, resources, state: first, depth }: Source): void => {
  const scanner = new Scanner(data);
  const add = (name: Name, args: unknown): void => {
    list.fnArray.push(numbered[name]);
    list.argsArray.push(args);
  };
  let operands: Value[] = [];
  let state = first;
  const saved: State[] = [];
  let path: number[] = [];
  let point: readonly [number, number] = [0, 0];

  const resource = (kind: string, name: Value | undefined): Value => {
    const found = file.optionalDict(resources.get(kind), kind)?.get(typeof name === 'string' ? name : refuse('a resource without name'));
    return found ?? refuse(`${kind} that is not in the resources`);
  };
  const show = (shown: readonly Value[]): void => {
    if (!state.font) return refuse('text before its font');
    const glyphs: (PdfGlyph | number)[] = [];
    for (const one of shown)
      if (one instanceof Uint8Array) state.font.show(one, glyphs);
      else glyphs.push(typeof one === 'number' ? one : refuse('text that is none'));
    add('showText', [glyphs]);
  };
  const numbers = (): readonly number[] => {
    for (const one of operands) if (typeof one !== 'number') return refuse('an operand that is no number');
    return operands as number[];
  };
  const colour = (components: number, of: 'fill' | 'stroke'): void => {
    const values = numbers();
    if (components === 0 || values.length !== components) refuse('a colour of an unknown space');
    add(of === 'fill' ? 'setFillRGBColor' : 'setStrokeRGBColor', [components === 1 ? gray(values) : rgb(values)]);
  };
  const chosen = (components: number, of: 'fill' | 'stroke'): void => {
    state = { ...state, [of]: components };
    colour(components, of);
  };
  const space = (of: 'fill' | 'stroke'): void => {
    const [name] = operands;
    state = { ...state, [of]: spaces[typeof name === 'string' ? name : ''] ?? refuse('a colour space that is not of the device') };
  };
  const form = (stream: PdfStream): void => {
    const { dict } = stream;
    if (depth === deepest) refuse('forms within forms');
    const [matrix, box] = [optional(dict, 'Matrix', 6), optional(dict, 'BBox', 4)];
    const bounds =
      box && Float32Array.of(Math.min(box[0]!, box[2]!), Math.min(box[1]!, box[3]!), Math.max(box[0]!, box[2]!), Math.max(box[1]!, box[3]!));
    const group = file.optionalDict(dict.get('Group'), 'Group');
    const space = group && file.get(group.get('CS'));
    if (space !== null && (typeof space !== 'string' || !(space in spaces))) refuse('a group with its own colours');
    if (group) add('beginGroup', [{ matrix, bbox: bounds }]);
    add('paintFormXObjectBegin', [matrix && Float32Array.from(matrix), group ? null : bounds]);
    const own = file.optionalDict(dict.get('Resources'), 'Resources');
    run(file, fontOf, list, { data: file.data(stream), resources: own ?? resources, state, depth: depth + 1 });
    add('paintFormXObjectEnd', []);
    if (group) add('endGroup', []);
  };
  const optional = (dict: Dict, key: string, count: number): readonly number[] | null =>
    file.get(dict.get(key)) === null ? null : file.numbers(dict.get(key), key, count);
  const picture = ({ dict }: PdfStream): void => {
    const [wide, high] = [file.get(dict.get('Width')), file.get(dict.get('Height'))];
    if (typeof wide !== 'number' || typeof high !== 'number' || wide < 1 || high < 1 || wide * high > largestPicture) return refuse('an odd picture');
    if (file.get(dict.get('ImageMask')) !== null || dict.has('W') || dict.has('H') || dict.has('IM')) return refuse('a stencil');
    add('paintImageXObject', ['picture', wide, high]);
  };
  const own: Readonly<Record<string, () => void>> = {
    m: () => {
      const [x, y] = numbers();
      path.push(moveTo, x!, y!);
      point = [x!, y!];
    },
    l: () => {
      const [x, y] = numbers();
      path.push(lineTo, x!, y!);
      point = [x!, y!];
    },
    c: () => {
      const [x1, y1, x2, y2, x, y] = numbers();
      path.push(curveTo, x1!, y1!, x2!, y2!, x!, y!);
      point = [x!, y!];
    },
    v: () => {
      const [x2, y2, x, y] = numbers();
      path.push(curveTo, point[0], point[1], x2!, y2!, x!, y!);
      point = [x!, y!];
    },
    y: () => {
      const [x1, y1, x, y] = numbers();
      path.push(curveTo, x1!, y1!, x!, y!, x!, y!);
      point = [x!, y!];
    },
    h: () => void path.push(closePath),
    re: () => {
      const [x, y, width, height] = numbers();
      const [right, top] = [x! + width!, y! + height!];
      if (width === 0 || height === 0) path.push(moveTo, x!, y!, lineTo, right, top, closePath);
      else path.push(moveTo, x!, y!, lineTo, right, y!, lineTo, right, top, lineTo, x!, top, closePath);
      point = [x!, y!];
    },
    Tm: () => add('setTextMatrix', [Float32Array.from(numbers())]),
    Tf: () => {
      const [name, size] = operands;
      const { id, font } = fontOf(resource('Font', name));
      list.fonts.set(id, font);
      state = { ...state, font };
      add('setFont', [id, typeof size === 'number' ? size : refuse('a font without size')]);
    },
    Tj: () => show(operands),
    TJ: () => show(isList(operands[0]) ? operands[0] : refuse('text that is none')),
    "'": () => {
      add('nextLine', null);
      show(operands);
    },
    '"': () => {
      const [word, character, text] = operands;
      if (typeof word !== 'number' || typeof character !== 'number') return refuse('a space that is no number');
      add('nextLine', null);
      add('setWordSpacing', [word]);
      add('setCharSpacing', [character]);
      show([text ?? null]);
    },
    g: () => chosen(1, 'fill'),
    G: () => chosen(1, 'stroke'),
    rg: () => chosen(3, 'fill'),
    RG: () => chosen(3, 'stroke'),
    cs: () => space('fill'),
    CS: () => space('stroke'),
    sc: () => colour(state.fill, 'fill'),
    SC: () => colour(state.stroke, 'stroke'),
    scn: () => colour(state.fill, 'fill'),
    SCN: () => colour(state.stroke, 'stroke'),
    gs: () => {
      const pairs = graphicsState(file, file.dict(resource('ExtGState', operands[0]), 'a graphics state'));
      if (pairs.length > 0) add('setGState', [pairs]);
    },
    Do: () => {
      const value = resource('XObject', operands[0]);
      const stream = file.get(value);
      if (!(stream instanceof PdfStream) || stream.dict.has('OC')) return refuse('an odd external object');
      const kind = file.get(stream.dict.get('Subtype'));
      if (kind === 'Form') form(stream);
      else if (kind === 'Image') picture(stream);
      else refuse('an external object of an unknown kind');
    },
    BDC: () => {
      if (typeof operands[0] !== 'string' || operands[0] === 'OC') refuse('optional content');
    },
  };

  for (let next = scanner.peek(); next >= 0; next = scanner.peek()) {
    if (!isLetter(next)) {
      operands.push(scanner.value(false));
      if (operands.length > 33) refuse('operands without an operator');
      continue;
    }
    const meaning = meanings.get(scanner.operator()) ?? refuse('an unknown operator');
    if (meaning.kind === 'paint') {
      if (operands.length > 0) refuse('a wrong number of operands');
      if (meaning.close) path.push(closePath);
      add('constructPath', [numbered[meaning.name], [path.length > 0 ? Float32Array.from(path) : null], null]);
      path = [];
      continue;
    }
    if (meaning.count >= 0 && operands.length !== meaning.count) refuse('a wrong number of operands');
    if (meaning.kind === 'own') own[meaning.operator]!();
    else if (meaning.kind === 'numbers') {
      if (meaning.name === 'save') saved.push(state);
      else if (meaning.name === 'restore') state = saved.pop() ?? refuse('more states brought back than saved');
      add(meaning.name, meaning.name === 'setLineWidth' ? [Math.abs(numbers()[0]!)] : [...numbers()]);
    }
    operands = [];
  }
  if (operands.length > 0) refuse('operands without an operator');
  for (let open = saved.length; open > 0; open--) add('restore', []);
};

/** Operators begin with a letter or a quotation mark. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22;
