import type { Box } from '../../../schema/place.js';
import { matrixOf } from '../matrix.js';
import type { PdfGlyph } from '../open-pdf.js';
import type { PathPaint } from '../paint.js';
import type { Painter } from '../painter.js';
import { gray, rgb } from './colours.js';
import type { PdfFile } from './file.js';
import type { FontOf, OwnFont } from './fonts.js';
import { change } from './graphics-states.js';
import type { GraphicsStateOf } from './graphics-states.js';
import { operators } from './operators.js';
import type { Content } from './operators.js';
import { Path } from './path.js';
import { Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { Bytes, isList, PdfStream } from './values.js';
import type { Dict, Value } from './values.js';

/** Page content, or that of a form, to calls of the painter: the same that `interpret.ts` makes of what pdf.js gives. */

interface State {
  readonly font: OwnFont | null;
  /** Components of the colour space that was chosen; 0 = none was. */
  readonly fill: 0 | 1 | 3;
  readonly stroke: 0 | 1 | 3;
}

/** Before one operator. A colour of the most components has as many. */
const mostOperands = 33;
/** Forms within forms. */
const deepest = 8;
/** Pictures beyond this many pixels are not decoded, and so not painted, by pdf.js. */
const largestPicture = 30_000_000;
const spaces: Readonly<Record<string, 1 | 3>> = { DeviceGray: 1, DeviceRGB: 3 };

export interface Surroundings {
  readonly file: PdfFile;
  readonly painter: Painter;
  readonly fontOf: FontOf;
  readonly graphicsStateOf: GraphicsStateOf;
}

export const readContent = (around: Surroundings, data: Uint8Array, resources: Dict): void =>
  new ContentReader(around, resources, { font: null, fill: 0, stroke: 0 }, 0).read(data);

class ContentReader implements Content {
  readonly painter: Painter;
  readonly path = new Path();
  readonly #file: PdfFile;
  readonly #saved: State[] = [];
  /** One list for all that is shown: nobody keeps it. */
  readonly #glyphs: (PdfGlyph | number)[] = [];

  constructor(
    readonly around: Surroundings,
    readonly resources: Dict,
    public state: State,
    readonly depth: number,
  ) {
    this.painter = around.painter;
    this.#file = around.file;
  }

  read(data: Uint8Array): void {
    const scanner = new Scanner(data);
    // one of each for all operators: none keeps its operands
    const numbers = new Float64Array(mostOperands);
    const others = new Array<Value | undefined>(mostOperands).fill(undefined);
    let count = 0;
    let numeric = true;
    for (let next = scanner.peek(); next >= 0; next = scanner.peek()) {
      if (!isLetter(next)) {
        if (count === mostOperands) refuse('operands without an operator');
        const value = isNumeral(next) ? undefined : scanner.value(false);
        if (value === undefined) numbers[count] = scanner.number();
        else numeric = false;
        others[count++] = value;
        continue;
      }
      const operator = operators.get(scanner.operator()) ?? refuse('an unknown operator');
      if ((operator.count >= 0 && count !== operator.count) || (operator.numeric && !numeric)) refuse('operands that do not fit');
      operator.run(this, numbers, others, count);
      count = 0;
      numeric = true;
    }
    if (count > 0) refuse('operands without an operator');
    for (let open = this.#saved.length; open > 0; open--) this.painter.restore();
  }

  save(): void {
    this.#saved.push(this.state);
    this.painter.save();
  }

  restore(): void {
    this.state = this.#saved.pop() ?? refuse('more states brought back than saved');
    this.painter.restore();
  }

  paint(how: PathPaint, close: boolean): void {
    if (close) this.path.close();
    this.painter.path(this.path.take(), how);
  }

  deviceColour(of: 'fill' | 'stroke', components: 1 | 3, numbers: Float64Array): void {
    if (this.state[of] !== components) this.#space(of, components);
    this.painter.set(of, components === 1 ? gray(numbers[0]!) : rgb(numbers[0]!, numbers[1]!, numbers[2]!));
  }

  colour(of: 'fill' | 'stroke', numbers: Float64Array, count: number): void {
    const components = this.state[of];
    if (components === 0 || count !== components) return refuse('a colour of an unknown space');
    this.deviceColour(of, components, numbers);
  }

  /** The colour stays what it was, as in pdf.js, until one is chosen. */
  colourSpace(of: 'fill' | 'stroke', name: Value | undefined): void {
    this.#space(of, spaces[typeof name === 'string' ? name : ''] ?? refuse('a colour space that is not of the device'));
  }

  font(name: Value | undefined, size: number): void {
    const font = this.around.fontOf(this.#resource('Font', name));
    const { fill, stroke } = this.state;
    if (font !== this.state.font) this.state = { font, fill, stroke };
    this.painter.font(font, size);
  }

  show(shown: Value | undefined): void {
    const { font } = this.state;
    if (!font) return refuse('text before its font');
    const glyphs = this.#glyphs;
    let end = 0;
    if (shown instanceof Bytes) end = font.show(shown, glyphs, 0);
    else
      for (const one of isList(shown) ? shown : refuse('text that is none'))
        if (one instanceof Bytes) end = font.show(one, glyphs, end);
        else glyphs[end++] = typeof one === 'number' ? one : refuse('text that is none');
    this.painter.show(glyphs, end);
  }

  parameters(name: Value | undefined): void {
    for (const one of this.around.graphicsStateOf(this.#file.dict(this.#resource('ExtGState', name), 'a graphics state'))) change(this.painter, one);
  }

  object(name: Value | undefined): void {
    const stream = this.#file.get(this.#resource('XObject', name));
    if (!(stream instanceof PdfStream) || stream.dict.has('OC')) return refuse('an odd external object');
    const kind = this.#file.get(stream.dict.get('Subtype'));
    if (kind === 'Form') this.#form(stream);
    else if (kind === 'Image') this.#picture(stream.dict);
    else refuse('an external object of an unknown kind');
  }

  #space(of: 'fill' | 'stroke', components: 1 | 3): void {
    const { font, fill, stroke } = this.state;
    this.state = of === 'fill' ? { font, fill: components, stroke } : { font, fill, stroke: components };
  }

  #form(stream: PdfStream): void {
    const { dict } = stream;
    if (this.depth === deepest) refuse('forms within forms');
    const matrix = this.#optional(dict, 'Matrix', 6);
    const box = this.#optional(dict, 'BBox', 4);
    const bounds: Box | null = box && [
      Math.fround(Math.min(box[0]!, box[2]!)),
      Math.fround(Math.min(box[1]!, box[3]!)),
      Math.fround(Math.max(box[0]!, box[2]!)),
      Math.fround(Math.max(box[1]!, box[3]!)),
    ];
    const group = this.#file.optionalDict(dict.get('Group'), 'Group');
    const space = group && this.#file.get(group.get('CS'));
    if (space !== null && (typeof space !== 'string' || !(space in spaces))) refuse('a group with its own colours');
    if (group) this.painter.beginGroup(false, matrix && matrixOf(matrix), bounds);
    this.painter.beginForm(matrix && matrixOf(matrix.map(Math.fround)), group ? null : bounds);
    const own = this.#file.optionalDict(dict.get('Resources'), 'Resources');
    new ContentReader(this.around, own ?? this.resources, this.state, this.depth + 1).read(this.#file.data(stream));
    this.painter.restore();
    if (group) this.painter.endGroup();
  }

  #picture(dict: Dict): void {
    const [wide, high] = [this.#file.get(dict.get('Width')), this.#file.get(dict.get('Height'))];
    if (typeof wide !== 'number' || typeof high !== 'number' || wide < 1 || high < 1 || wide * high > largestPicture) return refuse('an odd picture');
    if (this.#file.get(dict.get('ImageMask')) !== null || dict.has('W') || dict.has('H') || dict.has('IM')) return refuse('a stencil');
    this.painter.picture('picture', { id: 'not decoded' });
  }

  #optional(dict: Dict, key: string, count: number): readonly number[] | null {
    return this.#file.get(dict.get(key)) === null ? null : this.#file.numbers(dict.get(key), key, count);
  }

  #resource(kind: string, name: Value | undefined): Value {
    if (typeof name !== 'string') return refuse('a resource without name');
    return this.#file.optionalDict(this.resources.get(kind), kind)?.get(name) ?? refuse(`${kind} that is not in the resources`);
  }
}

/** Operators begin with a letter or a quotation mark. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22;
const isNumeral = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
