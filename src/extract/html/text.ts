/** White space as a browser shows it, with one difference: between two ideographs a line break of the source is nothing. */

// full-width figures are left out: a blank between two of them may part two numbers
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff0f\\uff1a-\\uffef\\u3001-\\u303f“”‘’]';
const betweenWide = new RegExp(`(?<=${wide}) (?=${wide})`, 'g');

export const collapse = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(betweenWide, '');

/** Collapsed, without white space of any width at its ends. */
export const lineOf = (text: string): string => collapse(text).replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

/** The text of a table cell: lines joined; of a cell that holds white space alone, one no-break space if the page prints one, else nothing. */
export const cellText = (lines: readonly string[]): string => {
  const joined = lines.map(lineOf).filter((line) => line !== '');
  if (joined.length === 0) return lines.some((line) => line.includes('\u00a0')) ? '\u00a0' : '';
  return joined.reduce((text, line) => (/[\w.]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line));
};

/** Two lines of a cell that end and begin with a figure: one number broken, or two; the print does not say. */
export const hasNumbersOnTwoLines = (lines: readonly string[]): boolean => {
  const filled = lines.map(lineOf).filter((line) => line !== '');
  return filled.some((line, index) => /^[\d０-９]/.test(line) && /[\d０-９]$/.test(filled[index - 1] ?? ''));
};
