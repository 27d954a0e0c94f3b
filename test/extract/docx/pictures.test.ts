import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../../../src/extract/docx/read-docx.js';
import { pack } from './word.js';

const office = 'http://schemas.openxmlformats.org';
const kinds = {
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  r: `${office}/officeDocument/2006/relationships`,
};
const spaces = Object.entries(kinds)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const shown = (id: string, more = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline ${spaces}><wp:docPr/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${more}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const old = (crop = ''): string => `<w:p><w:r><w:pict ${spaces}><v:shape><v:imagedata r:id="r1" ${crop}/></v:shape></w:pict></w:r></w:p>`;
const relations = `<Relationships xmlns="${office}/package/2006/relationships">${[
  ['r1', 'media/image1.png', ''],
  ['r2', 'https://example.org/image1.png', 'TargetMode="External"'],
  ['r3', 'media/none.png', ''],
  ['r4', '/word/media/image1.png', ''],
]
  .map(([id, target, mode]) => `<Relationship Id="${id}" Type="${kinds.r}/image" Target="${target}" ${mode}/>`)
  .join('')}</Relationships>`;
const bytes = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
const file = (body: string): Promise<Uint8Array> => pack(body, { 'word/_rels/document.xml.rels': relations, 'word/media/image1.png': bytes });
/** For each block, the length of the picture's bytes; null where there are none. */
const lengths = async (packed: Uint8Array): Promise<(number | null)[]> => {
  const { value, pictures } = await readDocx(packed);
  expect(value.blocks.every((block) => block.kind === 'image')).toBe(true);
  return value.blocks.map(({ place }) => pictures.get(place.block)?.length ?? null);
};

describe('bytes of the pictures in a Word file', () => {
  it('come from the package, new and old pictures alike, once for each place', async () => {
    expect(await lengths(await file(shown('r1') + old() + shown('r4')))).toEqual([500, 500, 500]);
  });

  it('are not there where the picture lies elsewhere or nowhere', async () => {
    expect(await lengths(await file(shown('r2') + shown('r3') + shown('r9')))).toEqual([null, null, null]);
  });

  it('are left alone where only a piece of the picture is printed', async () => {
    const cut = shown('r1', '<a:srcRect l="0" b="12000"/>') + shown('r1', '<a:srcRect/>') + old('cropbottom="3214f"') + shown('r1');
    expect(await lengths(await file(cut))).toEqual([null, 500, null, 500]);
  });

  it('are left out where they are damaged: the text is read all the same', async () => {
    const packed = Buffer.from(await file(shown('r1')));
    const at = packed.indexOf(Buffer.from(bytes.subarray(100, 140)));
    expect(at).toBeGreaterThan(0);
    packed[at] = packed[at]! ^ 1;
    expect(await lengths(new Uint8Array(packed))).toEqual([null]);
  });
});
