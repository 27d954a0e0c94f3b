/** Our own reader gives what pdf.js gives, to the last digit, or leaves the file to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { compare } from '../../../../bench/same-tables/compare.js';
import { mutations } from '../../../../bench/mutations.js';
import { chanceFrom } from '../../../../bench/generator/random.js';
import { readPdfWith } from '../../../../src/extract/pdf/read-pdf.js';
import { openOwn } from '../../../../src/extract/pdf/own/open-own.js';
import { stream } from '../make-pdf.js';
import { tablesOf, textsOf } from '../seen.js';
import { forTheWeb } from './for-the-web.js';
import { codes, grid, ordinary, words } from './ordinary.js';

const same = { outcome: 'same', why: '' };

const samples = resolve(import.meta.dirname, '../../../../samples');
const reports = readdirSync(samples).filter((name) => name.endsWith('-pdf'));

it.each(reports)('reads samples/%s as pdf.js does', async (name) => {
  expect(await compare(new Uint8Array(readFileSync(join(samples, name, 'report.pdf'))))).toEqual(same);
});

it('reads a file laid out for the web, and one that was changed since', async () => {
  const file = forTheWeb(ordinary());
  expect(await compare(file)).toEqual(same);
  expect(await compare(new Uint8Array(Buffer.concat([file, Buffer.from('\n')])))).toEqual(same);
});

it('reads an ordinary table', async () => {
  const { value } = await readPdfWith(ordinary(), openOwn);
  expect(tablesOf(value).map(textsOf)).toEqual([
    [
      ['年度', '2023'],
      ['度', '1615'],
    ],
  ]);
});

const form = (entries: string, content = words(160, 600, '2023')): string =>
  stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]${entries}`);
const group = '/Group<</S/Transparency/CS/DeviceRGB/I true>>';
const deflated = (content: string): string => {
  const bytes = deflateSync(Buffer.from(content)).toString('latin1');
  return `<</Length ${bytes.length}/Filter/FlateDecode>>stream\n${bytes}\nendstream`;
};
/** Every kind of thing that is read, alone on a page that holds a table. */
const contents: Readonly<Record<string, Parameters<typeof ordinary>[0]>> = {
  'text in a simple font, with spaces stretched': { content: `${grid}BT /E2 9 Tf 2 Tc 5 Tw 80 Tz 60 600 Td (12 345 \\(a\\) \\101) Tj ET` },
  'text in a font of drawings': { content: `${grid}BT /E3 9 Tf 1 0 0 1 60 600 Tm (0123) Tj ET` },
  'text with distances, on lines of their own': {
    content: `${grid}BT /E1 10 Tf 60 600 Td 14 TL [${codes('20')} -250 ${codes('23')} 120.5 ${codes('1')}] TJ T* ${codes('年')} Tj ${codes('度')} ' ET`,
  },
  'text with its spaces set as it is shown': { content: `${grid}BT /E2 9 Tf 12 TL 60 600 Td 3 .5 (1 2 3) " 2 -20 TD (4) Tj 3 Ts (5) Tj ET` },
  'text in grays and colours': { content: `${grid}q .5 g 1 0 0 RG /DeviceRGB cs 1 1 .25 sc ${words(60, 600, '1615')} Q /DeviceGray CS .2 SCN` },
  'text without ink': { content: `${grid}3 Tr ${words(60, 600, '1615')}` },
  'text turned by a quarter': { content: `${grid}q 0 1 -1 0 300 100 cm ${words(60, 60, '2023')} Q` },
  'filled, stroked and dashed rules': {
    content: `${grid}q .48 w [3 2] 0 d 60 500 m 200 500 l S 60 480 140 .5 re f 60 400 140 60 re s 70 410 m 90 430 95 440 100 450 c 1 2 3 4 v 5 6 7 8 y h b* Q`,
  },
  'clips within clips': { content: `q 40 690 300 80 re W n q 40 700 150 80 re W* n ${grid} Q Q` },
  'a page flipped by its matrix': { content: `q 1 0 0 -1 0 842 cm ${grid} Q q .75 0 0 .75 3.3 1.1 cm ${grid} Q` },
  'content in parts': { content: grid, contents: '[101 0 R 30 0 R]', more: [stream(`${words(60, 600, '2023')}\n`)] },
  'a turned page': { content: grid, attributes: '/Rotate 90' },
  'a page turned the other way, of larger units': { content: grid, attributes: '/Rotate -90/UserUnit 2' },
  'a page that is cropped': { content: grid, attributes: '/CropBox[20 30 500 800.5]' },
  'forms, with a matrix and without': {
    content: `${grid}/X Do q 1 0 0 1 0 -50 cm /Y Do Q`,
    resources: '/XObject<</X 30 0 R/Y 31 0 R>>',
    more: [form('/Matrix[1 0 0 1 3.3 4.1]/Resources<</Font<</E1 20 0 R>>>>'), form('')],
  },
  'a group': {
    content: `${grid}/X Do`,
    resources: '/XObject<</X 30 0 R>>',
    more: [form(`${group}/BBox[0 0 300 700]`.replace('/BBox[0 0 300 700]', ''))],
  },
  'a small picture': {
    content: `${grid}q 60 0 0 60 60 500 cm /P Do Q`,
    resources: '/XObject<</P 30 0 R>>',
    more: [stream('\0', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8')],
  },
  'graphics states': {
    content: `/G gs ${grid} /H gs ${words(60, 600, '2023')}`,
    resources: '/ExtGState<</G<</Type/ExtGState/LW 1.5/CA 1/ca 1/BM/Normal/SMask/None/OP true>>/H<</ca .01/BM/Multiply>>>>',
  },
  'marks of structure and links': {
    content: `/P <</MCID 0>> BDC ${grid} EMC /Artifact BMC EMC`,
    attributes: '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Border[0 0 1]>>]',
  },
  'an object that is compressed': {
    content: `${grid}/X Do`,
    resources: '/XObject<</X 30 0 R>>',
    more: [deflated(words(60, 600, '1')).replace('<<', '<</Subtype/Form/BBox[0 0 595 842]')],
  },
  'what the document says of itself': {
    content: grid,
    more: ['<</Title<FEFF5E745EA6>/Author(Writer \\(2\\))/Keywords()/Producer(W)/Custom(x)/CreationDate(D:20240101)>>'],
    trailer: '/Info 30 0 R',
  },
};

describe('reads as pdf.js does', () => {
  it.each(Object.entries(contents))('%s', async (_, page) => {
    expect(await compare(ordinary(page))).toEqual(same);
  });
});

describe('damaged files', () => {
  it.each(Object.keys(mutations))('never gives other tables than pdf.js after: %s', async (how) => {
    const bytes = ordinary({ content: `${grid}/X Do`, resources: '/XObject<</X 30 0 R>>', more: [form('')] });
    for (let seed = 0; seed < 25; seed++) {
      const mutant = mutations[how]!(Buffer.from(bytes), chanceFrom(seed));
      expect(await compare(new Uint8Array(mutant))).not.toMatchObject({ outcome: 'different' });
    }
  });
});
