import type { Discovered } from '../pipeline/discover.js';
import type { Say } from './say.js';

/** What a search ends with on the screen: counts that add up, and the pages that could not be looked at with what to do about them. */

/** Pages told one by one; of more only their number. */
const told = 20;

export const unreadLines = ({ unread, cut }: Discovered, say: Say): string =>
  [
    ...linesOf(unread, say({ zh: `没看成 ${unread.length} 页：`, en: `${unread.length} pages could not be looked at:` }), say),
    ...linesOf(cut, say({ zh: `没有看完的列表 ${cut.length} 个：`, en: `${cut.length} lists could not be looked at to their end:` }), say),
  ]
    .map((line) => `${line}\n`)
    .join('');

const linesOf = (pages: Discovered['unread'], head: string, say: Say): readonly string[] => {
  if (pages.length === 0) return [];
  const lines = pages
    .slice(0, told)
    .map(({ reason }) => `  [${reason.code}] ${say(reason.message)}\n    ${say({ zh: '怎么办：', en: 'What to do: ' })}${say(reason.advice)}`);
  const more = pages.length - lines.length;
  return [head, ...lines, ...(more > 0 ? [say({ zh: `  另有 ${more} 页。`, en: `  And ${more} more.` })] : [])];
};

export const discoveredSummary = (found: Discovered, seconds: number, say: Say): string => {
  const { rows, again, looked, reports, unread, notLookedAt } = found;
  const robots = unread.filter(({ reason }) => reason.code.startsWith('robots-')).length;
  const failed = unread.length - robots;
  const taken = rows.filter(({ decision }) => decision === 'take').length;
  const { host, list, depth } = notLookedAt;
  const lines = [
    say({
      zh: `页面 ${looked + unread.length} 个：看过 ${looked}（其中本身就是年报 ${reports}），robots.txt 不允许或读不到 ${robots}，失败 ${failed}。`,
      en: `${looked + unread.length} pages: ${looked} looked at (${reports} of them reports), ${robots} refused by robots.txt, ${failed} failed.`,
    }),
    say({
      zh: `候选 ${rows.length} 个：取 ${taken}，不取 ${rows.length - taken}；同一网址再次出现 ${again} 次。用时 ${seconds.toFixed(1)} 秒。`,
      en: `${rows.length} candidates: ${taken} to take, ${rows.length - taken} to leave; addresses met again ${again} times. Took ${seconds.toFixed(1)} s.`,
    }),
  ];
  if (host + list + depth > 0)
    lines.push(
      say({
        zh: `没有看完：主机页数已满 ${host} 页，列表页数已满 ${list} 页，层次过深 ${depth} 页（--max-pages 可调主机的上限）。`,
        en: `Not everything was looked at: ${host} pages beyond the number for a host, ${list} beyond that for a list, ${depth} too deep (--max-pages raises the first).`,
      }),
    );
  return lines.join('\n');
};
