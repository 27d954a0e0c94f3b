import type { Cell } from '../../schema/table.js';
import { fold } from '../text.js';

/** Rows of a 统计表 are nested by their numbers (一、（一）1. …) and by 其中; merged cells at the left nest them too. */

interface Entry {
  readonly depth: number;
  readonly text: string;
}

const numbered: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[、.](?!\d)/,
  /^(?:\(\d{1,2}\)|\d{1,2}\))/,
];
const circled = /^\s*[①-⑳]/u;

const depthOf = (text: string): number | null => {
  if (circled.test(text)) return 5;
  const plain = fold(text).replace(/^其中[:：]?/, '');
  const level = numbered.findIndex((form) => form.test(plain));
  return level < 0 ? null : level + 1;
};

export class RowPaths {
  private stack: Entry[] = [];
  private readonly depths = new Map<Cell, number>();

  /**
   * The labels that a row stands under, and its own at the end.
   * @param labels the row's label cells, left to right, merged ones that began higher up included
   */
  enter(labels: readonly Cell[], row: number): readonly string[] {
    let left = 0;
    for (const cell of labels) {
      const known = this.depths.get(cell);
      if (known !== undefined && cell.row < row) {
        left = known;
        this.close(known + 0.01);
        continue;
      }
      const own = depthOf(cell.text) ?? this.unnumbered(cell.text);
      const depth = left > 0 ? Math.max(own, left + 0.1) : own;
      this.close(depth);
      this.stack.push({ depth, text: cell.text.trim() });
      this.depths.set(cell, depth);
      left = depth;
    }
    return this.stack.map((entry) => entry.text);
  }

  /** Below the last number; 其中 below whatever stands before it. */
  private unnumbered(text: string): number {
    const base = Math.floor(this.stack.findLast((entry) => Number.isInteger(entry.depth))?.depth ?? 0);
    return base + (/^其中/.test(fold(text)) ? 0.75 : 0.5);
  }

  private close(depth: number): void {
    this.stack = this.stack.filter((entry) => entry.depth < depth);
  }
}
