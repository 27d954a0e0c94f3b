/**
 * Peak of resident memory in MiB of the program as it is built (`npm run build`): `node bench/pdf-speed/peak.js own|pdfjs PAGES FILE…`
 * The files are read again and again until so many pages are done. What runs TypeScript directly keeps maps of every module, pdf.js's
 * too, and that many times over what is measured.
 */
import { readFileSync } from 'node:fs';

import { readPdf, readPdfWith } from '../../dist/extract/pdf/read-pdf.js';
import { openWithPdfJs } from '../../dist/extract/pdf/pdfjs.js';

const [side, pages, ...paths] = process.argv.slice(2);
const read = side === 'own' ? readPdf : (bytes) => readPdfWith(bytes, openWithPdfJs);
for (let done = 0; done < Number(pages);)
  for (const path of paths) if (done < Number(pages)) done += (await read(new Uint8Array(readFileSync(path)))).value.pages.length;
console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
