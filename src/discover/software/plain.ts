import type { Page } from '../page.js';
import { resolved } from '../address.js';
import { reading, type Onward, type Reading } from '../shapes.js';
import { folded } from '../words.js';

/** What any page may use: links to the next page and to page numbers, selects, frames, redirects by tag or script. */

const nextWords = /^(?:下一?页|后一?页|下一页[>»›]*|[>»›]{1,2}|尾页|末页|最后一页|next|last)$/iu;
const pager = /下一?页|后页|尾页|末页|共\s*\d+\s*页|上一?页/u;
const pagerName = /pag(?:e|er|ing|ination)|fenye|fanye/i;

export const readPlain = (page: Page): Reading | null =>
  page.markup === null ? null : reading({ onward: [...redirectsOf(page), ...pagingOf(page), ...selectsOf(page), ...framesOf(page)] });

const pagingOf = (page: Page): readonly Onward[] => {
  const { markup } = page;
  if (markup === null) return [];
  const onward: Onward[] = [];
  for (const element of markup('a[href],link[rel=next]').toArray()) {
    const link = markup(element);
    const words = element.name === 'link' ? 'next' : folded(link.text());
    if (words.length > 6) continue;
    const inPager = (): boolean => {
      const around = link.parents().slice(0, 3).toArray();
      return around.some((one) => {
        const text = markup(one).text();
        return text.length < 300 && (pager.test(text) || pagerName.test(`${one.attribs['class'] ?? ''} ${one.attribs['id'] ?? ''}`));
      });
    };
    if (!nextWords.test(words) && !(/^\[?\d{1,4}\]?$/.test(words) && inPager())) continue;
    if (/^[>»›]+$/u.test(words) && !inPager()) continue;
    const url = resolved(element.attribs['href'] ?? '', page.base);
    if (url !== null) onward.push({ url, kind: 'paging', words });
  }
  // in the order of their numbers, so that the list is read as it stands; the last page comes last
  const rank = ({ words }: Onward): number => (/\d/.test(words) ? Number(/\d+/.exec(words)![0]) : /尾|末|最后|last/i.test(words) ? 100_000 : 0);
  return onward.toSorted((a, b) => rank(a) - rank(b));
};

/** `<option value="/zfxxgknb/2023/">2023年</option>`: a list of years or organs that a script opens. */
const selectsOf = (page: Page): readonly Onward[] => {
  const { markup } = page;
  if (markup === null) return [];
  return markup('select option[value]')
    .toArray()
    .flatMap((option): Onward[] => {
      const value = option.attribs['value'] ?? '';
      if (!/^(?:https?:|[./?])|\.s?html?$|\/$/i.test(value)) return [];
      const url = resolved(value, page.base);
      return url === null ? [] : [{ url, kind: 'column', words: markup(option).text().replace(/\s+/gu, ' ').trim() }];
    });
};

const framesOf = (page: Page): readonly Onward[] => {
  const { markup } = page;
  if (markup === null) return [];
  return markup('iframe[src],frame[src]')
    .toArray()
    .flatMap((frame): Onward[] => {
      const src = frame.attribs['src'] ?? '';
      const url = /^(?:about|javascript|data):/i.test(src) ? null : resolved(src, page.base);
      return url === null ? [] : [{ url, kind: 'frame', words: '' }];
    });
};

/** A page with more links than this is a page, whatever its scripts may do when something is clicked. */
const fewLinks = 3;

const redirectsOf = (page: Page): readonly Onward[] => {
  const { markup } = page;
  if (markup === null) return [];
  const tags = markup('meta[http-equiv]')
    .toArray()
    .filter((tag) => (tag.attribs['http-equiv'] ?? '').toLowerCase() === 'refresh')
    .map((tag) => /url\s*=\s*["']?([^"'\s]+)/i.exec(tag.attribs['content'] ?? '')?.[1]);
  const scripts =
    page.items.length > fewLinks
      ? []
      : [
          /(?:window|document|self|top|parent)?\.?\blocation(?:\.href)?\s*=\s*["']([^"']+)["']/.exec(page.scripts)?.[1],
          /\blocation\.(?:replace|assign)\(\s*["']([^"']+)["']/.exec(page.scripts)?.[1],
        ];
  return [...tags, ...scripts].flatMap((href): Onward[] => {
    const url = href === undefined ? null : resolved(href, page.base);
    return url === null ? [] : [{ url, kind: 'redirect', words: '' }];
  });
};
