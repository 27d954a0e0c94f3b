import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { makePdf, table, text } from './make-pdf.js';
import { refusal } from './seen.js';

const xs = [50, 150, 250];
const page = {
  content: table(
    xs,
    [700, 730, 760],
    [
      ['A', 'B'],
      ['1', '2'],
    ],
  ),
};
const whole = makePdf({ pages: [page, page, page] });

it('reads bytes that lie inside a larger Buffer, as a file system may hand them over', async () => {
  const inside = Buffer.concat([Buffer.from('before'), whole, Buffer.from('after')]).subarray(6, 6 + whole.length);
  expect((await readPdf(inside)).value.pages).toHaveLength(3);
});

describe('files that are no whole PDF', () => {
  it('refuses a file without bytes and a file of another kind', async () => {
    expect(await refusal(new Uint8Array())).toBe('damaged-pdf');
    expect(await refusal(new Uint8Array(Buffer.from('MZ this program cannot be run')))).toBe('damaged-pdf');
  });

  it.each([5, 20, 40, 60, 80, 95, 99])('refuses a file cut at %i %% and reads no shortened report', async (share) => {
    expect(await refusal(whole.slice(0, Math.floor((whole.length * share) / 100)))).toBe('damaged-pdf');
  });

  it('refuses a file whose middle is missing', async () => {
    const middle = Math.floor(whole.length / 2);
    expect(await refusal(new Uint8Array(Buffer.concat([whole.slice(0, middle - 200), whole.slice(middle + 200)])))).toBe('damaged-pdf');
  });

  it('refuses a later version of a file that was cut off', async () => {
    expect(await refusal(new Uint8Array(Buffer.concat([whole, Buffer.from('101 0 obj\n<</Length 3000>>stream\nBT')])))).toBe('damaged-pdf');
  });

  it('refuses a page whose compressed content is broken', async () => {
    const content = deflateSync(Buffer.from(page.content.repeat(20)));
    const object = (bytes: Buffer): string =>
      `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode/Length ${bytes.length}>>stream\n${bytes.toString('latin1')}\nendstream`;
    const form = (bytes: Buffer): Uint8Array =>
      makePdf({ pages: [{ content: `${page.content}/X Do`, resources: '/XObject<</X 20 0 R>>' }], objects: [object(bytes)] });
    expect(await refusal(form(content))).toBeNull();
    expect(await refusal(form(Buffer.concat([content.subarray(0, 40), Buffer.alloc(40), content.subarray(80)])))).toBe('damaged-pdf');
  });

  it('refuses a stream that unpacks to more than any report holds', async () => {
    const content = deflateSync(Buffer.alloc(2 ** 28, ' '));
    const object = `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode/Length ${content.length}>>stream\n${content.toString('latin1')}\nendstream`;
    expect(await refusal(makePdf({ pages: [{ content: page.content }], objects: [object] }))).toBe('damaged-pdf');
  });

  it('doubts every block of a file in which data do not fit their checksum', async () => {
    const content = deflateSync(Buffer.from(page.content + text(50, 600, 'A line of text')));
    const object = (bytes: Buffer): string =>
      `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode/Length ${bytes.length}>>stream\n${bytes.toString('latin1')}\nendstream`;
    const notices = async (bytes: Buffer): Promise<string[]> => {
      const source = { pages: [{ content: '/X Do', resources: '/XObject<</X 20 0 R>>' }], objects: [object(bytes)] };
      return (await readPdf(makePdf(source))).notices.map((notice) => notice.code);
    };
    expect(await notices(content)).toEqual([]);
    const changed = Buffer.from(content);
    changed[changed.length - 1]! ^= 1;
    expect(await notices(changed)).toEqual(['checksum', 'checksum']);
  });

  describe('whose objects are not what the index says', () => {
    const source = { pages: [{ content: '/X Do', resources: '/XObject<</X 20 0 R>>' }] };
    const form = `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length ${page.content.length}>>stream\n${page.content}\nendstream`;
    const spare = `<</Type/XObject/Spare[${'1000 '.repeat(60)}]>>`;
    const made = (): string => Buffer.from(makePdf({ ...source, objects: [form, spare] })).toString('latin1');
    const codes = async (text: string): Promise<string[]> =>
      (await readPdf(new Uint8Array(Buffer.from(text, 'latin1')))).notices.map((notice) => notice.code);

    it('doubts every block where bytes went missing between them', async () => {
      expect(await codes(made())).toEqual([]);
      const found = await codes(made().replace('1000 '.repeat(20), ''));
      expect(new Set(found)).toEqual(new Set(['damaged-structure']));
    });

    it('does not doubt a file that was moved as a whole', async () => {
      expect(await codes(`junk of a server\n${made()}`)).toEqual([]);
      expect(await codes(made().replace(/startxref\s+\d+/, 'startxref\n7'))).toEqual([]);
    });

    it('refuses a file in which an object that is needed was overwritten', async () => {
      const text = made().replace('20 0 obj', '########');
      expect(await refusal(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('damaged-pdf');
    });
  });

  it('reads a file with something before its head and after its end', async () => {
    const wrapped = Buffer.concat([Buffer.from('HTTP junk\n'), whole, Buffer.from('\n<!-- served in 3 ms -->'.repeat(100))]);
    const document = (await readPdf(new Uint8Array(wrapped))).value;
    expect(document.pages).toHaveLength(3);
  });

  it('leaves the given bytes as they are', async () => {
    const before = Buffer.from(whole).toString('latin1');
    await readPdf(whole);
    expect(Buffer.from(whole).toString('latin1')).toBe(before);
  });
});

describe('files that cannot be read as text', () => {
  const picture = '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream';
  const scanned = (over: string): Uint8Array =>
    makePdf({ pages: [{ content: `q 595 0 0 842 0 0 cm /P Do Q ${over}`, resources: '/XObject<</P 20 0 R>>' }], objects: [picture] });

  it('refuses a scan on which nothing can be made out', async () => {
    expect(await refusal(scanned(''))).toBe('unreadable-pictures');
  });

  it('refuses a scan with an unseen text layer from OCR, and with a page number', async () => {
    expect(await refusal(scanned(`BT 3 Tr /F1 10 Tf 50 700 Td (text that some OCR has left over the picture of the page) Tj ET`))).toBe(
      'unreadable-pictures',
    );
    expect(await refusal(scanned(text(280, 30, '- 1 -')))).toBe('unreadable-pictures');
  }, 180_000);

  it('reads text over a picture that is only its background', async () => {
    expect(await refusal(scanned(text(50, 700, 'A letter printed on paper with a pattern, which has far more text than a stamp.')))).toBeNull();
  });

  it('refuses blank pages', async () => {
    expect(await refusal(makePdf(''))).toBe('no-text');
  });

  it('refuses a text layer whose fonts name no characters', async () => {
    const private1 = Array.from({ length: 40 }, (_, index) => (0xe000 + index).toString(16)).join('');
    expect(await refusal(makePdf(`BT /F2 10 Tf 50 700 Td <${private1}> Tj ET`))).toBe('garbled-text-layer');
  });

  it('refuses a font that takes its codes for characters', async () => {
    const font = '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Song/Encoding/Identity-H/DescendantFonts[21 0 R]>>';
    const descendant =
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>';
    const content = 'BT /F9 10 Tf 50 700 Td <00310032003300340035> Tj ET';
    const bytes = makePdf({ pages: [{ content, attributes: '', resources: '/XObject<<>>' }], objects: [font, descendant] });
    const named = Buffer.from(Buffer.from(bytes).toString('latin1').replace('/F3 5 0 R', '/F9 20 0 R'), 'latin1');
    expect(await refusal(new Uint8Array(named))).toBe('garbled-text-layer');
  });

  it('asks for a password where one is needed', async () => {
    const owner = '00'.repeat(32);
    const trailer = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${owner}>/U<${owner}>/P -4>>`;
    expect(await refusal(makePdf({ pages: [page], trailer }))).toBe('password-needed');
  });
});
