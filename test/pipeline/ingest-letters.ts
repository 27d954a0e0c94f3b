import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import { openStore } from '../../src/store/open.js';
import { quietly } from './letters.js';

/** A process of its own that ingests a folder of letters: for tests that kill it. Arguments: store, folder. */
const [store = '', folder = ''] = process.argv.slice(2);
const opened = await openStore(store, 'write');
await ingest(opened, { sources: (await sourcesOf([folder])).sources, redo: null }, quietly());
await opened.close();
