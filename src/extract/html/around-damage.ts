import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';

/** Doubts about what stands around tables whose markup is damaged: a lost tag may have moved text out of its place, or parted one table into two. */

const moved = '网页标记有损坏，此处前后的内容可能缺失或移位，请对照原文。';
const parted = '紧邻的表格标记有损坏，本表可能与其本为一张，请对照原文。';

const blocksWith = (notices: readonly Notice[], code: string): ReadonlySet<number> =>
  new Set(notices.flatMap((notice) => (notice.code === code && notice.place ? [notice.place.block] : [])));

/**
 * Of a page with a damaged table: a doubt for each block of text, and for each table that directly follows or precedes a damaged one.
 * Figures of other tables stay as they are read.
 * @param notices of the blocks, those about damaged tables among them
 */
export const aroundDamage = (blocks: readonly Block[], notices: readonly Notice[]): readonly Notice[] => {
  const damaged = blocksWith(notices, 'damaged-markup');
  const around = (block: Block): Notice[] => {
    const { place } = block;
    if (block.kind !== 'table') return [{ code: 'damaged-page', message: moved, place }];
    const beside = damaged.has(place.block - 1) || damaged.has(place.block + 1);
    return beside && !damaged.has(place.block) ? [{ code: 'beside-damaged', message: parted, place }] : [];
  };
  return blocks.flatMap(around);
};
