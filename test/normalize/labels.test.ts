import { describe, expect, it } from '@jest/globals';
import { rowLabels } from '../../src/normalize/labels.js';

const labels = rowLabels.table3['2021'];

describe('labels read from pixels', () => {
  it('are known by another reading of the same cell, as a slip of ours', () => {
    const readings = [{ text: '（一）予以公开', by: '另一次识别' }];
    expect(labels.matchCell({ text: '（人地以公开', readings })).toMatchObject({ official: { id: 'R1' }, match: 'slip' });
    expect(labels.matchCell({ text: '（一）予以公开', readings })).toMatchObject({ official: { id: 'R1' }, match: 'exact' });
  });

  it('are no label where a bracket is opened and nothing else is known', () => {
    expect(labels.match('（人地以公开')).toBeNull();
    expect(labels.match('（')).toBeNull();
  });

  it('go on being known without what a bracket explains', () => {
    expect(labels.match('（二）部分公开')).toMatchObject({ official: { id: 'R2' } });
  });
});
