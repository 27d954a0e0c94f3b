import { isGovernment } from '../organ.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace, sectionsOf } from '../sections.js';
import { wholeText } from '../text.js';

const demand = /["“]?工作考核、社会评议和责任追究结果情况["”]?/g;
const asked: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '工作考核', words: /考核|考评|绩效/ },
  { name: '社会评议', words: /评议|社会评价|满意度|第三方评估|民意/ },
  { name: '责任追究', words: /责任追究|追究.{0,4}责任|追责|问责/ },
];

/** Governments also report 工作考核、社会评议和责任追究结果. */
export const accountabilityMissing: Rule = {
  id: 'accountability-missing',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '政府年报未见考核、评议、责任追究结果', en: 'A government report without assessment, review and accountability' },
  says: {
    zh: '各级人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况。',
    en: 'The report of a government also tells the results of 工作考核, 社会评议 and 责任追究.',
  },
  basis: '《条例》第五十条第（四）项后段',
  exceptions: [
    { zh: '部门和派出机构（街道办事处、开发区管委会）不适用。', en: 'Departments and agencies (街道, 开发区) are not asked.' },
    {
      zh: '当年没有责任追究的，可以写“无”或略去，因此只作提示。',
      en: 'Where nobody was held to account the report may say so or leave it out: a remark only.',
    },
  ],
  messages: { default: { zh: '正文未见{what}结果的表述。', en: 'No words on the results of {what}.' } },
  check: (report) => {
    if (isGovernment(report.organ) !== true)
      return notAssessable('不是各级人民政府的报告，或不能确定。', 'Not, or not certainly, the report of a government.');
    const text = wholeText(report).replace(demand, '');
    if (report.sections.length === 0) return notAssessable('没有读到正文各部分。', 'No sections were found.');
    const missing = asked.filter(({ words }) => !words.test(text)).map(({ name }) => name);
    if (missing.length === 0) return passed(asked.length);
    const what = missing.join('、');
    return failed([{ place: sectionsOf(report, 1)[0]?.place ?? reportPlace(report), slots: { what }, actual: '', expected: what }]);
  },
  examples: [
    { shows: { zh: '三项都有', en: 'all three' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '只写了考核', en: 'assessment only' },
      report: { sections: { 1: { text: ['量化考核指标。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文未见社会评议、责任追究结果的表述。',
    },
    { shows: { zh: '政府部门', en: 'a department' }, report: { organ: '测试市水务局' }, verdict: 'not-assessable' },
  ],
};
