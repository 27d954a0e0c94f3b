import { describe, expect, it } from '@jest/globals';

import { parentsOf, type Body } from '../../src/register/parents.js';

const body = (name: string, regionCode: string | null = null): Body => ({
  organ: regionCode === null ? name : `${name}@${regionCode}`,
  name,
  regionCode,
});
const parents = (...bodies: readonly Body[]) => Object.fromEntries(parentsOf(bodies));

describe('the government above an organ', () => {
  it('is the longest one that its name begins with', () => {
    expect(parents(body('淮安市人民政府'), body('淮安市洪泽区人民政府'), body('淮安市洪泽区教育局'), body('淮安市教育局'))).toEqual({
      淮安市洪泽区人民政府: '淮安市人民政府',
      淮安市洪泽区教育局: '淮安市洪泽区人民政府',
      淮安市教育局: '淮安市人民政府',
    });
  });

  it('is told by region codes where the name does not say it', () => {
    expect(parents(body('宿迁市人民政府', '321300'), body('沭阳县人民政府', '321322'), body('沭阳县教育局', '321322'))).toEqual({
      '沭阳县人民政府@321322': '宿迁市人民政府@321300',
      '沭阳县教育局@321322': '沭阳县人民政府@321322',
    });
  });

  it('is not guessed among several of one name', () => {
    const [nanjing, xuzhou] = [body('鼓楼区人民政府', '320106'), body('鼓楼区人民政府', '320302')];
    expect(parents(nanjing, xuzhou, body('鼓楼区教育局'))).toEqual({});
    expect(parents(nanjing, xuzhou, body('鼓楼区教育局', '320302'))).toEqual({ '鼓楼区教育局@320302': '鼓楼区人民政府@320302' });
  });

  it('is none for the office that writes the government’s report, and no development zone is one', () => {
    expect(parents(body('淮安市人民政府'), body('淮安市人民政府办公室'))).toEqual({});
    expect(parents(body('淮安经济开发区'), body('淮安经济开发区财政局'))).toEqual({});
  });
});
