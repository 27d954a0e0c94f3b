import type { Matrix } from '../matrix.js';
import type { Sheet } from '../painter.js';
import type { PdfFile } from './file.js';
import { refuse } from './uncertain.js';
import { isDict, isList, PdfStream, Ref } from './values.js';
import type { Dict, Value } from './values.js';

/** The pages of a file, each with what it inherits. ISO 32000-1, 7.7.3. */

export interface PageSource {
  readonly content: Uint8Array;
  readonly resources: Dict;
  readonly sheet: Sheet;
}

/** A page's dictionary and those above it, the nearest first. */
export type Lineage = readonly Dict[];

const mostPages = 20_000;

export const lineagesOf = (file: PdfFile): readonly Lineage[] => {
  const root = file.dict(file.trailer.get('Root'), 'the catalog');
  const found: Lineage[] = [];
  const seen = new Set<number>();
  const walk = (value: Value | undefined, above: Lineage, parent: number | null): number => {
    if (!(value instanceof Ref) || seen.has(value.number) || seen.size > mostPages) return refuse('an odd tree of pages');
    seen.add(value.number);
    const node = file.dict(value, 'a page');
    const from = node.get('Parent');
    if (parent !== null && !(from instanceof Ref && from.number === parent)) return refuse('a page with another parent');
    const type = file.get(node.get('Type'));
    const lineage = [node, ...above];
    if (found.length === 0 && type === 'Page' && file.firstPage !== null && file.firstPage !== value.number) refuse('a file with two first pages');
    if (type === 'Page' && !node.has('Kids')) return found.push(lineage) > 0 ? 1 : 0;
    if (type !== 'Pages' || (parent === null && from !== undefined)) return refuse('an odd tree of pages');
    let count = 0;
    for (const kid of file.list(node.get('Kids'), 'Kids')) count += walk(kid, lineage, value.number);
    return file.get(node.get('Count')) === count && count > 0 ? count : refuse('a wrong number of pages');
  };
  walk(root.get('Pages'), [], null);
  return found;
};

const inherited = (lineage: Lineage, key: string): Value | undefined => lineage.find((node) => node.has(key))?.get(key);

const boxOf = (file: PdfFile, lineage: Lineage, key: string): readonly [number, number, number, number] | null => {
  const value = inherited(lineage, key);
  if (value === undefined) return null;
  const [a, b, c, d] = file.numbers(value, key, 4) as readonly [number, number, number, number];
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box[2] > box[0] && box[3] > box[1] ? box : refuse(`an empty ${key}`);
};

/** Links show nothing of their own. Any other note on a page may. */
const checkNotes = (file: PdfFile, lineage: Lineage): void => {
  for (const node of lineage) {
    const notes = node.has('Annots') ? file.get(node.get('Annots')) : null;
    for (const note of notes === null ? [] : isList(notes) ? notes : [refuse('odd notes on a page')]) {
      const dict = file.get(note);
      if (!isDict(dict) || file.get(dict.get('Subtype')) !== 'Link' || dict.has('AP')) refuse('a note on the page');
    }
  }
};

/** Parts of the content are read as one; where a word might run over the seam, nobody can tell. */
const contentOf = (file: PdfFile, value: Value): Uint8Array => {
  if (value === null) return new Uint8Array();
  const parts = (isList(value) ? value : [value]).map((one) => {
    const stream = file.get(one);
    return stream instanceof PdfStream && !stream.dict.has('Resources') ? file.data(stream) : refuse('odd content');
  });
  if (parts.length === 1) return parts[0]!;
  for (const part of parts) if (part.length > 0 && !isSeam(part.at(-1)!)) refuse('content in parts without a seam');
  return new Uint8Array(Buffer.concat(parts));
};

const isSeam = (code: number): boolean => code === 10 || code === 13 || code === 32;

/** As in pdf.js: the entries of the nearest dictionary count, those above fill in what it lacks. */
const resourcesOf = (file: PdfFile, lineage: Lineage): Dict => {
  const all = lineage.flatMap((node) => (node.has('Resources') ? [file.dict(node.get('Resources'), 'Resources')] : []));
  return all.length === 1 ? all[0]! : new Map(all.reverse().flatMap((one) => [...one]));
};

export const pageSource = (file: PdfFile, lineage: Lineage): PageSource => {
  checkNotes(file, lineage);
  const media = boxOf(file, lineage, 'MediaBox') ?? refuse('a page without size');
  const crop = boxOf(file, lineage, 'CropBox') ?? media;
  const view = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])] as const;
  if (view[2] <= view[0] || view[3] <= view[1]) refuse('a page without size');
  const turn = file.get(inherited(lineage, 'Rotate')) ?? 0;
  const unit = file.get(lineage[0]!.get('UserUnit')) ?? 1;
  if (typeof turn !== 'number' || turn % 90 !== 0 || typeof unit !== 'number' || unit <= 0) return refuse('an odd page');
  return { content: contentOf(file, file.get(lineage[0]!.get('Contents'))), resources: resourcesOf(file, lineage), sheet: display(view, turn, unit) };
};

/** The same formula as the viewport of pdf.js, so that both round alike. */
const display = (view: readonly [number, number, number, number], turn: number, unit: number): Sheet => {
  const [x, y] = [(view[2] + view[0]) / 2, (view[3] + view[1]) / 2];
  const [wide, high] = [(view[2] - view[0]) * unit, (view[3] - view[1]) * unit];
  const quarter = ((turn % 360) + 360) % 360;
  const [a, b, c, d] = quarter === 90 ? [0, 1, 1, 0] : quarter === 180 ? [-1, 0, 0, 1] : quarter === 270 ? [0, -1, -1, 0] : [1, 0, 0, -1];
  const [left, top] = [Math.abs(x - view[0]) * unit, Math.abs(y - view[1]) * unit];
  const [across, down] = a === 0 ? [top, left] : [left, top];
  const transform: Matrix = [a * unit, b * unit, c * unit, d * unit, across - a * unit * x - c * unit * y, down - b * unit * x - d * unit * y];
  return a === 0 ? { width: high, height: wide, transform } : { width: wide, height: high, transform };
};
