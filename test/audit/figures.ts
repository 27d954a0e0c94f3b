import type { Printed, Rows } from '../../src/audit/sketch.js';

/** Figures of published reports, typed as they print them; rows that are not listed are all zero. */

const ids = [
  'N1', 'N2', 'R1', 'R2', 'R3.1', 'R3.2', 'R3.3', 'R3.4', 'R3.5', 'R3.6', 'R3.7', 'R3.8', 'R4.1', 'R4.2', 'R4.3',
  'R5.1', 'R5.2', 'R5.3', 'R5.4', 'R5.5', 'R6.1', 'R6.2', 'R6.3', 'R7', 'N4',
]; // prettier-ignore

/** `N1 3 1 0 … · R1 …`: a row id and its seven figures, `_` = blank. */
export const rowsOf = (text: string): Rows =>
  Object.fromEntries(
    text.split('·').map((line): readonly [string, readonly Printed[]] => {
      const [id, ...figures] = line.trim().split(/\s+/);
      return [id!, figures.map((figure) => (figure === '_' ? '' : figure))];
    }),
  );

/** Every row of 表三 with the given figures where `rows` lists none. */
export const allRows = (rows: Rows, others: readonly Printed[]): Rows => ({ ...Object.fromEntries(ids.map((id) => [id, others])), ...rows });

export const yichun2023 = {
  organ: '伊春市',
  year: 2023,
  table2: { documents: [94, 61, 412], licences: [362164], penalties: [88300], coercion: [889], fees: ['8978.04'] },
  table3: rowsOf(`N1 137 3 0 2 0 4 146 · R1 57 2 0 2 0 4 65 · R2 13 0 0 0 0 0 13 · R3.1 1 0 0 0 0 0 1 · R3.2 8 0 0 0 0 0 8 · R3.3 4 0 0 0 0 0 4
    · R3.4 1 0 0 0 0 0 1 · R3.7 1 0 0 0 0 0 1 · R4.1 44 1 0 0 0 0 45 · R5.1 1 0 0 0 0 0 1 · R6.1 1 0 0 0 0 0 1 · R6.3 3 0 0 0 0 0 3
    · R7 134 3 0 2 0 4 143 · N4 3 0 0 0 0 0 3`),
  table4: { review: [0, 6, 3, 1, 10], direct: [0, 2, 0, 0, 2], after: [0, 1, 0, 0, 1] },
  preamble: [
    '伊春市 2023 年政府信息公开工作年度报告',
    '按照《中华人民共和国政府信息公开条例》（国务院令 711 号）规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30 号）要求，现发布《伊春市 2023 年政府信息公开工作年度报告》。',
  ],
  sections: {
    1: {
      text: [
        '（一）加大主动公开力度。2023 年在市政府网站公开市政府及市政府办公室行政规范性文件 19 件，公开规划信息 5 条，全年发布政策解读 51 件，其中文字解读 24 件，图表解读 18 件，其他解读 9 件。',
        '（二）做好依申请公开工作。2023 年全市共办理政府信息公开申请 146 件。',
        '(三) 完善公开平台载体。通过“伊春市人民政府”公众号推送信息 475 条。完成全年 12 期公报的编辑工作。',
        '(四) 加大监督保障力度。发布《伊春市 2023 年度政府信息公开和政务信息考核办法》，量化考核指标，进一步压实工作责任。',
      ],
    },
    5: { text: ['政策解读内容质量还需进一步提高。下一步，**一是**做好政策解读工作。**二是**强化信息管理，做好行政规范性文件动态更新工作。'] },
    6: { text: ['2023年度我市未收取政府信息公开信息处理费。'] },
  },
};

export const huaian2024 = {
  organ: '淮安市人民政府',
  year: 2024,
  table2: { regulations: [1, 0, 11], documents: [8, 26, 66], licences: [447228], penalties: [3985758], coercion: [88283], fees: ['96171.6'] },
  table3: rowsOf(`N1 3001 53 0 0 61 4 3119 · N2 34 0 0 0 0 0 34 · R1 1288 21 0 0 50 3 1362 · R2 447 7 0 0 0 0 454 · R3.1 2 0 0 0 0 0 2
    · R3.2 30 1 0 0 0 0 31 · R3.3 5 0 0 0 0 0 5 · R3.4 6 0 0 0 0 0 6 · R3.5 7 1 0 0 0 0 8 · R3.6 12 0 0 0 0 0 12 · R3.7 9 0 0 0 0 0 9
    · R3.8 105 0 0 0 0 0 105 · R4.1 746 12 0 0 10 1 769 · R4.2 11 0 0 0 0 0 11 · R4.3 1 0 0 0 0 0 1 · R5.1 56 6 0 0 0 0 62
    · R5.2 25 0 0 0 0 0 25 · R5.5 1 0 0 0 0 0 1 · R6.1 67 3 0 0 1 0 71 · R6.2 6 0 0 0 0 0 6 · R6.3 108 2 0 0 0 0 110
    · R7 2932 53 0 0 61 4 3050 · N4 103 0 0 0 0 0 103`),
  table4: { review: [72, 64, 178, 37, 351], direct: [13, 4, 8, 1, 26], after: [12, 1, 1, 6, 20] },
};

export const hongze2023 = {
  organ: '淮安市洪泽区人民政府',
  year: 2023,
  undivided: true,
  table2: { documents: [0, 5, 5], licences: [550], penalties: [4119], coercion: [195], fees: ['7730.28'] },
  table3: rowsOf(`N1 21 0 0 0 0 0 21 · R2 4 0 0 0 0 0 4 · R3.1 1 0 0 0 0 0 1 · R3.6 1 0 0 0 0 0 1 · R3.7 1 0 0 0 0 0 1 · R4.1 10 0 0 0 0 0 10
    · R4.2 3 0 0 0 0 0 3 · R5.1 1 0 0 0 0 0 1 · R7 21 0 0 0 0 0 21`),
  table4: { review: [10, 1, 0, 0, 0], direct: [0, 0, 0, 0, 0], after: [5, 0, 0, 0, 0] },
  labels: { 'table3.R3.2': '2.其他法律行政止公开' },
};

export const shanghaiOffice2019 = {
  organ: '上海市人民政府办公厅',
  year: 2019,
  form: '2019' as const,
  table2: { regulations: [13, 13, 524], documents: [60, 60, 368], procurement: [6, '251000元'] },
  table3: allRows(
    rowsOf(`N1 821 35 _ _ 2 1 859 · N2 18 _ _ _ _ _ 18 · R1 258 12 _ _ 1 1 _ · R2 3 _ _ _ _ _ _ · R3.1 14 _ _ _ _ _ _ · R3.5 5 _ _ _ _ _ _
      · R3.6 3 1 _ _ _ _ _ · R3.8 10 2 _ _ _ _ _ · R4.1 252 12 _ _ 1 _ _ · R4.2 44 3 _ _ _ _ _ · R4.3 25 _ _ _ _ _ _ · R5.1 148 1 _ _ _ _ _
      · R5.2 5 4 _ _ _ _ _ · R7 767 35 _ _ 2 1 805 · N4 72 _ _ _ _ _ 72 · R6 _ _ _ _ _ _ _`),
    ['', '', '', '', '', '', ''],
  ),
  table4: { review: [5, '', '', 2, 7], direct: [8, '', '', 1, 9], after: ['', '', '', '', ''] },
};
