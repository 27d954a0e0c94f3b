import { describe, expect, it } from '@jest/globals';

import { attachmentsOf } from '../../src/download/attachment.js';

const page = 'http://www.example.gov.cn/202401/t20240115_1.html';
const link = (text: string, href: string) => ({ text, href });

describe('attachmentsOf', () => {
  it('resolves the attachment that carries the report title against the page', () => {
    expect(attachmentsOf([link('某县2023年政府信息公开工作年度报告.pdf', './P020240115.pdf')], page)).toEqual([
      'http://www.example.gov.cn/202401/P020240115.pdf',
    ]);
  });

  it('puts the format that keeps tables best first', () => {
    const links = ['pdf', 'doc', 'docx'].map((extension) => link('2023年政府信息公开年报', `/a.${extension}`));
    expect(attachmentsOf(links, page).map((url) => url.split('.').at(-1))).toEqual(['docx', 'pdf', 'doc']);
  });

  it('leaves out what hangs beside it: guides, forms to fill in, explanations, reports of another kind', () => {
    const links = [
      link('政府信息公开指南', '/guide.doc'),
      link('政府信息公开申请表.doc', '/form.doc'),
      link('2023年政府信息公开工作年度报告解读', '/read.pdf'),
      link('2023年度行政执法统计年报', '/law.xlsx'),
      link('2023年度行政执法统计年报', '/law.pdf'),
      link('2023年法治政府建设年度报告', '/rule-of-law.pdf'),
      link('某街道办事处2023年政府信息公开工作年度报告（终稿）', '/report.pdf'),
    ];
    expect(attachmentsOf(links, page)).toEqual(['http://www.example.gov.cn/report.pdf']);
  });

  it('takes an attachment that nothing names where there is no better one', () => {
    expect(attachmentsOf([link('附件1', '/files/3f2a.docx'), link('首页', '/index.html')], page)).toEqual([
      'http://www.example.gov.cn/files/3f2a.docx',
    ]);
  });

  it('leaves the unnamed attachment where another one carries the title', () => {
    expect(attachmentsOf([link('附件1', '/x.docx'), link('2023年政府信息公开工作年度报告', '/y.pdf')], page)).toEqual([
      'http://www.example.gov.cn/y.pdf',
    ]);
  });

  it('finds the file name among the parameters of a download script', () => {
    const href = '/DownloadServlet?id=7&fileName=%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A.doc';
    expect(attachmentsOf([link('下载', href)], page)).toEqual([`http://www.example.gov.cn${href}`]);
  });

  it('names each address once, whatever stands behind #', () => {
    expect(attachmentsOf([link('年报', '/a.pdf'), link('年报', '/a.pdf#page=2')], page)).toEqual(['http://www.example.gov.cn/a.pdf']);
  });

  it('follows neither scripts nor files of this machine nor addresses with a password', () => {
    const links = ['javascript:open("a.pdf")', 'file:///etc/a.pdf', 'http://u:p@example.gov.cn/a.pdf', 'mailto:a@b.pdf', '', '#a.pdf'];
    expect(
      attachmentsOf(
        links.map((href) => link('年报', href)),
        page,
      ),
    ).toEqual([]);
  });
});
