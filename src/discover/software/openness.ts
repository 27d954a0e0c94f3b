import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * 安徽政府信息公开平台, also in 四川 and 江西: /public/column/6596221?type=4&action=list&catId=7065111 is a list of one organ; its further pages come as a
 * piece of HTML from /site/label/8888?labelName=publicInfoList&siteId=…&organId=…&catId=…&pageIndex=2, `pageCount:12` stands in a script,
 * and a list of annual reports has its years in `<ul id="timeFrame">` [seen]. The parameters are read from the script that asks for them; where
 * it names none, `pageIndex` is put to the address of the list itself [known].
 */

const parameter =
  /["']?\b(labelName|siteId|pageSize|action|isDate|dateFormat|length|organId|type|catIds?|cId|result|file|timeFrame)\b["']?\s*:\s*(?:["']([^"']*)["']|(\d+))/g;

export const readOpenness = (page: Page): Reading | null => {
  const url = new URL(page.url);
  const isAnswer = /\/site\/label\/8888$/.test(url.pathname);
  if (!isAnswer && !/\/public\/column\/\w+/.test(url.pathname)) return null;
  return reading({ onward: [...(isAnswer ? [] : pagesOf(page, url)), ...yearsOf(page, url)] });
};

const pagesOf = (page: Page, url: URL): readonly Onward[] => {
  const count = Number(/\bpageCount["']?\s*:\s*["']?(\d+)/.exec(page.scripts)?.[1] ?? 1);
  const asked = [...page.scripts.matchAll(parameter)].map((match) => [match[1]!, match[2] ?? match[3] ?? ''] as const);
  const isLabel = asked.some(([name, value]) => name === 'labelName' && value === 'publicInfoList');
  const onward: Onward[] = [];
  for (let number = 2; number <= Math.min(count, 1000); number++) {
    const other = isLabel ? new URL('/site/label/8888?IsAjax=1&dataType=html', url) : new URL(url);
    if (isLabel) for (const [name, value] of asked) other.searchParams.set(name, value);
    other.searchParams.set('pageIndex', String(number));
    onward.push({ url: other.href, kind: 'paging', words: String(number) });
  }
  return onward;
};

const yearsOf = (page: Page, url: URL): readonly Onward[] => {
  const { markup } = page;
  if (markup === null) return [];
  return markup('#timeFrame a, #timeFrame option')
    .toArray()
    .flatMap((element): Onward[] => {
      const words = markup(element).text().trim();
      const year = /(?:19|20)\d{2}/.exec(words)?.[0];
      if (year === undefined) return [];
      const href = element.attribs['href'] ?? element.attribs['value'] ?? '';
      const written = /[/?]/.test(href) ? resolved(href, page.base) : null;
      if (written !== null) return [{ url: written, kind: 'column', words }];
      const other = new URL(url);
      other.searchParams.set('timeFrame', year);
      return [{ url: other.href, kind: 'column', words }];
    });
};
