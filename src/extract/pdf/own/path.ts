/**
 * A path under construction, as `place-paths.ts` takes it: 0 move, 1 line, 2 cubic, 4 close, each with its points. Rounded to single
 * precision as in pdf.js. Of a curve only the end is ever looked at.
 */
export class Path {
  #data: number[] = [];

  move(x: number, y: number): void {
    this.#data.push(0, Math.fround(x), Math.fround(y));
  }

  line(x: number, y: number): void {
    this.#data.push(1, Math.fround(x), Math.fround(y));
  }

  curve(x: number, y: number): void {
    this.#data.push(2, 0, 0, 0, 0, Math.fround(x), Math.fround(y));
  }

  close(): void {
    this.#data.push(4);
  }

  /** What was made so far, null where nothing was; the next path begins. */
  take(): readonly number[] | null {
    const data = this.#data;
    if (data.length === 0) return null;
    this.#data = [];
    return data;
  }

  /** One without width or height is a line from corner to corner, as in pdf.js. */
  rectangle(x: number, y: number, width: number, height: number): void {
    this.move(x, y);
    if (width !== 0 && height !== 0) this.line(x + width, y);
    this.line(x + width, y + height);
    if (width !== 0 && height !== 0) this.line(x, y + height);
    this.close();
  }
}
