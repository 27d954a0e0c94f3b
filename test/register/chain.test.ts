import { describe, expect, it } from '@jest/globals';
import { mayFill, standingsOf } from '../../src/register/chain.js';
import { reportRow } from '../export/rows.js';

describe('the years of an organ', () => {
  const held = [
    reportRow('a', { sha256: 'a', year: 2021 }),
    reportRow('b', { sha256: 'b', year: 2023, media: 'pdf' }),
    reportRow('c', { sha256: 'c', year: 2023, media: 'docx' }),
    reportRow('d', { sha256: 'd', year: 2024 }),
    reportRow('e', { sha256: 'e', year: null }),
  ];

  it('give each report the preferred documents of the years before it, newest first', () => {
    const standings = standingsOf(held);
    expect(standings.get('d')).toEqual({ earlier: ['c', 'a'], versions: [], isPreferred: true, heldYears: [2021, 2023, 2024], mergedFrom: [] });
    expect(standings.get('b')).toEqual({ earlier: ['a'], versions: ['c'], isPreferred: false, heldYears: [2021, 2023], mergedFrom: [] });
    expect(standings.get('c')).toMatchObject({ versions: ['b'], isPreferred: true });
    expect(standings.has('e')).toBe(false);
  });
});

describe('a missing year', () => {
  it('may be a document of unknown organ or year, or of a name that was perhaps misread', () => {
    expect(mayFill('淮安市财政局', [2022], [{ organ: null, year: null }])).toBe(true);
    expect(mayFill('淮安市财政局', [2022], [{ organ: '准安市财政局', year: 2022 }])).toBe(true);
    expect(mayFill('淮安市财政局', [2022], [{ organ: '淮安市财政局2022年年报', year: null }])).toBe(true);
  });

  it('is not a document that is of another year or plainly of another organ', () => {
    expect(mayFill('淮安市财政局', [2022], [{ organ: null, year: 2020 }])).toBe(false);
    expect(mayFill('淮安市财政局', [2022], [{ organ: '淮安市教育局', year: 2022 }])).toBe(false);
  });
});
