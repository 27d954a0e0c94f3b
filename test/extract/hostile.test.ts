/** Files made to break a reader: each is read for what it prints, or refused by name. What only the watch can end is in pipeline/hostile.test.ts. */
import { existsSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { extract } from '../../src/extract/extract.js';
import { hostilePages, hostileWord } from '../fixtures/hostile.js';
import { hostilePdfs } from '../fixtures/hostile-pdf.js';

const ending = async (bytes: Uint8Array): Promise<string> => {
  try {
    const { value } = await extract(bytes);
    return `${value.blocks.length} ${value.blocks[0]?.kind}`;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'reason' in error) return (error as { reason: { code: string } }).reason.code;
    throw error;
  }
};

const pages: Readonly<Record<string, string>> = {
  'a hundred thousand elements in one another': 'nested-too-deep',
  'twenty thousand tables in one another': 'nested-too-deep',
  'twenty thousand letters in bold in one another': 'nested-too-deep',
  'a table of a hundred megabytes': 'page-too-large',
  'a text of a hundred megabytes': 'page-too-large',
  'spans of a thousand million': 'page-too-large',
  'a flood of entities': '1 paragraph',
  'entities that hold entities': '2 paragraph',
  'a hundred thousand attributes': 'page-too-large',
  'a picture of fifty megabytes in the page': '2 paragraph',
  'a style sheet of ten thousand selectors': '1 paragraph',
  'a style sheet of open braces': '1 paragraph',
  'a comment without end after a million dashes': 'truncated-page',
  'a name and value of a million blanks': '1 paragraph',
  'a message of a hundred thousand parts': 'damaged-mhtml',
};

const word: Readonly<Record<string, string>> = {
  'a thousand million laughs': 'damaged-docx',
  'an entity that names a file': 'damaged-docx',
  'parts that climb out of the package': '19 paragraph',
  'a package in a package': '1 paragraph',
  'a body that unpacks to a thousand megabytes': 'zip-bomb',
  'a million paragraphs': 'docx-too-large',
  'a hundred thousand elements in one another': 'docx-too-large',
  'tables in one another, five thousand deep': 'docx-too-large',
  'an attribute of thirty megabytes': '1 paragraph',
  'a cell over a thousand million columns': 'damaged-docx',
  'rows that start after a thousand million columns': 'damaged-docx',
  'styles that are based on each other': '1 paragraph',
};

describe('a hostile web page', () => {
  it.each(Object.entries(hostilePages))('ends as it should: %s', async (name, make) => expect(await ending(make())).toBe(pages[name]));

  it('has no entities of its own: no file is read', async () => {
    expect(JSON.stringify((await extract(hostilePages['entities that hold entities']!())).value)).not.toMatch(/root:|aaaaaaaaaaaa/);
  });
});

describe('a hostile Word file', () => {
  it.each(Object.entries(hostileWord))('ends as it should: %s', async (name, make) => expect(await ending(await make())).toBe(word[name]));

  it('never gets at a file: not through an entity, not through the name of a part', async () => {
    await expect(extract(await hostileWord['an entity that names a file']!())).rejects.toMatchObject({ reason: { code: 'damaged-docx' } });
    await extract(await hostileWord['parts that climb out of the package']!());
    expect([existsSync('/tmp/gongkai-climbed'), existsSync('/etc/gongkai-climbed')]).toEqual([false, false]);
  });
});

describe('a hostile PDF', () => {
  const refused: Readonly<Record<string, string>> = {
    'a page tree that holds itself': 'damaged-pdf',
    'a page tree of ten thousand levels': 'damaged-pdf',
    'a stream that unpacks to 256 MB': 'damaged-pdf',
  };

  it.each(Object.entries(hostilePdfs))('is read for what it prints, or refused: %s', async (name, make) => {
    if (refused[name] !== undefined) expect(await ending(make())).toBe(refused[name]);
    else {
      const { value } = await extract(make());
      const [table] = value.blocks;
      expect(table?.kind === 'table' && table.cells.map((cell) => cell.text)).toEqual(['A', 'B', '1', '2']);
    }
  });
});
