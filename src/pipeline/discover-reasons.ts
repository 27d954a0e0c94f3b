import type { Seen } from '../discover/look.js';
import type { Reason } from '../errors.js';

/** Why a page was not looked at though it was fetched, or not to its end, each with what the user can do about it. */

/** Why what came is no page to look at; null = it is one. */
export const problemOf = ({ kind }: Seen, url: string): Reason | null => {
  if (kind === 'shell')
    return {
      code: 'shell-page',
      message: { zh: `网页只是空壳，内容由脚本载入：${url}`, en: `The page is a shell; a script loads its content: ${url}` },
      advice: { zh: '请在浏览器中打开，把各年报的网址写入清单。', en: 'Open it in a browser and put the addresses of the reports into a manifest.' },
    };
  if (kind === 'challenge')
    return {
      code: 'anti-bot',
      message: { zh: `网站启用了反爬验证，已停止：${url}`, en: `The site answers with an anti-bot challenge; stopped: ${url}` },
      advice: {
        zh: '请在浏览器中打开，把各年报另存，用清单读入。',
        en: 'Open it in a browser, save the reports, and ingest them through a manifest.',
      },
    };
  return null;
};

export const pagingByScript = (url: string): Reason => ({
  code: 'paging-by-script',
  message: { zh: `列表还有后面的页，由脚本翻页，未能看到：${url}`, en: `The list goes on, but only a script turns its pages: ${url}` },
  advice: {
    zh: '请在浏览器中翻页，把后面各页的年报网址补入清单。',
    en: 'Turn its pages in a browser and add the addresses of the reports to the manifest.',
  },
});

export const leftSite = (url: string, finalUrl: string): Reason => ({
  code: 'other-site',
  message: { zh: `跳转到别的网站，未看：${url} → ${finalUrl}`, en: `It leads to another site and was not looked at: ${url} → ${finalUrl}` },
  advice: { zh: '如需收集，请直接给出该网址。', en: 'Give that address itself to collect it.' },
});
