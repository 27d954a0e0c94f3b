import { describe, expect, it } from '@jest/globals';

import { measuresIn, problemsIn } from '../../../src/audit/problems.js';

describe('section five', () => {
  it.each([
    '一是解读形式单一；二是更新不及时。',
    '政务公开队伍建设还需进一步加强，个别单位人员配备不足、兼职多。',
    '公开内容与群众期待相比还有差距，主要表现在：依申请公开答复文书质量参差不齐。',
    '对照新要求新任务，仍存在以下短板：一是主动公开工作还需进一步规范。',
    '一是政务公开数智化转型有待进一步加强。',
    '工作人员变动频繁，业务不熟练。',
    '宣传力度还不大，公众知晓率偏低。',
    '部分栏目未及时更新。',
    '存在问题：网站检索功能弱。改进：升级检索。',
    '我镇平台建设滞后，缺少专业人员。',
    '信息发布存在重动态轻政策的现象。',
    '存在的主要问题：（1）机构改革后职责划转，信息员队伍新人占比过半；（2）乡镇站所与县直部门衔接周期长。',
    '2024年，我局政务公开工作虽然取得一定成效，但在回应社会关切的深度上仍显欠缺。',
    '主要是公开的主动性不强，答复的规范性不高。',
    '没有专人负责信息公开，发布质量难以保证。',
  ])('names a problem in “%s”', (text) => {
    expect(problemsIn([text])).toBe('named');
  });

  it.each([
    '我局将继续按照上级部署，认真做好2024年政府信息公开各项工作。',
    '无。',
    '无',
    '本年度未发现存在问题。',
    '我局政府信息公开工作不存在突出问题，今后将继续保持。',
    '2023年，我局政府信息公开工作有序推进，各项任务圆满完成。',
    '下一步，我局将进一步加强组织领导，完善工作机制，加大公开力度，提升公开质量，不断提高服务水平。',
    '一是加强学习培训；二是完善公开目录；三是丰富公开形式。',
    '今后，我镇将坚持问题导向，积极回应群众关心的热点问题，努力开创政务公开新局面。',
    '本年度没有发生公开不及时、不准确的情况。',
    '暂无明显问题。',
  ])('names none in “%s”', (text) => {
    expect(problemsIn([text])).toBe('none');
  });

  it.each(['政府信息公开工作还存在一些问题和不足，下一步将认真加以改进。', '针对存在的问题，我局将认真整改。', '与上级要求相比还有一定差距。'])(
    'only admits some in “%s”',
    (text) => {
      expect(problemsIn([text])).toBe('admitted');
    },
  );

  it('leaves open what it has no word for', () => {
    expect(problemsIn(['信息员由窗口同志轮流担任，每季度换一次岗。'])).toBe('unclear');
  });

  it('tells measures from problems that only want some', () => {
    expect(measuresIn(['解读形式单一，有待加强，还需进一步丰富。'])).toBe(false);
    expect(measuresIn(['无。'])).toBe(false);
    expect(['下一步增加图解。', '已完成整改。', '改进情况：举办培训2次。', '针对上述问题，一是配齐人员。'].map((text) => measuresIn([text]))).toEqual(
      [true, true, true, true],
    );
  });
});
