import { WrongUsage } from '../../errors.js';

/** What the command line asked for, checked; the messages name what would have been right. */

export type Options = Readonly<Record<string, unknown>>;

/** Null where the option is not given. */
export const textOption = (options: Options, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** @throws WrongUsage where the value is none of the choices. */
export const choiceOption = <T extends string>(options: Options, name: string, choices: readonly T[], otherwise: T): T => {
  const value = textOption(options, name);
  if (value === null) return otherwise;
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new WrongUsage({
      zh: `--${name} 不能是 ${value}，可以是 ${choices.join('、')}。`,
      en: `--${name} cannot be ${value}; it is one of ${choices.join(', ')}.`,
    });
  return choice;
};

/** @throws WrongUsage where the value is not a year of four digits. */
export const yearOption = (options: Options): number | null => {
  const value = textOption(options, 'year');
  if (value === null) return typeof options['year'] === 'number' ? options['year'] : null;
  if (!/^\d{4}$/.test(value))
    throw new WrongUsage({ zh: `--year 应为四位数的年份，不能是 ${value}。`, en: `--year takes a year of four digits, not ${value}.` });
  return Number(value);
};

/** @throws WrongUsage where it is not given. */
export const neededOption = (options: Options, name: string): string => {
  const value = textOption(options, name)?.trim() ?? '';
  if (value === '') throw new WrongUsage({ zh: `须给出 --${name}。`, en: `--${name} is needed.` });
  return value;
};

/** The one of these flags that is given. @throws WrongUsage where it is none of them, or several. */
export const oneFlag = <T extends string>(options: Options, flags: readonly T[]): T => {
  const given = flags.filter((flag) => options[flag] === true);
  if (given.length === 1) return given[0]!;
  const names = flags.map((flag) => `--${flag}`);
  throw new WrongUsage({ zh: `须在 ${names.join('、')} 中选一个。`, en: `Exactly one of ${names.join(', ')} is needed.` });
};
