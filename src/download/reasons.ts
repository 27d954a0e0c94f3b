/** Why bytes could not be had, each with what its owner can do about it. The class decides whether it is tried again. */
import { GiveUp, RetryLater } from '../errors.js';
import type { Said } from '../schema/finding.js';

const giveUp = (code: string, message: Said, advice: Said): GiveUp => new GiveUp({ code, message, advice });
const retryLater = (code: string, after: number, message: Said, advice: Said): RetryLater => new RetryLater({ code, message, advice }, after);

const saveByHand: Said = {
  zh: '请用浏览器打开该地址并另存文件，再用清单同时填写 url 和 file 两列读入，以保留来源。',
  en: 'Open the address in a browser, save the file, and ingest it through a manifest with both url and file, which keeps its origin.',
};
const checkAddress: Said = { zh: '请核对网址是否完整、是否仍然有效。', en: 'Check that the address is complete and still valid.' };
const raiseCap: Said = {
  zh: '确认该文件可信后，用 --max-bytes 调高上限再试。',
  en: 'If the file can be trusted, raise the limit with --max-bytes and try again.',
};
const tryAgain: Said = {
  zh: '稍后运行 gongkai retry 再试；多次失败时请用浏览器核对该网址。',
  en: 'Run gongkai retry later; if it keeps failing, check the address in a browser.',
};

export const emptyFile = (where: string): GiveUp =>
  giveUp(
    'empty-file',
    { zh: `文件为空（0 字节）：${where}`, en: `The file is empty (0 bytes): ${where}` },
    { zh: '请重新下载或向发布机关索取该文件。', en: 'Download it again or ask the publisher for it.' },
  );

export const tooLarge = (where: string, maxBytes: number): GiveUp =>
  giveUp(
    'too-large',
    { zh: `文件超过 ${maxBytes} 字节的上限：${where}`, en: `The file is larger than the limit of ${maxBytes} bytes: ${where}` },
    raiseCap,
  );

export const badUrl = (problem: Said): GiveUp => giveUp('bad-url', problem, checkAddress);

export const robotsDisallowed = (url: string): GiveUp =>
  giveUp('robots-disallowed', { zh: `该网站的 robots.txt 不允许抓取：${url}`, en: `The site's robots.txt disallows fetching ${url}` }, saveByHand);

/** `why`: the message of the failure, which names the robots.txt. */
export const robotsUnavailable = (why: Said, after: number): RetryLater =>
  retryLater(
    'robots-unavailable',
    after,
    {
      zh: `读不到该网站的 robots.txt，暂不抓取该网站。${why.zh}`,
      en: `The site's robots.txt cannot be read, so nothing is fetched from it for now. ${why.en}`,
    },
    tryAgain,
  );

export const addressRefused = (url: string, address: string): GiveUp =>
  giveUp(
    'address-refused',
    {
      zh: `不允许连接 ${address}（本机、内网或保留地址）：${url}`,
      en: `Connecting to ${address} is refused (a loopback, private or reserved address): ${url}`,
    },
    {
      zh: '如确为可信的内网站点，请用 --allow-host 主机:端口 逐一开放。',
      en: 'If it is a trusted intranet site, open exactly this pair with --allow-host HOST:PORT.',
    },
  );

export const tooManyRedirects = (url: string, limit: number): GiveUp =>
  giveUp(
    'too-many-redirects',
    { zh: `跳转超过 ${limit} 次仍未到达文件：${url}`, en: `More than ${limit} redirects without reaching a file: ${url}` },
    saveByHand,
  );

export const badRedirect = (url: string, location: string): GiveUp =>
  giveUp(
    'bad-redirect',
    { zh: `网站返回了无效的跳转地址“${location}”：${url}`, en: `The site redirected to an invalid address “${location}”: ${url}` },
    saveByHand,
  );

export const timedOut = (url: string, phase: Said, after: number): RetryLater =>
  retryLater('fetch-timeout', after, { zh: `${phase.zh}超时：${url}`, en: `Timed out while ${phase.en}: ${url}` }, tryAgain);

export const connectionFailed = (url: string, what: string, after: number): RetryLater =>
  retryLater(
    'connection-failed',
    after,
    { zh: `连接失败或中断（${what}）：${url}`, en: `The connection failed or broke (${what}): ${url}` },
    tryAgain,
  );

export const hostNotFound = (url: string): GiveUp =>
  giveUp('host-not-found', { zh: `找不到该网站的域名：${url}`, en: `The host name does not exist: ${url}` }, checkAddress);

export const certificateRefused = (url: string, what: string): GiveUp =>
  giveUp(
    'certificate-refused',
    { zh: `网站证书无效或加密方式过旧（${what}）：${url}`, en: `The site's certificate or encryption is not acceptable (${what}): ${url}` },
    { zh: `可改用 http:// 开头的网址；否则${saveByHand.zh}`, en: `Try the address with http:// instead. Otherwise: ${saveByHand.en}` },
  );

export const fetchFailed = (url: string, what: string): GiveUp =>
  giveUp('fetch-failed', { zh: `无法取得（${what}）：${url}`, en: `It could not be fetched (${what}): ${url}` }, saveByHand);

const antiBot = (url: string, status: number): GiveUp =>
  giveUp(
    'anti-bot',
    {
      zh: `网站启用了反爬验证（HTTP ${status}），已停止：${url}`,
      en: `The site answers with an anti-bot challenge (HTTP ${status}); stopped: ${url}`,
    },
    saveByHand,
  );

interface StatusLine {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Statuses that Chinese government sites answer scripted challenges with: 瑞数 202 and 412, 加速乐/创宇盾 521. */
const challenges: readonly number[] = [202, 412, 521];

/** Seconds to stay away: Retry-After as seconds or as a date, else a minute; never more than a day. */
const retryAfter = (value: string | undefined): number => {
  const seconds = value === undefined ? NaN : /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 86_400) : 60;
};

/** The error that an HTTP answer stands for; null where its body is the document (200, 203). Header names in lower case. */
export const statusError = (url: string, { status, headers }: StatusLine): GiveUp | RetryLater | null => {
  if (status === 200 || status === 203) return null;
  if (challenges.includes(status)) return antiBot(url, status);
  if (status === 204 || status === 205) return emptyFile(url);
  if (status === 404 || status === 410)
    return giveUp('not-found', { zh: `网页不存在（HTTP ${status}）：${url}`, en: `The page does not exist (HTTP ${status}): ${url}` }, checkAddress);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return retryLater(
      status === 429 ? 'too-many-requests' : 'server-error',
      retryAfter(headers['retry-after']),
      { zh: `网站暂时无法提供（HTTP ${status}）：${url}`, en: `The site cannot serve it now (HTTP ${status}): ${url}` },
      tryAgain,
    );
  if (status >= 400)
    return giveUp(
      'http-4xx',
      { zh: `网站拒绝了请求（HTTP ${status}）：${url}`, en: `The site refused the request (HTTP ${status}): ${url}` },
      saveByHand,
    );
  return fetchFailed(url, `HTTP ${status}`);
};
