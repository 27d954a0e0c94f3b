import { isOn, type Numbering } from './numbering.js';
import { all, child, elements, isXmlElement, value, type Xml, type XmlElement, type XmlNode } from './xml.js';

/** What mammoth leaves out or gets wrong, put right in document.xml before mammoth reads it (mammoth #92, #228, #413). */

export const amend = (document: Xml, numbering: Numbering): void => {
  dropUnseen(document, numbering);
  liftTextBoxes(document);
  for (const row of all(document, 'w:tr')) {
    padRow(document, row);
    joinMerged(document, row);
  }
  writeNumbers(document, numbering);
};

/** Hidden text, deleted text and rows, fallbacks of what is drawn another way. */
const dropUnseen = (xml: Xml, numbering: Numbering): void => {
  for (const name of ['w:del', 'w:moveFrom']) for (const element of all(xml, name)) if (!isMark(element)) xml(element).remove();
  for (const row of all(xml, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (properties && child(properties, 'w:del')) xml(row).remove();
  }
  for (const run of all(xml, 'w:r')) {
    const properties = child(run, 'w:rPr');
    if (!properties) continue;
    const vanish = child(properties, 'w:vanish');
    if (vanish ? isOn(vanish) : numbering.hides(value(child(properties, 'w:rStyle')))) xml(run).remove();
  }
};

/** `w:del` inside run or row properties marks, it does not hold text. */
const isMark = (element: XmlElement): boolean => {
  const parent = element.parent;
  return parent !== null && 'name' in parent && /^w:(?:rPr|trPr|pPr|numPr)$/.test(parent.name);
};

/** Text of a drawn box, behind the paragraph that it is anchored in; once, not again from the VML fallback. */
const liftTextBoxes = (xml: Xml): void => {
  for (const alternate of all(xml, 'mc:AlternateContent')) {
    const choice = child(alternate, 'mc:Choice');
    const boxes = choice ? inside(choice, 'w:txbxContent') : [];
    const paragraph = xml(alternate).closest('w\\:p');
    if (boxes.length === 0 || paragraph.length === 0) continue;
    for (const box of [...boxes].reverse()) for (const block of [...box.childNodes].reverse()) if (isXmlElement(block)) paragraph.after(block);
    xml(alternate).remove();
  }
};

const inside = (element: XmlElement, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  const visit = (node: XmlNode): void => {
    if (!isXmlElement(node)) return;
    if (node.name === name) found.push(node);
    else node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return found;
};

/** Columns that a row leaves out at its start (gridBefore, 17.4.15) or end: as blank cells, so that nothing shifts. */
const padRow = (xml: Xml, row: XmlElement): void => {
  const properties = child(row, 'w:trPr');
  if (!properties) return;
  const blank = (count: number): string => `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr><w:p/></w:tc>`;
  const before = Number(value(child(properties, 'w:gridBefore')) ?? 0);
  const after = Number(value(child(properties, 'w:gridAfter')) ?? 0);
  const first = row.childNodes.find((node) => isXmlElement(node) && (node.name === 'w:tc' || node.name === 'w:sdt'));
  if (before > 0 && first) xml(first).before(blank(before));
  if (after > 0) xml(row).append(blank(after));
};

/** Legacy horizontal merge (hMerge, 17.4.22): the cells that continue become columns of the one that starts. */
const joinMerged = (xml: Xml, row: XmlElement): void => {
  let open: XmlElement | null = null;
  for (const cell of elements(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    const merge = properties ? child(properties, 'w:hMerge') : null;
    if (merge && value(merge) !== 'restart' && open) {
      widen(xml, open, spanOf(cell));
      xml(cell).remove();
    } else open = merge ? cell : null;
  }
};

const spanOf = (cell: XmlElement): number => {
  const properties = child(cell, 'w:tcPr');
  return Number((properties && value(child(properties, 'w:gridSpan'))) ?? 1);
};

const widen = (xml: Xml, cell: XmlElement, by: number): void => {
  const width = spanOf(cell) + by;
  const properties = child(cell, 'w:tcPr')!;
  const span = child(properties, 'w:gridSpan');
  if (span) span.attribs['w:val'] = String(width);
  else xml(properties).append(`<w:gridSpan w:val="${width}"/>`);
};

/** The number as text at the head of its paragraph; the paragraph is then no list item to mammoth. */
const writeNumbers = (xml: Xml, numbering: Numbering): void => {
  for (const paragraph of all(xml, 'w:p')) {
    const number = numbering.next(paragraph);
    const properties = child(paragraph, 'w:pPr');
    const numPr = properties ? child(properties, 'w:numPr') : null;
    if (numPr) xml(numPr).remove();
    if (number === null || paragraph.childNodes.every((node) => node === properties)) continue;
    const run = `<w:r><w:t xml:space="preserve">${number.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
    if (properties) xml(properties).after(run);
    else xml(paragraph).prepend(run);
  }
};
