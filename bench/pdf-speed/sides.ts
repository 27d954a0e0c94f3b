import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type * as pdfJsReader from '../../src/extract/pdf/pdfjs.js';
import type * as readers from '../../src/extract/pdf/read-pdf.js';

/** The programs that pdf-speed.ts measures: each reads one file and tells its pages. */

export type Side = 'own' | 'pdfjs' | 'prototype' | 'mupdf' | 'mupdf json' | 'plain';

type Read = (bytes: Uint8Array) => Promise<number>;

interface PdfJs {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<{
      readonly numPages: number;
      getPage(number: number): Promise<{ getTextContent(): Promise<unknown>; getOperatorList(): Promise<unknown>; cleanup(): boolean }>;
    }>;
    destroy(): Promise<void>;
  };
}

interface Prototype {
  readonly extractTables: (bytes: Uint8Array) => Promise<{ readonly pages: readonly unknown[] }>;
}

interface MuPdfText {
  asJSON(): string;
  destroy(): void;
}

interface MuPdfFile {
  countPages(): number;
  loadPage(index: number): { toStructuredText(options: string): MuPdfText; destroy(): void };
  destroy(): void;
}

/** MuPDF's table finder; its result stays inside it unless something takes it out. */
const muPdf = async (take: (found: MuPdfText) => unknown): Promise<Read> => {
  const library = (await import(new URL('../node_modules/mupdf/dist/mupdf.js', import.meta.url).href)) as {
    readonly Document: { openDocument(bytes: Uint8Array, type: string): MuPdfFile };
  };
  return (bytes) => {
    const document = library.Document.openDocument(bytes, 'application/pdf');
    const pages = document.countPages();
    for (let index = 0; index < pages; index++) {
      const page = document.loadPage(index);
      const found = page.toStructuredText('vectors,table-hunt');
      take(found);
      found.destroy();
      page.destroy();
    }
    document.destroy();
    return Promise.resolve(pages);
  };
};

type Built = typeof readers & Pick<typeof pdfJsReader, 'openWithPdfJs'>;

const built = async (): Promise<Built> => {
  const from = (file: string): Promise<unknown> => import(new URL(`../../dist/extract/pdf/${file}`, import.meta.url).href);
  return Object.assign({}, await from('read-pdf.js'), await from('pdfjs.js')) as Built;
};

const pdfjs = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The first is compared with each of the others. */
export const sides: Readonly<Record<Side, (yardstick: string) => Promise<Read>>> = {
  own: async () => {
    const { readPdf } = await built();
    return async (bytes) => (await readPdf(bytes)).value.pages.length;
  },
  pdfjs: async () => {
    const { readPdfWith, openWithPdfJs } = await built();
    return async (bytes) => (await readPdfWith(bytes, openWithPdfJs)).value.pages.length;
  },
  prototype: async (yardstick) => {
    process.env.PDFJS = pdfjs();
    process.env.STRIP = '1';
    process.env.SYNCZ = '1';
    const { extractTables } = (await import(pathToFileURL(join(yardstick, 'lattice-proto.mjs')).href)) as Prototype;
    return async (bytes) => (await extractTables(new Uint8Array(bytes))).pages.length;
  },
  mupdf: () => muPdf(() => undefined),
  'mupdf json': () => muPdf((found) => found.asJSON()),
  plain: async () => {
    const { getDocument } = (await import(join(pdfjs(), 'legacy/build/pdf.mjs'))) as PdfJs;
    return async (bytes) => {
      const task = getDocument({
        data: new Uint8Array(bytes),
        disableFontFace: false,
        verbosity: 0,
        cMapUrl: join(pdfjs(), 'cmaps/'),
        cMapPacked: true,
        standardFontDataUrl: join(pdfjs(), 'standard_fonts/'),
      });
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        await page.getTextContent();
        await page.getOperatorList();
        page.cleanup();
      }
      const pages = document.numPages;
      await task.destroy();
      return pages;
    };
  },
};
