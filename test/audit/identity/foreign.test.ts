import { describe, expect, it } from '@jest/globals';

import { foreignPlaceMention } from '../../../src/audit/identity/foreign-place-mention.js';
import { runRule } from '../../../src/audit/rule.js';
import { sketchReport } from '../../../src/audit/sketch.js';

const others = (organ: string, text: string): readonly string[] => {
  const outcome = runRule(foreignPlaceMention, sketchReport({ organ, sections: { 2: { text: [text] } } }), { notices: [] });
  return outcome.verdict === 'failed' ? outcome.findings.map(({ actual }) => actual) : [];
};

describe('bodies that act in a report of another', () => {
  it.each([
    ['松砚县教育局', '竹屿县教育局高度重视政府信息公开工作。', '竹屿县教育局'],
    ['兰汀区教育局', '竹屿县教育局高度重视政府信息公开工作，成立领导小组。', '竹屿县教育局'],
    ['淮安市洪泽区水务局', '2023年，清江浦区水务局主动公开信息120条。', '清江浦区水务局'],
    ['桃江县松木塘镇人民政府', '灰山港镇未收到政府信息公开申请。', '灰山港镇'],
    ['松砚县教育局', '我镇持续做好公开工作。', '我镇'],
    ['松砚县人民政府', '竹屿县政府办公室加强统筹协调，健全工作机制。', '竹屿县'],
    ['桃江县松木塘镇人民政府', '我局未收到政府信息公开申请。', '我局'],
  ])('in that of %s: “%s”', (organ, text, other) => {
    expect(others(organ, text)).toEqual([other]);
  });

  it.each([
    ['松砚县教育局', '松砚县教育局高度重视。县教育局认真落实，我局持续推进。'],
    ['松砚县教育局', '松砚县人民政府高度重视，砚溪市教育局认真指导。'],
    ['桃江县松木塘镇人民政府', '各镇积极落实，推动各村认真公开；我县统一部署，我镇认真执行。'],
    ['桃江县松木塘镇人民政府', '桃江县人民政府高度重视。'],
    ['松砚县教育局', '组织赴竹屿县教育局学习，会同竹屿县财政局发布公告。'],
    ['松砚县教育局', '群众“我镇认真落实”的留言已答复。'],
    ['砚溪市国有资产监督管理委员会', '我委认真落实，我委会议研究2次。'],
    ['松砚县人民政府', '松砚县经济开发区认真落实，松砚工业园区积极推进，各区严格执行。'],
    ['松砚县教育局', '库区、山区积极响应，经济开发区教育局认真落实。'],
    ['松砚县教育局', '所辖街道积极配合，全县各学校认真落实。'],
  ])('but not in that of %s: “%s”', (organ, text) => {
    expect(others(organ, text)).toEqual([]);
  });
});
