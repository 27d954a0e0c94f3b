import { GiveUp } from '../../errors.js';
import { faceOf } from './face.js';
import type { OperatorList } from './interpret.js';
import type { OpenPdf, OpenWith, PdfFont, PdfPage } from './open-pdf.js';
import type { PaintedPage, Picture } from './painted.js';
import { pdfJsFor } from './pdfjs.js';
import type { Fonts, Viewport } from './pdfjs.js';
import { garbled } from './reasons.js';
import { preparePainting } from './runtime.js';

/** The pages of a PDF drawn, as a reader sees them. The canvas package is loaded for this alone. */

export interface DrawnPage {
  /** Points, as displayed. */
  readonly sheet: Viewport;
  /** As pdf.js hands over pictures; null where there would be too many pixels, or too many operators. */
  readonly picture: { readonly width: number; readonly height: number; readonly kind: number; readonly data: Uint8Array } | null;
  /** Fonts that the file does not bring, by name without subset prefix: drawn as others. Null where even the name is not known. */
  readonly lacking: ReadonlySet<string> | null;
  /** Nothing is painted on it. */
  readonly empty: boolean;
  readonly release: () => void;
}

export interface Drawing extends Omit<OpenPdf, 'page'> {
  /** @param number from 1 */
  page(number: number): Promise<DrawnPage>;
}

/** Of a larger page there would be too many. */
const mostPixels = 30_000_000;
/** A page of a report has some thousands; more are a map or a trap, and take longer than they are worth. */
const mostOperators = 200_000;
/** `ImageKind.RGBA_32BPP` of pdf.js. */
const rgba = 3;
/** `AnnotationMode.DISABLE` of pdf.js. */
const noAnnotations = 0;

type Font = PdfFont & { readonly missingFile?: boolean };

const lackingFonts = ({ fnArray, argsArray }: OperatorList, setFont: number, fonts: Fonts): ReadonlySet<string> | null => {
  const lacking = new Set<string>();
  for (const id of new Set(fnArray.flatMap((code, index) => (code === setFont ? [(argsArray[index] as readonly [string])[0]] : [])))) {
    const font = fonts.has(id) ? (fonts.get(id) as Font | string | null) : null;
    if (typeof font !== 'object' || font === null) return null;
    if (font.missingFile !== false) lacking.add(faceOf(font).name);
  }
  return lacking;
};

/** Annotations are left out, as they are where text is read. @param scale pixels a point */
export const openDrawing = async (bytes: Uint8Array, scale: number): Promise<Drawing> => {
  const [{ library, options }, canvases] = await Promise.all([pdfJsFor(bytes), import('@napi-rs/canvas')]);
  preparePainting(canvases);
  const task = library.getDocument({ ...options, disableFontFace: true });
  const document = await task.promise;
  return {
    pageCount: document.numPages,
    properties: (await document.getMetadata()).info,
    page: async (number): Promise<DrawnPage> => {
      const page = await document.getPage(number);
      const list = await page.getOperatorList();
      const [sheet, viewport] = [page.getViewport({ scale: 1 }), page.getViewport({ scale })];
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const rest = {
        sheet,
        lacking: lackingFonts(list, library.OPS.setFont!, page.commonObjs),
        empty: list.fnArray.length === 0,
        release: () => void page.cleanup(),
      };
      if (width * height > mostPixels || list.fnArray.length > mostOperators) return { ...rest, picture: null };
      const canvas = canvases.createCanvas(width, height);
      const canvasContext = canvas.getContext('2d');
      await page.render({ canvas: null, canvasContext, viewport, annotationMode: noAnnotations }).promise;
      // a copy: pixels of the canvas, and what getImageData gives, lie outside of the heap, where nothing hurries their collection
      const data = new Uint8Array(canvas.data());
      canvas.width = canvas.height = 0;
      return { ...rest, picture: { width, height, kind: rgba, data } };
    },
    close: () => task.destroy(),
  };
};

/** Fine enough for small print in tables. Pixels a point: 200 dpi. */
const readable = 200 / 72;
const pictureName = 'page';

const asPicture = ({ width, height }: Viewport): PaintedPage => {
  const box = [0, 0, width, height] as const;
  const whole: Picture = { box, order: 0, matrix: [width, 0, 0, -height, 0, height], pixels: { id: pictureName }, stencil: false, covers: true };
  return { width, height, glyphs: [], edges: [], fills: [], outlines: [], pictures: [whole], lostFonts: 0 };
};

/**
 * A PDF whose pages are pictures of themselves, for files that do not tell which characters their glyphs stand for.
 * @throws GiveUp `garbled-text-layer` from `page`, where a page cannot be drawn as it is meant: fonts are missing, it is too large
 */
export const openDrawn: OpenWith = async (bytes) => {
  const drawing = await openDrawing(bytes, readable);
  return {
    ...drawing,
    page: async (number): Promise<PdfPage> => {
      const { sheet, picture, lacking, empty, release } = await drawing.page(number);
      if (!picture || lacking?.size !== 0) throw new GiveUp(garbled);
      return { paint: () => asPicture(sheet), empty, picture: () => Promise.resolve(picture), release };
    },
  };
};
