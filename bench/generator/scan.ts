/** A PDF as it comes back from a scanner: each page a picture, askew, blurred, noisy, stamped, in a PDF without text. */

import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { chanceFrom } from './random.js';
import type { Chance } from './random.js';

export interface ScanOptions {
  readonly dpi: number;
  /** Degrees clockwise. */
  readonly skew: number;
  /** Standard deviation of the noise, in gray levels of 255. */
  readonly noise: number;
  /** Radius in pixels; 0 for none. */
  readonly blur: number;
  /** 1 to 100. */
  readonly jpeg: number;
  /** A round red seal over the text of each page. */
  readonly stamp: boolean;
  readonly colour: 'gray' | 'colour';
  /** Gray levels of the paper and of the ink. */
  readonly paper: number;
  readonly ink: number;
}

export const cleanScan: ScanOptions = { dpi: 200, skew: 0, noise: 0, blur: 0, jpeg: 85, stamp: false, colour: 'gray', paper: 255, ink: 0 };

interface PdfJs {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<{
      readonly numPages: number;
      getPage(number: number): Promise<{
        getViewport(options: { scale: number }): { readonly width: number; readonly height: number };
        render(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<void> };
      }>;
    }>;
    destroy(): Promise<void>;
  };
}

/** Pages of a PDF as pictures, through the legacy build of pdf.js, which draws. */
export const renderPages = async (bytes: Uint8Array, dpi: number): Promise<Canvas[]> => {
  // its absolute name: types of the legacy build are not wanted here
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const library = (await import(join(folder, 'legacy/build/pdf.mjs'))) as PdfJs;
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    wasmUrl: join(folder, 'wasm') + sep,
  });
  const document = await task.promise;
  const pages: Canvas[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    pages.push(canvas);
  }
  await task.destroy();
  return pages;
};

/** Two uniform numbers make a normal one (Box and Muller, 1958). */
const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

const stampOn = (canvas: Canvas, options: ScanOptions, chance: Chance): void => {
  const context = canvas.getContext('2d');
  const unit = options.dpi / 72;
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = context.fillStyle = options.colour === 'colour' ? '#e0403c' : '#9a9a9a';
  context.lineWidth = 3 * unit;
  const [x, y] = [canvas.width * (0.3 + 0.4 * chance.next()), canvas.height * (0.25 + 0.5 * chance.next())];
  context.beginPath();
  context.arc(x, y, 58 * unit, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    const radius = (point % 2 === 0 ? 18 : 7) * unit;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.fill();
  context.restore();
};

const scanned = (page: Canvas, options: ScanOptions, chance: Chance): Canvas => {
  if (options.stamp) stampOn(page, options, chance);
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, page.width, page.height);
  context.translate(page.width / 2, page.height / 2);
  context.rotate((options.skew * Math.PI) / 180);
  if (options.blur > 0) context.filter = `blur(${options.blur}px)`;
  context.drawImage(page, -page.width / 2, -page.height / 2);
  const image = context.getImageData(0, 0, page.width, page.height);
  const { data } = image;
  const range = (options.paper - options.ink) / 255;
  for (let at = 0; at < data.length; at += 4) {
    const noise = options.noise > 0 ? options.noise * normal(chance) : 0;
    const gray = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = options.ink + range * (options.colour === 'gray' ? gray : data[at + channel]!) + noise;
  }
  // @napi-rs/canvas applies the transformation here, which a browser does not
  context.resetTransform();
  context.putImageData(image, 0, 0);
  return canvas;
};

/** @returns the bytes of a PDF whose pages are JPEG pictures; the same seed gives the same noise */
export const scanPdf = async (bytes: Uint8Array, options: ScanOptions, seed: number): Promise<Uint8Array> => {
  const chance = chanceFrom(seed);
  const pages = await renderPages(bytes, options.dpi);
  const pdf = new PDFDocument({ autoFirstPage: false, compress: false });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  for (const page of pages) {
    const size: [number, number] = [(page.width * 72) / options.dpi, (page.height * 72) / options.dpi];
    pdf.addPage({ size, margin: 0 });
    pdf.image(scanned(page, options, chance).toBuffer('image/jpeg', options.jpeg), 0, 0, { width: size[0], height: size[1] });
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
};
