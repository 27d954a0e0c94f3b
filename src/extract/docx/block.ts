import { GiveUp } from '../../errors.js';
import { ofCell, ofGrid, ofParagraph, ofRow, type CellProperties } from './collect.js';
import type { Flow } from './flow.js';
import { closeDraft, closeRow, closeTable, openDraft, openFrame, settle } from './frame.js';
import { collect, frameOf, isPrinted, type Handlers, type Walk } from './walk.js';

/** What stands between lines: paragraphs, tables with their rows and cells, text boxes, notes, the body itself. */

/** Cells and text boxes inside one another; Word shows no more than a few. */
const deepest = 60;

const tooDeep = (): GiveUp =>
  new GiveUp({
    code: 'nested-too-deep',
    message: {
      zh: `表格或文本框嵌套超过 ${deepest} 层，无法读取。`,
      en: `Tables or text boxes are nested more than ${deepest} deep; the file cannot be read.`,
    },
    advice: { zh: '请用 Word、WPS 打开后另存为 PDF 再读取。', en: 'Open it in Word or WPS, save it as PDF and ingest that.' },
  });

export interface BlockHandlers extends Handlers {
  /** Ends the frame whose element ends now. */
  readonly endFrame: () => void;
}

/**
 * @param isWanted of `w:body`, `w:footnote` or `w:endnote`, with its id
 * @param onStory takes the flow of each of them; the body's id is ''
 */
export const blockHandlers = (
  walk: Walk,
  isWanted: (name: string, id: string) => boolean,
  onStory: (id: string, flow: Flow) => void,
): BlockHandlers => {
  const { styles, numbering, notices } = walk.context;
  let story = '';

  const push = (cell: CellProperties | null): true => {
    if (walk.frames.length >= deepest) throw tooDeep();
    walk.frames.push(openFrame(walk.depth, cell));
    return true;
  };
  const openStory = (name: string, id: string): boolean => {
    if (walk.frames.length > 0 || !isWanted(name, id)) return false;
    story = id;
    return push(null);
  };
  const styleOf = (): string | null => frameOf(walk)?.paragraph?.properties.style ?? styles.byDefault;
  const count = (): void => {
    const draft = frameOf(walk)?.paragraph;
    if (!draft || draft.number !== null) return;
    draft.properties.joined ||= styles.hides(styleOf());
    draft.number = draft.properties.joined ? '' : numbering.next(draft.properties);
  };
  const endParagraph = (): void => {
    const own = frameOf(walk);
    if (!own?.paragraph) return;
    count();
    const { outline } = own.paragraph.properties;
    closeDraft(own, outline === null ? styles.headingLevel(styleOf()) : outline < 9 ? outline + 1 : 0);
  };
  const openCell = (): boolean => {
    const row = frameOf(walk)?.table?.row;
    if (!row) return true;
    return row.gone ? false : push({ span: 1, across: 'alone', down: 'alone', gone: false });
  };
  const endFrame = (): void => {
    endParagraph();
    const own = walk.frames.pop()!;
    settle(own);
    if (own.fields.lostText) notices.push({ code: 'unclosed-field', message: '文件中有没有结束的域，其中的文字可能没有读到，请对照原文。' });
    const outer = frameOf(walk);
    if (own.cell) {
      const { span, across, down, gone } = own.cell;
      if (!gone) outer?.table?.row?.cells.push({ flow: own.flow, span, across, down });
    } else if (outer) own.flow.forEach((node) => (outer.paragraph?.boxes ?? outer.flow).push(node));
    else onStory(story, own.flow);
  };

  return {
    endFrame,
    open: {
      'w:body': () => openStory('w:body', ''),
      'w:footnote': (attribute) => openStory('w:footnote', attribute('w:id') ?? ''),
      'w:endnote': (attribute) => openStory('w:endnote', attribute('w:id') ?? ''),
      'w:txbxContent': () => isPrinted(walk) && push(null),
      'w:p': () => {
        const own = frameOf(walk);
        if (!own) return false;
        endParagraph();
        openDraft(own);
        return true;
      },
      'w:pPr': () => {
        const draft = frameOf(walk)?.paragraph;
        // numbers are counted before those of the text boxes in the paragraph
        return draft ? collect(walk, 'w:pPr', ofParagraph(draft.properties), count) : false;
      },
      'w:tbl': () => {
        const own = frameOf(walk);
        if (!own) return false;
        endParagraph();
        settle(own);
        closeTable(own);
        own.table = { widths: [], rows: [], row: null };
        return true;
      },
      'w:tblGrid': () => {
        const table = frameOf(walk)?.table;
        return table ? collect(walk, 'w:tblGrid', ofGrid(table.widths)) : false;
      },
      'w:tr': () => {
        const table = frameOf(walk)?.table;
        if (table) table.row = { before: 0, after: 0, gone: false, cells: [] };
        return true;
      },
      'w:trPr': () => {
        const row = frameOf(walk)?.table?.row;
        return row ? collect(walk, 'w:trPr', ofRow(row)) : false;
      },
      'w:tc': openCell,
      'w:tcPr': () => {
        const cell = frameOf(walk)?.cell;
        return cell ? collect(walk, 'w:tcPr', ofCell(cell)) : false;
      },
      'w:altChunk': () => {
        notices.push({ code: 'unread-part', message: '文件中嵌入了另一个文件（altChunk），其内容没有读取，请用 Word 打开另存后再读取。' });
        return false;
      },
    },
    close: {
      'w:p': endParagraph,
      'w:tr': () => {
        const table = frameOf(walk)?.table;
        if (table) closeRow(table);
      },
      'w:tbl': () => {
        const own = frameOf(walk);
        if (own) closeTable(own);
      },
    },
  };
};
