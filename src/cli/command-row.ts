import type { Said } from '../schema/finding.js';

/** What a command is told by, and the options that several commands share. */

export interface OptionRow {
  readonly flags: string;
  readonly about: Said;
  readonly choices?: readonly string[];
  readonly standard?: string | number;
  /** A whole number from 1 on. */
  readonly number?: true;
  readonly repeatable?: true;
}

export interface CommandRow {
  readonly name: string;
  readonly takes: string;
  readonly about: Said;
  readonly options: readonly OptionRow[];
  readonly examples: readonly (readonly [command: string, about: Said])[];
  readonly load: () => Promise<{ readonly run: (args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<number> }>;
}

export const jobs: OptionRow = {
  flags: '--jobs <n>',
  about: { zh: '同时处理的份数', en: 'documents read at a time' },
  standard: 2,
  number: true,
};
export const timeout: OptionRow = {
  flags: '--timeout <seconds>',
  about: { zh: '每份文件每一步的时限（秒）', en: 'time limit for one stage over one document' },
  standard: 120,
  number: true,
};
export const maxBytes: OptionRow = {
  flags: '--max-bytes <n>',
  about: { zh: '单个文件的字节上限', en: 'largest document, in bytes' },
  standard: 100 * 2 ** 20,
  number: true,
};
export const allowHost: OptionRow = {
  flags: '--allow-host <host:port>',
  about: {
    zh: '允许访问的内网地址（可重复；默认拒绝一切内网和本机地址）',
    en: 'a private address that may be fetched from (repeatable; all are refused otherwise)',
  },
  repeatable: true,
};
export const format = (choices: readonly string[]): OptionRow => ({
  flags: '--format <format>',
  about: { zh: '输出格式', en: 'output format' },
  choices,
  standard: choices[0]!,
});
