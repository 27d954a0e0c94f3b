import type { Language, Said } from '../schema/finding.js';

/** Templates and what fills their slots → one sentence, punctuated as each language is. */

export type Slots = Readonly<Record<string, string | number | Said>>;

/** Days as they are said: 2024年1月31日; those in an address stay as they are. */
const spokenDays = (text: string): string =>
  text.includes('://')
    ? text
    : text.replace(
        /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
        (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
      );

/** 1 days: what is counted once is no plural. */
const ofOne = /(?<![\d.,])1 (cell|day|part|request|report|review|suit|sentence|figure|case)s\b/g;

/** Between quotations stands no 、 (GB/T 15834, 4.5.3.5); English lists have commas. */
const punctuated = (text: string, language: Language): string =>
  language === 'zh'
    ? text.replaceAll('”、“', '”“')
    : text
        .replaceAll('”、“', '”, “')
        .replace(/(?<=[\d%])、(?=\d)/g, ', ')
        .replace(ofOne, '1 $1');

/**
 * Fills {named} slots; a slot without a value is a mistake of the rule. Quotation marks inside what is quoted become single ones (GB/T 15834), and
 * its own full stop is left out.
 */
export const fill = (template: string, slots: Slots, language: Language): string => {
  const filled = template.replace(/\{(\w+)\}/g, (slot: string, name: string, at: number) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    const text = typeof value === 'object' ? value[language] : String(value);
    const isQuoted = template[at - 1] === '“' && template[at + slot.length] === '”';
    if (isQuoted) return text.replaceAll('“', '‘').replaceAll('”', '’').replace(/。$/, '');
    return language === 'zh' ? spokenDays(text) : text;
  });
  return punctuated(filled, language);
};
