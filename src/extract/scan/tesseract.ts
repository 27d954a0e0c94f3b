import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import type { Gray } from './gray.js';

/** The only door to tesseract.js: pictures of lines to characters, in threads of its own. */

/** `line` for a row of characters, `character` for one, `raw` for a row without tesseract's own search for words. */
export type Layout = 'line' | 'word' | 'character' | 'raw';

export interface ReadTask {
  readonly image: Gray;
  readonly layout: Layout;
  /** Only digits and the marks that stand beside them. */
  readonly digits: boolean;
}

export interface SeenSymbol {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  /** Its middle, in pixels of the picture. */
  readonly x: number;
}

export interface Recogniser {
  /** The symbols of each picture from left to right; none where nothing is made out. */
  readonly read: (tasks: readonly ReadTask[]) => Promise<SeenSymbol[][]>;
  readonly close: () => Promise<void>;
}

const layouts: Readonly<Record<Layout, PSM>> = {
  line: PSM.SINGLE_LINE,
  word: PSM.SINGLE_WORD,
  character: PSM.SINGLE_CHAR,
  raw: PSM.RAW_LINE,
};

/** Of a figure: digits, and what stands for none. */
const figureMarks = '0123456789.,+-/';

/** The package brings its data as files: nothing is fetched. */
const languageFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')), '4.0.0_best_int');

/** A portable graymap, the plainest format that tesseract reads. */
const graymap = ({ width, height, pixels }: Gray): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);

const start = (): Promise<Worker> =>
  createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    gzip: true,
    cacheMethod: 'none',
    // what fails is thrown where it was asked for
    errorHandler: () => undefined,
  });

const readOne = async (worker: Worker, { image }: ReadTask): Promise<SeenSymbol[]> => {
  const { data } = await worker.recognize(graymap(image), {}, { text: false, blocks: true });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words.flatMap((word) => word.symbols))))
    .map(({ text, confidence, bbox }) => ({ text, confidence, x: (bbox.x0 + bbox.x1) / 2 }));
};

const kindOf = (task: ReadTask): string => `${task.layout} ${task.digits}`;

/** @param threads how many pictures are read at a time */
export const openRecogniser = async (threads: number): Promise<Recogniser> => {
  const workers = await Promise.all(Array.from({ length: threads }, start));
  const set = new Map<Worker, string>();
  return {
    read: async (tasks) => {
      const results = tasks.map((): SeenSymbol[] => []);
      // changing what is looked for costs as much as a small picture
      const order = tasks.map((_, index) => index).sort((a, b) => kindOf(tasks[a]!).localeCompare(kindOf(tasks[b]!)) || a - b);
      let next = 0;
      const workOff = async (worker: Worker): Promise<void> => {
        for (let at = next++; at < order.length; at = next++) {
          const index = order[at]!;
          const task = tasks[index]!;
          if (set.get(worker) !== kindOf(task)) {
            await worker.setParameters({
              tessedit_pageseg_mode: layouts[task.layout],
              tessedit_char_whitelist: task.digits ? figureMarks : '',
            });
            set.set(worker, kindOf(task));
          }
          results[index] = await readOne(worker, task);
        }
      };
      await Promise.all(workers.map(workOff));
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};
