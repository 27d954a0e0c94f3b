import { attribute, linesOf, nameOf, plainText, walk, type Element } from './dom.js';
import { isAttachment } from './metadata.js';
import { lineOf } from './text.js';

/** What a page puts around an article: told by how it is made (links and little else), by the names that page makers give it, by its words. */

/** A menu, a list of related pages, a row of share buttons: three links or more and little else. */
export const isMenu = (element: Element): boolean => {
  const links = [...walk(element)].filter((child) => nameOf(child) === 'a');
  if (links.length < 3 || links.some((link) => isAttachment(attribute(link, 'href') ?? ''))) return false;
  const text = lineOf(linesOf(element).join('')).length;
  return text > 0 && links.reduce((length, link) => length + lineOf(plainText(link)).length, 0) / text > 0.7;
};

const furnitureWord =
  /^(?:foot(?:er)?|copyright|nav|navbar|navi|menu|submenu|crumbs?|bread(?:crumbs?)?|position|location|curpos|dqwz|wz|share|bdsharebuttonbox|bshare|related?|xgwz|xgjd|xglj|recommend|sidebar|friendlinks?|yqlj|toolbar|tools?|fontsize|print|qrcode|ewm|erweima|prev|next|prevnext|pager|pagination|banner|topbar|search|login)$/;

/** Named as furniture by the maker of the page. Only a hint: whoever asks must see that nothing of the report is in it. */
export const isNamedFurniture = (element: Element): boolean => {
  if (/^(?:header|footer|aside)$/.test(nameOf(element))) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return names
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => furnitureWord.test(word));
};

const tool =
  /(?:打印(?:本页|此页|本文|文章)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|上一页|列表)|收藏(?:本页)?|(?:分享|转发)(?:到|至)?|微信|微博|扫一扫.{0,14}页(?:面)?|字(?:号|体)|大|中|小|繁體|简体|默认|朗读|我要纠错|【|】|\[|\]|[:：|｜/·\s\u3000])/g;

/** A line of page tools (打印本页 关闭窗口), or the way to the neighbouring pages. */
export const isToolLine = (text: string): boolean =>
  (text.length <= 60 && /打印|关闭|返回|分享|字[号体]|扫一扫/.test(text) && text.replace(tool, '') === '') ||
  (text.length <= 200 && /^(?:上|下)一[篇条页]\s*[:：]/.test(text));
