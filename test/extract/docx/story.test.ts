import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';

import { readDocx } from '../../../src/extract/docx/read-docx.js';
import { names, p, pack, read, run, texts } from './word.js';

const notices = async (body: string) => (await readDocx(await pack(body))).notices.map((notice) => [notice.code, notice.place?.block]);
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const styles = (inner: string): Record<string, string> => ({ 'word/styles.xml': `<w:styles ${names}>${inner}</w:styles>` });

describe('headings', () => {
  const headings = async (body: string, parts = {}) =>
    (await read(body, parts)).blocks.map((block) =>
      block.kind === 'heading' ? `${block.level} ${block.text}` : 'text' in block ? block.text : block.kind,
    );

  it('are told by the outline level, also of a style that theirs is based on', async () => {
    const defined = styles(
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="own"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    );
    const body = p('甲', '<w:pStyle w:val="a"/>') + p('乙', '<w:outlineLvl w:val="0"/>') + p('丙', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>');
    expect(await headings(body, defined)).toEqual(['2 甲', '1 乙', '丙']);
  });

  it('are told by the name of a built-in style that leaves out its level', async () => {
    const defined = styles('<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/></w:style>');
    expect(await headings(p('甲', '<w:pStyle w:val="3"/>'), defined)).toEqual(['3 甲']);
  });

  it('are not searched for in styles that go round in a ring', async () => {
    const defined = styles(
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    );
    expect(await headings(p('甲', '<w:pStyle w:val="a"/>'), defined)).toEqual(['甲']);
  });
});

describe('fields', () => {
  it('show their result and not their instruction, nor the results inside it', async () => {
    const inner = char('begin') + code('PAGE') + char('separate') + run('7') + char('end');
    const body = paragraph(run('共'), char('begin'), code('IF '), inner, code(' = 1'), char('separate'), run('517'), char('end'), run('件'));
    expect(await texts(body)).toEqual(['共517件']);
  });

  it('of the simple kind show what is in them', async () => {
    expect(await texts(paragraph(run('第'), `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, run('页')))).toEqual(['第3页']);
  });

  it('that keep no result are doubted', async () => {
    expect(await notices(paragraph(run('第'), char('begin'), code(' EQ \\o\\ac(○,1) '), char('end'), run('条')))).toEqual([['unread-field', 0]]);
    expect(await notices(paragraph(run('词'), char('begin'), code(' XE "词" '), char('end')))).toEqual([]);
  });

  it('that never end keep no text from being read, and are doubted where they may', async () => {
    expect(await texts(paragraph(char('begin'), code('PAGE'), run('一')) + p('二'))).toEqual(['一', '二']);
    expect(
      await notices(paragraph(char('begin'), code('IF')) + paragraph(char('begin'), code('PAGE'), char('separate'), run('二'), char('end'))),
    ).toContainEqual(['unclosed-field', undefined]);
  });
});

describe('links', () => {
  const relations = {
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/hyperlink" Target="http://a.gov.cn/1" TargetMode="External"/></Relationships>',
  };
  const rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

  it('are read as elements and as fields, places in the document left out', async () => {
    const body = paragraph(
      `<w:hyperlink ${rel} r:id="r1">${run('甲')}${run('乙')}</w:hyperlink>`,
      `<w:hyperlink w:anchor="here">${run('丙')}</w:hyperlink>`,
      char('begin') + code('HYPERLINK "http://b.gov.cn" \\o "x"') + char('separate') + run('丁') + char('end'),
      char('begin') + code('HYPERLINK \\l "here"') + char('separate') + run('戊') + char('end'),
    );
    const document = await read(body, relations);
    expect(document.blocks.map((block) => 'text' in block && block.text)).toEqual(['甲乙丙丁戊']);
    expect(document.links).toEqual([
      { text: '甲乙', href: 'http://a.gov.cn/1' },
      { text: '丁', href: 'http://b.gov.cn' },
    ]);
  });
});

describe('text that is struck out', () => {
  it('is left out, and its paragraph is doubted', async () => {
    for (const mark of ['<w:strike/>', '<w:dstrike w:val="1"/>']) {
      const body = paragraph(run('收到'), run('7', mark), run('4件'));
      expect(await texts(body)).toEqual(['收到4件']);
      expect(await notices(body)).toEqual([['struck-out', 0]]);
    }
  });

  it('is doubted where a style strikes it, and none where the run says it is not', async () => {
    const defined = styles('<w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style>');
    const old = '<w:rStyle w:val="old"/>';
    expect(await texts(paragraph(run('7', old), run('4')), defined)).toEqual(['4']);
    expect(await texts(paragraph(run('7', `${old}<w:strike w:val="0"/>`), run('4')), defined)).toEqual(['74']);
    expect(await notices(paragraph(run('4', '<w:strike w:val="0"/><w:dstrike w:val="false"/>')))).toEqual([]);
  });
});

describe('characters', () => {
  it('of symbol fonts are mapped where known, else doubted', async () => {
    const sym = (font: string, value: string): string => `<w:r><w:sym w:font="${font}" w:char="${value}"/></w:r>`;
    expect(await texts(paragraph(sym('Wingdings', 'F0FE'), sym('宋体', '4E00')))).toEqual(['🗹一']);
    expect(await notices(paragraph(sym('Wingdings', 'F0FE')))).toEqual([]);
    expect(await notices(paragraph(run('一'), sym('No Such Font', 'F0FE')))).toEqual([['mojibake', 0]]);
  });

  it('keep their base where readings stand over them', async () => {
    expect(
      await texts(paragraph(`<w:r><w:ruby><w:rubyPr/><w:rt>${run('gōng')}</w:rt><w:rubyBase>${run('公')}</w:rubyBase></w:ruby></w:r>`, run('开'))),
    ).toEqual(['公开']);
  });

  it('raised by themselves or by their style stay marks', async () => {
    const defined = styles('<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>');
    expect(await texts(paragraph(run('12'), run('1', '<w:vertAlign w:val="superscript"/>'), run('2', '<w:rStyle w:val="up"/>')), defined)).toEqual([
      '12¹²',
    ]);
  });

  it('in formulas and in marks that nobody knows are read, and doubted', async () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const formula = paragraph(`<m:oMath ${math}><m:r><m:t>7</m:t></m:r></m:oMath>`);
    const unknown = paragraph(`<x:new xmlns:x="urn:x">${run('8')}</x:new>`);
    expect(await texts(formula + unknown)).toEqual(['7', '8']);
    expect(await notices(formula + unknown)).toEqual([
      ['formula', 0],
      ['unknown-element', 1],
    ]);
  });
});

describe('paragraphs', () => {
  it('go on in the next where the mark between them is deleted or hidden', async () => {
    const joined = (mark: string): string => p('收到', `<w:rPr>${mark}</w:rPr>`) + p('517件');
    expect(await texts(joined('<w:del w:id="1"/>'))).toEqual(['收到517件']);
    expect(await texts(joined('<w:vanish/>'))).toEqual(['收到517件']);
    expect(await texts(joined('<w:ins w:id="1"/>'))).toEqual(['收到', '517件']);
  });

  it('break where a line or a page does', async () => {
    expect(
      await texts(
        paragraph(run('一'), '<w:r><w:br/></w:r>', run('二'), '<w:r><w:br w:type="page"/></w:r>', run('三'), '<w:r><w:cr/></w:r>', run('四')),
      ),
    ).toEqual(['一', '二', '三', '四']);
  });

  it('hidden by their style are not read, unless a run says otherwise', async () => {
    const defined = styles(
      '<w:style w:type="paragraph" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="too"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const body = `<w:p><w:pPr><w:pStyle w:val="hid"/></w:pPr>${run('不见')}${run('见', '<w:vanish w:val="0"/>')}${run('又见', '<w:rStyle w:val="too"/>')}</w:p>`;
    expect(await texts(body + p('文'), defined)).toEqual(['见又见文']);
  });

  it('keep what former properties of a tracked change say out of it', async () => {
    expect(await texts(`<w:p>${run('见', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`)).toEqual(['见']);
  });

  it('name a part that is not read', async () => {
    expect(await notices(`<w:altChunk/>${p('x')}`)).toEqual([['unread-part', undefined]]);
  });
});

describe('notes', () => {
  it('stand behind the text with their numbers, and their marks stay marks', async () => {
    const note = (kind: string, id: number, text: string): string => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${names}>${note('footnote', 1, '未引用')}${note('footnote', 2, '脚注')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${names}>${note('endnote', 2, '尾注')}</w:endnotes>`,
    };
    const body =
      paragraph(run('甲12'), '<w:r><w:endnoteReference w:id="2"/></w:r>', run('乙'), '<w:r><w:footnoteReference w:id="2"/></w:r>') + p('丙');
    expect(await texts(body, parts)).toEqual(['甲12[¹]乙[²]', '丙', '1. 尾注', '2. 脚注']);
  });
});

describe('floods', () => {
  it('of marks of one note print it once', async () => {
    const parts = { 'word/footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="1">${p('脚注')}</w:footnote></w:footnotes>` };
    expect(await texts(paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(3)), parts)).toEqual(['[¹][¹][¹]', '1. 脚注']);
  });

  it('of links, fields and namespaces that never end take no longer than their text', async () => {
    const many = 20_000;
    const link = char('begin') + code('HYPERLINK "http://a.gov.cn"') + char('separate') + run('x');
    const before = performance.now();
    expect((await texts(paragraph(link.repeat(many))))[0]).toHaveLength(many);
    expect(await texts(paragraph((char('begin') + code('IF') + run('x')).repeat(many)))).toEqual(['x']);
    expect(performance.now() - before).toBeLessThan(10_000);
    const scopes = Array.from({ length: many }, (_, index) => `<w:sdt xmlns:n${index}="urn:n">`).join('') + '</w:sdt>'.repeat(many);
    await expect(read(scopes)).rejects.toMatchObject({ reason: { code: 'docx-too-large' } });
  });
});

describe('pictures', () => {
  const drawing = (inner: string): string =>
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="公章"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const blip =
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r9"/></pic:blipFill></pic:pic>';

  it('stand in the text where they are, and not at all where they are hidden', async () => {
    const document = await read(
      paragraph(run('前'), `<w:r>${drawing(blip)}</w:r>`, run('后'), `<w:r><w:rPr><w:vanish/></w:rPr>${drawing(blip)}</w:r>`),
    );
    expect(document.blocks).toEqual([
      { kind: 'paragraph', text: '前', place: { block: 0 } },
      { kind: 'image', alt: '公章', place: { block: 1 } },
      { kind: 'paragraph', text: '后', place: { block: 2 } },
    ]);
  });

  it('that two generations of Word draw are read once, as the one that is understood', async () => {
    const both = (requires: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}">${drawing(blip)}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await read(paragraph(both('wpg')))).blocks.map((block) => block.kind)).toEqual(['image']);
    expect((await read(paragraph(both('future')))).blocks.map((block) => block.kind)).toEqual(['paragraph']);
    const renamed = both('x').replace(
      '<mc:AlternateContent>',
      '<mc:AlternateContent xmlns:x="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    );
    expect((await read(paragraph(renamed))).blocks.map((block) => block.kind)).toEqual(['image']);
  });
});

describe('the package', () => {
  const packed = async (parts: Readonly<Record<string, string | Uint8Array>>) => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(parts)) zip.file(name, content);
    return readDocx(new Uint8Array(await zip.generateAsync({ type: 'arraybuffer' })));
  };
  const body = (text: string): string => `<w:document ${names}><w:body>${p(text)}</w:body></w:document>`;
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/${type}" Target="${target}"/></Relationships>`;

  it('says which part is the document', async () => {
    const read = await packed({
      '_rels/.rels': relations('officeDocument', '/word/document2.xml'),
      'word/document.xml': body('别的'),
      'word/document2.xml': body('正文'),
    });
    expect(read.value.blocks).toMatchObject([{ text: '正文' }]);
  });

  it('may be strict, with other names for all namespaces and prefixes', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>';
    expect((await packed({ 'word/document.xml': strict })).value.blocks).toMatchObject([{ kind: 'heading', level: 1, text: '正文' }]);
  });

  it('may be in UTF-16', async () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${body('正文')}`, 'utf16le'));
    expect((await packed({ 'word/document.xml': wide })).value.blocks).toMatchObject([{ text: '正文' }]);
  });

  it.each([
    ['a document type, with or without entities', `<!DOCTYPE x [<!ENTITY a "517">]>${body('&a;')}`],
    ['an entity that XML does not have', body('&nbsp;')],
    ['elements that end crosswise', `<w:document ${names}><w:body><w:p></w:body></w:p></w:document>`],
    ['an element that never ends', body('x').replace('</w:body>', '')],
    ['an end without a beginning', `${body('x')}</w:p>`],
    ['an attribute without quotes', body('x').replace('<w:p>', '<w:p w:a=1>')],
  ])('is refused where its XML has %s', async (_, document) => {
    await expect(packed({ 'word/document.xml': document })).rejects.toMatchObject({ reason: { code: 'damaged-docx' } });
  });

  it('is refused where tables are nested beyond reason, however deep: no stack overflows', async () => {
    const open = '<w:tbl><w:tr><w:tc>'.repeat(20_000);
    const close = '</w:tc></w:tr></w:tbl>'.repeat(20_000);
    await expect(packed({ 'word/document.xml': `<w:document ${names}><w:body>${open}${close}</w:body></w:document>` })).rejects.toMatchObject({
      reason: { code: 'docx-too-large' },
    });
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(80)}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`;
    await expect(read(tables)).rejects.toMatchObject({ reason: { code: 'nested-too-deep' } });
    const wrapped = `${'<w:sdt><w:sdtContent>'.repeat(150)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(150)}`;
    expect((await read(wrapped)).blocks).toMatchObject([{ text: 'x' }]);
  });
});
