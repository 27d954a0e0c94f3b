import { WrongUsage } from '../errors.js';
import type { Wanted } from '../pipeline/discover.js';
import { textOption, type Options } from './terminal/options.js';

/** `--years 2021-2024 --organ 淮安市` → what is wanted. @throws WrongUsage */
export const wantedOf = (options: Options): Wanted => ({
  years: yearsOf(textOption(options, 'years')),
  organ: textOption(options, 'organ'),
  thisYear: new Date().getFullYear(),
});

const yearsOf = (text: string | null): Wanted['years'] => {
  if (text === null) return null;
  const [, first, last] = /^((?:19|20)\d{2})(?:[-–—~至到]((?:19|20)\d{2}))?$/.exec(text.trim()) ?? [];
  const years = [Number(first), Number(last ?? first)] as const;
  if (first === undefined || years[0] > years[1])
    throw new WrongUsage({
      zh: `--years 应为年份或范围，如 2023 或 2021-2024，现为“${text}”。`,
      en: `--years expects a year or a span such as 2023 or 2021-2024, got “${text}”.`,
    });
  return years;
};
