/**
 * Sends made reports through other programs, so that they are read as other renderers print them:
 * `npx tsx bench/rerender.ts --from DIR --out DIR2 [--with chromium,weasyprint,…] [--limit 10]` (DIR as make-reports.ts leaves it)
 *
 * DIR2/reports/0001-chromium.pdf …, DIR2/truth.jsonl. A program that is not installed is said to be missing and left out.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Truth } from './generator/mix.js';

interface Renderer {
  readonly from: string;
  readonly to: string;
  readonly program: string;
  /** Arguments, where `out` is the file to be written; LibreOffice takes a folder and chooses the name. */
  readonly args: (file: string, out: string) => readonly string[];
}

const office = (from: string, to: string): Renderer => ({
  from,
  to,
  program: 'soffice',
  args: (file, out) => [
    `-env:UserInstallation=file://${join(tmpdir(), 'gongkai-rerender-office')}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    `${out}.folder`,
    file,
  ],
});

const renderers: Readonly<Record<string, Renderer>> = {
  chromium: {
    from: 'html',
    to: 'pdf',
    program: 'chromium',
    args: (file, out) => ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${out}`, `file://${file}`],
  },
  weasyprint: { from: 'html', to: 'pdf', program: 'weasyprint', args: (file, out) => ['-q', '-p', file, out] },
  wkhtmltopdf: { from: 'html', to: 'pdf', program: 'wkhtmltopdf', args: (file, out) => ['-q', '--disable-javascript', file, out] },
  'office-docx-pdf': office('docx', 'pdf'),
  'office-html-pdf': office('html', 'pdf'),
  'office-docx-html': office('docx', 'html'),
  'office-docx-docx': office('docx', 'docx'),
  'office-docx-doc': office('docx', 'doc'),
  ghostscript: {
    from: 'pdf',
    to: 'pdf',
    program: 'gs',
    args: (file, out) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${out}`, file],
  },
  'qpdf-linear': { from: 'pdf', to: 'pdf', program: 'qpdf', args: (file, out) => ['--linearize', '--object-streams=generate', file, out] },
  'qpdf-plain': { from: 'pdf', to: 'pdf', program: 'qpdf', args: (file, out) => ['--qdf', '--object-streams=disable', file, out] },
  'qpdf-encrypted': { from: 'pdf', to: 'pdf', program: 'qpdf', args: (file, out) => ['--encrypt', '', 'owner', '256', '--', file, out] },
  'qpdf-rc4': {
    from: 'pdf',
    to: 'pdf',
    program: 'qpdf',
    args: (file, out) => ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--', file, out],
  },
  mutool: { from: 'pdf', to: 'pdf', program: 'mutool', args: (file, out) => ['clean', '-gggg', '-z', '-s', file, out] },
  cairo: { from: 'pdf', to: 'pdf', program: 'pdftocairo', args: (file, out) => ['-pdf', file, out] },
};

const { values } = parseArgs({
  options: { from: { type: 'string' }, out: { type: 'string' }, with: { type: 'string' }, limit: { type: 'string', default: '1000000' } },
});
if (values.from === undefined || values.out === undefined) throw new Error('say --from DIR and --out DIR2');
const chosen = values.with?.split(',') ?? Object.keys(renderers);
const unknown = chosen.filter((name) => !renderers[name]);
if (unknown.length > 0) throw new Error(`--with knows ${Object.keys(renderers).join(', ')}, not ${unknown.join(', ')}`);

const truths = readFileSync(join(values.from, 'truth.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Truth);
const reports = join(values.out, 'reports');
mkdirSync(reports, { recursive: true });

const render = ({ program, args, to }: Renderer, file: string, out: string): void => {
  if (program !== 'soffice') {
    execFileSync(program, args(file, out), { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
    return;
  }
  execFileSync(program, args(file, out), { stdio: 'ignore', timeout: 120_000 });
  renameSync(join(`${out}.folder`, `${basename(file, extname(file))}.${to}`), out);
  rmSync(`${out}.folder`, { recursive: true });
};

const made: Truth[] = [];
for (const name of chosen) {
  const renderer = renderers[name]!;
  const own = truths.filter((truth) => truth.file.endsWith(`.${renderer.from}`)).slice(0, Number(values.limit));
  let [done, failed] = [0, 0];
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-rerender-'));
  try {
    for (const truth of own) {
      const file = `${basename(truth.file, extname(truth.file))}-${name}.${renderer.to}`;
      try {
        render(renderer, join(values.from, 'reports', truth.file), join(scratch, file));
        renameSync(join(scratch, file), join(reports, file));
        made.push({ ...truth, file, media: renderer.to as Truth['media'] });
        done++;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          console.log(`${name}: ${renderer.program} is not installed; left out`);
          break;
        }
        failed++;
        console.log(`${name}: ${truth.file}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  console.log(`${name}: ${done} rendered, ${failed} failed`);
}
writeFileSync(join(values.out, 'truth.jsonl'), made.map((truth) => `${JSON.stringify(truth)}\n`).join(''));
