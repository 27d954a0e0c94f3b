/**
 * Whether a damaged web page really prints what was read of it. Markup has no checksums: a changed digit is simply another digit, and a
 * report without a row lacks it. The proof is the page's bytes read by another parser, without a tree and with another layout of the
 * cells; what that reading does not confirm counts as our own misreading.
 */

import { Parser } from 'htmlparser2';

import { sectionOfTable } from '../src/audit/labels.js';
import { decodeBytes, encodingOf } from '../src/extract/html/tags/decode-bytes.js';
import { reread } from '../src/extract/reread.js';
import type { Document } from '../src/schema/document.js';
import type { Finding } from '../src/schema/finding.js';
import type { Place } from '../src/schema/place.js';
import type { Report } from '../src/schema/report.js';

export interface Printed {
  /** True where the cell that a figure was read from prints just that. */
  figure(id: string): boolean;
  /** True where the page gives the reason that the finding states. */
  finding(finding: Finding): boolean;
}

const bare = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '');
const keyOf = (place: Place): string => `${place.block} ${String(place.cell)}`;

/** Lines of text as their bytes stand in the page, without figures. */
const linesOf = (bytes: Uint8Array): string[] => {
  const lines = [''];
  const parser = new Parser(
    {
      onopentag: (name) => void (/^(?:p|div|td|th|tr|br|h\d|li|table)$/.test(name) && lines.push('')),
      onclosetag: (name) => void (/^(?:p|div|td|th|tr|h\d|li|table)$/.test(name) && lines.push('')),
      ontext: (text) => void (lines[lines.length - 1] += text),
    },
    { decodeEntities: false },
  );
  parser.end(Buffer.from(bytes).toString('latin1'));
  const encoding = encodingOf(bytes);
  return lines.map((line) => bare(decodeBytes(line, encoding))).filter((line) => /[^\d.,]/.test(line));
};

const numerals = '一二三四五六';
const isHeading = (line: string): boolean => line.length < 40 && /^[一二三四五六]、/.test(line);

/** Each heading with the lines that follow it, up to the next. */
const sectionsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const starts = lines.flatMap((line, index) => (isHeading(line) ? [index] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
};
const sectionNumber = (section: readonly string[]): number => numerals.indexOf(section[0]![0]!) + 1;

/** What a page prints, against the page before it was damaged. */
const compareSections = (before: Uint8Array, after: Uint8Array) => {
  const [was, is] = [sectionsOf(linesOf(before)), sectionsOf(linesOf(after))];
  const order = (sections: typeof was): string => sections.map((section) => section[0]).join();
  const named = (sections: typeof was, number: number): string[] =>
    sections.filter((section) => sectionNumber(section) === number).map((section) => section.join('\n'));
  return {
    reordered: order(was) !== order(is),
    headingLost: (number: number): boolean => {
      const heading = was.find((section) => sectionNumber(section) === number)?.[0];
      return heading !== undefined && !is.some(([line]) => line === heading);
    },
    changed: (number: number): boolean => named(was, number).join('\n\n') !== named(is, number).join('\n\n'),
  };
};

/** @param before the page that was damaged */
export const printedIn = async (before: Uint8Array, after: Uint8Array, document: Document, report: Report): Promise<Printed> => {
  const places = document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.place) : []));
  const again = await reread(after, document, places);
  const confirmed = new Set(
    again.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.filter((cell) => cell.readings?.every((one) => bare(one.text) === bare(cell.text))).map((cell) => keyOf(cell.place))
        : [],
    ),
  );
  const isConfirmed = (place: Place | undefined): boolean => place?.cell !== undefined && confirmed.has(keyOf(place));
  const labelled = new Map(report.labelled.map((one) => [one.id, one.place]));
  const sections = compareSections(before, after);
  return {
    figure: (id) => isConfirmed(report.figures[id]?.place ?? labelled.get(id)),
    finding: ({ rule, place, because, subject }) => {
      if (place.cell) return [place, ...because].every(isConfirmed);
      const number = subject.section ?? (subject.table ? sectionOfTable[subject.table] : null);
      if (number === null) return sections.reordered;
      return rule === 'missing-section' ? sections.headingLost(number) : sections.changed(number);
    },
  };
};
