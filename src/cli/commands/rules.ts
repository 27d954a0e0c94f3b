import type { Group } from '../../audit/rule.js';
import { catalogue as rules, catalogued } from '../../audit/rules/catalogue.js';
import { WrongUsage } from '../../errors.js';
import { writeToStream } from '../../export/write.js';
import type { Language, Outcome, Said } from '../../schema/finding.js';
import { languageOf } from '../say.js';
import { renderColumns } from '../terminal/columns.js';
import { severityColour, severityName } from '../terminal/findings-table.js';
import type { Options } from '../terminal/options.js';
import type { Screen } from '../terminal/screen.js';
import { painter, processScreen } from '../terminal/screen.js';
import { wrap } from '../terminal/width.js';

/** `gongkai rules [id]`: the catalogue, or one rule with its basis, exceptions and examples. */

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const [id] = args;
  const language = languageOf(options);
  const text = id === undefined ? catalogue(language, screen) : page(ruleAsked(id), language, screen);
  await writeToStream([text], screen.out);
  return 0;
};

type Listed = (typeof rules)[number];

/** @throws WrongUsage with the ids that come near. */
const ruleAsked = (id: string): Listed => {
  const rule = catalogued(id);
  if (rule) return rule;
  const near = rules.map((one) => one.id).filter((one) => one.includes(id) || one.split('-').some((part) => part.length > 2 && id.includes(part)));
  const zh = near.length > 0 ? `相近的有：${near.join('、')}。` : '';
  const en = near.length > 0 ? ` Near it: ${near.join(', ')}.` : '';
  throw new WrongUsage({ zh: `没有规则 ${id}。${zh}全部规则见 gongkai rules。`, en: `There is no rule ${id}.${en} gongkai rules lists them all.` });
};

const groupName: Readonly<Record<Group, Said>> = {
  structure: { zh: '结构', en: 'structure' },
  cells: { zh: '单元格', en: 'cells' },
  table3: { zh: '表三', en: 'Table 3' },
  table2: { zh: '表二', en: 'Table 2' },
  table4: { zh: '表四', en: 'Table 4' },
  narrative: { zh: '正文', en: 'narrative' },
  closing: { zh: '五六部分', en: 'sections five and six' },
  identity: { zh: '年度主体', en: 'year and body' },
  years: { zh: '年度衔接', en: 'between years' },
  region: { zh: '区域横向', en: 'across bodies' },
  source: { zh: '来源', en: 'source' },
};

const catalogue = (language: Language, { width, colours }: Screen): string => {
  const zh = language === 'zh';
  const heads = [
    { title: zh ? '最高程度' : 'at most', least: 8 },
    { title: zh ? '编号' : 'id', least: 24 },
    { title: zh ? '类别' : 'group', least: 6 },
    { title: zh ? '格式' : 'forms', least: 4 },
    { title: zh ? '规则' : 'rule', least: 20 },
  ];
  const lines = rules.map((rule) => ({
    texts: [severityName[rule.severity][language], rule.id, groupName[rule.group][language], rule.forms.join(' '), rule.title[language]],
    colour: severityColour[rule.severity],
  }));
  const end = zh
    ? `\n共 ${rules.length} 条。看一条规则的依据、例外和例子：gongkai rules <编号>\n`
    : `\n${rules.length} rules. Basis, exceptions and examples of one: gongkai rules <id>\n`;
  return renderColumns(heads, lines, width, colours) + end;
};

const verdictName: Readonly<Record<Outcome['verdict'], Said>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不符', en: 'failed' },
  'not-assessable': { zh: '无法判断', en: 'not assessable' },
};

const exampleText = (example: Listed['examples'][number], language: Language): string =>
  `${verdictName[example.verdict][language]}${language === 'zh' ? '：' : ': '}${example.shows[language]}`;

const page = (rule: Listed, language: Language, { width, colours }: Screen): string => {
  const zh = language === 'zh';
  const paint = painter(colours);
  const indented = (text: string, mark = '  '): string[] =>
    wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
  const part = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', paint(title, 'bold'), ...lines] : []);
  const facts = zh
    ? `类别：${groupName[rule.group].zh}  程度：最高为${severityName[rule.severity].zh}  适用格式：${rule.forms.join('、')}  版本：${rule.version}`
    : `group: ${groupName[rule.group].en}; severity: ${severityName[rule.severity].en} at most; forms: ${rule.forms.join(', ')}; version ${rule.version}`;
  return [
    paint(`${rule.id}  ${rule.title[language]}`, 'bold'),
    ...wrap(facts, width),
    ...part(zh ? '规则' : 'Rule', indented(rule.says[language])),
    ...part(zh ? '依据' : 'Basis', indented(rule.basis)),
    ...part(
      zh ? '例外' : 'Exceptions',
      rule.exceptions.flatMap((exception) => indented(exception[language], '  - ')),
    ),
    ...part(
      zh ? '例子' : 'Examples',
      rule.examples.flatMap((example) => indented(exampleText(example, language), '  - ')),
    ),
    '',
  ].join('\n');
};
