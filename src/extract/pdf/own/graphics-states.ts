import type { PdfFile } from './file.js';
import { refuse } from './uncertain.js';
import type { Dict } from './values.js';

/** A graphics state dictionary as pairs of key and value, as pdf.js hands it over. ISO 32000-1, 8.4.5. */

const blendings: ReadonlySet<string> = new Set(
  'Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '),
);
/** Line ends, overprint, halftones and the like: they change no place and no character. */
const passed: ReadonlySet<string> = new Set('Type LC LJ ML D RI FL OP op OPM BG BG2 UCR UCR2 TR2 HT SM SA AIS TK'.split(' '));

export const graphicsState = (file: PdfFile, dict: Dict): readonly (readonly [string, unknown])[] => {
  const pairs: [string, unknown][] = [];
  for (const [key, entry] of dict) {
    if (passed.has(key)) continue;
    const value = file.get(entry);
    if (key === 'LW' || key === 'CA' || key === 'ca') {
      if (typeof value !== 'number') return refuse('an odd graphics state');
      pairs.push([key, key === 'LW' ? Math.abs(value) : value]);
    } else if (key === 'BM') {
      const plain = value === 'Normal' || value === 'Compatible';
      if (!plain && !(typeof value === 'string' && blendings.has(value))) return refuse('an unknown way of blending');
      pairs.push([key, plain ? 'source-over' : value]);
    } else if (key !== 'SMask' || value !== 'None') return refuse(`a graphics state with ${key}`);
  }
  return pairs;
};
