import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';

const official = /(?:^|\.)gov\.cn$/;
const bareAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]|localhost)$/i;
/** An archive keeps the address of the page inside its own. */
const archived = /^https?:\/\/(?:web\.archive\.org|archive\.[a-z]+)\/.*?(https?:\/\/.+)$/i;

const hostOf = (address: string): string | null => {
  const url = archived.exec(address)?.[1] ?? address;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
};

/** Clones of government sites stand under other hosts and change what they copy. */
export const srcNonofficialHost: Rule = {
  id: 'src-nonofficial-host',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '来源网站不是政府网站', en: 'Not from a government site' },
  says: {
    zh: '报告应取自 .gov.cn 域名的网站；其他网站上的可能是仿冒或改动过的副本。',
    en: 'A report is taken from a host under .gov.cn; elsewhere it may be an altered copy.',
  },
  basis: '《政府网站发展指引》（国办发〔2017〕47号）',
  exceptions: [
    { zh: '只有数字地址的（县级门户有用IP地址的），只作提示。', en: 'A bare IP address, as some county portals have: a remark.' },
    {
      zh: '同一文件另在 .gov.cn 网站上的；本地文件没有网址的，不作判断。',
      en: 'Passed where the same bytes also came from .gov.cn; a local file has no address and is not judged.',
    },
  ],
  messages: {
    default: {
      zh: '来源网站{host}不是政府网站域名（.gov.cn），数据不宜作为判定依据，请以政府网站上的原文为准。',
      en: '{host} is not a government host (.gov.cn): rely on the original on the body’s own site.',
    },
  },
  check: (report, { page }) => {
    const hosts = (page?.addresses ?? []).flatMap((address) => hostOf(address) ?? []);
    const [host] = hosts;
    if (host === undefined) return notAssessable('没有网址。', 'No address is known.');
    if (hosts.some((one) => official.test(one))) return passed(hosts.length);
    return failed([
      { place: reportPlace(report), slots: { host }, actual: host, expected: '.gov.cn', ...(bareAddress.test(host) ? { severity: 'info' } : {}) },
    ]);
  },
  examples: [
    {
      shows: { zh: '政府网站', en: 'a government site' },
      report: {},
      context: { page: { addresses: ['https://www.huaian.gov.cn/a.html'], metadata: [] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '仿冒网站', en: 'a clone' },
      report: {},
      context: { page: { addresses: ['http://www.huaian-gov.example.com/a.html'], metadata: [] } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '来源网站www.huaian-gov.example.com不是政府网站域名（.gov.cn），数据不宜作为判定依据，请以政府网站上的原文为准。',
    },
    {
      shows: { zh: 'IP地址的县级门户', en: 'a portal under an IP address' },
      report: {},
      context: { page: { addresses: ['http://192.0.2.7/a.html'], metadata: [] } },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '本地文件', en: 'a local file' }, report: {}, verdict: 'not-assessable' },
  ],
};
