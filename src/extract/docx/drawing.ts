import { isUnderstood } from './elements.js';
import { asBox } from './frame.js';
import { frameOf, isPrinted, type Handlers, type Walk } from './walk.js';
import type { Picture } from './flow.js';
import type { Attribute } from './xml.js';

/** Pictures, and drawings that are written twice for readers of two ages. */

type Shown = { -readonly [Key in keyof Picture]: Picture[Key] };

/** Of how much is cut off at one side, in thousandths of a percent (20.1.8.55) or 65536ths (`3214f`, VML): what is cut off is not printed. */
const isCut = (amount: string | null): boolean => amount !== null && Number.parseFloat(amount) !== 0;

export const drawingHandlers = (walk: Walk): Handlers => {
  /** For each choice that is open, whether one was taken. */
  const choices: boolean[] = [];
  /** Of the drawing that is open. */
  let [alt, link] = ['', ''];
  let pictures = 0;
  let objects = 0;
  /** The picture that was shown last, as long as its drawing says more of it. */
  let shown: Shown | null = null;

  const openDrawing = (): boolean => {
    const own = frameOf(walk);
    if (!own || !isPrinted(walk)) return false;
    own.drawings++;
    [alt, link, shown] = ['', '', null];
    return true;
  };
  const closeDrawing = (): void => {
    const own = frameOf(walk);
    if (own) own.drawings--;
  };
  const show = (text: string, id: string, inLine: boolean): void => {
    const draft = frameOf(walk)?.paragraph;
    if (!draft) return;
    shown = { alt: text, part: walk.context.pictures.get(id) ?? null };
    if (inLine) draft.parts.push(shown);
    else draft.boxes.push(asBox(shown));
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
        const id = attribute('r:embed') ?? attribute('r:link');
        if (pictures > 0 && id !== null) show(alt, id, true);
        return false;
      },
      'a:srcRect': (attribute) => {
        if (pictures > 0 && shown && ['l', 't', 'r', 'b'].some((side) => isCut(attribute(side)))) shown.part = null;
        return false;
      },
      'v:imagedata': (attribute) => {
        // an old picture hangs on its paragraph, an embedded one stands in the line
        const id = attribute('r:id');
        if (id === null) return false;
        show(attribute('o:title') ?? '', id, objects > 0);
        if (shown && ['cropleft', 'croptop', 'cropright', 'cropbottom'].some((side) => isCut(attribute(side)))) shown.part = null;
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
