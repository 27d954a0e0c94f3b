/** Addresses as discovery sees them: which are the same, which belong to one site, which lead nowhere good, which are documents. Pure. */

/** Parameters that say nothing of the page: counters against caches, marks of who shared it. */
const noise = /^(?:_|_t|t|spm|from|isappinstalled|timestamp|random|rnd|utm_\w+)$/i;

/**
 * Equal for addresses of one page. http and https, `www.` and `index.html` are taken for the same; of the fragment only what the
 * software behind `/gkmlpt/` reads is kept.
 */
export const addressKey = (address: string): string => {
  const url = new URL(address);
  const path = url.pathname.replace(/;jsessionid=[^/;]*/i, '').replace(/\/(?:index|default)\.s?html?$/i, '/');
  const params = [...url.searchParams].filter(([name]) => !noise.test(name)).map(([name, value]) => `${name}=${value}`);
  const fragment = /\/gkmlpt\//.test(path) && /^#\d+$/.test(url.hash) ? url.hash : '';
  return `${url.host.replace(/^www\./, '')}${path}${params.length > 0 ? `?${params.sort().join('&')}` : ''}${fragment}`;
};

/** `czj.hefei.gov.cn` and `www.hefei.gov.cn` → `hefei.gov.cn`: a government's site with those of its organs. Elsewhere the host with its port. */
export const siteOf = (address: string): string => {
  const { host, hostname } = new URL(address);
  return /(?:^|\.)([\w-]+\.gov\.cn)$/.exec(hostname)?.[1] ?? host.replace(/^www\./, '');
};

/** The address that a link means; null where it means none that could be fetched. */
export const resolved = (href: string, base: string): string | null => {
  const text = href.trim().replace(/[\t\r\n]/g, '');
  if (text === '' || (text.startsWith('#') && !base.includes('/gkmlpt/')) || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return null;
  if (!url.pathname.includes('/gkmlpt/')) url.hash = '';
  return url.href;
};

const attachment = /\.(?:docx?|pdf|wps|ofd|rtf|xlsx?|zip|rar)$/i;

/** True for a file to download, told by the end of its path or of a parameter (`DownloadServlet?fileName=….pdf`). */
export const isAttachment = (address: string): boolean => {
  const url = new URL(address);
  return attachment.test(url.pathname) || [...url.searchParams.values()].some((value) => attachment.test(value));
};

/** Pages that are not asked for: what they do is not reading, or they never end. */
const trap = /\/(?:log(?:in|out)|sign(?:in|out|up)|register|j?search|sousuo|print|share|feedback|mailbox|calendar|rili|rss)\b/i;
const trapParameter = /^(?:q|qt|keywords?|searchword|logout|returnurl|month|day)$/i;

/** True for searches, logins, calendars and the like. */
export const isTrap = (address: string): boolean => {
  const url = new URL(address);
  return !isAttachment(address) && (trap.test(url.pathname) || [...url.searchParams.keys()].some((name) => trapParameter.test(name)));
};

const image = /\.(?:jpe?g|png|gif|bmp|svg|ico|css|js|mp[34]|apk|exe)$/i;
const listPage =
  /(?:^|\/)(?:index|list|common_list|more|moreinfo)(?:[_-]?\d+)?\.(?:s?html?|jsp|aspx?|do)$|\/col\/col\d+\/|\/public\/column\/|xxgkAnnualReport\.jsp/i;
const article = /\/art\/|\/t?\d{8}_\d+\.|post_\d+\.|\/info\/\d+\/\d+\.|\/content\/|\/show\/|\/detail|show-\d+|\/doc_?[0-9a-f]{8,}/i;

/** True where the address is of one document and not of a list, as the common software writes them; years are no numbers of documents. */
export const isArticle = (address: string): boolean => {
  const url = new URL(address);
  if (isAttachment(address)) return true;
  if (image.test(url.pathname) || url.pathname.endsWith('/') || listPage.test(url.pathname) || /\/gkmlpt\/(?!content\/)/.test(url.pathname))
    return false;
  if (article.test(url.pathname) || /showinfo\.html/i.test(url.pathname)) return true;
  const last = url.pathname.split('/').at(-1) ?? '';
  const name = last.replace(/\.\w+$/, '');
  if (/^(?:gb|nd|n)?(?:19|20)\d{2}$/.test(name)) return false;
  if (/\d{4,}|[0-9a-f]{24,}|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name)) return true;
  return [...url.searchParams].some(([key, value]) => /^(?:(?:info|art|article|news|doc|content)?_?(?:id|guid))$/i.test(key) && /\d/.test(value));
};

/** The folder of a page, ending in `/`: /zfxxgknb/index.html → /zfxxgknb/, and so is what lies under it. */
export const folderOf = (address: string): string => {
  const url = new URL(address);
  return `${url.host}${url.pathname.replace(/[^/]*$/, '')}`;
};

/** Where a page keeps its own: tbnb.htm has its further pages and parts in tbnb/. */
export const isUnder = (address: string, column: string): boolean => {
  const url = new URL(address);
  const at = `${url.host}${url.pathname}`;
  const file = new URL(column);
  const own = `${file.host}${file.pathname.replace(/\.\w+$/, '/')}`;
  const folder = folderOf(column);
  // a page at the root of its site has no folder of its own
  return (folder !== `${file.host}/` && at.startsWith(folder)) || (file.pathname !== '/' && at.startsWith(own));
};
