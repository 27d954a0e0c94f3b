import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line as a process of its own, for the benches. */

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

export const start = (args: readonly string[], entry = cli): ChildProcess =>
  spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

export const call = async (args: readonly string[], entry = cli): Promise<Ended> => {
  const started = performance.now();
  const child = start(args, entry);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, seconds: (performance.now() - started) / 1000 };
};
