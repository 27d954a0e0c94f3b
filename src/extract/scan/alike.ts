import type { Gray } from './gray.js';
import { sample } from './gray.js';

/**
 * A second opinion on digits that owes nothing to tesseract: in one document each digit looks like the others of its kind.
 * A digit read as 3 that looks like the document's 8 is not believed.
 */

export type Opinion = 'agrees' | 'differs' | 'unknown';

export interface ReadMark {
  readonly digit: string;
  readonly image: Gray;
}

const across = 20;
const down = 24;
/** A kind is known by at least so many others. */
const enough = 3;
/** How near a digit must be to its kind, from -1 to 1. */
const near = 0.8;
/** By how much it must be nearer to its kind than to any other. */
const nearer = 0.03;

/** Height made equal, proportions kept (1 is narrow), brightness and contrast taken out. */
const lookOf = (image: Gray): Float32Array => {
  const factor = image.height / down;
  const look = new Float32Array(across * down);
  let sum = 0;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const column = (x + 0.5 - across / 2) * factor + image.width / 2 - 0.5;
      const inside = column >= 0 && column <= image.width - 1;
      const value = inside ? 255 - sample(image, column, (y + 0.5) * factor - 0.5) : 255 - image.pixels[0]!;
      look[y * across + x] = value;
      sum += value;
    }
  const mean = sum / look.length;
  let square = 0;
  for (const [at, value] of look.entries()) {
    look[at] = value - mean;
    square += look[at] * look[at];
  }
  const length = Math.sqrt(square) || 1;
  return look.map((value) => value / length);
};

const likeness = (a: Float32Array, b: Float32Array): number => {
  let [dot, square] = [0, 0];
  for (const [at, value] of b.entries()) {
    dot += a[at]! * value;
    square += value * value;
  }
  return dot / (Math.sqrt(square) || 1);
};

export interface Looks {
  /** What the look of a digit says to its reading. */
  readonly opinionOn: (mark: ReadMark) => Opinion;
  /** The kind that it looks most like, itself left out of all: what it is, where its look differs from its reading. */
  readonly likest: (image: Gray) => string | null;
  /** The digit that it looks like, as far as the document has others; null where it looks like none or like two. */
  readonly nearest: (image: Gray) => string | null;
}

interface Kind {
  readonly sum: Float32Array;
  readonly members: Set<Gray>;
}

/**
 * @param known digits that are believed
 * A digit among the known is compared with the others only.
 */
export const digitsAlike = (known: readonly ReadMark[]): Looks => {
  const kinds = new Map<string, Kind>();
  const looks = new Map<Gray, Float32Array>();
  for (const { digit, image } of known) {
    const look = lookOf(image);
    looks.set(image, look);
    let kind = kinds.get(digit);
    if (!kind) kinds.set(digit, (kind = { sum: new Float32Array(across * down), members: new Set() }));
    for (const [at, value] of look.entries()) kind.sum[at]! += value;
    kind.members.add(image);
  }
  const nearest = (image: Gray): string | null => {
    const look = lookOf(image);
    const [first, second] = [...kinds].map(([digit, kind]) => ({ digit, like: likeness(look, kind.sum) })).sort((a, b) => b.like - a.like);
    return first && first.like >= near && first.like - (second?.like ?? -1) >= nearer ? first.digit : null;
  };
  /** To all of a kind but itself; null where it is alone. */
  const likenessOf = (image: Gray): ((kind: Kind) => number | null) => {
    const look = looks.get(image) ?? lookOf(image);
    return (kind) => {
      const own = kind.members.has(image);
      if (kind.members.size - (own ? 1 : 0) < 1) return null;
      return likeness(look, own ? kind.sum.map((value, at) => value - look[at]!) : kind.sum);
    };
  };
  const likest = (image: Gray): string | null => {
    const likenessTo = likenessOf(image);
    const ranked = [...kinds].flatMap(([digit, kind]) => {
      const like = likenessTo(kind);
      return like === null ? [] : [{ digit, like }];
    });
    return ranked.sort((a, b) => b.like - a.like)[0]?.digit ?? null;
  };
  const opinionOn = ({ digit, image }: ReadMark): Opinion => {
    const likenessTo = likenessOf(image);
    const own = kinds.get(digit);
    const others = [...kinds].flatMap(([name, kind]) => (name === digit ? [] : (likenessTo(kind) ?? [])));
    const best = Math.max(-1, ...others);
    const likeOwn = own ? likenessTo(own) : null;
    if (likeOwn !== null && best > likeOwn) return 'differs';
    if (likeOwn === null || own!.members.size - (own!.members.has(image) ? 1 : 0) < enough) return best > near + 0.1 ? 'differs' : 'unknown';
    return likeOwn >= near && likeOwn - best >= nearer ? 'agrees' : 'unknown';
  };
  return { opinionOn, likest, nearest };
};
