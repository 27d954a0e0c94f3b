import { GiveUp } from '../../errors.js';
import type { Document, Metadatum } from '../../schema/document.js';
import type { Notice, Result } from '../../schema/notice.js';
import { blocksOf } from './blocks.js';
import { paragraphsWithBoxes } from './boxes.js';
import { openContainer, type Container } from './container.js';
import { openWord } from './fib.js';
import { flowOf } from './flow.js';
import { readStory } from './story.js';
import { readSummary } from './summary.js';

/**
 * A Word document of 97 to 2003 (.doc, and .wps of WPS Office, which is the same): the text that Word shows, tables as grids.
 * Places have no page and no box. After [MS-DOC], the format's description by its maker.
 * @throws GiveUp `damaged-doc`, `password-needed`, `old-word-not-supported`
 */
// a promise, so that what is thrown on the way is its rejection
// eslint-disable-next-line @typescript-eslint/require-await
export const readDoc = async (bytes: Uint8Array): Promise<Result<Document>> => {
  const container = openContainer(bytes);
  const word = openWord(container);
  const { blocks, notices, links } = blocksOf(flowOf(paragraphsWithBoxes(word, readStory(word))));
  const properties = propertiesOf(container);
  return {
    value: { media: 'doc', reading: 'text', blocks, metadata: properties.value, links, pages: [] },
    notices: [...properties.notices, ...notices],
  };
};

/** A document whose properties are damaged is still a report. */
const propertiesOf = (container: Container): { readonly value: readonly Metadatum[]; readonly notices: readonly Notice[] } => {
  try {
    const summary = container.stream('\x05SummaryInformation');
    return { value: summary ? readSummary(summary) : [], notices: [] };
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    return { value: [], notices: [{ code: 'unreadable-properties', message: '文档属性（标题、作者、时间）已损坏，未读取；正文不受影响。' }] };
  }
};
