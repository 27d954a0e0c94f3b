/** A report among those of other organs: set beside them as the pipeline does, from profiles and the register of the user. */

import { across } from '../../src/audit/across.js';
import type { Held } from '../../src/audit/pair.js';
import { resemblingOf } from '../../src/audit/region/candidates.js';
import type { Placed } from '../../src/audit/region/candidates.js';
import { profileOf } from '../../src/audit/region/profile.js';
import { besideAll } from '../../src/pipeline/regions.js';
import { listedOf } from '../../src/register/listed.js';
import type { Found } from '../../src/register/listed.js';
import { organsOf } from '../../src/register/organs.js';
import type { Outcome } from '../../src/schema/finding.js';
import type { RegisterLine } from '../../src/schema/register.js';

/** @param addresses where each was found, by document */
export const judgeAmong = (
  own: Held,
  others: readonly Held[],
  lines: readonly RegisterLine[],
  unread: readonly Found[],
  addresses: ReadonlyMap<string, string>,
): readonly Outcome[] => {
  const all = [own, ...others];
  const named = all.map(({ document, report }) => ({
    sha256: document,
    url: addresses.get(document) ?? null,
    organization: report.organ,
    region_code: report.regionCode,
    year: report.year,
  }));
  const organs = organsOf(named, lines);
  const placed = all.flatMap(({ document, report, notices }): Placed[] => {
    const profile = profileOf(report, notices);
    return profile ? [{ document, organ: organs.get(document) ?? null, isPreferred: true, profile }] : [];
  });
  const beside = besideAll(placed, listedOf(lines, named, organs, unread)).get(own.document);
  if (!beside) return [];
  const like = resemblingOf(placed).get(own.document) ?? [];
  return across({
    own,
    profile: placed.find(({ document }) => document === own.document)!.profile,
    resembling: like.map((document) => all.find((one) => one.document === document)!),
    ...beside,
  });
};
