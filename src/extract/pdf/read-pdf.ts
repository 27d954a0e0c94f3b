import { GiveUp } from '../../errors.js';
import type { Document, Metadatum, PageSize } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import type { Box } from '../../schema/place.js';
import { frameOf } from '../grid/frame.js';
import type { Frame } from '../grid/frame.js';
import type { Ink } from '../grid/ink.js';
import { sheetsToPages } from '../grid/spread-pages.js';
import { stitch } from '../grid/stitch.js';
import { openReading } from '../scan/read-sheets.js';
import type { Reading } from '../scan/read-sheets.js';
import { toBlocks } from './blocks.js';
import { withoutFontPrograms } from './font-programs.js';
import { withoutFurniture } from './furniture.js';
import { intact, missing } from './intact.js';
import type { Intact } from './intact.js';
import { drawnNotice, uncheckedNotice, unsoundNotice } from './notices.js';
import { spellsCodes } from './codes.js';
import { openDrawn } from './drawn.js';
import type { OpenPdf, OpenWith, PdfPage } from './open-pdf.js';
import { openOwn } from './own/open-own.js';
import { Uncertain } from './own/uncertain.js';
import { openWithPdfJs } from './pdfjs.js';
import { coversPage, opaquePictures } from './pictures.js';
import { damaged, garbled, noPages, noText, passwordNeeded, printsCodes, unreadablePictures } from './reasons.js';
import { recognised, seePictures } from './scanned.js';
import type { SeenPage } from './scanned.js';
import { soundness } from './sound.js';
import { withStruckDoubted } from './struck.js';
import { visibleInk } from './visible.js';

/** A PDF to a document: what is printed where, and nothing about what it means. */

/** Pages whose bytes are unpacked while an earlier one is read. */
const ahead = 3;
/** Fewer visible characters than this beside a picture of the page are a stamp, a page number, a scanner's mark. */
const fewGlyphs = 60;

/**
 * By our own reader where the file is ordinary, else by pdf.js; what comes out is the same.
 * @param bytes of the file; left as they are
 * @param pictures what is read of a page that is a picture: all of it, or only a table that it holds
 * @throws GiveUp: `password-needed`, `damaged-pdf`, `no-pages`, `no-text`, `unreadable-pictures`, `garbled-text-layer`
 */
export const readPdf = async (bytes: Uint8Array, pictures: 'pages' | 'tables' = 'pages'): Promise<Result<Document>> => {
  const state = intact(bytes);
  if (state.damage) throw new GiveUp(damaged(state.damage.zh, state.damage.en));
  if (state.indexed && state.checked)
    try {
      return await readOpen(await openOwn(bytes, state.unpacked), state, pictures);
    } catch (error) {
      // why a file cannot be read is for pdf.js to say
      if (!(error instanceof Uncertain || error instanceof GiveUp)) throw error;
    }
  const sound = soundness(bytes, state.indexed);
  if (sound === 'lost') throw new GiveUp(damaged(missing.zh, missing.en));
  if (sound === 'sound') return readOrDraw(bytes, state, pictures);
  const { value, notices } = await readOrDraw(bytes, { ...state, indexed: false }, pictures);
  return { value, notices: [...notices, ...value.blocks.map(unsoundNotice)] };
};

const isGarbled = (error: unknown): boolean => error instanceof GiveUp && error.reason === garbled;

/** What the text layer says; where that is garbled, what can be recognised on the pages as they are drawn. */
const readOrDraw = async (bytes: Uint8Array, state: Intact, pictures: 'pages' | 'tables'): Promise<Result<Document>> => {
  try {
    return await readOpen(await open(withoutFontPrograms(bytes, state.brokenFonts)), state, pictures);
  } catch (error) {
    if (!isGarbled(error)) throw error;
  }
  try {
    const { value, notices } = await readOpen(await openDrawn(bytes), state, pictures);
    return { value, notices: [drawnNotice, ...notices] };
  } catch (error) {
    throw error instanceof GiveUp ? new GiveUp(garbled) : error;
  }
};

/** By one reader alone, whether it is certain or not: to compare them. @throws what `openWith` throws, and GiveUp */
export const readPdfWith = async (bytes: Uint8Array, openWith: OpenWith): Promise<Result<Document>> => {
  const state = intact(bytes);
  if (state.damage) throw new GiveUp(damaged(state.damage.zh, state.damage.en));
  return readOpen(await openWith(bytes, state.unpacked), state, 'pages');
};

const readOpen = async (pdf: OpenPdf, { indexed, checked }: Intact, pictures: 'pages' | 'tables'): Promise<Result<Document>> => {
  const reading = openReading();
  try {
    if (pdf.pageCount < 1) throw new GiveUp(noPages);
    const { value, notices } = await read(pdf, indexed, reading, pictures === 'pages');
    return { value, notices: checked ? notices : [...notices, ...value.blocks.map(uncheckedNotice)] };
  } finally {
    await Promise.all([pdf.close(), reading.close()]);
  }
};

