import { describe, expect, it } from '@jest/globals';
import { preferred } from '../../src/register/preferred.js';
import type { ReportRow } from '../../src/schema/rows.js';
import { reportRow } from '../export/rows.js';

const taken = (...reports: readonly ReportRow[]): string => [...reports].sort(preferred)[0]!.source;

describe('the document that is taken', () => {
  it('is read from text before one read from an image', () => {
    expect(taken(reportRow('a', { reading: 'ocr', figures: 200 }), reportRow('b', { figures: 10 }))).toBe('b');
  });

  it('is then the one with more cells, fewer doubts, a later date, a later retrieval', () => {
    expect(taken(reportRow('a', { figures: 199 }), reportRow('b', { doubted: 3 }))).toBe('b');
    expect(taken(reportRow('a', { doubted: 1, published: '2025-03-01' }), reportRow('b'))).toBe('b');
    expect(taken(reportRow('a', { published: '2025-01-20' }), reportRow('b', { published: '2025-03-01' }), reportRow('c'))).toBe('b');
    expect(taken(reportRow('a', { retrieved_at: '2025-01-20T00:00:00Z' }), reportRow('b', { retrieved_at: '2025-03-01T00:00:00Z' }))).toBe('b');
  });

  it('is last told by format and name, whatever the order they come in', () => {
    const reports = [
      reportRow('a', { media: 'pdf' }),
      reportRow('c', { media: 'docx' }),
      reportRow('b', { media: 'html' }),
      reportRow('d', { media: 'docx' }),
      reportRow('a', { media: 'doc' }),
    ];
    expect([taken(...reports), taken(...[...reports].reverse())]).toEqual(['c', 'c']);
    expect(taken(reportRow('a', { media: 'html' }), reportRow('b', { media: 'doc' }))).toBe('b');
  });
});
