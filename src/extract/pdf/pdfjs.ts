import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

import { withoutUnneeded } from './unneeded-programs.js';
import { interpret } from './interpret.js';
import type { Named, OperatorList, Operators } from './interpret.js';
import { matrixOf } from './matrix.js';
import type { OpenWith, PdfFont } from './open-pdf.js';
import { Port } from './port.js';
import { fontlessDocument, prepareRuntime, withoutAdvice } from './runtime.js';

/** The only door to pdf.js (5.6.205; other versions lay out their operator lists differently). */

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export interface Fonts {
  has(id: string): boolean;
  get(id: string): unknown;
  get(id: string, whenThere: (value: unknown) => void): unknown;
}

/** As far as it is used here. */
export interface Library {
  readonly OPS: Operators;
  readonly PDFWorker: new (options: { port: object; verbosity: number }) => { destroy(): void };
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<{
      readonly numPages: number;
      getPage(number: number): Promise<{
        getViewport(options: { scale: number }): Viewport;
        getOperatorList(): Promise<OperatorList>;
        render(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<void> };
        readonly commonObjs: Fonts;
        readonly objs: Fonts;
        cleanup(): boolean;
      }>;
      getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
      getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
    }>;
    destroy(): Promise<void>;
  };
}

/** Pictures beyond this many pixels are not decoded: 30 million are a page scanned at 600 dpi. */
const largestPicture = 30_000_000;

/** Of a font that it cannot load, pdf.js keeps the error message in place of the font. */
const fontOf = (fonts: Fonts, id: string): PdfFont | null => {
  const font = fonts.has(id) ? fonts.get(id) : null;
  if (typeof font !== 'object' || font === null) return null;
  // pdf.js would keep the whole font program, for drawing
  (font as { clearData?: () => void }).clearData?.();
  return font;
};

const start = async (): Promise<{ library: Library; worker: object; folder: string }> => {
  prepareRuntime();
  const [library, { WorkerMessageHandler }] = await withoutAdvice(() =>
    Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')]),
  );
  const [near, far] = Port.pair();
  WorkerMessageHandler.initializeFromPort(far);
  const pdfjs = library as unknown as Library;
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { library: pdfjs, worker: new pdfjs.PDFWorker({ port: near, verbosity: 0 }), folder };
};

let started: ReturnType<typeof start> | undefined;

/** The library, and how it is to open a file. @param bytes are read in place */
export const pdfJsFor = async (bytes: Uint8Array): Promise<{ library: Library; options: Readonly<Record<string, unknown>> }> => {
  const { library, worker, folder } = await (started ??= start());
  return {
    library,
    options: {
      // pdf.js refuses a Buffer
      data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      worker,
      verbosity: 0,
      isEvalSupported: false,
      // without them text in predefined encodings (GBK-EUC-H) vanishes and nothing tells
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      wasmUrl: join(folder, 'wasm') + sep,
      useSystemFonts: false,
      // pdf.js compiles every glyph outline otherwise
      disableFontFace: false,
      // with them it can be told whether a font names its characters
      fontExtraProperties: true,
      ownerDocument: fontlessDocument,
      maxImageSize: largestPicture,
    },
  };
};

/** Reads every font program too. @throws the exceptions of pdf.js: PasswordException, InvalidPDFException, … */
export const openWithFonts: OpenWith = async (bytes) => {
  const { library, options } = await pdfJsFor(bytes);
  const task = library.getDocument(options);
  try {
    const document = await task.promise;
    const [metadata, layers] = await Promise.all([document.getMetadata(), document.getOptionalContentConfig()]);
    return {
      pageCount: document.numPages,
      properties: metadata.info,
      page: async (number) => {
        const page = await document.getPage(number);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const list = await page.getOperatorList();
        const sheet = { width, height, transform: matrixOf(transform) };
        const named: Named = { operators: library.OPS, font: (id) => fontOf(page.commonObjs, id), visible: (group) => layers.isVisible(group) };
        return {
          paint: () => interpret(list, sheet, named),
          empty: list.fnArray.length === 0,
          // what several pages show is kept apart, under a name of this kind
          picture: (id) => new Promise((resolve) => void (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, resolve)),
          release: () => void page.cleanup(),
        };
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw error;
  }
};

/** Leaves out font programs that tell nothing, and gives the same. @throws what `openWithFonts` throws */
export const openWithPdfJs: OpenWith = (bytes) => openWithFonts(withoutUnneeded(bytes));
