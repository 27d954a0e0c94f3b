import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { all, exported, ingestLetters, withStore, writeLetters } from './letters.js';
import { newFolder } from './folders.js';

/** What each report was compared with, by organ and year. */
const compared = (store: string): Promise<Readonly<Record<string, unknown>>> =>
  withStore(
    store,
    async (one) =>
      Object.fromEntries((await all(one.outcomes())).map(({ organization, year, reason }) => [`${organization} ${year}`, JSON.parse(reason!)])),
    'read',
  );
const nothing = { earlier: [], versions: [], isPreferred: true, mayBeHeld: false, merged: {} };

describe('the comparison of a report with others of its organ', () => {
  it('is with the earlier ones, newest first, and with no other organ', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲县 2022 22',
      'b.html': 'report 甲县人民政府 2021 21',
      'c.html': 'report 甲县 2023 23',
      'd.html': 'report 乙县 2023 7',
    });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    expect(await compared(store)).toEqual({
      '甲县人民政府 2021': { ...nothing, heldYears: [2021] },
      '甲县 2022': { ...nothing, earlier: [21], heldYears: [2021, 2022] },
      '甲县 2023': { ...nothing, earlier: [22, 21], heldYears: [2021, 2022, 2023] },
      '乙县 2023': { ...nothing, heldYears: [2023] },
    });
  });

  it('is made again when a report arrives that stands between two held ones, and only for those that it concerns', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲县 2021 21',
      'c.html': 'report 甲县 2023 23',
      'd.html': 'report 乙县 2023 7',
    });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    expect((await compared(store))['甲县 2023']).toEqual({ ...nothing, earlier: [21], heldYears: [2021, 2023] });
    await writeLetters(letters, { 'b.html': 'report 甲县 2022 22' });
    await ingestLetters(store, [join(letters, 'b.html')]);
    expect((await compared(store))['甲县 2023']).toEqual({ ...nothing, earlier: [22, 21], heldYears: [2021, 2022, 2023] });
  });

  it('is not made a second time where nothing changed', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲县 2021 21', 'b.html': 'report 甲县 2022 22' });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    const before = await exported(store);
    await ingestLetters(store, [letters], { worker: new URL('file:///no/worker/is/needed.js') });
    expect(await exported(store)).toBe(before);
  });

  it('outlives that the report is judged again', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲县 2021 21', 'b.html': 'report 甲县 2022 22' });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    const before = await compared(store);
    await ingestLetters(store, [], {}, 'audit');
    expect(await compared(store)).toEqual(before);
  });

  it('knows other documents on the same year, and which of them is taken', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲县 2022 1',
      'b.html': 'report 甲县 2022 2',
      'c.html': 'report 甲县 2023 3',
    });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    const outcomes = await withStore(store, (one) => all(one.outcomes()), 'read');
    expect(outcomes.map(({ source, reason }) => [source, JSON.parse(reason!) as unknown])).toEqual([
      ['a.html', { ...nothing, versions: [2], heldYears: [2022] }],
      ['b.html', { ...nothing, versions: [1], isPreferred: false, heldYears: [2022] }],
      ['c.html', { ...nothing, earlier: [1], heldYears: [2022, 2023] }],
    ]);
  });

  it('says that a file of the same folder that could not be read may be the report of a missing year', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲县 2021 21',
      'b.html': 'report 甲县 2023 23',
      'c.html': 'nothing to read',
    });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    expect((await compared(store))['甲县 2023']).toMatchObject({ mayBeHeld: true });
  });

  it('takes a file that could not be read for no report of an organ that its name does not name', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲县 2021 21',
      'b.html': 'report 甲县 2023 23',
      '丙市财政局.html': 'nothing to read',
    });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    expect((await compared(store))['甲县 2023']).toMatchObject({ mayBeHeld: false });
  });
});
