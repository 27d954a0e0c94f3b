import type { CauseRow, ReportRows } from '../schema/rows.js';

/** From finding to finding, over documents, to the head of one cause: what follows from something that itself follows is of the first. */

/** What is kept of why a finding is there. `caused_in`: document of the finding `caused_by`, where it is another. */
export type Link = Pick<ReportRows['findings'][number], 'caused_by' | 'caused_in' | 'cause' | 'cause_en'>;

/** What later stages tell of one finding of audit: what it follows from; else its cause, where they do not tell different ones. */
export const toldOf = (told: readonly CauseRow[]): Partial<Link> => {
  const following = told.find(({ caused_by }) => caused_by !== null);
  const [only, ...more] = following ? [following] : told;
  if (!only || more.length > 0) return {};
  const { cause, cause_en, caused_by, caused_in } = only;
  return { cause, cause_en, ...(caused_by === null ? {} : { caused_by, caused_in }) };
};

/** No chain of years is longer; a ring, which nothing makes, would end here. */
const mostSteps = 50;

/**
 * A finding under the head of its cause, and with the words of the report that leads there.
 * @param linksIn by id, the findings of a document (SHA-256) that follow from others
 */
export const underHead = async <Row extends Link>(
  sha256: string,
  row: Row,
  linksIn: (document: string) => Promise<ReadonlyMap<string, Link>>,
): Promise<Row> => {
  let document = sha256;
  let told: Link = row;
  let link: Link | undefined = row;
  for (let step = 0; link && link.caused_by !== null && step < mostSteps; step++) {
    document = link.caused_in ?? document;
    const by: string = link.caused_by;
    const { cause, cause_en }: Link = link.caused_in === null ? told : link;
    told = { caused_by: by, caused_in: document === sha256 ? null : document, cause, cause_en };
    link = (await linksIn(document)).get(by);
  }
  return { ...row, caused_by: told.caused_by, caused_in: told.caused_in, cause: told.cause, cause_en: told.cause_en };
};
