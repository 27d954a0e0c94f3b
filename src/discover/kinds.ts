import type { Page } from './page.js';
import type { Item, Reading } from './shapes.js';
import { readWords } from './words.js';

/** What a page is, apart from a list: a report, a challenge, a shell, the first of pages that cannot be reached. */

const fewLinks = 3;

/** Nothing without its scripts. */
export const showsNothing = ({ shell }: Reading, items: readonly Item[]): boolean => shell && items.length <= fewLinks;

const challenge = /__jsl_clearance|__jsluid|\$_ts\b|滑动验证|安全验证|请完成.{0,8}验证|验证码|captcha|人机验证/iu;

/** In place of the page, with status 200. */
export const isChallenge = (page: Page): boolean =>
  page.markup !== null &&
  page.items.length <= fewLinks &&
  page.text.length < 100_000 &&
  challenge.test(`${page.markup('body').text()} ${page.scripts}`);

const sections = [
  /总体情况|概\s*述/u,
  /主动公开(?:政府信息)?(?:的)?情况/u,
  /(?:收到和处理|依申请公开).{0,16}情况/u,
  /行政复议.{0,12}(?:诉讼)?.{0,4}情况/u,
  /(?:主要问题|存在.{0,4}问题).{0,6}改进/u,
];

/** The title of a page that is itself a report: some of its sections are printed, and not as links. */
export const reportTitle = (page: Page): string | null => {
  const title = page.titles.find((one) => {
    const { report, lookAlike } = readWords(one);
    return report === 'full' && lookAlike === null;
  });
  if (title === undefined || page.markup === null) return null;
  const body = page.markup('body').clone();
  body.find('a,script,style').remove();
  const text = body.text().replace(/\s+/gu, '');
  return sections.filter((section) => section.test(text)).length >= 2 ? title : null;
};

/** True where the page says that its list goes on (共 5 页, 1/5), and neither links to what follows nor says how it is asked for. */
export const morePages = (page: Page, { onward }: Reading): boolean => {
  if (onward.some(({ kind }) => kind === 'paging' || kind === 'data')) return false;
  const text = page.markup?.('body').text() ?? '';
  const [, of] = /共\s*(\d{1,4})\s*页/u.exec(text) ?? [];
  const [, at, last] = /(?:第|页次[:：])?\s*(?<![\d/-])(\d{1,3})\s*\/\s*(\d{1,3})\s*页/u.exec(text) ?? [];
  return Number(of ?? 1) > 1 || Number(at ?? 1) < Number(last ?? 1);
};
