/** Word documents of the binary format, written by LibreOffice 7.4 (bench/make-doc-fixtures.ts says how), and what is done to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import CFB from 'cfb';

export const fixture = (name: 'report-2019' | 'report-2021' | 'tables' | 'text'): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/doc', `${name}.doc`)));

/** The document with one stream changed in place. */
export const withStream = (bytes: Uint8Array, name: string, change: (stream: Buffer) => void): Uint8Array => {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const entry = CFB.find(file, name);
  if (!entry) throw new Error(`no stream ${name}`);
  const content = Buffer.from(entry.content);
  change(content);
  entry.content = content;
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
};
