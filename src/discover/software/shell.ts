import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { entriesIn, parseData } from '../records.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * Pages that are built by a script in the browser (Vue, React): `<div id="app"></div>` and hardly a link [seen]. What they carry along
 * (`window.__INITIAL_STATE__ = {…}`) or the list that they name to GET is read; one that is asked for by POST (…/html/info/detail) is not sent [seen]:
 * the page is told as a shell, never taken for an empty list.
 */

const root = '#app,#root,#container,#__nuxt,#__next';
const get = /(?:axios\.get|fetch|\$\.get(?:JSON)?|\$http\.get)\(\s*["'`]([^"'`\s${}]+)["'`]/g;
const fewLinks = 3;

export const readShell = (page: Page): Reading | null => {
  const { markup } = page;
  if (markup === null) {
    // what a shell has asked for
    const data = parseData(page.text);
    return data === null ? null : reading({ items: entriesIn(data, page.base) });
  }
  const roots = markup(root)
    .toArray()
    .filter((element) => markup(element).text().trim() === '');
  const isShell =
    (roots.length > 0 || /enable (?:it|javascript)|启用\s*javascript/iu.test(markup('noscript').text())) && page.items.length <= fewLinks;
  if (!isShell) return null;
  const state = /__INITIAL_STATE__\s*=\s*(\{[\s\S]*?\})\s*(?:;|<\/script>|$)/.exec(page.scripts)?.[1];
  const items = state === undefined ? [] : entriesIn(parseData(state), page.base);
  const onward = [...page.scripts.matchAll(get)].flatMap((match): Onward[] => {
    const url = resolved(match[1]!, page.base);
    return url === null ? [] : [{ url, kind: 'data', words: '' }];
  });
  return reading({ items, onward, shell: items.length === 0 && onward.length === 0 });
};
