import type { Notice } from '../schema/notice.js';
import type { Held } from './pair.js';
import type { Neighbourhood, Other, RegionExample } from './region-rule.js';
import { resemblingOf, sameFiguresOf, type Placed } from './region/candidates.js';
import { peersOf } from './region/peers.js';
import { profileOf } from './region/profile.js';
import { sketchReport, type ClaimReader, type Sketch } from './sketch.js';

const otherOf = ({ document, profile: { organ, year, place } }: Placed): Other => ({ document, organ, year, place });

/** The reports of an example of a region rule, drawn, with what is found among them. */
export const sketchNeighbourhood = (example: RegionExample, read?: ClaimReader): Neighbourhood => {
  const { own, others = [], below = [], missingBelow = null, searched = null, coverage = null, notices = [], isPreferred = true } = example;
  const held = (sketch: Sketch, document: string, doubts: readonly Notice[] = []): Held => ({
    document,
    report: sketchReport(sketch, read),
    notices: doubts,
  });
  const mine = held(own, 'own', notices);
  const all = [mine, ...others.map((sketch, index) => held(sketch, `other-${index + 1}`))];
  const placed = all.flatMap((one): Placed[] => {
    const profile = profileOf(one.report, one.notices);
    return profile ? [{ document: one.document, organ: profile.organ, isPreferred: true, profile }] : [];
  });
  const resembling = resemblingOf(placed).get('own') ?? [];
  return {
    own: mine,
    profile: profileOf(mine.report, notices),
    isPreferred,
    resembling: resembling.map((document) => all.find((one) => one.document === document)!),
    sameFigures: (sameFiguresOf(placed).get('own') ?? []).map(otherOf),
    children: below.flatMap((sketch, index) => {
      const profile = profileOf(held(sketch, '').report, []);
      const document = `below-${index + 1}`;
      return profile ? [{ ...otherOf({ document, organ: null, isPreferred: true, profile }), measured: profile.measured }] : [];
    }),
    missingChildren: missingBelow,
    searched,
    coverage,
    peers: peersOf(placed.map(({ profile }) => profile))[0] ?? {},
  };
};
