/** Numbers that count something in a sentence. Years, dates, document numbers, telephone numbers and ordinals are none. */

export interface CountedNumber {
  readonly start: number;
  /** Exclusive; the unit is inside. */
  readonly end: number;
  /** 万 and 亿 multiplied out, except those of money, which belong to the unit. */
  readonly value: number;
  readonly unit: string | null;
  readonly exact: boolean;
  /** Half of the last printed digit's worth; 0 of a whole number. */
  readonly tolerance: number;
  /** 三件: such a number counts only where its words are well known (一件一件, 一个窗口). */
  readonly chinese: boolean;
}

const units =
  '个百分点|百分点|件次|条次|篇次|人次|场次|期次|批次|万元|亿元|件|条|篇|人|项|份|场|期|批|次|宗|起|例|部|家|名|处|台|元|户|本|册|幅|则|位|组|类|套|块|面|张|封|通|单|笔|个|倍|%|‰';
const arabic = new RegExp(
  `(?<![\\d.A-Za-z]|\\d,|第|\\d[-—~])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(余|多|来)?([万亿千百](?!元))?(余|多|来)?(${units})?(余|多)?`,
  'gu',
);
const chinese = /(?<![一二三四五六七八九十百千零两第])(零|[一二三四五六七八九十百千两]+)(余|多)?(件次|件|宗|起|例|条|份|元|倍)/gu;
const nought = /(?<=(?:数|数量|金额|总数|总额|费用|费|总计|合计|量|申请|依申请公开|案件|复议|诉讼)(?:均|都)?为)(零|0)(?![\d.]|余|多)/gu;
/** 翻了一番, 翻两番: twice, four times; never to the case. */
const doubled = /翻(?:了)?([一两])番/gu;
const bracketedNumber = /\($/u;

/** Spans of time and places in a list, not things counted. */
const notCounted = /^(?:月|工作日|小时|季度|年|自然日|日历日|星期|阶段|字)/u;
const rounding = /(?:约|大约|近|超|超过|逾|不少于|不低于|至少|多达|将近|接近|上|突破|达到?)$/u;
/** 30件以上, 20%左右 */
const roundedAfter = /^(?:以上|左右|上下)/u;
const vague = /(?:约|近|超|逾|不少于|不低于|至少|接近)/u;
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1_000, 百: 100 };

const ones = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 二百一十三 → 213. Null where the marks make no number. */
export const chineseCount = (text: string): number | null => {
  let [sum, digit] = [0, -1];
  for (const mark of text.replaceAll('两', '二')) {
    const place = places[mark];
    if (place !== undefined) {
      sum += (digit < 0 ? 1 : digit) * place;
      digit = -1;
    } else {
      if (digit > 0) return null;
      digit = ones.indexOf(mark);
      if (digit < 0) return null;
    }
  }
  return sum + Math.max(digit, 0);
};

const fromArabic = (text: string, match: RegExpMatchArray): CountedNumber | null => {
  const [printed, whole = '', decimals = '', moreBefore, scale, moreAfter, unit, moreLast] = match;
  const start = match.index!;
  const end = start + printed.length;
  const before = text.slice(0, start);
  const after = text.slice(end);
  // 3个月, 20个工作日, 2023年, 24小时
  if (unit === undefined ? !/^(?:[、,;。)!?]|$|和|及)/u.test(after) : notCounted.test(after)) return null;
  if (unit === undefined && (bracketedNumber.test(before) || /^\d{4}$/u.test(whole))) return null;
  if (/[第约]?[章节款]$/u.test(before.slice(-2)) && unit === '条') return null;
  const factor = scale === undefined ? 1 : scales[scale]!;
  const value = Number((Number(`${whole.replaceAll(',', '')}${decimals}`) * factor).toPrecision(15));
  const last = decimals === '' ? (scale === undefined ? 0 : factor) : factor / 10 ** (decimals.length - 1);
  const rounded = rounding.exec(before)?.[0] ?? '';
  return {
    start,
    end,
    value,
    unit: unit ?? null,
    exact: moreBefore === undefined && moreAfter === undefined && moreLast === undefined && !vague.test(rounded) && !roundedAfter.test(after),
    tolerance: last / 2,
    chinese: false,
  };
};

const fromChinese = (text: string, match: RegExpMatchArray): CountedNumber | null => {
  const [printed, number = '', more, unit] = match;
  const value = chineseCount(number);
  if (value === null) return null;
  const start = match.index!;
  const end = start + printed.length;
  const isVague = vague.test(rounding.exec(text.slice(0, start))?.[0] ?? '') || roundedAfter.test(text.slice(end));
  return { start, end, value, unit: unit!, exact: more === undefined && !isVague, tolerance: 0, chinese: true };
};

/** In reading order. @param text folded: no white space, half-width */
export const numbersIn = (text: string): readonly CountedNumber[] => {
  const found = [
    ...[...text.matchAll(arabic)].flatMap((match) => fromArabic(text, match) ?? []),
    ...[...text.matchAll(chinese)].flatMap((match) => fromChinese(text, match) ?? []),
  ];
  const zeros = [...text.matchAll(nought)].map((match): CountedNumber => ({
    start: match.index,
    end: match.index + match[0].length,
    value: 0,
    unit: null,
    exact: true,
    tolerance: 0,
    chinese: false,
  }));
  const twice = [...text.matchAll(doubled)].map((match): CountedNumber => ({
    start: match.index + 1,
    end: match.index + match[0].length,
    value: match[1] === '一' ? 1 : 3,
    unit: '倍',
    exact: false,
    tolerance: 0,
    chinese: true,
  }));
  const free = zeros.filter((zero) => !found.some((one) => one.start <= zero.start && zero.start < one.end));
  return [...found, ...twice, ...free].sort((a, b) => a.start - b.start);
};
