import type { Place } from './place.js';
import type { Table } from './table.js';

/** What a document prints, in reading order, before any meaning is given to it. */

export type Media = 'pdf' | 'docx' | 'doc' | 'rtf' | 'html' | 'picture';

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest; from the format's own marks (h1, Word outline level), not from wording. */
  readonly level: number;
  /** With its automatic number where the format keeps that apart (Word numbering, HTML ol). */
  readonly text: string;
  readonly place: Place;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}

export interface Image {
  readonly kind: 'image';
  readonly alt?: string;
  readonly place: Place;
}

export type Block = Heading | Paragraph | Table | Image;

/** A name and a value that stand beside the text: meta tags, the head table of a web page, PDF or Word properties. */
export interface Metadatum {
  readonly name: string;
  readonly value: string;
  readonly from: 'meta' | 'table' | 'element' | 'title' | 'properties';
}

/** A link inside the document's own content, as written (not resolved). */
export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface Document {
  readonly media: Media;
  readonly reading: 'text' | 'ocr';
  /** `place.block` of each is its index here. */
  readonly blocks: readonly Block[];
  readonly metadata: readonly Metadatum[];
  readonly links: readonly Link[];
  /** Points, as displayed; empty where the format has no pages. */
  readonly pages: readonly PageSize[];
}
