/**
 * Makes reports of before 2019 in every format and reads them back, figure by figure:
 * `npx tsx bench/check-old-reports.ts --count 30 [--seed 1] [--rules lines,three,none]`. Exits 1 where a figure is wrong without doubt.
 */

import { parseArgs } from 'node:util';
import { extract } from '../src/extract/extract.js';
import { normalize } from '../src/normalize/normalize.js';
import { nothingDeclared } from '../src/schema/source.js';
import { touches } from '../src/schema/place.js';
import { writeDocx } from './generator/docx.js';
import { writeHtml } from './generator/html.js';
import { inventOld, type OldReport } from './generator/old-report.js';
import { ruleStyles } from './generator/pdf/rules.js';
import { writePdf } from './generator/pdf/write.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, rules: { type: 'string' } },
});
const rules = ruleStyles.filter((style) => values.rules === undefined || values.rules.split(',').includes(style));

const made = async (index: number): Promise<{ readonly old: OldReport; readonly bytes: Uint8Array; readonly as: string }> => {
  const old = inventOld({ organ: index, seed: Number(values.seed), style: index % 2 === 0 ? 'plain' : 'numbered' });
  const style = rules[Math.floor(index / 3) % rules.length]!;
  if (values.rules !== undefined || index % 3 === 0) {
    const pageNumbers = index % 2 === 0 ? '— # —' : '- # -';
    return { old, bytes: await writePdf(old.spec, { rules: style, repeatHead: index % 4 === 0, pageNumbers }), as: `pdf ${style}` };
  }
  if (index % 3 === 1) return { old, bytes: await writeDocx(old.spec, { breaksInLabels: index % 2 === 0 }), as: 'docx' };
  return { old, bytes: writeHtml(old.spec, { style: index % 2 === 0 ? 'plain' : 'word' }), as: 'html' };
};

const count = { documents: 0, identified: 0, figures: 0, right: 0, doubtedRight: 0, doubtedWrong: 0, missing: 0, silent: 0, extra: 0 };
for (let index = 0; index < Number(values.count); index++) {
  const { old, bytes, as } = await made(index);
  const document = await extract(new Uint8Array(bytes));
  const { value: report, notices } = normalize(document.value, nothingDeclared);
  const doubts = [...document.notices, ...notices].flatMap((notice) => notice.place ?? []);
  count.documents++;
  if (report.organ === old.spec.organ && report.year === old.spec.year && report.form === 'pre-2019') count.identified++;
  const wanted = new Map<string, number>([
    ...Object.entries(old.figures).map(([id, printed]) => [id, Number(printed)] as const),
    ...Object.entries(old.stated).map(([id, value]) => [`n${id.slice(1)}`, value] as const),
  ]);
  const read = new Map(report.labelled.map((figure) => [figure.id, figure]));
  for (const [id, value] of wanted) {
    count.figures++;
    const figure = read.get(id);
    const doubted = figure !== undefined && doubts.some((place) => touches(place, figure.place));
    if (!figure) count.missing++;
    else if (figure.value === value) count[doubted ? 'doubtedRight' : 'right']++;
    else count[doubted ? 'doubtedWrong' : 'silent']++;
    if (!figure || figure.value !== value) console.log(`${index} ${as}: ${id} is ${figure?.value}, not ${value}`);
  }
  for (const id of read.keys())
    if (!wanted.has(id)) {
      count.extra++;
      console.log(`${index} ${as}: ${id} is no figure of the report (${read.get(id)?.path.join('/')}: ${read.get(id)?.printed})`);
    }
}
console.log(
  Object.entries(count)
    .map(([name, number]) => `${name} ${number}`)
    .join(', '),
);
process.exitCode = count.silent > 0 ? 1 : 0;
