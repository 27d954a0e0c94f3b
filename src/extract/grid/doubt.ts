/** Why the text of a cell may not be what is printed. */
export type Doubt =
  | 'two-numbers-in-cell'
  | 'text-on-border'
  | 'overlapping-text'
  | 'unmapped-glyphs'
  | 'irregular-cell'
  | 'ink-without-text'
  | 'uncertain-reading'
  | 'unreadable'
  | 'scanned-text'
  | 'cut-by-page'
  | 'struck-out'
  | 'broken-by-page'
  | 'aligned-only'
  | 'without-head';
