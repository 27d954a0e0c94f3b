/** What needs LibreOffice is skipped where it is not installed, and counted as skipped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { readDoc } from '../../../src/extract/doc/read-doc.js';
import { extract } from '../../../src/extract/extract.js';
import { convertToDocx, findLibreOffice } from '../../../src/extract/office/libreoffice.js';

const installed = findLibreOffice();
const withOffice = installed === null ? it.skip : it;
const patience = 120_000;

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const leftOver = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('gongkai-office-'));
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // ended, but not yet collected by whoever adopted it
  return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
};

/** A program that writes its own id and that of a child into a file, then never ends. */
const endless = (): { readonly program: string; readonly ids: () => number[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
  const [program, list] = [join(folder, 'program'), join(folder, 'ids')];
  writeFileSync(program, `#!/bin/sh\nsleep 1000 &\necho $$ $! > ${list}\nwait\n`);
  chmodSync(program, 0o755);
  return { program, ids: () => (existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').map(Number) : []) };
};

const tableRtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \u25253?\u21578?\par
\trowd\cellx1500\cellx3000\cellx4500\pard\intbl a\cell b\cell c\cell\row
\trowd\cellx1500\cellx4500\pard\intbl d\cell 517\cell\row
\pard \u26411?\par}`;

describe('LibreOffice', () => {
  it('is looked for along the path only', () => {
    expect(findLibreOffice('')).toBeNull();
    expect(findLibreOffice(join(tmpdir(), 'no-such-folder'))).toBeNull();
  });

  it('is ended with all its processes when its time is over, and leaves no folder', async () => {
    const { program, ids } = endless();
    const before = leftOver();
    expect(await convertToDocx(bytesOf('x'), { program, extension: 'rtf', limit: 1500 })).toEqual({ kind: 'timeout' });
    await sleep(200);
    expect(ids()).toHaveLength(2);
    expect(ids().filter(isAlive)).toEqual([]);
    expect(leftOver().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('ends, and its folder goes, where the process that waits for it is killed', async () => {
    const { program, ids } = endless();
    const before = leftOver();
    const module = join(import.meta.dirname, '../../../dist/extract/office/libreoffice.js');
    const code = `import(${JSON.stringify(module)}).then((office) => office.convertToDocx(new Uint8Array(1), { program: ${JSON.stringify(program)}, extension: 'rtf', limit: 60000 }))`;
    const waiting = spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
    for (let tries = 0; tries < 200 && ids().length < 2; tries++) await sleep(50);
    expect(ids()).toHaveLength(2);
    waiting.kill('SIGKILL');
    await once(waiting, 'exit');
    for (let tries = 0; tries < 100 && (ids().some(isAlive) || leftOver().some((name) => !before.includes(name))); tries++) await sleep(50);
    expect(ids().filter(isAlive)).toEqual([]);
    expect(leftOver().filter((name) => !before.includes(name))).toEqual([]);
  }, 30_000);

  it('that writes nothing has failed', async () => {
    expect(await convertToDocx(bytesOf('x'), { program: '/bin/true', extension: 'rtf', limit: 10_000 })).toEqual({ kind: 'failed' });
  });

  withOffice(
    'reads RTF, its merged cells included',
    async () => {
      const { value, notices } = await extract(bytesOf(tableRtf));
      expect(value.media).toBe('rtf');
      expect(notices.map((notice) => [notice.code, notice.place])).toEqual([['read-through-office', undefined]]);
      expect(value.blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual(['报告', 'table', '末']);
      const table = value.blocks.find((block) => block.kind === 'table');
      expect(table?.kind === 'table' && table.cells.map((cell) => [cell.row, cell.column, cell.colSpan, cell.text])).toEqual([
        [0, 0, 1, 'a'],
        [0, 1, 1, 'b'],
        [0, 2, 1, 'c'],
        [1, 0, 1, 'd'],
        [1, 1, 2, '517'],
      ]);
    },
    patience,
  );

  withOffice(
    'reads a .doc whose own reader gives up, and all of it is doubted',
    async () => {
      const damaged = readFileSync(join(import.meta.dirname, '../../fixtures/doc/report-2021.doc'));
      // in a page of properties, which then overlap
      damaged[35_598]! ^= 0xff;
      await expect(readDoc(new Uint8Array(damaged))).rejects.toMatchObject({ reason: { code: 'damaged-doc' } });
      const { value, notices } = await extract(new Uint8Array(damaged));
      expect(value.media).toBe('doc');
      expect(value.blocks.filter((block) => block.kind === 'table')).toHaveLength(3);
      const doubted = new Set(notices.filter((notice) => notice.code === 'read-from-damaged').map((notice) => notice.place?.block));
      expect([...doubted]).toEqual(value.blocks.map((block) => block.place.block));
    },
    patience,
  );

  withOffice(
    'does not make a report of what is no Word document: what the own reader said stands',
    async () => {
      const compound = `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${[...'WordDocument'].join('\0')}\0\0\0`;
      await expect(extract(bytesOf(compound))).rejects.toMatchObject({ reason: { code: 'damaged-doc' } });
    },
    patience,
  );
});
