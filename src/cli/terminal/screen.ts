import type { Writable } from 'node:stream';

/** Where a command says things: what was asked for goes to `out`, words about it to `err`. */

export interface Screen {
  readonly out: Writable;
  readonly err: Writable;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  readonly colours: boolean;
}

const defaultWidth = 80;

/** The terminal of this process. Colours only on a terminal, and never against NO_COLOR (https://no-color.org). */
export const processScreen = (): Screen => {
  const wanted = Number(process.env['COLUMNS']);
  const width = process.stdout.columns ?? (Number.isInteger(wanted) && wanted > 0 ? wanted : defaultWidth);
  const refused = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb';
  return { out: process.stdout, err: process.stderr, width, colours: process.stdout.isTTY === true && !refused };
};

export type Colour = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold';
const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** Text in a colour; as it is where the screen has none. */
export const painter =
  (colours: boolean) =>
  (text: string, colour: Colour | null): string =>
    colours && colour !== null && text !== '' ? `\u001B[${codes[colour][0]}m${text}\u001B[${codes[colour][1]}m` : text;
