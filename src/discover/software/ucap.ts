import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * UCAP 开普云: `createPageHTML('page_div', 10, 1, 'list', 'shtml', 189)` writes the paging into an element: number of pages, this page
 * from 1, name, extension, number of entries; the second page is list_2.shtml [seen].
 */

const call = /createPageHTML\(\s*["'][^"']+["']\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;

export const readUcap = (page: Page): Reading | null => {
  const written = call.exec(page.scripts);
  if (!written) return null;
  const onward: Onward[] = [];
  for (let number = 2; number <= Math.min(Number(written[1]), 1000); number++) {
    const url = resolved(`${written[3]}_${number}.${written[4]}`, page.base);
    if (url !== null) onward.push({ url, kind: 'paging', words: String(number) });
  }
  return reading({ onward });
};
