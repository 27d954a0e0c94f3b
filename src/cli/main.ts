#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { WrongUsage } from '../errors.js';
import type { Language, Said } from '../schema/finding.js';
import { ownVersion } from './version.js';
import type { CommandRow, OptionRow } from './command-row.js';
import { commands } from './options.js';
import { sayIn, type Say } from './say.js';

/**
 * The command `gongkai`. Each command's code is loaded when it is called: `findings` never loads pdf.js.
 * Ends with 0 all well, 1 broken run, 2 wrong usage, 3 some documents failed, 4 another version would change something, 130 stopped by the user.
 */

const wrongUsage = 2;

/** The help needs the language before the options are read. */
const languageIn = (argv: readonly string[]): Language => (/(^|\0)--lang(=|\0)en(\0|$)/.test(argv.join('\0')) ? 'en' : 'zh');

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const chineseHelp = {
  styleTitle: (title: string): string => titles[title] ?? title,
  optionDescription: ({ description, argChoices, defaultValue }: Option): string => {
    const more = [...(argChoices ? [`可选 ${argChoices.join('、')}`] : []), ...(defaultValue === undefined ? [] : [`默认 ${String(defaultValue)}`])];
    return more.length > 0 ? `${description}（${more.join('；')}）` : description;
  },
};

const toOption = (row: OptionRow, say: Say): Option => {
  const option = new Option(row.flags, say(row.about));
  if (row.choices) option.choices(row.choices);
  if (row.standard !== undefined) option.default(row.standard);
  if (row.number) option.argParser((text: string) => wholeNumber(text, say));
  if (row.repeatable) option.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]);
  return option;
};

const wholeNumber = (text: string, say: Say): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError(say({ zh: '须为正整数', en: 'a whole number from 1 on is needed' }));
  return Number(text);
};

const examplesOf = (row: CommandRow, say: Say): string => {
  if (row.examples.length === 0) return '';
  const width = Math.max(...row.examples.map(([command]) => command.length));
  const lines = row.examples.map(([command, about]) => `  ${command.padEnd(width)}  # ${say(about)}`);
  return `\n${say({ zh: '例：', en: 'Examples:' })}\n${lines.join('\n')}\n`;
};

const addCommand = (program: Command, row: CommandRow, say: Say): void => {
  const command = program
    .command(`${row.name} ${row.takes}`.trim())
    .description(say(row.about))
    .addHelpText('after', examplesOf(row, say))
    .allowExcessArguments(false);
  for (const option of row.options) command.addOption(toOption(option, say));
  command.action(async () => {
    const { run } = await row.load();
    process.exitCode = await run(command.args, command.optsWithGlobals());
  });
};

const buildProgram = (language: Language): Command => {
  const say = sayIn(language);
  const program = new Command('gongkai')
    .description(
      say({
        zh: '读取政府信息公开工作年度报告（PDF、Word、网页），得到数据和证据：每个数字带页码和位置，每个问题带理由和依据。',
        en: 'Reads China’s annual reports on government information disclosure (PDF, Word, web pages) into data and evidence: every figure with its page and box, every finding with its reason and basis.',
      }),
    )
    .version(ownVersion(), '-V, --version', say({ zh: '显示版本', en: 'print the version' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'print this help' }))
    .helpCommand('help [command]', say({ zh: '显示命令的帮助', en: 'help on a command' }))
    .addOption(new Option('--store <dir>', say({ zh: '库所在的文件夹', en: 'folder of the store' })).default('.gongkai'))
    .addOption(new Option('--lang <language>', say({ zh: '界面语言', en: 'language of the screen' })).choices(['zh', 'en']).default('zh'))
    .configureHelp({ showGlobalOptions: true, ...(language === 'zh' ? chineseHelp : {}) })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText(
      'after',
      say({
        zh: '\n从这里开始：\n  gongkai ingest samples     读取附带的样例\n  gongkai findings           看哪里不符合规则\n  gongkai export --what panel --out panel.csv\n\n每条命令的用法和例子：gongkai <命令> --help\n',
        en: '\nStart here:\n  gongkai ingest samples     reads the samples that come along\n  gongkai findings           shows what breaks the rules\n  gongkai export --what panel --out panel.csv\n\nEach command teaches with examples: gongkai <command> --help\n',
      }),
    );
  for (const row of commands) addCommand(program, row, say);
  return program;
};

const complaints: Readonly<Record<string, Said>> = {
  'commander.unknownOption': { zh: '没有这个选项', en: 'unknown option' },
  'commander.unknownCommand': { zh: '没有这条命令', en: 'unknown command' },
  'commander.missingArgument': { zh: '缺少参数', en: 'missing argument' },
  'commander.optionMissingArgument': { zh: '选项缺少取值', en: 'the option needs a value' },
  'commander.excessArguments': { zh: '参数过多', en: 'too many arguments' },
  'commander.invalidArgument': { zh: '取值无效', en: 'invalid value' },
};

const complain = (error: CommanderError, say: Say): string => {
  const what = complaints[error.code];
  const detail = error.message.replace(/^error: /, '');
  const advice = say({ zh: '用法见 gongkai --help。', en: 'See gongkai --help.' });
  return `${what ? say({ zh: `${what.zh}：${detail}`, en: detail }) : detail}\n${advice}\n`;
};

const main = async (argv: readonly string[]): Promise<void> => {
  const language = languageIn(argv);
  const say = sayIn(language);
  try {
    await buildProgram(language).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // asked for help or version: commander has printed it
      const asked = error.exitCode === 0;
      if (!asked && error.code !== 'commander.help') process.stderr.write(complain(error, say));
      process.exitCode = asked ? 0 : wrongUsage;
    } else if (error instanceof WrongUsage) {
      process.stderr.write(`${say(error.said)}\n`);
      process.exitCode = wrongUsage;
    } else {
      const broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(say({ zh: `程序中断：${broken}\n`, en: `The run broke off: ${broken}\n` }));
      process.exitCode = 1;
    }
  }
};

// a reader that has seen enough (head) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

await main(process.argv.slice(2));
