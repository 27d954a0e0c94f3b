import type { Flow, WordParagraph } from './flow.js';
import { readStories } from './story.js';
import type { NoteReference, StoryContext } from './walk.js';

/** Footnotes and endnotes, read behind the text in the order in which it refers to them, each with its number. */

const numbered = (flow: Flow, number: string): Flow => {
  const first = flow.findIndex((node) => node.kind === 'text' && node.parts.some((part) => typeof part === 'string' && part.trim() !== ''));
  return flow.map((node, index): WordParagraph | Flow[number] => (index === first && node.kind === 'text' ? { ...node, number, level: 0 } : node));
};

/**
 * @param parts text and surroundings of each kind's part; null where the package has none
 * @param references as the text makes them
 */
export const readNotes = (
  parts: Readonly<Record<NoteReference['kind'], { readonly text: string; readonly context: StoryContext } | null>>,
  references: readonly NoteReference[],
): Flow => {
  const read = (kind: NoteReference['kind']): ReadonlyMap<string, Flow> => {
    const part = parts[kind];
    const wanted = new Set(references.filter((reference) => reference.kind === kind).map((reference) => reference.id));
    return part && wanted.size > 0 ? readStories(part.text, part.context, (name, id) => name === `w:${kind}` && wanted.has(id)) : new Map();
  };
  const notes = { footnote: read('footnote'), endnote: read('endnote') };
  return references.flatMap((reference) => {
    const flow = notes[reference.kind].get(reference.id) ?? [];
    return reference.ownMark ? flow : numbered(flow, `${reference.number}. `);
  });
};
