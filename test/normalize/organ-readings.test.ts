import { describe, expect, it } from '@jest/globals';
import type { Document } from '../../src/schema/document.js';
import { nothingDeclared } from '../../src/schema/source.js';
import { normalize } from '../../src/normalize/normalize.js';
import { near } from '../../src/normalize/organ-readings.js';
import { document, table3 } from './tables.js';

const zero = table3(Array<string>(25).fill('0 0 0 0 0 0 0'));
const title = '雾屿县财政局2023年政府信息公开工作年度报告';

/** A report with this introduction, signed so. */
const report = (reading: Document['reading'], introduction: string, signature: string, organ: string | null = null) =>
  normalize(
    {
      ...document(title, introduction, '三、收到和处理政府信息公开申请情况', zero, '六、其他需要报告的事项', '无。', signature, '2024年1月20日'),
      reading,
    },
    { ...nothingDeclared, organ },
  );
const codes = (of: ReturnType<typeof report>): readonly string[] => of.notices.map((notice) => notice.code);

describe('a name that was recognised', () => {
  it('is doubted at the title where the introduction or the signature reads otherwise, and stays what the title reads', () => {
    const read = report('ocr', '现公布界屿县财政局2023年政府信息公开工作年度报告。', '雾屿县财政局');
    expect(read.value).toMatchObject({ organ: '雾屿县财政局', organSource: 'title' });
    const notice = read.notices.find((one) => one.code === 'organ-readings-differ');
    expect(notice?.place).toEqual(read.value.identityPlaces[0]);
    expect(notice?.message).toContain('“雾屿县财政局”（2处）、“界屿县财政局”（1处）');
    expect(codes(report('ocr', '本年度情况如下。', '才屿县财政局'))).toContain('organ-readings-differ');
  });

  it('is left alone where all places agree, where another organ is named, and where text was not recognised', () => {
    expect(codes(report('ocr', '现公布雾屿县财政局2023年政府信息公开工作年度报告。', '雾屿县财政局'))).not.toContain('organ-readings-differ');
    expect(codes(report('ocr', '依照界屿县财政局的要求编制。', '淮安市审计局'))).not.toContain('organ-readings-differ');
    expect(codes(report('text', '现公布界屿县财政局2023年政府信息公开工作年度报告。', '雾屿县财政局'))).not.toContain('organ-readings-differ');
  });

  it('gives way to a declared name that differs in few characters; printed text does not', () => {
    const read = report('ocr', '本年度情况如下。', '雾屿县财政局', '霁屿县财政局');
    expect(read.value).toMatchObject({ organ: '霁屿县财政局', organSource: 'manifest' });
    expect(codes(read)).toContain('organ-look-alike');
    expect(report('ocr', '本年度情况如下。', '雾屿县财政局', '淮安市审计局').value.organ).toBe('雾屿县财政局');
    expect(report('text', '本年度情况如下。', '雾屿县财政局', '霁屿县财政局').value.organ).toBe('雾屿县财政局');
  });
});

describe('where organ and year are printed', () => {
  it('is every line of the title', () => {
    const { value } = normalize(document('砚溪市人民政府', '2023年政府信息公开工作年度报告', zero), nothingDeclared);
    expect(value.identityPlaces).toEqual([{ block: 0 }, { block: 1 }]);
  });

  it('is the period and the signature where the title does not tell, and nowhere of what a manifest declares', () => {
    const lines = [
      '政府信息公开工作年度报告',
      '本报告所列数据的统计期限为2023年1月1日至12月31日。',
      zero,
      '六、其他需要报告的事项',
      '无。',
      '砚溪市审计局',
    ] as const;
    expect(normalize(document(...lines), nothingDeclared).value.identityPlaces).toEqual([{ block: 5 }, { block: 1 }]);
    expect(normalize(document('年报', zero), { ...nothingDeclared, organ: '砚溪市审计局', year: 2023 }).value.identityPlaces).toEqual([]);
  });
});

describe('names that a recogniser may take for each other', () => {
  it.each([
    ['雾屿县财政局', '界屿县财政局', true],
    ['雾屿县财政局', '界岛县财政局', false],
    ['规屿市自然资源和规划局', '雾岛市自然资源和规划局', true],
    ['雾屿县财政局', '雾屿县财政', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(near(one, other)).toBe(expected);
  });
});
