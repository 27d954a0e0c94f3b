import type { Unpacked } from '../intact.js';
import type { OpenPdf, OpenWith, PdfPage } from '../open-pdf.js';
import { Painter } from '../painter.js';
import { readContent } from './content.js';
import { PdfFile } from './file.js';
import { fontsOf } from './fonts.js';
import { graphicsStatesOf } from './graphics-states.js';
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

const openFile = (bytes: Uint8Array, unpacked?: Unpacked): OpenPdf => {
  const file = new PdfFile(bytes, unpacked);
  const lineages = lineagesOf(file);
  const fontOf = fontsOf(file);
  const graphicsStateOf = graphicsStatesOf(file);
  const page = (number: number): PdfPage => {
    const { content, resources, sheet } = pageSource(file, lineages[number - 1] ?? refuse('no such page'));
    return {
      paint: () =>
        certainly(() => {
          const to = new Painter(sheet);
          readContent({ file, painter: to, fontOf, graphicsStateOf }, content, resources);
          return to.page;
        }),
      empty: content.length === 0,
      picture: () => Promise.reject(new Uncertain('a picture to be looked at')),
      release: () => undefined,
    };
  };
  return {
    pageCount: lineages.length,
    properties: propertiesOf(file),
    page: (number) => promised(() => page(number)),
    close: () => Promise.resolve(),
  };
};

const promised = <T>(read: () => T): Promise<T> => new Promise((resolve) => resolve(certainly(read)));

/** @throws Uncertain, as do its pages when they are opened, painted, or asked for a picture */
export const openOwn: OpenWith = (bytes, unpacked) => promised(() => openFile(bytes, unpacked));
