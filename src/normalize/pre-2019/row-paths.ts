import type { Cell } from '../../schema/table.js';
import { fold } from '../text.js';
import { indicatorOf } from './indicators.js';

/** Rows of a 统计表 are nested by their numbers (一、（一）1. …) and by 其中; merged cells at the left nest them too. */

interface Entry {
  readonly depth: number;
  readonly text: string;
  readonly number: number | null;
}

const chinese = '一二三四五六七八九十';
const numbered: readonly RegExp[] = [/^([一二三四五六七八九十]+)[、.]/, /^\(([一二三四五六七八九十]+)\)/, /^(\d{1,2})[、.](?!\d)/, /^\(?(\d{1,2})\)/];
const circled = /^\s*([①-⑳])/u;
const ofWhich = /^其中[:：]?/;

/** Level and number of a label; null where it carries none. */
const numberOf = (text: string): { readonly depth: number; readonly number: number } | null => {
  const circle = circled.exec(text)?.[1];
  if (circle) return { depth: 5, number: circle.charCodeAt(0) - 0x245f };
  const plain = fold(text).replace(ofWhich, '');
  for (const [level, form] of numbered.entries()) {
    const mark = form.exec(plain)?.[1];
    if (mark) return { depth: level + 1, number: /^\d/.test(mark) ? Number(mark) : chinese.indexOf(mark.at(-1)!) + 1 + (mark.length > 1 ? 10 : 0) };
  }
  return null;
};

export class RowPaths {
  private stack: Entry[] = [];
  private lastNumber = 0;
  private readonly depths = new Map<Cell, number>();

  /**
   * The labels that a row stands under, and its own at the end.
   * @param labels the row's label cells, left to right, merged ones that began higher up included
   * @param running true where the first label begins with a number that counts the rows: no part of the label
   */
  enter(labels: readonly Cell[], row: number, running = false): readonly string[] {
    let left = 0;
    for (const cell of labels) {
      const known = this.depths.get(cell);
      if (known !== undefined && cell.row < row) {
        left = known;
        this.close(known + 0.01);
        continue;
      }
      const text = running && cell === labels[0] ? this.withoutNumber(cell.text) : cell.text.trim();
      const own = this.depthOf(text);
      const depth = left > 0 ? Math.max(own, left + 0.1) : own;
      this.close(depth);
      this.stack.push({ depth, text, number: numberOf(text)?.number ?? null });
      this.depths.set(cell, depth);
      left = depth;
    }
    return this.stack.map((entry) => entry.text);
  }

  /** A number with a clear end; else the one that is next, whatever follows (281.按时 after 27 is 28 and 1.按时). */
  private withoutNumber(printed: string): string {
    const text = printed.trim();
    const next = String(this.lastNumber + 1);
    const number = /^\d{1,3}(?=\s|[^\d.、)])/.exec(text)?.[0] ?? (text.startsWith(next) ? next : undefined);
    if (number === undefined) return text;
    this.lastNumber = Number(number);
    return text.slice(number.length).trim();
  }

  private depthOf(text: string): number {
    const own = numberOf(text);
    const last = this.stack.findLast((entry) => entry.number !== null);
    const below = ofWhich.test(fold(text));
    // below the last number; 其中 below whatever stands before it
    if (!own) return Math.floor(last?.depth ?? 0) + (below ? 0.75 : 0.5);
    // 其中：1. under 4.: a count of its own, with the same kind of number
    if (below && last && own.depth <= last.depth) return Math.floor(last.depth) + 0.6;
    const inner = this.stack.at(-1);
    const outer = this.stack.findLast((entry) => entry.depth === own.depth);
    const goesOn = inner && outer && inner.depth === outer.depth + 0.6 && inner.number !== null && own.number === inner.number + 1;
    return goesOn && (own.number !== outer.number! + 1 || this.belongs(text, outer)) ? inner.depth : own.depth;
  }

  /** Where the next of both counts has the same number, the form of 2014 tells whether the label stands under that parent. */
  private belongs(text: string, parent: Entry): boolean {
    const upTo = this.stack.slice(0, this.stack.indexOf(parent) + 1).map((entry) => entry.text);
    const [above, own] = [indicatorOf(upTo), indicatorOf([...upTo, text])];
    return above === null || own === null || own.startsWith(`${above}.`);
  }

  private close(depth: number): void {
    this.stack = this.stack.filter((entry) => entry.depth < depth);
  }
}
