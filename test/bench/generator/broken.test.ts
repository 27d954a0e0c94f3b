import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { bombDocx } from '../../fixtures/documents.js';

describe('bombDocx', () => {
  it('is a zip of a thousandth of what it unpacks to', async () => {
    const bytes = bombDocx(40_000_000);
    const text = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
    expect(text.length).toBeGreaterThan(30_000_000);
    expect(text.length / bytes.length).toBeGreaterThan(900);
    expect(text.startsWith('<?xml')).toBe(true);
  });
});
