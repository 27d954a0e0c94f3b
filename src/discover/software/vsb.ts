import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * 博达 VSB: tbnb.htm is the first page of a list, its further ones are tbnb/10.htm, tbnb/9.htm … down to tbnb/1.htm, the oldest; so a page
 * keeps its number when others come. `<span class="p_next p_fun"><a>`, older ones `<a class="Next">`; articles are info/1050/64208.htm [seen].
 * The numbers between are not all linked (`<span class="p_dot">`), so they are counted here.
 */

const mostPages = 1000;

export const readVsb = (page: Page): Reading | null => {
  if (page.markup === null) return null;
  const { markup } = page;
  const onward: Onward[] = [];
  for (const link of markup('.p_next a[href], a.Next[href]').toArray()) {
    const url = resolved(link.attribs['href'] ?? '', page.base);
    if (url === null) continue;
    onward.push({ url, kind: 'paging', words: '下页' });
    // from the number of the next page down to 1; a page in the folder already was counted from the first
    const numbered = /^(.*\/)(\d+)\.htm$/.exec(url);
    const isFirst = !/\/\d+\.htm$/.test(new URL(page.url).pathname);
    if (numbered && isFirst)
      for (let number = Math.min(Number(numbered[2]), mostPages) - 1; number >= 1; number--)
        onward.push({ url: `${numbered[1]}${number}.htm`, kind: 'paging', words: String(number) });
  }
  return onward.length === 0 ? null : reading({ onward });
};
