import { afterAll, describe, expect, it } from '@jest/globals';
import { openLab } from './lab.js';
import { leftOf, search, takenOf, thisYear } from './search.js';
import { jcms, jcmsYears, trs, ucap, vsb } from './sites/cms.js';
import { home, matrix, mixed, numbered, selects } from './sites/plain.js';
import { epoint, gkmlpt, jpaas, openness, shell, turned, vue } from './sites/scripted.js';

const lab = openLab();
afterAll(() => lab.close());

const sites = [trs, jcms, jcmsYears, ucap, vsb, gkmlpt, openness, epoint, jpaas, vue, numbered, selects, home, mixed, matrix];

describe('discover', () => {
  it.each(sites.map((site) => [site.kind, site] as const))(
    'finds every planted report of a site of the kind %s, and nothing else',
    async (_, site) => {
      const { found, opened } = await search(lab, site);
      expect(takenOf(found, opened)).toEqual(site.take);
      expect(leftOf(found, opened)).toEqual(site.leave ?? {});
      expect([...found.unread, ...found.cut]).toEqual([]);
      expect(found.notLookedAt).toEqual({ host: 0, list: 0, depth: 0 });
    },
  );

  it('says that a page is a shell, and does not take it for an empty list', async () => {
    const { found } = await search(lab, shell);
    expect(found.rows).toEqual([]);
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['shell-page']);
  });

  it('says that a list goes on where only a script turns its pages', async () => {
    const { found, opened } = await search(lab, turned);
    expect(takenOf(found, opened)).toEqual(turned.take);
    expect(found.cut.map(({ reason }) => reason.code)).toEqual(['paging-by-script']);
  });

  it('tells organ and year of a link from its row', async () => {
    const { found } = await search(lab, matrix);
    expect(found.rows.map(({ organ, year }) => `${organ} ${year}`)).toEqual([
      '云岭州审计局 2024',
      '云岭州审计局 2023',
      '云岭州体育局 2024',
      '云岭州体育局 2023',
      '云岭州林业局 2024',
      '云岭州林业局 2023',
    ]);
  });

  it('leaves organs and years that were not asked for, and looks at no part of other years', async () => {
    const wanted = { years: [2023, 2023] as const, organ: '审计局', thisYear };
    const { found, opened } = await search(lab, matrix, { wanted });
    expect(takenOf(found, opened)).toEqual({ '/nb/a/2023012301.html': 2023 });
    expect(leftOf(found, opened)).toMatchObject({ '/nb/a/2024012301.html': 'other-year', '/nb/b/2023.pdf': 'other-organ' });
    const { opened: of } = await search(lab, home, { wanted: { ...wanted, organ: null } });
    expect(lab.log.filter(({ host, path }) => host === of.host && path.includes('gb2024'))).toEqual([]);
  });

  it('asks for no page twice, and never for a report that a list names', async () => {
    const { found, opened } = await search(lab, trs);
    const asked = lab.log.filter(({ host }) => host === opened.host).map(({ path }) => path);
    expect(asked).toEqual(['/robots.txt', '/zfxxgknb/', '/zfxxgknb/index_1.html', '/zfxxgknb/index_2.html']);
    expect(found.looked).toBe(3);
  });
});
