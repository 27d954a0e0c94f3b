import { WrongUsage } from '../../errors.js';
import { writeToStream } from '../../export/write.js';
import type { FindingRow } from '../../schema/rows.js';
import { openStore } from '../../store/open.js';
import { withStore } from '../begin.js';
import { all, oneReport } from '../report-asked.js';
import { languageOf, sayIn } from '../say.js';
import { neededOption, oneFlag, textOption, type Options } from '../terminal/options.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai review`: what a person decides on a finding. */

export const run = async ([report = '', finding = '']: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const say = sayIn(languageOf(options));
  const kind = oneFlag(options, ['confirm', 'dismiss', 'note']);
  const said = { kind, reason: neededOption(options, 'reason'), by: neededOption(options, 'by'), at: new Date().toISOString() };
  const folder = textOption(options, 'store') ?? '.gongkai';
  await (await openStore(folder, 'read')).close();
  return withStore(openStore(folder, 'write'), async (store) => {
    const { sha256, organ_id: organ, year } = await oneReport(store, report);
    const row = asked(await all(store.findings({ report: sha256 }, languageOf(options))), finding);
    await store.decide({ ...said, organ, year, rule: row.rule, subject: localId(row), madeOn: row.rests_on, sha256 });
    const done = {
      confirm: { zh: '已确认', en: 'Confirmed' },
      dismiss: { zh: '已排除', en: 'Dismissed' },
      note: { zh: '已备注', en: 'Noted' },
    }[kind];
    await writeToStream([`${say(done)}${say({ zh: '：', en: ': ' })}${row.message}\n`], screen.out);
    return 0;
  });
};

const localId = ({ finding, sha256 }: FindingRow): string => finding.slice(`${sha256.slice(0, 12)}:`.length);

/** By its id, with or without the start of the document's hash. @throws WrongUsage with the ids that there are */
const asked = (rows: readonly FindingRow[], id: string): FindingRow => {
  const row = rows.find((one) => one.finding === id || localId(one) === id);
  if (row) return row;
  const ids = rows.map(localId);
  throw new WrongUsage({
    zh: ids.length > 0 ? `这份报告没有问题“${id}”，有的是：${ids.join('、')}。` : '这份报告没有任何问题。',
    en: ids.length > 0 ? `The report has no finding “${id}”; it has ${ids.join(', ')}.` : 'The report has no findings.',
  });
};
