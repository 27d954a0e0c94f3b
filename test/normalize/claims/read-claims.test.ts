import { describe, expect, it } from '@jest/globals';

import { readClaims } from '../../../src/normalize/claims/read-claims.js';
import type { Claim } from '../../../src/schema/claim.js';
import type { ReportSection } from '../../../src/schema/report.js';

const section = (order: number, ...text: string[]): ReportSection => ({
  order,
  number: null,
  title: '',
  match: 'official',
  place: { block: 0 },
  text: text.map((one, at) => ({ text: one, place: { block: at + 1 } })),
  tables: [],
  otherTables: 0,
  images: [],
});

const claimsIn = (...text: string[]): readonly Claim[] => readClaims([section(1, ...text)], '测试市人民政府', 2024);

/** `received 34` of every claim about something known. */
const said = (text: string): readonly string[] =>
  claimsIn(`（二）依申请公开情况。${text}`)
    .filter((claim) => claim.quantities[0] !== 'other')
    .map((claim) =>
      `${claim.kind === 'count' || claim.kind === 'amount' ? '' : `${claim.kind} `}${claim.quantities.join('+')} ${claim.value ?? ''}`.trim(),
    );

/** Real wordings and what each number is (docs of the narrative's verbs; report and year in the last column). */
const wordings: readonly (readonly [text: string, said: readonly string[], from: string])[] = [
  [
    '共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复）。',
    ['applications.received 3119', 'applications.concluded 3050', 'applications.carriedIn 34', 'applications.carriedOut 103'],
    '淮安市 2024',
  ],
  [
    '全年共收办政府信息公开申请3646件，其中，予以公开1431件、部分公开471件、不予公开80件，转下年度办理125件。',
    ['applications.received 3646', 'outcomes.granted 1431', 'outcomes.partly 471', 'outcomes.refused 80', 'applications.carriedOut 125'],
    '宿迁市 2024',
  ],
  [
    '全县全年共受理政府信息公开申请749件，其中自然人741、法人8；共办理718件，结转下一年31件。',
    [
      'applications.received 749',
      'applicants.individuals 741',
      'applicants.organisations 8',
      'applications.handled 718',
      'applications.carriedOut 31',
    ],
    '沭阳县 2025',
  ],
  ['全市共办理政府信息公开申请146件。', ['applications.handled 146'], '伊春市 2023'],
  [
    '收到34件，上年结转2件，同意公开答复9件，无法提供的10件，其他处理14件，转下一年度1件。',
    [
      'applications.received 34',
      'applications.carriedIn 2',
      'outcomes.granted 9',
      'outcomes.unavailable 10',
      'outcomes.otherwise 14',
      'applications.carriedOut 1',
    ],
    '上海市科委 2024',
  ],
  [
    '依申请公开184件，上年结转办理1件，办结182件，结转下年度继续办理3件。',
    ['applications.received 184', 'applications.carriedIn 1', 'applications.concluded 182', 'applications.carriedOut 3'],
    '江苏省公安厅 2023',
  ],
  ['受理10件，办理上年度结转申请1件。答复11件。', ['applications.received 10', 'applications.carriedIn 1', 'applications.concluded 11'], 'R18'],
  ['办结820件，34件结转到2025年度继续办理。', ['applications.concluded 820', 'applications.carriedOut 34'], '桐乡市 2023'],
  [
    '共受理19件，其中11件均按规定程序办结，8件申请人主动撤销。',
    ['applications.received 19', 'applications.concluded 11', 'applications.withdrawn 8', 'all applications.concluded'],
    '打浦桥街道 2025',
  ],
  [
    '受理95件，答复98件（含上年度转结申请8件，另有5件转结下年度）。',
    ['applications.received 95', 'applications.concluded 98', 'applications.carriedIn 8', 'applications.carriedOut 5'],
    '长春市 2024',
  ],
  ['接到公民、法人和其他组织提交的政府信息公开申请书106份。', ['applications.received 106'], 'made up'],
  ['我局依法对128件政府信息公开申请作出了书面答复。', ['applications.concluded 128'], 'made up'],
  ['截至年底，尚有12件申请未到答复期限，转到2025年办理。', ['applications.carriedOut 12'], 'made up'],
  ['上年结余3件，本年度新增52件，年末结余5件。', ['applications.carriedIn 3', 'applications.received 52', 'applications.carriedOut 5'], 'made up'],
  ['5件申请因收到时间较晚，将在2025年依法答复。', [], 'made up'],
  ['收到申请数量居前三位的科室分别办理35件、21件和14件。', [], 'made up'],
  ['制发公文312件，其中主动公开187件、依申请公开65件、不予公开60件。', [], 'made up'],
  ['39件因本机关不掌握相关信息告知申请人，10件属于信访举报投诉事项。', ['outcomes.unavailable.1 39', 'outcomes.unprocessed.1 10'], 'made up'],
  ['未收到政府信息公开申请以外的举报投诉。', [], 'made up'],
  ['未产生依申请公开收费。', ['none fees.information 0'], 'made up'],
  ['未发生因依申请公开答复超期被复议机关确认违法的情况。', [], 'made up'],
  ['也没有复议诉讼。', ['none review.total+litigation.total 0'], 'made up'],
  ['作为第三人参加行政诉讼4件。', [], 'made up'],
  ['新收1541件，共办理1527件。', ['applications.received 1541', 'applications.handled 1527'], '丽水市 2024'],
  ['本年度未收到政府信息公开申请。', ['none applications.received 0'], 'many'],
  ['未接到任何形式的依申请公开。', ['none applications.received 0'], 'many'],
  [
    '政府信息公开行政复议7件、行政诉讼9件，均获维持。',
    ['review.total 7', 'litigation.total 9', 'all review.upheld+litigation.upheld'],
    '上海市 2019',
  ],
  ['因政府信息公开引发行政复议和行政诉讼案件74件。', ['review.total+litigation.total 74'], '沭阳县 2025'],
  ['予以公开及部分公开258件，无法提供265件。', ['outcomes.partly+outcomes.granted 258', 'outcomes.unavailable 265'], '上海市 2019'],
];

