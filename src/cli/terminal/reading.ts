import { openStore } from '../../store/open.js';
import type { StoreReader } from '../../store/store.js';
import type { Options } from './options.js';
import { textOption } from './options.js';

/** A look into the store for the commands that only show: opened for reading, closed whatever happens. */

/** @throws WrongUsage where there is no store. */
export const reading = async <T>(options: Options, work: (store: StoreReader) => Promise<T>): Promise<T> => {
  const store = await openStore(textOption(options, 'store') ?? '.gongkai', 'read');
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
