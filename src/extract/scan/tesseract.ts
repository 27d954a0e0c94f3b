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
  /** Starts the threads, where it is known that they will be needed. */
  readonly begin: () => void;
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

/**
 * `everyday` reads best but has 4,000 characters, and takes one that it does not know for one that it does: 郓城 becomes 宕城.
 * `wide` has 5,000, among them most of those that only place names have.
 */
export type Model = 'everyday' | 'wide';

const folders: Readonly<Record<Model, string>> = { everyday: '4.0.0_best_int', wide: '4.0.0' };

/** The package brings its data as files: nothing is fetched. */
const languageFolder = (model: Model): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')), folders[model]);

/** A portable graymap, the plainest format that tesseract reads. */
const graymap = ({ width, height, pixels }: Gray): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);

const start = (model: Model): Promise<Worker> =>
  createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: languageFolder(model),
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

/** Pictures sent to a thread before the first is answered: who sends them may be busy with the pixels of another page. */
const ahead = 6;

interface Job {
  readonly task: ReadTask;
  readonly done: (symbols: SeenSymbol[]) => void;
  readonly failed: (error: unknown) => void;
}

/** One thread, and what it is set to look for. */
interface Reader {
  readonly worker: Worker;
  kind: string | null;
}

/** @param threads how many pictures are read at a time; they start when the first is asked for */
export const openRecogniser = (threads: number, model: Model = 'everyday'): Recogniser => {
  const queues = new Map<string, Job[]>();
  const idle: Reader[] = [];
  let starting: Promise<void>[] | null = null;

  /** Changing what is looked for costs as much as a small picture: the same kind first, then the longest queue. */
  const nextKind = (kind: string | null): string | null => {
    if (kind !== null && queues.has(kind)) return kind;
    return [...queues].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
  };
  const take = (kind: string): Job | undefined => {
    const queue = queues.get(kind);
    const job = queue?.shift();
    if (queue?.length === 0) queues.delete(kind);
    return job;
  };
  const workOff = async (reader: Reader): Promise<void> => {
    for (let kind = nextKind(reader.kind); kind !== null; kind = nextKind(reader.kind)) {
      const first = take(kind)!;
      if (reader.kind !== kind)
        await reader.worker.setParameters({
          tessedit_pageseg_mode: layouts[first.task.layout],
          tessedit_char_whitelist: first.task.digits ? figureMarks : '',
        });
      const own = (reader.kind = kind);
      const oneByOne = async (begin: Job | undefined): Promise<void> => {
        for (let job = begin; job; job = take(own)) await readOne(reader.worker, job.task).then(job.done, job.failed);
      };
      await Promise.all([oneByOne(first), ...Array.from({ length: ahead - 1 }, () => oneByOne(take(own)))]);
    }
    idle.push(reader);
  };
  let broken: Error | null = null;
  /** Nothing more is read: what waits fails with what went wrong. */
  const fail = (error: unknown): void => {
    // tesseract.js rejects with texts
    broken ??= error instanceof Error ? error : new Error(String(error));
    for (const job of [...queues.values()].flat()) job.failed(broken);
    queues.clear();
  };
  const started: Worker[] = [];
  const begin = (): void => {
    starting ??= Array.from({ length: threads }, async () => {
      try {
        const worker = await start(model);
        started.push(worker);
        await workOff({ worker, kind: null });
      } catch (error) {
        fail(error);
      }
    });
  };
  return {
    begin,
    read: (tasks) => {
      const results = tasks.map(
        (task) =>
          new Promise<SeenSymbol[]>((done, failed) => {
            if (broken) return failed(broken);
            const kind = kindOf(task);
            const queue = queues.get(kind);
            if (queue) queue.push({ task, done, failed });
            else queues.set(kind, [{ task, done, failed }]);
          }),
      );
      if (tasks.length > 0) begin();
      for (const reader of idle.splice(0)) workOff(reader).catch(fail);
      return Promise.all(results);
    },
    close: async () => {
      fail(new Error('the recogniser was closed'));
      await Promise.all(starting ?? []);
      await Promise.all(started.map((worker) => worker.terminate()));
    },
  };
};
