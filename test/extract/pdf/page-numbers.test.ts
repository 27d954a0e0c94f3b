import { describe, expect, it } from '@jest/globals';

import { filled, ruled, text } from './make-pdf.js';
import { tables } from './seen.js';

const xs = [200, 290, 400];
const ys = [50, 70, 90];
const words = [
  ['A', 'B'],
  ['行', '84'],
];
const low = filled(xs, ys, words);

describe('a page number at a table', () => {
  it('that is printed over its last row is no text of its cells', async () => {
    expect(await tables(ruled(xs, ys) + low + text(280, 55, '—') + text(291, 55, '2') + text(297, 55, '—'))).toEqual([words]);
  });

  it('is none where signs for nothing stand left and right of a figure', async () => {
    const signs = [['行', '—', '2', '—']];
    expect(await tables(ruled([200, 240, 270, 300, 330], [50, 70]) + filled([200, 240, 270, 300, 330], [50, 70], signs))).toEqual([signs]);
  });

  it('is none in the words of a label', async () => {
    const label = [['见第5页', '84']];
    expect(await tables(ruled(xs, [50, 70]) + filled(xs, [50, 70], label))).toEqual([label]);
  });
});
