import type { Metadatum } from '../../schema/document.js';
import { readXml } from './xml.js';

/** Title, author and times of the document (ECMA-376 Part 2, 11). */

const told = ['dc:title', 'dc:creator', 'cp:lastModifiedBy', 'dcterms:created', 'dcterms:modified'];

/** @param text of docProps/core.xml */
export const readProperties = (text: string | null): readonly Metadatum[] => {
  const values = new Map<string, string>();
  let open: string | null = null;
  if (text !== null)
    readXml(text, 'docProps/core.xml', {
      open: (name) => {
        if (told.includes(name) && !values.has(name)) {
          values.set(name, '');
          open = name;
        }
        return true;
      },
      close: () => {
        open = null;
      },
      text: (value) => {
        if (open !== null) values.set(open, values.get(open)! + value);
      },
    });
  return told.flatMap((name): Metadatum[] => {
    const value = values.get(name)?.trim() ?? '';
    return value === '' ? [] : [{ name: name.split(':')[1]!, value, from: 'properties' }];
  });
};
