import { isUnderstood } from './elements.js';
import { asBox } from './frame.js';
import { frameOf, isPrinted, type Handlers, type Walk } from './walk.js';
import type { Attribute } from './xml.js';

/** Pictures, and drawings that are written twice for readers of two ages. */

export const drawingHandlers = (walk: Walk): Handlers => {
  /** For each choice that is open, whether one was taken. */
  const choices: boolean[] = [];
  /** Of the drawing that is open. */
  let [alt, link] = ['', ''];
  let pictures = 0;
  let objects = 0;

  const openDrawing = (): boolean => {
    const own = frameOf(walk);
    if (!own || !isPrinted(walk)) return false;
    own.drawings++;
    [alt, link] = ['', ''];
    return true;
  };
  const closeDrawing = (): void => {
    const own = frameOf(walk);
    if (own) own.drawings--;
  };
  const show = (text: string, inLine: boolean): void => {
    const draft = frameOf(walk)?.paragraph;
    if (!draft) return;
    if (inLine) draft.parts.push({ alt: text });
    else draft.boxes.push(asBox({ alt: text }));
    if (link !== '') draft.links.push({ text: '', href: link });
  };
  const describe = (attribute: Attribute): true => {
    const said = attribute('descr') ?? '';
    alt = said.trim() === '' ? (attribute('title') ?? '') : said;
    return true;
  };

  return {
    open: {
      'w:drawing': openDrawing,
      'w:pict': openDrawing,
      'w:object': () => {
        objects++;
        return openDrawing();
      },
      'wp:docPr': describe,
      'a:hlinkClick': (attribute) => {
        link = walk.context.targets.get(attribute('r:id') ?? '')?.trim() ?? '';
        return false;
      },
      'pic:pic': () => {
        pictures++;
        return true;
      },
      // elsewhere a blip only fills a shape
      'a:blip': (attribute) => {
        if (pictures > 0 && (attribute('r:embed') ?? attribute('r:link')) !== null) show(alt, true);
        return false;
      },
      'v:imagedata': (attribute) => {
        // an old picture hangs on its paragraph, an embedded one stands in the line
        if (attribute('r:id') !== null) show(attribute('o:title') ?? '', objects > 0);
        return false;
      },
      'mc:AlternateContent': () => {
        choices.push(false);
        return true;
      },
      'mc:Choice': (attribute) => {
        if (choices.at(-1) !== false || !isUnderstood(attribute('Requires') ?? '')) return false;
        choices[choices.length - 1] = true;
        return true;
      },
      'mc:Fallback': () => choices.at(-1) !== true,
    },
    close: {
      'w:drawing': closeDrawing,
      'w:pict': closeDrawing,
      'w:object': () => {
        objects--;
        closeDrawing();
      },
      'pic:pic': () => pictures--,
      'mc:AlternateContent': () => choices.pop(),
    },
  };
};
