import { describe, expect, it } from '@jest/globals';

import { plainParts } from '../../../src/normalize/pre-2019/parts.js';
import { locateTables } from '../../../src/normalize/locate-tables.js';
import { cutSections } from '../../../src/normalize/sections.js';
import { document, table } from '../tables.js';

const titles = (...lines: readonly string[]) => plainParts(document(...lines)).sections.map((section) => `${section.number}${section.title}`);

describe('parts of a report without a form', () => {
  it('are its first-level headings in their order, whatever they are called', () => {
    const { preamble, sections } = plainParts(
      document('标题', '一、概述', '甲。', '二、公开的收费及减免情况', table([['a', '1']]), '三、附表', '完'),
    );
    expect(preamble.map((line) => line.text)).toEqual(['标题']);
    expect(sections.map(({ title, order, match, otherTables, text }) => [title, order, match, otherTables, text.length])).toEqual([
      ['概述', null, 'other', 0, 1],
      ['公开的收费及减免情况', null, 'other', 1, 0],
      ['附表', null, 'other', 0, 1],
    ]);
  });

  it('pass over a table of contents and a list that counts anew inside a part', () => {
    const contents = ['一、概述', '二、主动公开', '三、问题'];
    expect(titles('目录', ...contents, '一、概述', '甲', '二、主动公开', '一、抓制度', '乙', '二、抓平台', '丙', '三、问题', '丁')).toEqual([
      '一概述',
      '二主动公开',
      '三问题',
    ]);
  });

  it('go on after one lost heading', () => {
    expect(titles('一、概述', '甲', '三、依申请公开', '乙', '四、问题', '丙')).toEqual(['一概述', '三依申请公开', '四问题']);
  });

  it('are those that are headed in another way where nothing is numbered so', () => {
    const known = cutSections(document('标题', '1、概述', '甲。', '2、存在的主要问题', '乙。'), locateTables(document()));
    const { sections } = plainParts(document('标题', '1、概述', '甲。', '2、存在的主要问题', '乙。'), known);
    expect(sections.map(({ title, order, match }) => [title, order, match])).toEqual([
      ['概述', null, 'other'],
      ['存在的主要问题', null, 'other'],
    ]);
  });

  it('are none where nothing is numbered: all is preamble', () => {
    const { preamble, sections } = plainParts(document('标题', '甲。'));
    expect([preamble.length, sections.length]).toEqual([2, 0]);
  });
});
