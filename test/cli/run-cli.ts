import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line as its user calls it: a process of its own, compiled (`npm test` builds first). */

export interface Called {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory held at a time, in MB. */
  readonly peak: number;
}

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Loaded before the program: writes its peak memory on a line of its own when it ends. */
const gauge = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`;

export const gongkai = (...args: readonly string[]): Promise<Called> => call(main, args);

/** @param entry the compiled `cli/main.js` of a program */
export const call = async (entry: string, args: readonly string[]): Promise<Called> => {
  const child = spawn(process.execPath, ['--import', gauge, entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const peak = /^peak (\d+)\n/m.exec(stderr);
  return { code, stdout, stderr: stderr.replace(/^peak \d+\n/m, ''), peak: Number(peak?.[1]) / 1024 };
};
