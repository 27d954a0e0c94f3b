import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * TRS WCM: `createPageHTML(5, 0, "index", "html")` writes the paging: number of pages, this page from 0, name, extension; the second
 * page is index_1.html [seen]. Older templates set `var countPage = 5` for a script of their own [known].
 */

const call = /createPageHTML\(\s*["']?(\d+)["']?\s*,\s*["']?(\d+)["']?\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;
const older = /\bcountPage\s*=\s*["']?(\d+)/;

export const readTrs = (page: Page): Reading | null => {
  const written = call.exec(page.scripts);
  const [count, name, extension] = written ? [written[1], written[3]!, written[4]!] : [older.exec(page.scripts)?.[1], 'index', extensionOf(page)];
  if (count === undefined) return null;
  const onward: Onward[] = [];
  for (let index = 1; index < Math.min(Number(count), 1000); index++) {
    const url = resolved(`${name}_${index}.${extension}`, page.base);
    if (url !== null) onward.push({ url, kind: 'paging', words: String(index + 1) });
  }
  return reading({ onward });
};

const extensionOf = ({ scripts, url }: Page): string =>
  /["']\.(s?html?)["']/.exec(scripts)?.[1] ?? /\.(s?html?)$/i.exec(new URL(url).pathname)?.[1] ?? 'html';
