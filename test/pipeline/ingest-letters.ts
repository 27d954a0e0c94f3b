import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import { openStore } from '../../src/store/open.js';
import { quietly } from './letters.js';

/**
 * A process of its own that ingests a folder of letters, for tests that kill it: it says when the store is open, and then
 * each time something was done. Arguments: store, folder.
 */
const [store = '', folder = ''] = process.argv.slice(2);
const opened = await openStore(store, 'write');
process.stdout.write('open\n');
const say = ({ settled }: { readonly settled: number }): void => void process.stdout.write(`${settled}\n`);
await ingest(opened, { sources: (await sourcesOf([folder])).sources, redo: null }, quietly({ onProgress: say }));
await opened.close();
