import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import type { Place } from '../../schema/place.js';
import type { Doubt } from '../grid/doubt.js';

/** Doubts about a cell as one sentence: what, where, what to do. */

const said: Readonly<Record<Doubt, string>> = {
  'two-numbers-in-cell': '单元格内有两个相隔较远的数字，可能属于相邻的单元格',
  'text-on-border': '文字压在表格线上，无法确定属于哪一个单元格',
  'overlapping-text': '不同的文字印在同一位置，读出的内容可能有误',
  'unmapped-glyphs': '有字符的字体没有给出对应文字，读出的内容可能有误',
  'irregular-cell': '单元格边线不成矩形，行列归属可能有误',
  'ink-without-text': '表格中有画成图形、没有文字的内容，此处读作空白，可能印有数据',
  'without-head': '表格没有边线，此页又没有表头，所属的列只凭位置判断',
  'cut-by-page': '表格伸到页面边缘之外，此处可能没有印全',
  'broken-by-page': '此格在分页处断开，上下两页的内容是一个数还是两个数不能确定',
  'struck-out': '有线从文字中间划过，可能是删去的内容',
  'aligned-only': '表格没有边线，行列只凭文字对齐判断，此处不能确定',
  'uncertain-reading': '扫描图像的文字识别不确定，读出的内容可能有误',
  unreadable: '扫描图像上有内容，但未能识别',
  'scanned-text': '文字由扫描图像识别而来，个别字可能有误',
};

export const cellNotice = (doubt: Doubt, place: Place): Notice => {
  const page = place.page === undefined ? '图片中' : `第${place.page}页`;
  const where = place.cell ? `${page}第${place.cell[0] + 1}行第${place.cell[1] + 1}列` : page;
  return { code: doubt, message: `${where}：${said[doubt]}，请对照原件核对`, place };
};

/** One for each block: its file's checksums do not hold, so that text may be lost as well as changed. */
export const uncheckedNotice = (block: Block): Notice => ({
  code: 'checksum',
  message: '文件内有数据与其校验值不符，可能已被改动或损坏，请对照原件核对',
  place: { block: block.place.block },
});

/** One for each block: parts of its file are broken, so that anything may be missing anywhere. */
export const unsoundNotice = (block: Block): Notice => ({
  code: 'damaged-structure',
  message: '文件内部结构有损坏，此处的内容可能不全，请对照原件核对',
  place: { block: block.place.block },
});

/** Of a file whose text layer is garbled. */
export const drawnNotice: Notice = {
  code: 'garbled-text-layer',
  message: 'PDF 的文字层是乱码，已改将各页画成图像后识别，请对照原件核对',
};
