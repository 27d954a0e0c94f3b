/** The report behind a page that only links to it: which of the page's links are its attachments. */
import type { Link } from '../schema/document.js';
import { decodePercent } from './charset.js';
import { urlKey, urlProblem } from './typed-url.js';

/** Formats that reports are attached in, the ones that keep tables best first. */
const formats: readonly string[] = ['docx', 'pdf', 'doc', 'wps', 'ofd', 'rtf', 'zip'];
const format = new RegExp(`\\.(${formats.join('|')})$`, 'i');

/** A name that ends as the report's title does: 淮安市2024年政府信息公开工作年度报告（终稿）.pdf, but not …年度报告解读.pdf. */
const title = /信息公开.{0,14}(报告|年报)[）)》”"]*([（(][^（(]{0,20}[）)])?[^\p{Script=Han}]*$/u;
const report = /年度报告|年报|信息公开.{0,14}报告/;
/** What else hangs on such pages: forms to fill in, guides, explanations, reports of another kind. */
const other =
  /申请表|指南|目录|流程|图解|解读|说明|制度|通知|须知|承诺|法治政府|决算|预算|行政执法|网站工作|统计(年报|年度报告|报表|年报表)|工作要点|阅读器|下载工具|reader/i;

/** The names that a link gives its target: its text, the end of its path, a file name among its parameters (DownloadServlet?fileName=…). */
const namesOf = ({ text }: Link, url: URL): readonly string[] =>
  [text, decodePercent(url.pathname.split('/').at(-1) ?? ''), ...url.searchParams.values()].map((name) => name.replace(/\s+/g, ''));

interface Candidate {
  readonly url: string;
  readonly isReport: boolean;
  readonly format: number;
}

const candidateOf = (link: Link, base: string): Candidate | null => {
  const href = link.href.trim();
  if (href === '' || href.startsWith('#') || !URL.canParse(href, base)) return null;
  const url = new URL(href, base).href;
  if (urlProblem(url)) return null;
  const names = namesOf(link, new URL(url));
  const extension = names.map((name) => format.exec(name)?.[1]).find((one) => one !== undefined);
  if (extension === undefined) return null;
  const isTitle = names.some((name) => title.test(name));
  if (!isTitle && names.some((name) => other.test(name))) return null;
  const isReport = isTitle || names.some((name) => report.test(name));
  return { url: urlKey(url), isReport, format: formats.indexOf(extension.toLowerCase()) };
};

/**
 * Absolute addresses of the attachments that look like the report, best first, each once. Where no name says so (附件1.pdf, a hash), all
 * attachments that are not plainly something else. `base`: the final address of the page. Pure.
 */
export const attachmentsOf = (links: readonly Link[], base: string): string[] => {
  const found = links.map((link) => candidateOf(link, base)).filter((one) => one !== null);
  const named = found.filter((one) => one.isReport);
  const taken = (named.length > 0 ? named : found).toSorted((a, b) => a.format - b.format);
  return [...new Set(taken.map((one) => one.url))];
};
