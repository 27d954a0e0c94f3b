import { describe, expect, it } from '@jest/globals';

import { readDocx } from '../../../src/extract/docx/read-docx.js';
import { bombDocx } from '../../fixtures/documents.js';
import { cells, level, listed, names, numbering, p, pack, read, run, tc, texts } from './word.js';

describe('numbers that Word counts', () => {
  it('are written before their headings, sub-levels start anew', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.');
    expect(
      await texts(listed('总体') + listed('甲', 1) + listed('乙', 1) + listed('丙', 2) + listed('公开') + listed('丁', 1), numbering(levels)),
    ).toEqual(['一、总体', '（一）甲', '（二）乙', '1.丙', '二、公开', '（一）丁']);
  });

  it('start where a list says that it starts', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    expect(await texts(listed('a') + listed('b', 0, 2) + listed('c', 0, 2), numbering(level(0, 'decimal', '%1.'), nums))).toEqual([
      '1.a',
      '5.b',
      '6.c',
    ]);
  });

  it('come through a style, and the style it is based on', async () => {
    const styles = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style></w:styles>`;
    expect(
      await texts(p('总体', '<w:pStyle w:val="own"/>') + p('公开', '<w:pStyle w:val="own"/>'), {
        ...numbering(level(0, 'chineseCounting', '%1、')),
        'word/styles.xml': styles,
      }),
    ).toEqual(['一、总体', '二、公开']);
  });

  it('are written in Arabic figures above a legal level', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2 ', '<w:isLgl/>');
    expect(await texts(listed('总体') + listed('公开') + listed('甲', 1), numbering(levels))).toEqual(['一、总体', '二、公开', '2.1 甲']);
  });

  it('go on where a level is not started anew by those above it', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    expect(await texts(listed('总体') + listed('甲', 1) + listed('公开') + listed('乙', 1), numbering(levels))).toEqual([
      '一、总体',
      '1.甲',
      '二、公开',
      '2.乙',
    ]);
  });

  it('do not count what is deleted or hidden', async () => {
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = `<w:p><w:pPr>${properties}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">${run('旧')}</w:del></w:p>`;
    expect(await texts(listed('甲') + gone + listed('乙'), numbering(level(0, 'decimal', '%1.')))).toEqual(['1.甲', '2.乙']);
  });

  it('are no text where the list has bullets', async () => {
    expect(await texts(listed('点'), numbering(level(0, 'bullet', '•')))).toEqual(['点']);
  });
});

describe('what nobody sees', () => {
  it('leaves out deleted and moved text, and keeps inserted text', async () => {
    expect(
      await texts(
        `<w:p><w:ins w:id="1">${run('新')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('移')}</w:moveFrom>${run('文')}</w:p>`,
      ),
    ).toEqual(['新文']);
  });

  it('leaves out a deleted row', async () => {
    expect(await cells(`<w:tr>${tc('a')}${tc('1')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('b')}${tc('2')}</w:tr>`)).toEqual([
      [0, 0, 1, 1, 'a'],
      [0, 1, 1, 1, '1'],
    ]);
  });

  it('leaves out hidden text, by itself and by its style', async () => {
    const styles = `<w:styles ${names}><w:style w:type="character" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    expect(
      await texts(
        `<w:p>${run('见')}${run('不见', '<w:vanish/>')}${run('也不见', '<w:rStyle w:val="hid"/>')}${run('亦见', '<w:vanish w:val="0"/>')}</w:p>`,
        { 'word/styles.xml': styles },
      ),
    ).toEqual(['见亦见']);
  });
});

describe('tables', () => {
  it('keep merged cells in both directions', async () => {
    expect(
      await cells(
        `<w:tr>${tc('a', '<w:vMerge w:val="restart"/>')}${tc('b', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('1')}${tc('2')}</w:tr>`,
      ),
    ).toEqual([
      [0, 0, 2, 1, 'a'],
      [0, 1, 1, 2, 'b'],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
    ]);
  });

  it('keep the columns of a row that starts late', async () => {
    expect(
      (await cells(`<w:tr>${tc('a')}${tc('b')}${tc('c')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}${tc('2')}</w:tr>`)).slice(
        3,
      ),
    ).toEqual([
      [1, 0, 1, 1, ''],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
    ]);
  });

  it('join cells that an old Word merged with hMerge', async () => {
    expect(
      await cells(
        `<w:tr>${tc('a', '<w:hMerge w:val="restart"/>')}${tc('', '<w:hMerge/>')}${tc('b')}</w:tr><w:tr>${tc('1')}${tc('2')}${tc('3')}</w:tr>`,
      ),
    ).toMatchObject([
      [0, 0, 1, 2, 'a'],
      [0, 2, 1, 1, 'b'],
      [1, 0, 1, 1, '1'],
      [1, 1, 1, 1, '2'],
      [1, 2, 1, 1, '3'],
    ]);
  });

  it('keep cells and rows that stand in content controls', async () => {
    const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    expect((await cells(`<w:tr>${control(tc('a'))}${tc('1')}</w:tr>${control(`<w:tr>${tc('b')}${tc('2')}</w:tr>`)}`)).map((cell) => cell[4])).toEqual(
      ['a', '1', 'b', '2'],
    );
  });
});

describe('text boxes', () => {
  const box = (fallback: string): string =>
    `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框中')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>${fallback}</mc:AlternateContent></w:r></w:p>`;

  it('are read once where an old fallback repeats them', async () => {
    expect(
      await texts(box(`<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框中')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>`)),
    ).toEqual(['前', '框中']);
  });

  it('are read where there is no fallback', async () => {
    expect(await texts(box(''))).toEqual(['前', '框中']);
  });
});

describe('packages that cannot be read', () => {
  it('unpack to ten gigabytes: refused while unpacking, in little memory', async () => {
    const before = process.memoryUsage.rss();
    await expect(readDocx(new Uint8Array(bombDocx()))).rejects.toMatchObject({ reason: { code: 'zip-bomb' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('hold a part that is not as it was written: no changed digit is read', async () => {
    const bytes = await pack(p('收到申请517件'));
    const changed = Buffer.from(bytes);
    changed[changed.indexOf('517')] = '9'.charCodeAt(0);
    await expect(readDocx(bytes)).resolves.toBeDefined();
    await expect(readDocx(new Uint8Array(changed))).rejects.toMatchObject({ reason: { code: 'damaged-docx' } });
  });

  it('hold XML that is no XML', async () => {
    await expect(read(p('x'), { 'word/styles.xml': `<w:styles ${names}><w:style w:x=></w:styles>` })).rejects.toMatchObject({
      reason: { code: 'damaged-docx' },
    });
  });

  it('are cut off', async () => {
    const bytes = await pack(p('x'));
    await expect(readDocx(bytes.slice(0, bytes.length / 2))).rejects.toMatchObject({ reason: { code: 'damaged-docx' } });
  });
});
