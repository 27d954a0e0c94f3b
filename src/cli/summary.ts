import type { Failure, Tally } from '../store/store.js';
import type { Say } from './say.js';

/** What a run ends with on the screen: counts that add up, and the failed documents with what to do about them. */

export const summaryOf = (tally: Tally, seconds: number, say: Say): string => {
  const found = tally.read + tally.failed + tally.duplicates + tally.linkPages + tally.waiting;
  const { error, warning, info } = tally.findings;
  const { toCheck } = tally;
  const parts = [
    { zh: `读取 ${tally.read}`, en: `${tally.read} read` },
    { zh: `失败 ${tally.failed}`, en: `${tally.failed} failed` },
    ...(tally.duplicates > 0 ? [{ zh: `内容相同 ${tally.duplicates}`, en: `${tally.duplicates} with the same content as another` }] : []),
    ...(tally.linkPages > 0 ? [{ zh: `只有附件链接的网页 ${tally.linkPages}`, en: `${tally.linkPages} pages that only link to a report` }] : []),
    ...(tally.waiting > 0 ? [{ zh: `未处理完 ${tally.waiting}`, en: `${tally.waiting} not done yet` }] : []),
  ].map(say);
  return [
    say({ zh: `文件 ${found} 份：${parts.join('，')}。`, en: `${found} documents found: ${parts.join(', ')}.` }),
    say({
      zh: `数字 ${tally.figures} 个，其中存疑 ${tally.doubted} 个。`,
      en: `${tally.figures} figures read, ${tally.doubted} of them doubted.`,
    }),
    say({
      zh: `发现：错误 ${error}，警告 ${warning}，提示 ${info}${toCheck > 0 ? `；错误和警告中待核对 ${toCheck}` : ''}。用时 ${seconds.toFixed(1)} 秒。`,
      en: `Findings: ${error} errors, ${warning} warnings, ${info} notes${toCheck > 0 ? `; ${toCheck} of the errors and warnings to be checked` : ''}. Took ${seconds.toFixed(1)} s.`,
    }),
  ].join('\n');
};

const stageNames = {
  download: { zh: '取得', en: 'download' },
  extract: { zh: '提取', en: 'extract' },
  normalize: { zh: '识读', en: 'normalize' },
  audit: { zh: '核对', en: 'audit' },
  compare: { zh: '跨年核对', en: 'compare' },
  region: { zh: '横向核对', en: 'region' },
} as const;

export const stageName = (stage: keyof typeof stageNames, say: Say): string => say(stageNames[stage]);

export const failuresOf = (failures: readonly Failure[], say: Say): string =>
  [
    say({ zh: `失败 ${failures.length} 份：`, en: `${failures.length} failed:` }),
    ...failures.map(
      ({ source, stage, reason }) =>
        `  ${source}  [${stageName(stage, say)}] ${say(reason.message)}\n    ${say({ zh: '怎么办：', en: 'What to do: ' })}${say(reason.advice)}`,
    ),
  ].join('\n');
