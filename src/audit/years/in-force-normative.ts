import { inForceContinuity } from './in-force.js';

/** 行政规范性文件 in force follow from last year's. */
export const yyInforceNormative = inForceContinuity({
  id: 'yy-inforce-normative',
  row: 'documents',
  name: { zh: '行政规范性文件', en: '行政规范性文件' },
  subject: /规范性文件/,
  holds: [
    {
      shows: { zh: '宿迁市2024：597＋50－227＝420', en: '宿迁市 2024: 597 + 50 - 227 = 420' },
      later: { organ: '宿迁市', year: 2024, table2: { documents: [50, 227, 420] } },
      earlier: [{ organ: '宿迁市', year: 2023, table2: { documents: [109, 489, 597] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '宿迁市2025：420＋61－59＝422', en: '宿迁市 2025: 420 + 61 - 59 = 422' },
      later: { organ: '宿迁市', year: 2025, table2: { documents: [61, 59, 422] } },
      earlier: [{ organ: '宿迁市', year: 2024, table2: { documents: [50, 227, 420] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '洪泽区2024：5＋3－0＝8', en: '洪泽区 2024: 5 + 3 - 0 = 8' },
      later: { organ: '洪泽区人民政府', year: 2024, table2: { documents: [3, 0, 8] } },
      earlier: [{ organ: '洪泽区人民政府', year: 2023, table2: { documents: [0, 5, 5] } }],
      verdict: 'passed',
    },
  ],
});
