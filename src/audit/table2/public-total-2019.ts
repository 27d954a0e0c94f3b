import { figureId, forms } from '../../schema/form.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';

/** 2019 form: the stock of published documents holds at least those newly published. */
export const t22019PublicTotal: Rule = {
  id: 't2-2019-public-total',
  version: 1,
  group: 'table2',
  scope: 'report',
  severity: 'warning',
  forms: ['2019'],
  title: { zh: '表二（2019年格式）：对外公开总数量小于本年新公开数量', en: 'Table 2 (2019 form): fewer published in all than newly published' },
  says: { zh: '规章、规范性文件：对外公开总数量 ≥ 本年新公开数量。', en: '规章 and 规范性文件: 对外公开总数量 ≥ 本年新公开数量.' },
  basis: '国办公开办函〔2019〕60号 格式附表',
  exceptions: [
    { zh: '当年集中清理废止的。', en: 'A clean-up within the year.' },
    { zh: '任一格没有数字的，不作判断。', en: 'Not judged where a cell holds no number.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”对外公开总数量{total}件，少于本年新公开数量{published}件，请核对。',
      en: 'Table 2, {kind}: 对外公开总数量 {total} is fewer than 本年新公开数量 {published}; please check.',
    },
  },
  check: (report) => {
    if (report.tables.table2?.form !== '2019') return notAssessable('没有读到2019年格式的表二。', 'Table 2 of the 2019 form was not found.');
    const drafts: Draft[] = [];
    let applied = 0;
    for (const row of forms['2019'].tables.table2.rows.filter((one) => one.columns.includes('publishedTotal'))) {
      const published = report.figures[figureId('table2', row.id, 'published')];
      const total = report.figures[figureId('table2', row.id, 'publishedTotal')];
      if (!published || !total || published.value === null || total.value === null) continue;
      applied++;
      if (total.value >= published.value) continue;
      drafts.push({
        table: 'table2',
        row: row.id,
        column: 'publishedTotal',
        place: total.place,
        because: [published.place],
        slots: { kind: row.label, total: total.value, published: published.value },
        actual: String(total.value),
        expected: `≥${published.value}`,
      });
    }
    return judge(drafts, applied, { zh: '规章、规范性文件没有齐全的数字。', en: '规章 and 规范性文件 hold no complete numbers.' });
  },
  examples: [
    { shows: { zh: '总数大于新公开', en: 'the stock is larger' }, report: { form: '2019', table2: { documents: [60, 60, 368] } }, verdict: 'passed' },
    {
      shows: { zh: '总数小于新公开', en: 'the stock is smaller' },
      report: { form: '2019', table2: { documents: [60, 60, 36] } },
      verdict: 'failed',
      findings: 1,
      message: '表二“规范性文件”对外公开总数量36件，少于本年新公开数量60件，请核对。',
    },
    { shows: { zh: '2021年格式', en: 'the 2021 form' }, report: {}, verdict: 'not-assessable' },
  ],
};
