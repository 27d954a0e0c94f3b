import type { Declared } from './report.js';

/** Where a document comes from, before any byte of it is at hand. */
export interface Source {
  /** As exported: path relative to the ingest argument with `/`, or the URL as given. */
  readonly name: string;
  /** The local file to take the bytes from; null = fetch `url`. */
  readonly file: string | null;
  /** Its address: of the download, or of the page that a saved copy was taken from; null for a plain local file. */
  readonly url: string | null;
  readonly declared: Declared;
  /** ISO time; of a saved copy, as its manifest tells. */
  readonly retrievedAt: string | null;
  readonly archiveUrl: string | null;
  /** Name of the page whose link led here. */
  readonly via: string | null;
}

export const nothingDeclared: Declared = { organ: null, regionCode: null, level: null, year: null, published: null };
