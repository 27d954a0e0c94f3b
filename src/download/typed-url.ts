/** Web addresses as people type and paste them: without scheme, in full-width signs, with the sentence's punctuation behind. */
import type { Said } from '../schema/finding.js';

const invisible = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;
const opening: Readonly<Record<string, string>> = { '）': '（', '》': '《', '】': '【', '」': '「', '』': '『', '”': '“', '’': '‘', '〉': '〈' };
const trailing = /[。，、；：！？…,;"'）》】」』”’〉]$/;

/** Closing signs that the address itself opened belong to it: /年报（公开）. */
const cleanEnd = (text: string): string => {
  let rest = text;
  for (let last = trailing.exec(rest)?.[0]; last !== undefined; last = trailing.exec(rest)?.[0]) {
    const opener = opening[last];
    if (opener !== undefined && rest.includes(opener)) break;
    rest = rest.slice(0, -1).replace(invisible, '');
  }
  return rest;
};

/** True where the text means an address and not a path. */
export const looksLikeUrl = (text: string): boolean => /^\s*[<“"《（「]?\s*([a-z][a-z0-9+.-]*[:：][/／]{2}|www\.[^/\\\s]+\.)/i.test(text);

/** Same page, same key: the part behind # is never sent. */
export const urlKey = (url: string): string => {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
};

/** What is wrong with an address before anything is connected to; null = it may be fetched. */
export const urlProblem = (url: string): Said | null => {
  if (!URL.canParse(url)) return { zh: `不是有效的网址：“${url}”`, en: `Not a valid address: “${url}”` };
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return { zh: `只支持 http:// 和 https:// 网址：“${url}”`, en: `Only http:// and https:// addresses can be fetched: “${url}”` };
  if (username !== '' || password !== '')
    return {
      zh: `网址中不得写用户名或密码（主机 ${hostname}）；请去掉“@”及其前面的部分`,
      en: `An address must not carry a user name or password (host ${hostname}); remove “@” and what precedes it`,
    };
  return null;
};

export type TypedUrl = { readonly url: string; readonly problem: null } | { readonly url: null; readonly problem: Said };

/** `www.x.gov.cn/a.pdf。` → `http://www.x.gov.cn/a.pdf`. */
export const readTypedUrl = (text: string): TypedUrl => {
  const bare = cleanEnd(
    text
      .replace(invisible, '')
      .replace(/^[<“"《（「]\s*/, '')
      .replace(/>$/, ''),
  );
  const schemed = bare.replace(/^(https?)[:：][/／]{2}/i, '$1://');
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(schemed) ? schemed : `http://${schemed}`;
  const problem = urlProblem(url);
  return problem ? { url: null, problem } : { url: new URL(url).href, problem: null };
};
