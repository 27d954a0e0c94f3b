/** Bytes changed at random: a document, or a reason to give up, and soon; never a crash. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readDoc } from '../../../src/extract/doc/read-doc.js';
import { fixture, withStream } from './fixtures.js';

const milliseconds = 5000;
const odd = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff));
const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), to: odd, times: fc.integer({ min: 1, max: 8 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const outcome = async (bytes: Uint8Array): Promise<string> => {
  const start = performance.now();
  const said = await readDoc(bytes).then(
    (read) => read.value.media,
    (error: { reason?: { code: string } }) => error.reason?.code ?? 'a crash',
  );
  return performance.now() - start > milliseconds ? 'too slow' : said;
};
const allowed = ['doc', 'damaged-doc', 'password-needed', 'old-word-not-supported'];

describe('a Word document with bytes changed', () => {
  it('anywhere in the file is read or given up', async () => {
    const whole = fixture('tables');
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, to, times } of list) bytes.fill(to, Math.floor(at * bytes.length), Math.floor(at * bytes.length) + times);
        expect(allowed).toContain(await outcome(bytes));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each(['WordDocument', '1Table'])('in the stream %s is read or given up', async (name) => {
    const whole = fixture('text');
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = withStream(whole, name, (stream) => {
          for (const { at, to, times } of list)
            stream.fill(to, Math.floor(at * stream.length), Math.min(stream.length, Math.floor(at * stream.length) + times));
        });
        expect(allowed).toContain(await outcome(bytes));
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});
