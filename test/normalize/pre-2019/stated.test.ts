import { describe, expect, it } from '@jest/globals';

import { readStated } from '../../../src/normalize/pre-2019/stated.js';

const stated = (...texts: readonly string[]) =>
  readStated(
    texts.map((text, block) => ({ text, place: { block } })),
    2016,
  ).map(({ id, value, unit }) => `${id} ${value}${unit}`);

describe('figures that a sentence states', () => {
  it.each([
    ['2016年，我县共主动公开政府信息12,345条。', ['n1.1 12345条']],
    ['主动公开政府信息数共1.2万条', ['n1.1 1.2万条']],
    ['全年共收到公民、法人和其他组织提出的政府信息公开申请１２件，答复 12 件。', ['n3.1 12件', 'n3.3 12件']],
    ['2016年1月1日至12月31日，收到依申请公开3件。', ['n3.1 3件']],
    ['收到申请0件', ['n3.1 0件']],
    ['其中：同意公开9件、同意部分公开2件、不予公开1件，申请信息不存在3件。', ['n3.3.2 9件', 'n3.3.3 2件', 'n3.3.4 1件', 'n3.3.6 3件']],
    ['被申请行政复议2件，被提起行政诉讼1起。', ['n4 2件', 'n5 1起']],
    ['举办业务培训班4期', ['n9.2 4期']],
  ])('%s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  it.each([
    ['rounded', '主动公开政府信息5500余条。'],
    ['a guess', '主动公开政府信息约300条。'],
    ['more than', '收到申请超过30件。'],
    ['another year', '2015年收到政府信息公开申请8件。'],
    ['since the beginning', '2008年以来累计主动公开政府信息30000条。'],
    ['half a year', '上半年收到政府信息公开申请8件。'],
    ['until a day', '截至12月31日，收到政府信息公开申请8件。'],
    ['one channel', '通过政府网站主动公开政府信息300条。'],
    ['some bodies', '各乡镇主动公开政府信息300条。'],
    ['two things together', '行政复议、行政诉讼3件。'],
    ['two outcomes together', '同意公开和部分公开12件。'],
    ['received and answered together', '受理和答复申请12件。'],
    ['in time only', '按时答复12件。'],
    ['what 受理 counts is not said', '受理政府信息公开申请12件。'],
    ['requests for review may be those that the organ decides itself', '收到行政复议申请3件。'],
    ['the growth', '收到申请同比增加7件。'],
    ['none, without a figure', '未收到政府信息公开申请。'],
    ['a duty', '应主动公开政府信息30条。'],
  ])('states nothing: %s', (_, text) => {
    expect(stated(text)).toEqual([]);
  });

  it('believes neither of two sentences that disagree, and counts two that agree once', () => {
    expect(stated('收到申请12件。', '收到申请13件。', '被提起行政诉讼1件。', '被提起行政诉讼1件。')).toEqual(['n5 1件']);
  });

  it('keeps the place of the number in the text as printed, in a part of a block too', () => {
    const [figure] = readStated([{ text: '共 收到申请 1２ 件。', place: { block: 7, page: 2, span: [100, 111] } }], 2016);
    expect(figure).toMatchObject({ value: 12, printed: '1２ 件', place: { block: 7, page: 2, span: [107, 111] }, indicator: 'p3.1' });
  });
});