describe('a stated number', () => {
  for (const [text, expected, from] of wordings) it(`is known by its words: ${text} (${from})`, () => expect(said(text)).toEqual(expected));

  it('is read with separators, in full width, in Chinese numerals and with 万', () => {
    expect(said('全年收到申请3,119件。')).toEqual(['applications.received 3119']);
    expect(said('全年收到申请３１１９件。')).toEqual(['applications.received 3119']);
    expect(said('全年收到申请二十一件。')).toEqual(['applications.received 21']);
    const [claim] = claimsIn('全年主动公开政府信息1.2万余条。');
    expect(claim).toMatchObject({ value: 12000, exact: false, unit: '条', printed: '1.2万余条', tolerance: 500 });
  });

  it('keeps its place in the printed text, blanks and all', () => {
    const [claim] = claimsIn('全年共收到政府信息公开申请 1 928 件，上年结转 80 件。').filter((one) => one.printed.includes('928'));
    expect(claim?.place).toEqual({ block: 1, span: [14, 21] });
  });

  it('is given to the right name where numbers follow all names: 分别为', () => {
    expect(said('自然人、法人申请分别为5件、3件。')).toEqual(['applicants.individuals 5', 'applicants.organisations 3']);
  });

  it('of other work is no claim about applications', () => {
    expect(said('办理人大建议56件、政协提案33件，答复网民留言188条，受理行政许可申请200件。')).toEqual([]);
  });

  it('is no year, date, ordinal, document number or telephone number', () => {
    expect(claimsIn('根据国办公开办函〔2021〕30号，2024年1月1日至12月31日，第3次会议，电话：0000-4183287，每周工作5天、24小时。')).toEqual([]);
  });

  it('of a review that has nothing to do with 政府信息公开 is left alone', () => {
    const [claim] = claimsIn('（一）主动公开情况。全年办理行政复议案件320件。');
    expect(claim?.quantities).toEqual(['other']);
  });
});

