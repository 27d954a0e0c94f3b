import type { Page } from '../page.js';
import type { Reading } from '../shapes.js';
import { readEpoint } from './epoint.js';
import { readGkmlpt } from './gkmlpt.js';
import { readJcms } from './jcms.js';
import { readJpaas } from './jpaas.js';
import { readOpenness } from './openness.js';
import { readPlain } from './plain.js';
import { readShell } from './shell.js';
import { readTrs } from './trs.js';
import { readUcap } from './ucap.js';
import { readVsb } from './vsb.js';

/** The software of sites, each in one file: what its pages say beside their links; null where a page is none of it. */
const software: readonly ((page: Page) => Reading | null)[] = [
  readTrs,
  readUcap,
  readJcms,
  readJpaas,
  readVsb,
  readGkmlpt,
  readOpenness,
  readEpoint,
  readShell,
  readPlain,
];

/** All that the page says, links first. */
export const readSite = (page: Page): Reading => {
  const readings = software.map((read) => read(page)).filter((one) => one !== null);
  return {
    items: [...page.items, ...readings.flatMap((one) => one.items)],
    onward: readings.flatMap((one) => one.onward),
    shell: readings.some((one) => one.shell) && !readings.some((one) => one.items.length > 0 || one.onward.length > 0),
  };
};
