import { afterAll, describe, expect, it } from '@jest/globals';
import { openLab } from './lab.js';
import { leftOf, search, takenOf } from './search.js';
import { jcms, jcmsYears, trs, ucap, vsb } from './sites/cms.js';
import { home, mixed, numbered, selects } from './sites/plain.js';
import { epoint, gkmlpt, openness, shell, vue } from './sites/scripted.js';

const lab = openLab();
afterAll(() => lab.close());

const sites = [trs, jcms, jcmsYears, ucap, vsb, gkmlpt, openness, epoint, vue, numbered, selects, home, mixed];

describe('discover', () => {
  it.each(sites.map((site) => [site.kind, site] as const))(
    'finds every planted report of a site of the kind %s, and nothing else',
    async (_, site) => {
      const { found, opened } = await search(lab, site);
      expect(takenOf(found, opened)).toEqual(site.take);
      expect(leftOf(found, opened)).toEqual(site.leave ?? {});
      expect(found.unread).toEqual([]);
      expect(found.notLookedAt).toEqual({ host: 0, list: 0, depth: 0 });
    },
  );

  it('says that a page is a shell, and does not take it for an empty list', async () => {
    const { found } = await search(lab, shell);
    expect(found.rows).toEqual([]);
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['shell-page']);
  });

  it('asks for no page twice, and never for a report that a list names', async () => {
    const { found, opened } = await search(lab, trs);
    const asked = lab.log.filter(({ host }) => host === opened.host).map(({ path }) => path);
    expect(asked).toEqual(['/robots.txt', '/zfxxgknb/', '/zfxxgknb/index_1.html', '/zfxxgknb/index_2.html']);
    expect(found.looked).toBe(3);
  });
});
