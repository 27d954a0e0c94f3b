import { describe, expect, it } from '@jest/globals';

import { readStatistics } from '../../../src/normalize/pre-2019/statistics-table.js';
import type { Table } from '../../../src/schema/table.js';
import { table, type Given } from '../tables.js';

const head = ['统计指标', '单位', '统计数'];
const read = (...tables: readonly Table[]) => readStatistics(tables);
const shown = (...tables: readonly Table[]) => read(...tables).figures.map(({ id, value, unit, column }) => [id, value, unit, column]);

describe('the 统计表', () => {
  it('gives each indicator its id, its unit and its labels from the first level down', () => {
    const { figures } = read(
      table([
        head,
        ['三、依申请公开情况', '——', '——'],
        ['（三）申请答复数', '件', '12'],
        ['4.不同意公开答复数', '件', '3'],
        ['其中：涉及国家秘密', '件', '1'],
        ['涉及商业秘密', '件', '2'],
        ['5.不属于本行政机关公开数', '件', '4'],
      ]),
    );
    expect(figures.map(({ id, value, path }) => [id, value, path.slice(1)])).toEqual([
      ['p3.3', 12, ['（三）申请答复数']],
      ['p3.3.4', 3, ['（三）申请答复数', '4.不同意公开答复数']],
      ['p3.3.4.a', 1, ['（三）申请答复数', '4.不同意公开答复数', '其中：涉及国家秘密']],
      ['p3.3.4.b', 2, ['（三）申请答复数', '4.不同意公开答复数', '涉及商业秘密']],
      ['p3.3.5', 4, ['（三）申请答复数', '5.不属于本行政机关公开数']],
    ]);
    expect(figures.every((figure) => figure.path[0] === '三、依申请公开情况' && figure.indicator === figure.id)).toBe(true);
  });

  it('nests a count of its own under 其中, and knows where the outer one goes on', () => {
    const { figures } = read(
      table([
        head,
        ['三、依申请公开情况', '', ''],
        ['（三）申请答复数', '件', '12'],
        ['4.不同意公开答复数', '件', '3'],
        ['其中：1.涉及国家秘密', '件', '1'],
        ['2.涉及商业秘密', '件', '0'],
        ['3.涉及个人隐私', '件', '0'],
        ['4.危及国家安全、公共安全、经济安全和社会稳定', '件', '1'],
        ['5.不是《条例》所指政府信息', '件', '1'],
        ['6.法律法规规定的其他情形', '件', '0'],
        ['5.不属于本行政机关公开数', '件', '4'],
      ]),
    );
    expect(figures.map((figure) => figure.path.length)).toEqual([2, 3, 4, 4, 4, 4, 4, 4, 3]);
    expect(figures.map((figure) => figure.id)).toEqual(['p3.3', 'p3.3.4', ...'abcdef'.split('').map((letter) => `p3.3.4.${letter}`), 'p3.3.5']);
  });

  it('tells two rows of one label apart by their first level', () => {
    expect(
      shown(
        table([
          head,
          ['四、行政复议数量', '件', '5'],
          ['（二）被依法纠错数', '件', '1'],
          ['五、行政诉讼数量', '件', '7'],
          ['（二）被依法纠错数', '件', '2'],
        ]),
      ).map(([id, value]) => [id, value]),
    ).toEqual([
      ['p4', 5],
      ['p4.2', 1],
      ['p5', 7],
      ['p5.2', 2],
    ]);
  });

  it('keeps blank, sign and zero apart, and knows a heading by having neither unit nor figure', () => {
    const { figures } = read(
      table([
        head,
        ['一、主动公开情况', '—', '—'],
        ['（一）主动公开政府信息数', '条', ''],
        ['其中：主动公开规范性文件数', '条', '/'],
        ['制发规范性文件总数', '件', '0'],
      ]),
    );
    expect(figures.map(({ id, value, status }) => [id, value, status])).toEqual([
      ['p1.1', null, 'blank'],
      ['p1.1.a', null, 'not-a-number'],
      ['p1.1.b', 0, 'number'],
    ]);
  });

  it('takes the column of the year for the indicator, never the sum since the beginning', () => {
    const rows: readonly (readonly Given[])[] = [
      ['指标', '单位', '2012年度', '历年累计'],
      ['（一）收到申请数', '件', '8', '40'],
      ['1.当面申请数', '件', '3', '12'],
      ['四、行政复议数量', '件', '0', '2'],
    ];
    expect(shown(table(rows))).toEqual([
      ['p3.1', 8, '件', '2012年度'],
      ['p.x1', 40, '件', '历年累计'],
      ['p3.1.1', 3, '件', '2012年度'],
      ['p.x2', 12, '件', '历年累计'],
      ['p4', 0, '件', '2012年度'],
      ['p.x3', 2, '件', '历年累计'],
    ]);
  });

  it('gives no column to the indicator where several parts of the government have one each', () => {
    const rows = [
      ['序号', '统计指标', '单位', '区政府统计数', '区直单位统计数'],
      ['1', '（一）收到申请数', '件', '8', '40'],
      ['2', '四、行政复议数量', '件', '0', '2'],
    ];
    const { figures } = read(table(rows));
    expect(figures.map((figure) => [figure.indicator, figure.column, figure.value])).toEqual([
      [null, '区政府统计数', 8],
      [null, '区直单位统计数', 40],
      [null, '区政府统计数', 0],
      [null, '区直单位统计数', 2],
    ]);
  });

  it('takes a running number off its label where no line stands between the two', () => {
    const rows = [
      ['序号统计指标', '单位', '统计数'],
      ['1三、依申请公开情况', '——', '——'],
      ['2（一）收到申请数', '件', '9'],
      ['3 1.当面申请数', '件', '4'],
      ['42.传真申请数', '件', '5'],
    ];
    expect(read(table(rows)).figures.map(({ id, value, path }) => [id, value, path.at(-1)])).toEqual([
      ['p3.1', 9, '（一）收到申请数'],
      ['p3.1.1', 4, '1.当面申请数'],
      ['p3.1.2', 5, '2.传真申请数'],
    ]);
  });

  it('reads two halves side by side, each with its own nesting', () => {
    const rows = [
      [...head, ...head],
      ['三、依申请公开情况', '', '', '四、行政复议数量', '件', '2'],
      ['（一）收到申请数', '件', '9', '（一）维持具体行政行为数', '件', '1'],
      ['1.当面申请数', '件', '4', '（二）被依法纠错数', '件', '1'],
    ];
    expect(shown(table(rows)).map(([id, value]) => [id, value])).toEqual([
      ['p3.1', 9],
      ['p3.1.1', 4],
      ['p4', 2],
      ['p4.1', 1],
      ['p4.2', 1],
    ]);
  });

  it('goes on in a second table without a head', () => {
    const first = table([head, ['三、依申请公开情况', '', ''], ['（一）收到申请数', '件', '9']], 3);
    const second = table(
      [
        ['1.当面申请数', '件', '4'],
        ['2.传真申请数', '件', '0'],
      ],
      4,
    );
    const statistics = read(first, second);
    expect(statistics.figures.map(({ id, path }) => [id, path.length])).toEqual([
      ['p3.1', 2],
      ['p3.1.1', 3],
      ['p3.1.2', 3],
    ]);
    expect([...statistics.blocks]).toEqual([3, 4]);
  });

  it('goes on where the next part has its numbers and labels in one column', () => {
    const first = table(
      [
        ['序号', ...head],
        ['8', '三、依申请公开情况', '——', '——'],
        ['9', '（一）收到申请数', '件', '9'],
      ],
      3,
    );
    const second = table(
      [
        ['10 1.当面申请数', '件', '4'],
        ['112.传真申请数', '件', '0'],
      ],
      4,
    );
    expect(read(first, second).figures.map(({ id, path }) => [id, path.at(-1)])).toEqual([
      ['p3.1', '（一）收到申请数'],
      ['p3.1.1', '1.当面申请数'],
      ['p3.1.2', '2.传真申请数'],
    ]);
  });

  it('nests by merged cells at the left', () => {
    const { figures } = read(
      table([
        [['指标', 2], '计量单位', '数量'],
        [['主动公开', 1, 2], '公开信息数', '条', '10'],
        ['全文电子化的信息数', '条', '9'],
        [['依申请公开', 1, 2], '申请总数', '件', '2'],
        ['答复总数', '件', '2'],
      ]),
    );
    expect(figures.map((figure) => [figure.path.join('/'), figure.value])).toEqual([
      ['主动公开/公开信息数', 10],
      ['主动公开/全文电子化的信息数', 9],
      ['依申请公开/申请总数', 2],
      ['依申请公开/答复总数', 2],
    ]);
  });

  it('doubts an indicator that is printed twice with two figures, and keeps both', () => {
    const { figures, notices } = read(
      table([head, ['（一）收到申请数', '件', '9'], ['（一）收到申请数', '件', '8'], ['六、举报投诉数量', '件', '0']]),
    );
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['p3.1', 9],
      ['p.x1', 8],
      ['p6', 0],
    ]);
    expect(notices.map((notice) => [notice.code, notice.place?.cell])).toEqual([
      ['printed-twice', [1, 2]],
      ['printed-twice', [2, 2]],
    ]);
  });

  it('is not any small table with such heads', () => {
    expect(
      shown(
        table([
          ['项目', '单位', '数量'],
          ['书籍', '本', '3'],
        ]),
      ),
    ).toEqual([]);
  });
});
