import type { Notice } from '../../schema/notice.js';
import type { Illustrated } from '../picture/in-place.js';
import { blocksOf } from './blocks.js';
import { noBody, openBody } from './body.js';
import { readNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openPackage } from './package.js';
import { readProperties } from './properties.js';
import { partNamed, relationsIn, type Relation } from './relations.js';
import { compareWithMammoth } from './second.js';
import { readStories } from './story.js';
import { readStyles } from './styles.js';
import type { NoteReference, StoryContext } from './walk.js';

/**
 * A Word document (ECMA-376, transitional or strict), read from its parts: what Word shows, with automatic numbers and without
 * hidden and deleted text. Places have no page and no box.
 * @throws GiveUp `damaged-docx`, `zip-bomb`, `nested-too-deep`
 */
export const readDocx = async (bytes: Uint8Array): Promise<Illustrated> => {
  const zip = await openPackage(bytes);
  const { name, text: body } = await openBody(zip);
  const own = await relationsIn(zip, name);
  /** A part that the text refers to, or the one that has the usual name. */
  const part = (type: string): string => {
    const target = own.find((one) => one.type === type && !one.external)?.target;
    const meant = target === undefined ? null : partNamed(target, name);
    return meant !== null && zip.has(meant) ? meant : `word/${type}.xml`;
  };
  const styles = readStyles(await zip.text(part('styles')));
  const numbering = readNumbering(await zip.text(part('numbering')), styles);
  const notices: Notice[] = [];
  const references = new Map<string, NoteReference>();
  const context = (of: string, from: readonly Relation[]): StoryContext => ({
    part: of,
    styles,
    numbering,
    targets: new Map(from.map((one) => [one.id, one.target])),
    pictures: new Map(from.flatMap((one) => (one.type === 'image' && !one.external ? [[one.id, partNamed(one.target, of)]] : []))),
    notes: references,
    notices,
  });
  const story = readStories(body, context(name, own), (element) => element === 'w:body').get('');
  if (!story) throw noBody();
  const notesOf = async (kind: NoteReference['kind']) => {
    if (![...references.values()].some((reference) => reference.kind === kind)) return null;
    const text = await zip.text(part(`${kind}s`));
    return text === null ? null : { text, context: context(part(`${kind}s`), await relationsIn(zip, part(`${kind}s`))) };
  };
  const notes = readNotes({ footnote: await notesOf('footnote'), endnote: await notesOf('endnote') }, [...references.values()]);
  const read = blocksOf([...story, ...notes]);
  const compared = read.suspicious.size > 0 ? await compareWithMammoth(read.blocks, body, read.suspicious) : { blocks: read.blocks, notices: [] };
  const metadata = readProperties(await zip.text('docProps/core.xml'));
  // last: what they take of the caps is taken from nothing else
  const parts = new Map<string, Uint8Array | null>();
  for (const picture of new Set(read.pictures.values())) parts.set(picture, await zip.picture(picture));
  const pictures = new Map([...read.pictures].flatMap(([block, picture]) => (parts.get(picture) ? [[block, parts.get(picture)!]] : [])));
  return {
    value: {
      media: 'docx',
      reading: 'text',
      blocks: compared.blocks,
      metadata,
      links: read.links,
      pages: [],
    },
    notices: [...notices, ...read.notices, ...compared.notices],
    pictures,
  };
};
