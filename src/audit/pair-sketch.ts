import type { Notice } from '../schema/notice.js';
import type { Held, Pair, PairExample } from './pair.js';
import { sketchReport, type ClaimReader, type Sketch } from './sketch.js';

/** The reports of an example of a pair rule, drawn. `read` as in `sketchReport`. */
export const sketchPair = (example: PairExample, read?: ClaimReader): Pair => {
  const { later, earlier = [], versions = [], isPreferred = true, mayBeHeld = false, notices = [], earlierNotices = [] } = example;
  const organ = later.organ ?? '青溪县教育局';
  const held = (sketch: Sketch, document: string, doubts: readonly Notice[]): Held => ({
    document,
    report: sketchReport({ organ, ...sketch }, read),
    notices: doubts,
  });
  const years = [later, ...earlier].flatMap(({ year }) => year ?? []);
  return {
    later: held(later, 'later', notices),
    earlier: earlier.map((sketch, index) => held(sketch, `earlier-${index + 1}`, index === 0 ? earlierNotices : [])),
    versions: versions.map((sketch, index) => held(sketch, `version-${index + 1}`, [])),
    isPreferred,
    heldYears: [...new Set(years)].sort((a, b) => a - b),
    mayBeHeld,
  };
};
