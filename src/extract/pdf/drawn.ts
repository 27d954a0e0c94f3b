import { GiveUp } from '../../errors.js';
import type { OperatorList } from './interpret.js';
import type { OpenWith, PdfPage } from './open-pdf.js';
import type { PaintedPage, Picture } from './painted.js';
import { pdfJsFor } from './pdfjs.js';
import type { Fonts, Viewport } from './pdfjs.js';
import { garbled } from './reasons.js';
import { preparePainting } from './runtime.js';

/**
 * A PDF whose pages are pictures of themselves, for files that do not tell which characters their glyphs stand for. The canvas
 * package is loaded for these alone.
 */

/** Fine enough for small print in tables. Pixels a point: 200 dpi. */
const scale = 200 / 72;
/** Of a larger page there would be too many. */
const mostPixels = 30_000_000;
/** `ImageKind.RGBA_32BPP` of pdf.js. */
const rgba = 3;
const pictureName = 'page';
/** `AnnotationMode.DISABLE` of pdf.js. */
const noAnnotations = 0;

/** A font that the file does not bring would be drawn as another. */
const lacksFonts = ({ fnArray, argsArray }: OperatorList, setFont: number, fonts: Fonts): boolean =>
  fnArray.some((code, index) => {
    const id = code === setFont ? (argsArray[index] as readonly [string])[0] : null;
    const font = id !== null && fonts.has(id) ? (fonts.get(id) as { readonly missingFile?: boolean } | null) : null;
    return id !== null && font?.missingFile !== false;
  });

const asPicture = ({ width, height }: Viewport): PaintedPage => {
  const box = [0, 0, width, height] as const;
  const whole: Picture = { box, order: 0, matrix: [width, 0, 0, -height, 0, height], pixels: { id: pictureName }, stencil: false, covers: true };
  return { width, height, glyphs: [], edges: [], fills: [], pictures: [whole], lostFonts: 0 };
};

/**
 * Annotations are left out, as they are where text is read.
 * @throws GiveUp `garbled-text-layer` from `page`, where a page cannot be drawn as it is meant: fonts are missing, it is too large
 */
export const openDrawn: OpenWith = async (bytes) => {
  const [{ library, options }, canvases] = await Promise.all([pdfJsFor(bytes), import('@napi-rs/canvas')]);
  preparePainting(canvases);
  const task = library.getDocument({ ...options, disableFontFace: true });
  const document = await task.promise;
  return {
    pageCount: document.numPages,
    properties: (await document.getMetadata()).info,
    page: async (number): Promise<PdfPage> => {
      const page = await document.getPage(number);
      const list = await page.getOperatorList();
      const [sheet, viewport] = [page.getViewport({ scale: 1 }), page.getViewport({ scale })];
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
      if (width * height > mostPixels || lacksFonts(list, library.OPS.setFont!, page.commonObjs)) throw new GiveUp(garbled);
      const canvas = canvases.createCanvas(width, height);
      const canvasContext = canvas.getContext('2d');
      await page.render({ canvas: null, canvasContext, viewport, annotationMode: noAnnotations }).promise;
      const { data } = canvasContext.getImageData(0, 0, width, height);
      return {
        paint: () => asPicture(sheet),
        empty: list.fnArray.length === 0,
        picture: () => Promise.resolve({ width, height, kind: rgba, data }),
        release: () => void page.cleanup(),
      };
    },
    close: () => task.destroy(),
  };
};
