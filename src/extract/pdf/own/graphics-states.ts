import type { Painter } from '../painter.js';
import type { PdfFile } from './file.js';
import { refuse } from './uncertain.js';
import type { Dict } from './values.js';

/** A graphics state dictionary. ISO 32000-1, 8.4.5. */

const blendings: ReadonlySet<string> = new Set(
  'Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '),
);
/** Line ends, overprint, halftones and the like: they change no place and no character. */
const passed: ReadonlySet<string> = new Set('Type LC LJ ML D RI FL OP op OPM BG BG2 UCR UCR2 TR2 HT SM SA AIS TK'.split(' '));

/** What is changed, and to what. No functions: they would be compiled anew for each document. */
type Change = readonly [key: 'blended', value: boolean] | readonly [key: 'lineWidth' | 'strokeAlpha' | 'fillAlpha', value: number];

export const change = (painter: Painter, [key, value]: Change): void => painter.set(key, value);

/** What a dictionary changes, each read once. @throws Uncertain where anything about one is unusual */
export type GraphicsStateOf = (dict: Dict) => readonly Change[];

export const graphicsStatesOf = (file: PdfFile): GraphicsStateOf => {
  const known = new Map<Dict, readonly Change[]>();
  return (dict) => {
    let changes = known.get(dict);
    if (!changes) known.set(dict, (changes = changesOf(file, dict)));
    return changes;
  };
};

const changesOf = (file: PdfFile, dict: Dict): Change[] => {
  const changes: Change[] = [];
  for (const [key, entry] of dict) {
    if (passed.has(key)) continue;
    const value = file.get(entry);
    if (key === 'BM') {
      const plain = value === 'Normal' || value === 'Compatible';
      if (!plain && !(typeof value === 'string' && blendings.has(value))) return refuse('an unknown way of blending');
      changes.push(['blended', !plain]);
    } else if (key === 'LW' || key === 'CA' || key === 'ca') {
      if (typeof value !== 'number') return refuse('an odd graphics state');
      if (key === 'LW') changes.push(['lineWidth', Math.abs(value)]);
      else changes.push([key === 'CA' ? 'strokeAlpha' : 'fillAlpha', value]);
    } else if (key !== 'SMask' || value !== 'None') return refuse(`a graphics state with ${key}`);
  }
  return changes;
};
