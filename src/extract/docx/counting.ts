/** How Word writes a number of an automatic list: ST_NumberFormat of ECMA-376 Part 1, 17.18.59. */

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 11 → 十一, 21 → 二十一, 105 → 一百零五. */
const counting = (n: number): string => {
  if (n < 10) return digits[n]!;
  if (n < 20) return `十${n === 10 ? '' : digits[n - 10]!}`;
  if (n < 100) return `${digits[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : digits[n % 10]!}`;
  if (n >= 1000) return String(n);
  const rest = n % 100;
  return `${digits[Math.floor(n / 100)]!}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]!}` : rest < 20 ? `一${counting(rest)}` : counting(rest)}`;
};

const roman = (n: number): string => {
  const values: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  let text = '';
  for (const [value, mark] of values) for (; left >= value; left -= value) text += mark;
  return text;
};

const letter = (n: number): string => String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
const legal = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾'];
const stems = '甲乙丙丁戊己庚辛壬癸';

/** Null for bullets and for formats that print nothing. */
export const formatNumber = (n: number, format: string): string | null => {
  switch (format) {
    case 'bullet':
    case 'none':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(n);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((mark) => digits[Number(mark)]!).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return legal[n] ?? String(n);
    case 'ideographTraditional':
      return stems[n - 1] ?? String(n);
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letter(n);
    case 'lowerLetter':
      return letter(n).toLowerCase();
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map((mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
};
