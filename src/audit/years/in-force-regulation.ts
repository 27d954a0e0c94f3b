import { inForceContinuity } from './in-force.js';

/** 规章 in force follow from last year's. */
export const yyInforceRegulation = inForceContinuity({
  id: 'yy-inforce-regulation',
  row: 'regulations',
  name: { zh: '规章', en: '规章' },
  subject: /规章/,
  holds: [
    {
      shows: { zh: '宿迁市2024：11＋2－1＝12', en: '宿迁市 2024: 11 + 2 - 1 = 12' },
      later: { organ: '宿迁市', year: 2024, table2: { regulations: [2, 1, 12] } },
      earlier: [{ organ: '宿迁市', year: 2023, table2: { regulations: [2, 0, 11] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '宿迁市2025：12＋3－0＝15', en: '宿迁市 2025: 12 + 3 - 0 = 15' },
      later: { organ: '宿迁市', year: 2025, table2: { regulations: [3, 0, 15] } },
      earlier: [{ organ: '宿迁市', year: 2024, table2: { regulations: [2, 1, 12] } }],
      verdict: 'passed',
    },
  ],
});
