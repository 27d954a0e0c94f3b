import type { Language, Said } from '../schema/finding.js';

/** The language of the screen: Chinese, or English with `--lang en`. Data keeps its Chinese labels in both. */

export type Say = (said: Said) => string;

export const sayIn =
  (language: Language): Say =>
  (said) =>
    said[language];

export const languageOf = (options: Readonly<Record<string, unknown>>): Language => (options.lang === 'en' ? 'en' : 'zh');
