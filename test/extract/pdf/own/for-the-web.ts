/** A file as `makePdf` leaves it, laid out for the web: its own index comes first and leads to the one at the end. ISO 32000-1, annex F. */

interface Oddity {
  /** Number of the object that is called the first page; by itself, the one that is. */
  readonly page?: number;
  /** Stands before the object that tells the layout, or behind it. */
  readonly before?: string;
  readonly after?: string;
}

const own = 99;
const entry = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`;
/** Numbers that are known only at the end, as wide as they may become. */
const wide = (number: number): string => String(number).padStart(8, '0');

export const forTheWeb = (bytes: Uint8Array, { page, before = '', after = '' }: Oddity = {}): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  const header = text.slice(0, text.search(/\d+ 0 obj/));
  const body = text.slice(header.length, text.lastIndexOf('xref', text.lastIndexOf('trailer')));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)![1]!.replace(/\/Size \d+/, '');
  const first = page ?? Number(/(\d+) 0 obj\s*<<\s*\/Type\s*\/Page\b/.exec(text)![1]);
  const front = (length: number, main: number): { index: number; text: string } => {
    const lead = `${header}${before}`;
    const object = `${own} 0 obj <</Linearized 1/L ${wide(length)}/H[0 0]/O ${first}/E 0/N 1/T ${wide(main)}>> endobj\n`;
    const index = lead.length + object.length + after.length;
    const part = `xref\n${own} 1\n${entry(lead.length)}trailer <<${trailer}/Size 100/Prev ${wide(main)}>>\nstartxref\n0\n%%EOF\n`;
    return { index, text: `${lead}${object}${after}${part}` };
  };
  const shift = front(0, 0).text.length;
  const main = shift + body.length;
  const rows = [...body.matchAll(/(?:^|\n)(\d+) 0 obj/g)].map((found) => `${found[1]} 1\n${entry(shift + found.index + found[0].search(/\d/))}`);
  const end = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer <<${trailer}/Size 100>>\nstartxref\n${front(0, main).index}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(front(main + end.length, main).text + body + end, 'latin1'));
};
