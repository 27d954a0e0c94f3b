import { readFileSync } from 'node:fs';

/** Of gongkai, as its package says. */
export const ownVersion = (): string => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return manifest.version;
};
