import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * LibreOffice, where it is installed: asked to write a document anew as DOCX. It runs with a profile of its own, without macros,
 * without fetching what a document refers to, and under a time limit; nothing of it is left behind.
 */

/** Path of the program; null where it is not installed, or where no shell can watch over it. */
export const findLibreOffice = (path: string = process.env['PATH'] ?? ''): string | null => {
  if (process.platform === 'win32') return null;
  const candidates = path.split(delimiter).flatMap((folder) => (folder === '' ? [] : ['soffice', 'libreoffice'].map((name) => join(folder, name))));
  return candidates.find(isProgram) ?? null;
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    // not there, or not for us: both are no program
    if (typeof error === 'object' && error !== null && 'code' in error) return false;
    throw error;
  }
};

export type Converted = { readonly kind: 'docx'; readonly bytes: Uint8Array } | { readonly kind: 'failed' } | { readonly kind: 'timeout' };

export interface OfficeOptions {
  readonly program: string;
  /** Ending of the file that LibreOffice is given, which tells it the format. */
  readonly extension: 'rtf' | 'doc';
  /** Milliseconds. */
  readonly limit: number;
}

/** Bytes of what it writes; a report has less than a hundredth. */
const largest = 100 * 1024 * 1024;

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
/** No macro runs, no link is followed (Writer/Content/Update 2: never). */
const settings = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
  setting('Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Writer/Content/Update', 'Link', '2'),
].join('')}</oor:items>`;

/**
 * Runs a program in a process group of its own. Where the process that waits for it is killed, its end of the pipe closes: the
 * group then ends itself and takes the folder with it.
 */
const guard = `folder=$1; shift
exec 3<&0
( trap '' TERM; cat <&3 >/dev/null; kill -TERM 0; sleep 1; rm -rf "$folder"; kill -KILL 0 ) &
"$@" </dev/null 3<&-`;

const runGuarded = (folder: string, command: readonly string[], limit: number): Promise<'ended' | 'timeout'> =>
  new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', guard, 'guard', folder, ...command], {
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      // nothing else of the environment: neither its keys nor its display
      env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' },
    });
    let timedOut = false;
    const endGroup = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch (error) {
        // all of it has ended
        if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH')) throw error;
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup();
    }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      endGroup();
      resolve(timedOut ? 'timeout' : 'ended');
    });
  });

/** The document as LibreOffice writes it anew. */
export const convertToDocx = async (bytes: Uint8Array, { program, extension, limit }: OfficeOptions): Promise<Converted> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-office-'));
  try {
    const [profile, input, output] = [join(folder, 'profile'), join(folder, `report.${extension}`), join(folder, 'out')];
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    await writeFile(input, bytes);
    const command = [
      program,
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      output,
      input,
    ];
    if ((await runGuarded(folder, command, limit)) === 'timeout') return { kind: 'timeout' };
    const written = join(output, 'report.docx');
    const size = await stat(written).then(
      (found) => found.size,
      () => null,
    );
    return size === null || size > largest ? { kind: 'failed' } : { kind: 'docx', bytes: new Uint8Array(await readFile(written)) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
