import { plc, u16, u32 } from './bytes.js';
import type { Word } from './fib.js';
import type { Story, StoryParagraph } from './story.js';

/** Text boxes: their text stands behind all other text, and is read where they are anchored (MS-DOC 2.8.32 and 2.8.37). */

const boxSize = 22;
const anchorSize = 26;

interface Box {
  readonly shape: number;
  /** Positions in the text of all boxes; end exclusive. */
  readonly start: number;
  readonly end: number;
}

const boxesIn = (word: Word): readonly Box[] => {
  const structure = word.structure('boxes');
  if (structure.byteLength === 0) return [];
  const { positions, items } = plc(structure, boxSize);
  return items.flatMap((item, index): Box[] => {
    const [start, end] = [positions[index]!, positions[index + 1]!];
    const inUse = u16(item, 8) === 0 && start < end && word.boxes[0] + end <= word.boxes[1];
    return inUse ? [{ shape: u32(item, 14), start: word.boxes[0] + start, end: word.boxes[0] + end }] : [];
  });
};

/** For each shape, the position in the text that it hangs on. */
const anchorsIn = (word: Word): ReadonlyMap<number, number> => {
  const structure = word.structure('anchors');
  if (structure.byteLength === 0) return new Map();
  const { positions, items } = plc(structure, anchorSize);
  return new Map(items.map((item, index) => [u32(item, 0), positions[index]!]));
};

/** The paragraph that holds a position; null behind the last. */
const holding = (paragraphs: readonly StoryParagraph[], position: number): StoryParagraph | null => {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end >= position) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low] ?? null;
};

const withShapes = (
  paragraphs: readonly StoryParagraph[],
  anchors: ReadonlyMap<number, number>,
  boxes: ReadonlySet<number>,
): readonly StoryParagraph[] => {
  const shapes = new Map<StoryParagraph | null, number>();
  for (const [shape, position] of anchors) {
    const anchor = boxes.has(shape) ? null : holding(paragraphs, position);
    shapes.set(anchor, (shapes.get(anchor) ?? 0) + 1);
  }
  return paragraphs.map((paragraph) => {
    const more = shapes.get(paragraph);
    return more === undefined ? paragraph : { ...paragraph, pictures: paragraph.pictures + more };
  });
};

/**
 * Paragraphs of the document, those of each box beside the one that it is anchored in; boxes of unknown place at the end.
 * Any other drawn shape counts as a picture where it is anchored: what it shows is not read.
 */
export const paragraphsWithBoxes = (word: Word, story: Story): StoryParagraph[] => {
  const anchors = anchorsIn(word);
  const boxes = boxesIn(word);
  const paragraphs = withShapes(story.paragraphs(0, word.length), anchors, new Set(boxes.map((box) => box.shape)));
  const beside = new Map<StoryParagraph | null, StoryParagraph[]>();
  let read = word.boxes[0];
  for (const box of boxes) {
    // boxes follow one another; one that goes back would read the same text twice
    if (box.start < read) continue;
    read = box.end;
    const position = anchors.get(box.shape);
    const anchor = position === undefined ? null : holding(paragraphs, position);
    const inside = story.paragraphs(box.start, box.end).map((paragraph) => ({ ...paragraph, depth: paragraph.depth + (anchor?.depth ?? 0) }));
    const there = beside.get(anchor) ?? [];
    beside.set(anchor, there);
    inside.forEach((paragraph) => there.push(paragraph));
  }
  const placed = paragraphs.flatMap((paragraph) => {
    const inside = beside.get(paragraph) ?? [];
    // behind the mark of a cell would be the next cell
    return paragraph.ends === 'paragraph' ? [paragraph, ...inside] : [...inside, paragraph];
  });
  return [...placed, ...(beside.get(null) ?? [])];
};
