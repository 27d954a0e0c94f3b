import { describe, expect, it } from '@jest/globals';
import { namesItsPlace, organKey } from '../../src/register/name.js';
import { organsOf } from '../../src/register/organs.js';

const report = (sha256: string, organization: string | null, more: { readonly region_code?: string; readonly url?: string } = {}) => ({
  sha256,
  organization,
  region_code: more.region_code ?? null,
  url: more.url ?? null,
});
const organs = (...reports: readonly ReturnType<typeof report>[]) => Object.fromEntries(organsOf(reports));

describe('the name of an organ', () => {
  it('is the same with and without 人民政府, but its office is another organ', () => {
    expect(organKey('伊春市人民政府')).toBe(organKey('伊春市'));
    expect(organKey('三河镇人民政府')).toBe(organKey('三河镇'));
    expect(organKey('上海市人民政府办公厅')).toBe(organKey('上海市政府办公厅'));
    expect(organKey('上海市人民政府办公厅')).not.toBe(organKey('上海市'));
  });

  it('is the same with other brackets, widths, spaces and short forms', () => {
    expect(organKey('淮安市 商务局（口岸办）')).toBe(organKey('淮安市商务局(口岸办)'));
    expect(organKey('洋河新区管理委员会')).toBe(organKey('洋河新区管委会'));
    expect(organKey('打浦桥街道办事处')).toBe(organKey('打浦桥街道'));
  });

  it('names its place where it begins with a province, city or county', () => {
    expect(['淮安市财政局', '竹屿县', '黑龙江省'].map(namesItsPlace)).toEqual([true, true, true]);
    expect(['机关事务管理局', '市场监督管理局', '城市管理局', '鼓楼区财政局', '城关镇'].map(namesItsPlace)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the organ of a report', () => {
  it('is told by its name alone where only one place is known', () => {
    expect(organs(report('a', '砚溪市人民政府'), report('b', '砚溪市', { url: 'https://www.yx.gov.cn/a' }), report('c', null))).toEqual({
      a: '砚溪市',
      b: '砚溪市',
    });
  });

  it('is told apart by region where one name is borne twice, and by the host where no region is said', () => {
    const fengxian = { region_code: '310120', url: 'https://www.fengxian.gov.cn/1' };
    const huaian = { region_code: '320800', url: 'https://huaian.gov.cn/1' };
    expect(
      organs(
        report('a', '机关事务管理局', fengxian),
        report('b', '机关事务管理局', huaian),
        report('c', '机关事务管理局', { url: 'https://fengxian.gov.cn/2' }),
        report('d', '机关事务管理局'),
      ),
    ).toEqual({ a: '机关事务管理局@310120', b: '机关事务管理局@320800', c: '机关事务管理局@310120', d: '机关事务管理局' });
  });

  it('is not told by a name that many bear, where neither region nor host is known', () => {
    expect(organs(report('a', '机关事务管理局'), report('b', '机关事务管理局'))).toEqual({ a: '机关事务管理局@a', b: '机关事务管理局@b' });
    expect(organs(report('a', '鼓楼区财政局'), report('b', '鼓楼区财政局'))).toEqual({ a: '鼓楼区财政局@a', b: '鼓楼区财政局@b' });
    expect(organs(report('a', '兰汀区教育局'), report('b', '兰汀区教育局'))).toEqual({ a: '兰汀区教育局', b: '兰汀区教育局' });
    expect(organs(report('a', '自然资源部'), report('b', '自然资源部'))).toEqual({ a: '自然资源部', b: '自然资源部' });
  });

  it('is told apart by host where the name names no place, and not where it does', () => {
    const [one, other] = [{ url: 'https://a.gov.cn/1' }, { url: 'https://b.gov.cn/1' }];
    expect(organs(report('a', '区经济委员会', one), report('b', '区经济委员会', other))).toEqual({
      a: '区经济委员会@a.gov.cn',
      b: '区经济委员会@b.gov.cn',
    });
    expect(organs(report('a', '淮安市财政局', one), report('b', '淮安市财政局', other))).toEqual({ a: '淮安市财政局', b: '淮安市财政局' });
  });

  it('is the same for names that differ by look-alikes where the region says so, and only there', () => {
    const here = { region_code: '321322' };
    expect(organs(report('a', '沭阳县', here), report('b', '沭阳县', here), report('c', '沐阳县', here))).toEqual({
      a: '沭阳县',
      b: '沭阳县',
      c: '沭阳县',
    });
    expect(organs(report('a', '沭阳县'), report('b', '沐阳县'))).toEqual({ a: '沭阳县', b: '沐阳县' });
  });
});
