/**
 * A package around the part that holds a body, and nothing else of the document: mammoth fails where the part refers to others that
 * are not there, so that stubs stand for them.
 */

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const content = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${xml}<Types xmlns="${content}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordPart}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordPart}.styles+xml"/></Types>`;

/** Notes stand outside of the tables, and what refers to them is a mark. */
const noteReference = /<\w+:(?:foot|end)noteReference\b[^<>]*\/>/g;

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relationsPart = (inner: string): string => `${xml}<Relationships xmlns="${relations}">${inner}</Relationships>`;

/** Names of what a body refers to: pictures and addresses, for which one picture stands that is never opened. */
const referredTo = (body: string): readonly string[] => [...new Set([...body.matchAll(/:(?:embed|link|id|pict)="([\w.-]+)"/g)].map(([, id]) => id!))];

/** Text of the parts, by name. @param body text of the part that holds the body */
export const partsAround = (body: string): Readonly<Record<string, string>> => {
  const stubs = referredTo(body).map((id) => relation(id, 'image', 'media/picture.png'));
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationsPart(relation('body', 'officeDocument', 'word/document.xml')),
    'word/document.xml': body.replace(noteReference, ''),
    'word/_rels/document.xml.rels': relationsPart(relation('own-styles', 'styles', 'styles.xml') + stubs.join('')),
    'word/styles.xml': `${xml}<w:styles xmlns:w="${word}"/>`,
  };
};
