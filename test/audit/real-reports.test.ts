import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import type { Finding } from '../../src/schema/finding.js';
import { allRows, hongze2023, huaian2024, rowsOf, shanghaiOffice2019, yichun2023 } from './figures.js';

/** What is known of published reports (figures and texts as they print them): the rules must find that, and nothing else. */

const findingsOf = (sketch: Sketch): readonly Finding[] =>
  audit(sketchReport(sketch), []).flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));
const accusations = (sketch: Sketch): readonly string[] => findingsOf(sketch).flatMap((finding) => (finding.severity === 'info' ? [] : [finding.id]));
const ids = (sketch: Sketch): readonly string[] => findingsOf(sketch).map((finding) => finding.id);

describe('audit of published reports', () => {
  it('accuses 伊春市 2023 of nothing, and remarks on the aspects that its text leaves out', () => {
    expect(ids(yichun2023)).toEqual(['overview-aspect-missing:s1', 'accountability-missing']);
    expect(accusations(yichun2023)).toEqual([]);
  });

  it('has nothing to say of 淮安市 2024', () => {
    expect(ids(huaian2024)).toEqual([]);
  });

  it('finds in 洪泽区 2023 the two totals left at 0, the undivided row and the slip of a label', () => {
    expect(accusations(hongze2023)).toEqual(['t4-review-sum:table4:review:total', 't4-after-sum:table4:after:total']);
    expect(ids(hongze2023)).toEqual([
      'table-label-changed:table3:R3.2',
      't3-other-not-itemised:table3:R6',
      't4-review-sum:table4:review:total',
      't4-after-sum:table4:after:total',
    ]);
    const [review, after] = findingsOf(hongze2023).slice(2);
    expect([review?.actual, review?.expected, review?.cause?.code, review?.causedBy]).toEqual(['0', '11', 'total-left-at-zero', null]);
    expect([after?.actual, after?.expected, after?.cause?.code, after?.causedBy]).toEqual(['0', '5', 'total-left-at-zero', null]);
    expect(review?.subject).toEqual({ table: 'table4', row: '行政复议', column: '总计' });
    expect(after?.subject.row).toBe('行政诉讼/复议后起诉');
  });

  it('makes one remark of the blanks of 上海市政府办公厅 2019 in each table, and fails none of its sums', () => {
    const findings = findingsOf(shanghaiOffice2019);
    expect(accusations(shanghaiOffice2019)).toEqual([]);
    expect(findings.map((finding) => finding.id)).toEqual(['cell-blank:table3', 'cell-blank:table4', 't3-total-column-blank:table3:c7']);
    expect(findings[2]?.message.zh).toMatch(/^表三有11处总计未填写：/);
  });

  it('makes one remark of the five blank columns of 沭阳县发改局 2023 and says that the sums hold', () => {
    const row = (n: number): readonly [number, string, string, string, string, string, number] => [n, '', '', '', '', '', n];
    const sketch = {
      organ: '沭阳县发展和改革局',
      table3: allRows({ N1: row(26), R1: row(26), R7: row(26) }, row(0)),
      table4: { review: [0, 0, 0, 1, 1] },
    };
    expect(ids(sketch)).toEqual(['cell-blank:table3']);
    expect(findingsOf(sketch)[0]?.message.zh).toBe(
      '表三有125格未填写数据（“商业企业、科研机构、社会公益组织、法律服务机构、其他”整列）；空白按0计，各项勾稽关系成立。',
    );
  });

  it('takes the number before a note in 上海市政府办公厅 2025 and balances', () => {
    const sketch = {
      organ: '上海市人民政府办公厅',
      year: 2025,
      table2: { regulations: [22, '22（其中修订16件）', 235], documents: [34, '55（含自然失效29件）', 189] },
      table3: rowsOf(`N1 1259 36 0 0 0 0 1295 · N2 170 15 0 0 4 0 189 · R1 201 5 0 0 0 0 206 · R2 2 0 0 0 0 0 2 · R3.1 4 0 0 0 0 0 4
        · R3.3 1 0 0 0 0 0 1 · R3.5 8 0 0 0 1 0 9 · R3.6 1 0 0 0 0 0 1 · R3.8 5 0 0 0 0 0 5 · R4.1 484 28 0 0 1 0 513 · R4.2 47 1 0 0 0 0 48
        · R4.3 3 0 0 0 0 0 3 · R5.1 61 1 0 0 0 0 62 · R5.2 16 0 0 0 0 0 16 · R5.3 1 0 0 0 0 0 1 · R5.4 1 0 0 0 0 0 1 · R6.1 40 1 0 0 2 0 43
        · R6.3 264 12 0 0 0 0 276 · R7 1139 48 0 0 4 0 1191 · N4 290 3 0 0 0 0 293`),
      table4: { review: [40, 0, 10, 5, 55], direct: [2, 0, 4, 6, 12], after: [6, 0, 9, 7, 22] },
    };
    expect(ids(sketch)).toEqual(['cell-with-note:table2:regulations:repealed', 'cell-with-note:table2:documents:repealed']);
  });

  it('notes that the numbers of 上海市科委 2024 start again, and judges its blank N4 total as 0 only if it holds', () => {
    const sketch: Sketch = {
      organ: '上海市科学技术委员会',
      year: 2024,
      parts: [
        { order: null, number: '一', title: '主动公开工作情况', text: ['公开信息，办理依申请公开。'] },
        { order: null, number: '二', title: '政府信息公开申请情况', text: ['收到34件。'] },
        { order: 2, number: '一' },
        { order: 3, number: '二' },
        { order: 4, number: null, match: 'inferred' },
        { order: 5, number: '四' },
        { order: 6, number: '五' },
      ],
      table3: rowsOf(`N1 32 2 0 0 0 0 34 · N2 2 0 0 0 0 0 2 · R1 9 0 0 0 0 0 9 · R3.5 1 0 0 0 0 0 1 · R3.6 1 0 0 0 0 0 1 · R4.1 4 0 0 0 0 0 4
        · R4.2 6 0 0 0 0 0 6 · R6.1 8 2 0 0 0 0 10 · R6.3 4 0 0 0 0 0 4 · R7 33 2 0 0 0 0 35 · N4 1 0 0 0 0 0 _`),
    };
    expect(ids(sketch)).toEqual(['section-numbering-broken', 'cell-blank:table3:N4:c7', 't3-total-column-blank:table3:N4:c7']);
    expect(accusations(sketch)).toEqual([]);
  });

  it('suspects pictures, not missing tables, where 大埔三河镇 2023 has headings without any text', () => {
    const sketch = {
      organ: '大埔县三河镇人民政府',
      table2: null,
      table3: null,
      table4: null,
      sections: { 2: { text: [] }, 3: { text: [] }, 4: { text: [] } },
    };
    expect(accusations(sketch)).toEqual(['section-empty:s2', 'section-empty:s3', 'section-empty:s4']);
  });

  it('finds a section five of “无” (R24), and takes a short real sentence for a problem', () => {
    const five = (text: string) => accusations({ sections: { 5: { text: [text] } } });
    expect(five('无')).toEqual(['problems-missing:s5']);
    expect(five('解读形式单一，下一步改进。')).toEqual([]);
  });

  it('does not hold the fees of 表二 against “未收取信息处理费” in section six (R25)', () => {
    expect(ids({ table2: { fees: [7545] }, sections: { 6: { text: ['本年度未收取信息处理费。'] } } })).toEqual([]);
  });

  it('lets a report look back on last year (R21) and not tell last year’s work as its own (R22)', () => {
    const back = '针对2022年政府信息公开工作年度报告中指出的问题，我局已完成整改。目前解读形式仍较单一，将增加图解。';
    expect(accusations({ sections: { 5: { text: [back] } } })).toEqual([]);
    expect(accusations({ sections: { 2: { text: ['本单位2022年度通过门户网站主动公开政府信息120条。'] } } })).toEqual(['stale-year-mention:s2']);
  });

  it('takes the year from the title and the period, not from the address of its page (S8)', () => {
    const page = { addresses: ['https://www.example.gov.cn/202401/t20240115_1.html'], metadata: [] };
    const sketch: Sketch = { organ: '砚溪市水务局', period: ['2023-01-01', '2023-12-31'], dates: { signature: '2024-01-15' } };
    const outcomes = audit(sketchReport(sketch), [], { page });
    expect(outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? [outcome.rule] : []))).toEqual([]);
  });

  it('finds the fee statement of 七都街道 2024 in section one', () => {
    const one = '（二）依申请公开。2024年未收到政府信息公开申请，未收取任何信息处理费。';
    expect(accusations({ organ: '七都街道办事处', year: 2024, sections: { 1: { text: [one] }, 6: { text: ['无'] } } })).toEqual([]);
  });

  it('calls the tables of 佳县螅镇 2022 obsolete, with blank cells', () => {
    const sketch = { organ: '佳县螅镇人民政府', year: 2022, form: '2019' as const, table4: { review: ['', '', '', '', ''] } };
    expect(accusations(sketch)).toEqual(['obsolete-table-format:table2']);
  });

  it('remarks on the old notice cited by 西咸新区太平镇 2022 and on nothing else', () => {
    const preamble = ['太平镇2022年政府信息公开工作年度报告', '根据国办公开办函〔2019〕60号要求，编制本报告。'];
    expect(ids({ organ: '西咸新区太平镇人民政府', year: 2022, preamble })).toEqual(['obsolete-basis-cited']);
  });

  it('questions the 规章 of a town (桃江县松木塘镇 2022) and the 555 of 随县经济开发区', () => {
    expect(accusations({ organ: '桃江县松木塘镇人民政府', year: 2022, table2: { regulations: [2, 0, 2] } })).toEqual([
      't2-regulation-without-power:table2:regulations:issued',
    ]);
    expect(ids({ organ: '随县经济开发区管理委员会', table2: { regulations: [555, '', ''] } })).toContain(
      'cell-suspicious-glyph:table2:regulations:issued',
    );
  });
});