const open = async (bytes: Uint8Array): Promise<OpenPdf> => {
  try {
    return await openWithPdfJs(bytes);
  } catch (error) {
    const { name } = error as { readonly name?: unknown };
    if (name === 'PasswordException') throw new GiveUp(passwordNeeded);
    if (isOfTheFile(name)) throw new GiveUp(damaged('无法解析其结构', 'its structure cannot be read'));
    throw error;
  }
};

/** pdf.js names what is wrong with a file; what has no such name is a fault of the program. */
const isOfTheFile = (name: unknown): boolean => typeof name === 'string' && (name.endsWith('Exception') || name === 'FormatError');

const read = async (pdf: OpenPdf, indexed: boolean, reading: Reading, wholePages: boolean): Promise<Result<Document>> => {
  const tally = { pages: 0, glyphs: 0, characters: 0, unmapped: 0, pictures: 0 };
  const sizes: PageSize[] = [];
  const sheets = sheetsToPages();
  /** Pages with pictures that are still to be recognised. */
  const waiting: (SeenPage & { readonly number: number })[] = [];
  let onlyScans = true;
  const coming: Promise<PdfPage>[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    while (coming.length < ahead && number + coming.length <= pdf.pageCount) coming.push(fetched(pdf, number + coming.length));
    const page = await coming.shift()!;
    // where the index was lost, a page without content is a page whose content was lost with it
    if (!indexed && page.empty) throw new GiveUp(damaged(`第${number}页内容缺失`, `the content of page ${number} is missing`));
    const painted = page.paint();
    if (painted.lostFonts > 0)
      throw new GiveUp(damaged(`第${number}页有字体无法读取，文字丢失`, `a font of page ${number} cannot be read, so text is lost`));
    const ink = withStruckDoubted(visibleInk(painted, await opaquePictures(page, painted)));
    tally.glyphs += ink.glyphs.length;
    for (const glyph of ink.glyphs) {
      tally.characters += glyph.text.length;
      if (glyph.unsure) tally.unmapped++;
    }
    tally.pictures += ink.pictures.length;
    if (painted.glyphs.length > 0 || ink.pictures.length > 0) tally.pages++;
    sizes.push({ width: painted.width, height: painted.height });
    const scan = wholePages && ink.glyphs.length < fewGlyphs && coversPage(painted);
    const looked = await seePictures(page, painted, ink, scan, reading);
    // a page that is lost would leave its tables missing, as if the report had none
    onlyScans &&= scan;
    if (scan && looked.sheets.length === 0) throw new GiveUp(unreadablePictures);
    if (looked.sheets.length > 0) waiting.push({ ...looked, number });
    else sheets.add(toFrame(looked.ink), number);
    page.release();
  }
  const scanned = waiting.length > 0;
  if (tally.glyphs === 0 && !scanned) throw new GiveUp(tally.pictures > 0 || tally.pages > 0 ? unreadablePictures : noText);
  if (tally.unmapped > 0.3 * tally.glyphs) throw new GiveUp(garbled);
  const shownPages = await recognised(waiting, reading);
  const added = shownPages.some(({ ink }, index) => ink.glyphs.length > waiting[index]!.ink.glyphs.length);
  if (scanned && onlyScans && !added) throw new GiveUp(unreadablePictures);
  for (const [index, { ink, shown }] of shownPages.entries()) sheets.add(toFrame(ink, shown), waiting[index]!.number);
  const body = withoutFurniture(sheets.pages());
  const { value: blocks, notices } = toBlocks(body, stitch(body));
  // one glyph that stands for a whole code is drawn as what it means; a code in glyphs of its own is drawn as a code
  if (spellsCodes(blocks)) throw new GiveUp(tally.glyphs < tally.characters / 2 ? garbled : printsCodes);
  return { value: { media: 'pdf', reading: scanned ? 'ocr' : 'text', blocks, metadata: metadataOf(pdf), links: [], pages: sizes }, notices };
};

/** @param shown from where the ink was read to where it is displayed */
const toFrame = (ink: Ink, shown: ((box: Box) => Box) | null = null): Frame => {
  const frame = frameOf(ink);
  return shown ? { ...frame, shown: (box) => shown(frame.shown(box)) } : frame;
};

/** A failure is thrown when its page's turn comes, not before. */
const fetched = (pdf: OpenPdf, number: number): Promise<PdfPage> => {
  const page = pdf.page(number).catch((error: unknown) => {
    if (error instanceof Uncertain) throw error;
    throw new GiveUp(damaged(`第${number}页无法读取`, `page ${number} cannot be read`));
  });
  page.catch(() => undefined);
  return page;
};

const metadataOf = (pdf: OpenPdf): Metadatum[] =>
  Object.entries(pdf.properties).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && !internal.has(name) ? [{ name, value, from: 'properties' as const }] : [],
  );

/** What pdf.js adds about the file format. */
const internal: ReadonlySet<string> = new Set(['PDFFormatVersion', 'Language', 'EncryptFilterName']);
