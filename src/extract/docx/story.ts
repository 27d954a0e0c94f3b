import { blockHandlers } from './block.js';
import { drawingHandlers } from './drawing.js';
import { isHolder, isPassed } from './elements.js';
import type { Flow } from './flow.js';
import { inlineHandlers } from './inline.js';
import { frameOf, print, type StoryContext, type Walk } from './walk.js';
import { readXml } from './xml.js';

/**
 * The body of a document, or its notes, in one walk through the part.
 * @param isWanted of `w:body`, `w:footnote` or `w:endnote`, with its id
 * @returns the flow of each, by id; of the body under ''
 * @throws GiveUp `damaged-docx`, `nested-too-deep`
 */
export const readStories = (text: string, context: StoryContext, isWanted: (name: string, id: string) => boolean): ReadonlyMap<string, Flow> => {
  const stories = new Map<string, Flow>();
  const walk: Walk = { context, frames: [], depth: 0, taking: null, target: null };
  const block = blockHandlers(walk, isWanted, (id, flow) => stories.set(id, flow));
  const [inline, drawing] = [inlineHandlers(walk), drawingHandlers(walk)];
  const onOpen = new Map(Object.entries({ ...block.open, ...inline.open, ...drawing.open }));
  const onClose = new Map(Object.entries({ ...block.close, ...inline.close, ...drawing.close }));
  /** Drawings are full of elements that say how they look. */
  const isUnknown = (name: string): boolean => !isHolder(name) && frameOf(walk)?.drawings === 0;

  readXml(text, context.part, {
    open: (name, attribute) => {
      if (walk.taking) {
        if (!walk.taking.take(name, attribute)) return false;
        walk.depth++;
        return true;
      }
      if (isPassed(name)) return false;
      walk.depth++;
      const handler = onOpen.get(name);
      if (handler && !handler(attribute)) {
        walk.depth--;
        return false;
      }
      if (!handler && isUnknown(name)) frameOf(walk)!.unknown++;
      return true;
    },
    close: (name) => {
      if (walk.taking) {
        if (walk.taking.name === name) {
          const { done } = walk.taking;
          walk.taking = null;
          done();
        }
      } else if (frameOf(walk)?.depth === walk.depth) block.endFrame();
      else if (onClose.has(name)) onClose.get(name)!();
      else if (!onOpen.has(name) && isUnknown(name)) frameOf(walk)!.unknown--;
      walk.depth--;
    },
    text: (value) => {
      if (walk.target === 'code') frameOf(walk)?.fields.instruct(value);
      else if (walk.target === 'text') print(walk, value.replace(/\n/g, ' '));
    },
  });
  return stories;
};
