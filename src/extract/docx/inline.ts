import { raise } from '../raised.js';
import { ofRun, type RunProperties } from './collect.js';
import { linkIn } from './fields.js';
import { isOn } from './styles.js';
import { symbol } from './symbols.js';
import { collect, doubt, frameOf, isPrinted, print, type Handlers, type NoteReference, type Walk } from './walk.js';
import type { Attribute } from './xml.js';

/** What stands in a line: runs, text, breaks, symbols, fields, links, marks of notes. */

/** Links inside one another. */
const mostLinks = 20;

const isPlace = (href: string): boolean => /^(?:javascript:|#|$)/i.test(href);

export const inlineHandlers = (walk: Walk): Handlers => {
  const { styles, targets, notes } = walk.context;

  const openRun = (): true => {
    const own = frameOf(walk);
    const style = own?.paragraph?.properties.style ?? styles.byDefault;
    own?.runs.push({ shown: !styles.hides(style), raised: styles.raises(style) ?? false, struck: styles.strikes(style) });
    return true;
  };
  const closeRun = (): void => {
    frameOf(walk)?.runs.pop();
  };
  const runProperties = (): boolean => {
    const run = frameOf(walk)?.runs.at(-1);
    if (!run) return false;
    const properties: RunProperties = { style: null, hidden: null, raised: null, struck: null };
    return collect(walk, 'w:rPr', ofRun(properties), () => {
      // hidden by two styles is shown: a toggle property (17.7.3)
      run.shown = !(properties.hidden ?? run.shown === styles.hides(properties.style));
      run.struck = properties.struck ?? (run.struck || styles.strikes(properties.style));
      run.raised = properties.raised ?? styles.raises(properties.style) ?? run.raised;
    });
  };
  const openText = (target: Walk['target']): boolean => {
    if (target === 'text' && !isPrinted(walk)) return false;
    walk.target = target;
    return true;
  };
  const write = (text: string): false => {
    if (isPrinted(walk)) print(walk, text);
    return false;
  };
  const refer = (kind: NoteReference['kind'], attribute: Attribute): false => {
    if (!isPrinted(walk)) return false;
    const custom = attribute('w:customMarkFollows');
    const ownMark = custom !== null && isOn(custom);
    const id = attribute('w:id') ?? '';
    const note = notes.get(`${kind} ${id}`) ?? { kind, id, ownMark, number: notes.size + 1 };
    notes.set(`${kind} ${id}`, note);
    if (!ownMark) print(walk, `[${raise(String(note.number))}]`);
    return false;
  };

  const openLink = (href: string, ofField: boolean): void => {
    const links = frameOf(walk)?.links;
    // fields that never end would hand their text to every link before them
    if (links && (!ofField || links.length < mostLinks)) links.push({ href: href.trim(), text: '', ofField });
  };
  const closeLink = (): void => {
    const own = frameOf(walk);
    const link = own?.links.pop();
    if (link && !isPlace(link.href) && link.text.trim() !== '') own?.paragraph?.links.push({ text: link.text, href: link.href });
  };
  const openHyperlink = (attribute: Attribute): true => {
    const [id, anchor] = [attribute('r:id'), attribute('w:anchor')];
    const target = id === null ? '' : (targets.get(id) ?? '');
    openLink(anchor === null || target === '' ? target : `${target.replace(/#.*$/, '')}#${anchor}`, false);
    return true;
  };
  const openSimpleField = (attribute: Attribute): true => {
    openLink(linkIn(attribute('w:instr') ?? '') ?? '', false);
    return true;
  };
  const field = (attribute: Attribute): false => {
    const own = frameOf(walk);
    const type = attribute('w:fldCharType');
    if (type === 'begin') own?.fields.begin();
    else if (type === 'separate') {
      const href = own?.fields.separate() ?? null;
      if (href !== null) openLink(href, true);
    } else if (type === 'end') {
      const ended = own?.fields.end();
      if (ended?.isLink && own?.links.at(-1)?.ofField) closeLink();
      if (ended?.unread && isPrinted(walk)) doubt(walk, 'unread-field');
    }
    return false;
  };

  return {
    open: {
      'w:r': openRun,
      'm:r': openRun,
      'w:rPr': runProperties,
      'w:t': () => openText('text'),
      'm:t': () => openText('text'),
      'w:instrText': () => openText('code'),
      'w:tab': () => write('\t'),
      'w:ptab': () => write('\t'),
      'w:br': () => write('\n'),
      'w:cr': () => write('\n'),
      'w:noBreakHyphen': () => write('\u2011'),
      'w:sym': (attribute) => write(symbol(attribute('w:font') ?? '', attribute('w:char') ?? '')),
      'w:footnoteReference': (attribute) => refer('footnote', attribute),
      'w:endnoteReference': (attribute) => refer('endnote', attribute),
      'w:fldChar': field,
      'w:hyperlink': openHyperlink,
      'w:fldSimple': openSimpleField,
      'm:oMath': () => {
        if (isPrinted(walk)) doubt(walk, 'formula');
        return true;
      },
    },
    close: {
      'w:r': closeRun,
      'm:r': closeRun,
      'w:t': () => (walk.target = null),
      'm:t': () => (walk.target = null),
      'w:instrText': () => (walk.target = null),
      'w:hyperlink': closeLink,
      'w:fldSimple': closeLink,
    },
  };
};
