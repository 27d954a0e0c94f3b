/** Writes samples/: `npx tsx bench/make-samples.ts [--out samples]`. The same source gives the same bytes. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { papersOf, samples } from './generator/samples.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'samples' } } });
for (const sample of samples) {
  const folder = join(values.out, sample.name);
  const files = { ...papersOf(sample), [sample.file]: await sample.bytes() };
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  console.log(folder);
}
