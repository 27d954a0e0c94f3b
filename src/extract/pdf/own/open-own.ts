import type { OpenPdf, OpenWith, PdfPage } from '../open-pdf.js';
import { fontsOf, readContent } from './content.js';
import type { OperatorList } from './content.js';
import { PdfFile } from './file.js';
import { numbered } from './operators.js';
import { lineagesOf, pageSource } from './pages.js';
import { propertiesOf } from './properties.js';
import { refuse, Uncertain } from './uncertain.js';

/**
 * A reader of ordinary PDF files without pdf.js, several times as fast. It gives exactly what pdf.js gives, or throws Uncertain:
 * whatever is unusual is refused, here or on any later page, and the whole file is then pdf.js's.
 */

/** What runs out of room or of stack was no ordinary file. */
const certainly = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Uncertain('a file beyond all measure');
    throw error;
  }
};

/** @throws Uncertain, as do the promises of pages and pictures */
export const openOwn: OpenWith = (bytes) => {
  const open = (): OpenPdf => {
    const file = new PdfFile(bytes);
    const lineages = lineagesOf(file);
    const fontOf = fontsOf(file);
    return {
      pageCount: lineages.length,
      operators: numbered,
      properties: propertiesOf(file),
      visible: () => refuse('optional content'),
      // a promise, for a reader that has to wait
      page: (number) =>
        new Promise((resolve) => resolve(certainly(() => pageOf(pageSource(file, lineages[number - 1] ?? refuse('no such page')), file)))),
      close: () => Promise.resolve(),
    };
    function pageOf({ content, resources, width, height, transform }: ReturnType<typeof pageSource>, from: PdfFile): PdfPage {
      const operators: OperatorList = readContent(from, fontOf, content, resources);
      return {
        width,
        height,
        transform,
        operators,
        font: (id) => operators.fonts.get(id) ?? null,
        picture: () => Promise.reject(new Uncertain('a picture to be looked at')),
        release: () => undefined,
      };
    }
  };
  return new Promise((resolve) => resolve(certainly(open)));
};
