import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { head3, head4, read, row, table, type Given } from './tables.js';

const labelled = ({ value }: ReturnType<typeof read>) =>
  value.labelled.map(({ id, path, column, value: number, unit }) => [id, path.join('/'), column, number, unit]);

const head2019: readonly Given[][] = [[['第二十条第（一）项', 4]], ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']];
const rows2019: readonly Given[][] = [
  ['规章', '1', '1', '20'],
  ['规范性文件', '2', '2', '30'],
];

describe('rows and columns that the form does not have', () => {
  it('keeps an added row of 表二 under its heads, and shifts nothing (湖北 2020)', () => {
    const report = read(table([...head2019, ...rows2019, ['其他主动公开文件', '7', '', '90']]));
    expect(labelled(report)).toEqual([
      ['x2.1', '第二十条第（一）项/其他主动公开文件', '本年新制作数量', 7, '件'],
      ['x2.2', '第二十条第（一）项/其他主动公开文件', '本年新公开数量', null, '件'],
      ['x2.3', '第二十条第（一）项/其他主动公开文件', '对外公开总数量', 90, '件'],
    ]);
    expect(report.value.form).toBe('2019');
    expect(Object.values(report.value.figures).map((figure) => figure.value)).toEqual([1, 1, 20, 2, 2, 30]);
    expect(report.value.labelled.map((figure) => figure.place.cell)).toEqual([
      [4, 1],
      [4, 2],
      [4, 3],
    ]);
  });

  it('keeps an added column of 表二, between two of the form as well', () => {
    const report = read(
      table([[['第二十条第（八）项', 4]], ['信息内容', '上一年项目数量', '收费金额（万元）', '本年增/减'], ['行政事业性收费', '9', '12.5', '减2']]),
    );
    expect(labelled(report)).toEqual([['x2.1', '第二十条第（八）项/行政事业性收费', '收费金额（万元）', 12.5, '万元']]);
    expect(report.value.figures).toMatchObject({ 't2.fees.itemsLastYear': { value: 9 }, 't2.fees.change': { value: -2, printed: '减2' } });
  });

  it('keeps a block that the form does not have under its own heads, never under those before it', () => {
    const report = read(
      table([...head2019, ...rows2019, [['第二十条第（七）项', 4]], ['信息内容', ['本年公开预决算数量（份）', 3]], ['部门预算', ['3', 3]]]),
    );
    expect(labelled(report)).toEqual([['x2.1', '第二十条第（七）项/部门预算', '本年公开预决算数量（份）', 3, '份']]);
    expect(Object.keys(report.value.figures)).toHaveLength(6);
  });

  it('tells the unit of 采购总金额 by its row, or by a note under the table', () => {
    const block = (label: string): readonly Given[][] => [
      [['第二十条第（九）项', 4]],
      ['信息内容', '采购项目数量', ['采购总金额', 2]],
      [label, '3', ['251000', 2]],
    ];
    const amount = (...given: readonly (readonly Given[])[]) =>
      read(table([...head2019, ...rows2019, ...given])).value.figures['t2.procurement.amount'];
    expect(amount(...block('政府集中采购（单位：元）'))).toMatchObject({ value: 251000, unit: '元', normalized: 25.1 });
    expect(amount(...block('政府集中采购'), [['注：采购总金额单位为元。', 4]])).toMatchObject({ value: 251000, unit: '元', normalized: 25.1 });
    expect(amount(...block('政府集中采购'))).toMatchObject({ value: 251000, unit: null, normalized: null });
  });

  it('keeps an added column and an added row of 表三', () => {
    const [corner, groups] = [head3[0]!, head3[1]!];
    const report = read(
      table([
        [corner[0]!, ['申请人情况', 8]],
        [...groups, ['其中网络申请', 1, 2]],
        head3[2]!,
        [['一、本年新收政府信息公开申请数量', 3], ...row('5 0 0 0 0 0 5 4')],
        [['二、上年结转政府信息公开申请数量', 3], ...row('0 0 0 0 0 0 0 0')],
        [['附：当年受理的咨询数量', 3], ...row('8 1 0 0 0 0 9 _')],
        [['四、结转下年度继续办理', 3], ...row('1 0 0 0 0 0 1 1')],
      ]),
    );
    expect(report.value.figures['t3.N1.c7']?.value).toBe(5);
    expect(labelled(report)).toContainEqual(['x3.1', '一、本年新收政府信息公开申请数量', '其中网络申请', 4, null]);
    expect(labelled(report)).toContainEqual(expect.arrayContaining(['附：当年受理的咨询数量', '总计', 9, '件']));
    expect(report.value.labelled).toHaveLength(3 + 8);
  });

  it('keeps a second row of 表四, such as the year before', () => {
    const zeros = '0 0 0 0 0';
    const report = read(table([...head4, row(`1 0 0 0 1 ${zeros} ${zeros}`), row(`2 0 0 0 2 ${zeros} ${zeros}`)]));
    expect(report.value.figures['t4.review.upheld']?.value).toBe(1);
    expect(labelled(report)[0]).toEqual(['x4.1', '', '行政复议/结果维持', 2, null]);
    expect(report.value.labelled).toHaveLength(15);
  });

  it('keeps a table of its own, and reads no figures out of one that has none', () => {
    const own = table([
      ['序号', '单位名称', '主动公开数（条）', '依申请公开数（件）'],
      ['1', '教育局', '120', '3'],
      ['2', '民政局', '80', '/'],
      ['', '合计', '200', '3'],
    ]);
    const words = table([
      ['项目', '说明'],
      ['地址', '某路1号'],
    ]);
    expect(labelled(read(table([...head2019, ...rows2019]), own, words))).toEqual([
      ['x.1', '教育局', '主动公开数（条）', 120, '条'],
      ['x.2', '教育局', '依申请公开数（件）', 3, '件'],
      ['x.3', '民政局', '主动公开数（条）', 80, '条'],
      ['x.4', '民政局', '依申请公开数（件）', null, '件'],
      ['x.5', '合计', '主动公开数（条）', 200, '条'],
      ['x.6', '合计', '依申请公开数（件）', 3, '件'],
    ]);
  });

  it('reads no figures out of the table that a page has above the report', () => {
    const above = table([
      ['名称', '索引号', '编号'],
      ['年度报告', '075050830', '08855'],
    ]);
    const report = read(above, '砚溪市2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', table([...head2019, ...rows2019]));
    expect(labelled(report)).toEqual([]);
  });

  it('accuses nobody of more than an added row', () => {
    const { value, notices } = read(table([...head2019, ...rows2019, ['其他主动公开文件', '7', '-1', '9.5']]));
    const findings = audit(value, notices).flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));
    expect(findings.filter((finding) => finding.place.cell?.[0] === 4).map((finding) => [finding.rule, finding.severity])).toEqual([
      ['table-row-added', 'info'],
    ]);
  });
});
