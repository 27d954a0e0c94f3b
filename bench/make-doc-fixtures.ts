/**
 * Makes the Word documents that test/fixtures/doc/*.doc were converted from; LibreOffice writes the binary format, no library does:
 * `npx tsx bench/make-doc-fixtures.ts DIR && soffice --headless --convert-to doc:"MS Word 97" --outdir test/fixtures/doc DIR/*.docx`
 *
 * The reports are those that test/extract/doc/read-doc.test.ts makes again to know their figures.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { writeDocx } from './generator/docx.js';
import { invent } from './generator/invent.js';
import { yichun2023 } from './generator/specs/yichun-2023.js';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const tc = (inner: string, properties = '', width = 2000): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(run(inner))}</w:tc>`;
const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string, widths: readonly number[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
const three = [2000, 2000, 2000];
const listed = (level: number, list: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const changed = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"';
const box = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="900000"/><wp:wrapNone/><wp:docPr id="1" name="t"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const picture =
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:docPr id="2" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const floating = picture
  .replace(
    '<wp:inline distT="0" distB="0" distL="0" distR="0">',
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="3" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
  )
  .replace('<wp:docPr', '<wp:wrapNone/><wp:docPr')
  .replace('</wp:inline>', '</wp:anchor>');
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What Word can do to text, one paragraph each. */
const text = [
  p(run('总章'), `<w:pStyle w:val="H1"/>${listed(0, 1)}`),
  p(run('甲'), listed(1, 1)),
  p(run('乙'), listed(1, 1)),
  p(run('丙'), listed(2, 1)),
  p(run('次章'), `<w:pStyle w:val="H1"/>${listed(0, 1)}`),
  p(run('丁'), listed(1, 1)),
  p(run('点'), listed(0, 2)),
  p(run('大纲'), '<w:outlineLvl w:val="1"/>'),
  p(
    `${run('见')}${run('不见', '<w:vanish/>')}<w:ins ${changed}>${run('新')}</w:ins><w:del ${changed}><w:r><w:delText>旧</w:delText></w:r></w:del>${run('尾')}${run('1', '<w:vertAlign w:val="superscript"/>')}`,
  ),
  p(`${run('点')}${field(' HYPERLINK "http://www.example.gov.cn/x" ', '这里')}${run('看')}`),
  p(`${run('首行')}<w:r><w:br/></w:r>${run('次行')}<w:r><w:tab/></w:r>${run('其后')}`),
  p(`<w:r><w:br w:type="page"/></w:r>${run('页后')}`),
  p(`${run('选')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`),
  p(`${run('图前')}${picture}`),
  p(`${run('浮图')}${floating}`),
  p(`${run('框外')}${box(p(run('框中')))}`),
  p(run('末段')),
].join('');

/** What Word can do to tables, a paragraph between each two. */
const tables = [
  table(
    tr(tc('a', '<w:vMerge w:val="restart"/>') + tc('b', '<w:gridSpan w:val="2"/>', 4000)) +
      tr(tc('', '<w:vMerge/>') + tc('1') + tc('2')) +
      tr(tc('', '<w:vMerge/>') + tc('3') + tc('4')),
    three,
  ),
  table(
    tr(tc('a') + tc('b') + tc('c')) +
      tr(tc('1') + tc('2'), '<w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/>') +
      tr(tc('3') + tc('4'), '<w:gridAfter w:val="1"/><w:wAfter w:w="2000" w:type="dxa"/>'),
    three,
  ),
  table(
    tr(tc('a') + tc('b')) +
      tr(tc('外1') + tc(table(tr(tc('内2', '', 900) + tc('内3', '', 900)), [900, 900]) + p(run('后')))) +
      tr(tc('1') + tc('2')) +
      tr(tc('3') + tc(p(run('4')) + p(run('5')))),
    [2000, 4000],
  ),
  table(tr(tc('框中第一段')) + tr(tc('框中第二段')), [6000]),
]
  .map((one) => one + p(run('间')))
  .join('');

const level = (at: number, format: string, shown: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;
const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const styles = `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`;

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const part = (name: string, kind: string): string =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;

const pack = (body: string): Promise<Uint8Array> => {
  const zip = new JSZip();
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${part('/word/document.xml', 'document.main')}${part('/word/styles.xml', 'styles')}${part('/word/numbering.xml', 'numbering')}</Types>`;
  zip.file('[Content_Types].xml', types);
  zip.file('_rels/.rels', relations(relation('d', 'officeDocument', 'word/document.xml')));
  zip.file(
    'word/_rels/document.xml.rels',
    relations(relation('s', 'styles', 'styles.xml') + relation('n', 'numbering', 'numbering.xml') + relation('picture', 'image', 'pixel.png')),
  );
  zip.file('word/document.xml', `<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  zip.file('word/styles.xml', styles);
  zip.file('word/numbering.xml', numbering);
  zip.file('word/pixel.png', pixel, { base64: true });
  return zip.generateAsync({ type: 'uint8array' });
};

const out = process.argv[2];
if (out === undefined) throw new Error('say where to: npx tsx bench/make-doc-fixtures.ts DIR');
await mkdir(out, { recursive: true });
const documents = {
  text: await pack(text),
  tables: await pack(tables),
  'report-2021': await writeDocx(yichun2023),
  'report-2019': await writeDocx(invent({ organ: 3, seed: 5, form: '2019', otherUndivided: false }).spec),
};
for (const [name, bytes] of Object.entries(documents)) await writeFile(join(out, `${name}.docx`), bytes);
console.log(`${Object.keys(documents).length} documents in ${out}`);
