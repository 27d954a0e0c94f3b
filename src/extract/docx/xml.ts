import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';

/** A part of the package as a tree of WordprocessingML, names with their usual prefixes. */

export type Xml = CheerioAPI;
export type XmlNode = ReturnType<CheerioAPI['root']>[0] extends infer R ? (R extends { childNodes: readonly (infer C)[] } ? C : never) : never;
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

export const parseXml = (text: string): Xml => load(text, { xml: { decodeEntities: true } });
export const isXmlElement = (node: XmlNode): node is XmlElement => 'attribs' in node;

/** All elements of that name, in document order. */
export const all = (xml: Xml, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  const visit = (node: XmlNode): void => {
    if (!isXmlElement(node)) return;
    if (node.name === name) found.push(node);
    node.childNodes.forEach(visit);
  };
  xml.root().contents().toArray().forEach(visit);
  return found;
};

export const elements = (parent: XmlElement, name: string): XmlElement[] =>
  parent.childNodes.filter((node): node is XmlElement => isXmlElement(node) && node.name === name);
export const child = (parent: XmlElement, name: string): XmlElement | null => elements(parent, name)[0] ?? null;
export const value = (element: XmlElement | null): string | null => element?.attribs['w:val'] ?? null;