describe('whose and of when a number is', () => {
  const first = (text: string): Claim => claimsIn(`（二）依申请公开情况。${text}`)[0]!;

  it('knows words that narrow the scope (洪泽区 2024)', () => {
    expect(first('区政府办代表区政府受理政府信息公开申请17件。')).toMatchObject({ scope: 'narrower' });
    expect(first('市本级收到政府信息公开申请17件。')).toMatchObject({ scope: 'narrower' });
    expect(first('局机关全年收到政府信息公开申请17件。')).toMatchObject({ scope: 'narrower' });
    expect(first('全市共收到政府信息公开申请17件。')).toMatchObject({ scope: 'organ', subject: null });
  });

  it('knows a part of the body', () => {
    expect(first('市公安局收到政府信息公开申请30件。')).toMatchObject({ scope: 'part', subject: '市公安局' });
    expect(first('各镇（街道）共收到政府信息公开申请30件。')).toMatchObject({ scope: 'part' });
  });

  it('does not narrow the report of the office itself', () => {
    const [claim] = readClaims([section(1, '我办收到政府信息公开申请30件。')], '测试市人民政府办公室', 2024);
    expect(claim).toMatchObject({ scope: 'organ' });
  });

  it('knows the year before, a quarter and many years', () => {
    expect(first('2023年收到政府信息公开申请30件。')).toMatchObject({ year: 2023 });
    expect(first('去年收到政府信息公开申请30件。')).toMatchObject({ year: 2023 });
    expect(first('第一季度收到政府信息公开申请30件。')).toMatchObject({ span: 'part' });
    expect(first('2008年以来收到政府信息公开申请30件。')).toMatchObject({ span: 'cumulative' });
    expect(first('2024年收到政府信息公开申请30件。')).toMatchObject({ year: 2024, span: 'year' });
  });

  it('tells a change from a number', () => {
    const [, change] = claimsIn('全年收到政府信息公开申请30件，同比下降12.5%。');
    expect(change).toMatchObject({ kind: 'change', value: -12.5, of: 'k1' });
    expect(claimsIn('全年政府信息公开申请量较上年减少3件。')[0]).toMatchObject({ kind: 'change', value: -3 });
  });
});

describe('lists', () => {
  const listed = (text: string) =>
    claimsIn(text).map(({ value, list }) => (list ? `${value}: ${list.parts.length}${list.open ? ' open' : ''}` : String(value)));

  it('have a whole and its parts, after 其中 or in brackets', () => {
    expect(listed('发布政策解读8件，其中文字解读3件、图表解读2件、音视频解读3件。')).toEqual(['8: 3', '3', '2', '3']);
    expect(listed('发布解读稿件19条（文字解读13条、图片解读6条）。')).toEqual(['19: 2', '13', '6']);
  });

  it('are open where 等 or 主要 leaves room', () => {
    expect(listed('全年公开信息120条，其中政策文件10条、工作动态80条等。')).toEqual(['120: 2 open', '10', '80']);
    expect(listed('全年公开信息120条，主要包括政策文件10条、工作动态80条。')).toEqual(['120: 2 open', '10', '80']);
  });

  it('end where a part of another kind begins', () => {
    expect(listed('共收到政府信息公开申请34件，其中自然人30件，法人4件，办结33件，结转1件。')).toEqual(['34: 2', '30', '4', '33', '1']);
  });
});

describe('lists that a wording leaves open, and years side by side', () => {
  const opens = (text: string): readonly string[] =>
    claimsIn(`（二）依申请公开情况。${text}`).flatMap(({ value, list }) => (list === null ? [] : [`${value} ${list.open ? 'open' : 'closed'}`]));

  it.each([
    ['引发行政复议6件（复议机关维持4件、撤销1件、驳回1件）。', ['6 open']],
    ['受理19件，其中予以公开10件、无法提供5件，结转4件。', ['19 open']],
    ['办结50件，其中予以公开30件、部分公开10件、申请人撤回10件。', ['50 closed']],
    ['一、二季度分别收到28件和24件，三、四季度分别收到68件和20件。', []],
  ])('%s', (text, lists) => {
    expect(opens(text)).toEqual(lists);
  });

  it('gives each figure its own year', () => {
    const years = (text: string) => claimsIn(`（二）依申请公开情况。${text}`).map(({ value, year }) => [value, year]);
    expect(years('2023年受理40件、2024年受理52件。')).toEqual([
      [40, 2023],
      [52, 2024],
    ]);
    expect(years('2022年、2023年、2024年分别受理申请30件、40件、52件。').every(([, year]) => year !== 2024)).toBe(true);
  });

  it('takes reviews that a body of justice decided for none of its own', () => {
    const claims = (organ: string) =>
      readClaims([section(1, '收到政府信息公开申请5件。', '收到行政复议案件86件。')], organ, 2024).map(({ quantities }) => quantities.join());
    expect(claims('测试市司法局')).toEqual(['applications.received', 'other']);
    expect(claims('测试市水利局')).toEqual(['applications.received', 'review.total']);
  });
});
