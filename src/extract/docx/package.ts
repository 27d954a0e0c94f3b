import { crc32 } from 'node:zlib';
import JSZip from 'jszip';

import { GiveUp } from '../../errors.js';
import { damaged } from './damaged.js';

/** The parts of a Word package, inflated under a cap: what the directory says of sizes is never trusted. */

const largestPart = 64 * 1024 * 1024;
const largestTotal = 160 * 1024 * 1024;
/** Elements inside elements: a report has some twenty. Readers of XML call themselves for each. */
const deepest = 400;
/** Tags of one part: a report of which every character is a run of its own has some 200,000. */
const mostTags = 600_000;

const bomb = (name: string): GiveUp =>
  new GiveUp({
    code: 'zip-bomb',
    message: {
      zh: `压缩包内的 ${name} 解开后超过 ${largestPart / 1024 / 1024} MB，不像一份年度报告，已停止解压。`,
      en: `${name} in the package unpacks to more than ${largestPart / 1024 / 1024} MB; that is no annual report, unpacking was stopped.`,
    },
    advice: {
      zh: '请确认文件来源；如确为报告，请删除其中的大型附件后另存。',
      en: 'Check where the file comes from; if it is a report, save it without its large attachments.',
    },
  });

const monster = (zh: string, en: string): GiveUp =>
  new GiveUp({
    code: 'docx-too-large',
    message: { zh: `Word 文件${zh}，不像一份年度报告。`, en: `The Word file ${en}; that is no annual report.` },
    advice: {
      zh: '请确认文件来源；如确为报告，请用 Word、WPS 打开后另存为 PDF 再读取。',
      en: 'Check where the file comes from; if it is a report, open it in Word or WPS, save it as PDF and ingest that.',
    },
  });

/** What would break the readers of XML, told before they see it. */
const refuseMonsters = (xml: string): void => {
  let depth = 0;
  let tags = 0;
  for (const [tag] of xml.matchAll(/<\/?[a-z][^<>]*>?/gi)) {
    if (++tags > mostTags) throw monster(`的标记超过 ${mostTags} 个`, `has more than ${mostTags} tags`);
    depth += tag.startsWith('</') ? -1 : tag.endsWith('/>') ? 0 : 1;
    if (depth > deepest) throw monster(`的元素嵌套超过 ${deepest} 层`, `nests its elements more than ${deepest} deep`);
  }
};

export interface WordPackage {
  has(name: string): boolean;
  /** Text of a part; null where the package has none. */
  text(name: string): Promise<string | null>;
  /** Bytes of a picture; null where the package has none, or one that is damaged or over the caps: the text is still read. */
  picture(name: string): Promise<Uint8Array | null>;
}

/** @throws GiveUp `damaged-docx`; of a part that is asked for also `zip-bomb`, `docx-too-large` */
export const openPackage = async (bytes: Uint8Array): Promise<WordPackage> => {
  const zip = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw damaged(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  });
  let total = 0;
  const inflate = (name: string): Promise<Uint8Array | null> => {
    const file = zip.file(name);
    if (!file) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      // the types of jszip leave out internalStream, which its documentation describes
      const stream = (file as unknown as { internalStream(kind: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }).internalStream('uint8array');
      stream
        .on('data', (chunk) => {
          size += chunk.length;
          total += chunk.length;
          chunks.push(chunk);
          if (size <= largestPart && total <= largestTotal) return;
          stream.pause();
          chunks.length = 0;
          reject(bomb(name));
        })
        .on('error', (error) => reject(damaged(error.message)))
        .on('end', () => {
          const part = Buffer.concat(chunks);
          if (checksumOf(file) === crc32(part)) resolve(part);
          else reject(damaged(name));
        })
        .resume();
    });
  };
  const text = async (name: string): Promise<string | null> => {
    const part = await inflate(name);
    if (part === null) return null;
    const xml = decode(part);
    refuseMonsters(xml);
    return xml;
  };
  const picture = (name: string): Promise<Uint8Array | null> =>
    inflate(name).catch((error: unknown) => {
      if (error instanceof GiveUp) return null;
      throw error;
    });
  return { has: (name) => zip.file(name) !== null, text, picture };
};

/** XML is in UTF-8, or in UTF-16 with its mark (ECMA-376 Part 2, 8.1.4). */
const decode = (part: Uint8Array): string => {
  const wide = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(wide ?? 'utf-8').decode(part);
};

/** CRC-32 of the part as its writer had it; jszip keeps it, and does not name it in its types. */
const checksumOf = (file: JSZip.JSZipObject): number => (file as unknown as { readonly _data: { readonly crc32: number } })._data.crc32 >>> 0;

/** A package of these parts alone, not compressed. */
export const packParts = (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
};
