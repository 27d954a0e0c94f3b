import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from './where.js';

/** A server of a test's own: on loopback, on a port of its own, its data in a folder that goes with it. */

export interface Server {
  readonly url: string;
  /** Which program it is. */
  readonly from: string;
  readonly pid: number;
  /** Ends it as `kill -9` does; what it wrote stays. */
  kill(): Promise<void>;
  /** Starts it again over the same data, on the same port. */
  start(): Promise<void>;
  /** Ends it and takes its data away. */
  stop(): Promise<void>;
}

/** Root starts servers as nobody: PostgreSQL refuses root. */
export const asNobody: { readonly uid?: number; readonly gid?: number } = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export const newDataFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `gongkai-test-${name}-`));
  if (asNobody.uid !== undefined) chownSync(folder, asNobody.uid, asNobody.gid!);
  return folder;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export const environmentOf = ({ libraries }: Program): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C',
  ...(libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {}),
});

export interface Serving {
  readonly program: Program;
  readonly args: readonly string[];
  readonly folder: string;
  readonly url: string;
  /** Throws as long as it does not answer. */
  readonly answers: () => Promise<void>;
}

/** Milliseconds until it must answer; a busy machine takes its time. */
const patience = 60_000;

export const serve = async ({ program, args, folder, url, answers }: Serving): Promise<Server> => {
  let child: ChildProcess | null = null;
  let printed = '';
  const start = async (): Promise<void> => {
    const own = spawn(program.file, args, { ...asNobody, cwd: folder, env: environmentOf(program), stdio: ['ignore', 'pipe', 'pipe'] });
    child = own;
    for (const stream of [own.stdout, own.stderr]) stream.on('data', (text: Buffer) => (printed = `${printed}${text.toString()}`.slice(-4000)));
    const until = performance.now() + patience;
    for (;;) {
      try {
        await answers();
        return;
      } catch (error) {
        if (own.exitCode !== null || performance.now() > until) {
          own.kill('SIGKILL');
          throw new Error(`${program.file} does not serve\n${printed}`, { cause: error });
        }
        await sleep(50);
      }
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child!.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  // a test process that ends in whatever ordinary way leaves no server behind
  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    url,
    from: program.from,
    get pid() {
      return child!.pid!;
    },
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
