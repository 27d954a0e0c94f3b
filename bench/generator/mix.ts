/** A mixed batch, as a collector brings it home: PDF, Word and web pages, both forms, most reports sound. */

import type { Media } from '../../src/schema/document.js';
import { writeDocx } from './docx.js';
import type { DocxOptions } from './docx.js';
import { faults } from './faults.js';
import { writeHtml } from './html.js';
import type { HtmlOptions } from './html.js';
import { invent, withBlankColumns, withThousands } from './invent.js';
import { organCount } from './names.js';
import { writePdf } from './pdf/write.js';
import type { RuleStyle } from './pdf/rules.js';
import type { PdfOptions } from './pdf/write.js';
import { chanceFrom } from './random.js';
import type { Chance } from './random.js';
import type { ReportSpec } from './spec.js';
import { expectedFigures } from './truth.js';

/** One line of truth.jsonl. */
export interface Truth {
  readonly file: string;
  readonly media: Media;
  readonly organ: string;
  readonly year: number;
  readonly published: string | null;
  readonly form: ReportSpec['form'];
  readonly otherUndivided: boolean;
  readonly fault: string | null;
  readonly options: PdfOptions | DocxOptions | HtmlOptions;
  readonly figures: ReturnType<typeof expectedFigures>;
  /** Errors and warnings only. */
  readonly findings: ReturnType<typeof invent>['findings'];
}

export interface Made {
  readonly truth: Truth;
  readonly bytes: Uint8Array;
}

const pdfOptions = (chance: Chance): PdfOptions => ({
  rules: chance.pick(['lines', 'lines', 'cells', 'rectangles', 'segments', 'dashed', 'short'] as const),
  figures: chance.pick(['center', 'center', 'right', 'left'] as const),
  justified: chance.happens(0.15),
  repeatHead: chance.happens(0.4),
  pageNumbers: chance.pick(['— # —', '- # -', '第 # 页', null]),
  ...(chance.happens(0.15) ? { landscape: chance.pick(['wide', 'turned'] as const) } : {}),
  ...(chance.happens(0.3)
    ? { breaks: [{ table: 'table3' as const, row: chance.between(5, 24), ...(chance.happens(0.5) ? { cut: 'above' as const } : {}) }] }
    : {}),
});

const docxOptions = (chance: Chance): DocxOptions => ({
  numbering: chance.pick(['typed', 'typed', 'automatic'] as const),
  breaksInLabels: chance.happens(0.2),
  splitRuns: chance.happens(0.2),
});

const htmlOptions = (chance: Chance): HtmlOptions => ({
  style: chance.pick(['plain', 'plain', 'word'] as const),
  charset: chance.pick(['utf-8', 'utf-8', 'gbk', 'gb18030'] as const),
  table2Apart: chance.happens(0.3),
  breaksInHeads: chance.happens(0.3),
  indexNumber: `0${chance.between(10_000_000, 99_999_999)}/2024-${String(chance.between(1, 99999)).padStart(5, '0')}`,
});

const write = async (
  spec: ReportSpec,
  media: Media,
  chance: Chance,
  rules?: RuleStyle,
): Promise<{ options: Truth['options']; bytes: Uint8Array }> => {
  if (media === 'pdf') {
    const options = { ...pdfOptions(chance), ...(rules ? { rules } : {}) };
    return { options, bytes: await writePdf(spec, options) };
  }
  if (media === 'docx') {
    const options = docxOptions(chance);
    return { options, bytes: await writeDocx(spec, options) };
  }
  const options = htmlOptions(chance);
  return { options, bytes: writeHtml(spec, options) };
};

/**
 * Report number `index` of a batch; the same numbers give the same bytes. `share` of the reports have
 * one planted fault. Where `rules` are given, all are PDFs whose tables are ruled in these ways by turns.
 * Throws RangeError beyond the organs there are names for.
 */
export const makeReport = async (index: number, seed: number, share = 0.3, rules: readonly RuleStyle[] = []): Promise<Made> => {
  if (index >= organCount) throw new RangeError(`there are names for ${organCount} organs, not for report ${index}`);
  const chance = chanceFrom(seed * 1_000_003 + index);
  const media = rules.length > 0 ? 'pdf' : (['pdf', 'docx', 'html'] as const)[index % 3]!;
  const form = chance.happens(0.18) ? '2019' : '2021';
  const otherUndivided = form === '2021' && chance.happens(0.12);
  const possible = Object.keys(faults).filter((name) => faults[name]!.forms.includes(form));
  const fault = chance.happens(share) ? chance.pick(possible) : undefined;
  const made = invent({ organ: index, seed, form, otherUndivided, ...(fault === undefined ? {} : { fault }) });
  const ornament = chance.next();
  const spec = ornament < 0.12 ? withThousands(made.spec) : ornament < 0.24 && fault === undefined ? withBlankColumns(made.spec) : made.spec;
  const { options, bytes } = await write(spec, media, chance, rules[index % rules.length]);
  return {
    bytes,
    truth: {
      file: `${String(index + 1).padStart(4, '0')}.${media}`,
      media,
      organ: spec.organ,
      year: spec.year,
      published: spec.published,
      form,
      otherUndivided,
      fault: made.fault,
      options,
      figures: expectedFigures(spec),
      findings: made.findings,
    },
  };
};
