import type { StoredPicture } from './stored.js';

/** Pictures as the pages of a PDF, so that they are read as the pages of a scan are. */

/** Short and long side of a sheet of A4. Points. */
const short = 595;
const long = 842;
/** How near to the shape of A4 a picture wider than high is taken for a page laid across. */
const likeA4 = 0.06;

/** Size on paper, as shown: a picture does not tell, and reports are printed on A4. */
const paperOf = (width: number, height: number): readonly [number, number] => {
  const across = width > height && Math.abs(width / height / (long / short) - 1) < likeA4 ? long : short;
  return [across, (across * height) / width];
};

/** Places of the unit square by EXIF orientation: see StoredPicture. */
const placed = (orientation: number, width: number, height: number): readonly number[] =>
  [
    [width, 0, 0, height, 0, 0],
    [-width, 0, 0, height, width, 0],
    [-width, 0, 0, -height, width, height],
    [width, 0, 0, -height, 0, height],
    [0, -height, -width, 0, width, height],
    [0, -height, width, 0, 0, height],
    [0, height, width, 0, 0, 0],
    [0, height, -width, 0, width, 0],
  ][orientation - 1]!;

const colourSpace = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;

/** Bytes of a PDF with a page for each picture. */
export const picturesAsPdf = (pictures: readonly StoredPicture[]): Uint8Array => {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    parts.push(bytes);
    length += bytes.length;
  };
  /** Objects are written in the order of their numbers, from 1. */
  const object = (...body: readonly (string | Uint8Array)[]): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n`);
    body.forEach(write);
    write('\nendobj\n');
  };
  write('%PDF-1.5\n');
  object('<</Type/Catalog/Pages 2 0 R>>');
  object(`<</Type/Pages/Count ${pictures.length}/Kids[${pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')}]>>`);
  for (const [index, { width, height, filter, colours, inverted, orientation, data }] of pictures.entries()) {
    const own = 3 + 3 * index;
    const [across, down] = orientation > 4 ? paperOf(height, width) : paperOf(width, height);
    const content = `${placed(orientation, across, down).join(' ')} cm /P Do`;
    object(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Resources<</XObject<</P ${own + 2} 0 R>>>>/Contents ${own + 1} 0 R>>`);
    object(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    object(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${colourSpace[colours]}/BitsPerComponent 8`,
      `${inverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''}/Filter/${filter}/Length ${data.length}>>stream\n`,
      data,
      '\nendstream',
    );
  }
  const index = length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${index}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
};
