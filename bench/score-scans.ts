/**
 * Reads what bench/make-scans.ts made and says how right it was: `npx tsx bench/score-scans.ts DIR [--verbose]`
 *
 * A figure that is wrong and carries no doubt is silent: there must be none. Time is of extract alone, warm and cold mixed.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GiveUp } from '../src/errors.js';
import { extract } from '../src/extract/extract.js';
import { normalize } from '../src/normalize/normalize.js';
import { touches } from '../src/schema/place.js';
import type { Truth } from './generator/mix.js';
import type { ScanOptions } from './generator/scan.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: 'boolean', default: false } } });
const folder = positionals[0];
if (folder === undefined) throw new Error('say which folder');

const nothingDeclared = { organ: null, regionCode: null, level: null, year: null, published: null };
const none = { cells: 0, exact: 0, missing: 0, silent: 0, doubtedWrong: 0, doubtedRight: 0, seconds: 0, refused: 0, organs: 0, years: 0 };
const total = { ...none };
const lines = readFileSync(join(folder, 'truth.jsonl'), 'utf8').trim().split('\n');
for (const line of lines) {
  const truth = JSON.parse(line) as Truth & { readonly scan: ScanOptions };
  const own = { ...none };
  const wrong: string[] = [];
  const start = performance.now();
  try {
    const document = await extract(readFileSync(join(folder, 'reports', truth.file)));
    own.seconds = (performance.now() - start) / 1000;
    const report = normalize(document.value, nothingDeclared);
    const notices = [...document.notices, ...report.notices];
    own.organs = report.value.organ === truth.organ ? 1 : 0;
    own.years = report.value.year === truth.year ? 1 : 0;
    for (const [id, { value }] of Object.entries(truth.figures)) {
      own.cells++;
      const figure = report.value.figures[id];
      if (!figure) {
        own.missing++;
        wrong.push(`${id} missing`);
        continue;
      }
      const doubted = notices.some((notice) => notice.place?.cell && touches(notice.place, figure.place));
      if (figure.value === value) {
        own.exact++;
        if (doubted) own.doubtedRight++;
      } else {
        if (doubted) own.doubtedWrong++;
        else own.silent++;
        wrong.push(`${id} ${String(value)} read ${JSON.stringify(figure.printed)}${doubted ? '?' : ' SILENT'}`);
      }
    }
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    own.refused = 1;
    own.cells = Object.keys(truth.figures).length;
    own.missing = own.cells;
    wrong.push(error.reason.code);
  }
  for (const key of Object.keys(none) as (keyof typeof none)[]) total[key] += own[key];
  console.log(truth.file, JSON.stringify(own), JSON.stringify(truth.scan));
  if (values.verbose) for (const one of wrong.slice(0, 20)) console.log('   ', one);
}
console.log('all', lines.length, JSON.stringify(total));
console.log(
  `exact ${((100 * total.exact) / total.cells).toFixed(2)} %, silent ${total.silent}, doubted but right ${((100 * total.doubtedRight) / total.cells).toFixed(2)} %`,
);
