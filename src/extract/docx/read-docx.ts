import mammoth from 'mammoth';

import { GiveUp } from '../../errors.js';
import type { Document, Metadatum } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import { readMarkup } from '../html/read-html.js';
import { amend } from './amend.js';
import { readNumbering } from './numbering.js';
import { damaged, openPackage, packParts } from './package.js';
import { parseXml } from './xml.js';

/**
 * A Word document: mammoth's HTML, with what mammoth loses put back first (automatic numbers, text boxes, rows that start
 * late, old merges) and what nobody sees taken out (hidden and deleted text).
 * @throws GiveUp `damaged-docx`, `zip-bomb`
 */
export const readDocx = async (bytes: Uint8Array): Promise<Result<Document>> => {
  const zip = await openPackage(bytes);
  const body = await zip.text('word/document.xml');
  if (body === null || !/<\w*:?body[\s>]/.test(body))
    throw new GiveUp({
      code: 'damaged-docx',
      message: { zh: 'Word 文件中没有正文（缺少 word/document.xml）。', en: 'The Word file has no body (word/document.xml is missing).' },
      advice: {
        zh: '请重新下载，或用 Word、WPS 打开后另存为 .docx 再读取。',
        en: 'Download it again, or open it in Word or WPS, save it as .docx and ingest that.',
      },
    });
  const [styles, numbering, footnotes, relations, core] = await Promise.all(
    ['word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/_rels/document.xml.rels', 'docProps/core.xml'].map((name) =>
      zip.text(name),
    ),
  );
  const document = parseXml(body);
  amend(document, readNumbering(numbering ? parseXml(numbering) : null, styles ? parseXml(styles) : null));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': document.xml(),
    'word/_rels/document.xml.rels': relations ?? noRelations,
  };
  if (styles) parts['word/styles.xml'] = styles;
  if (footnotes) parts['word/footnotes.xml'] = footnotes;
  // pictures are only counted: their bytes stay out of the package
  const html = await mammoth
    .convertToHtml({ buffer: await packParts(parts) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' })) })
    .catch((error: unknown) => {
      // mammoth's XML reader is stricter than ours
      if (String(error).includes('[xmldom ')) throw damaged('XML');
      throw error;
    });
  const read = readMarkup(html.value);
  return {
    value: { media: 'docx', reading: 'text', blocks: read.blocks, metadata: core ? propertiesOf(core) : [], links: read.links, pages: [] },
    notices: read.notices,
  };
};

const propertiesOf = (core: string): Metadatum[] => {
  const xml = parseXml(core);
  return ['dc:title', 'dc:creator', 'cp:lastModifiedBy', 'dcterms:created', 'dcterms:modified'].flatMap((name): Metadatum[] => {
    const text = xml(name.replace(':', '\\:')).first().text().trim();
    return text === '' ? [] : [{ name: name.split(':')[1]!, value: text, from: 'properties' }];
  });
};

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const packageRelations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const noRelations = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
