/** Names of organs as compared: what two ways of writing one name have in common. */

/** An organ’s name as shown: full-width and half-width alike, no spaces. */
export const organName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/** 伊春市人民政府 and 伊春市 report for the same body; 伊春市人民政府办公室 is another. */
const governmentOf = /^(\p{Script=Han}+(?:省|自治区|市|州|盟|地区|县|旗|区|镇|乡))政府$/u;

/** Equal for the ways in which one organ's name is printed: brackets, 人民政府, 管理委员会, 街道办事处. */
export const organKey = (name: string): string =>
  organName(name)
    .replace(/[〔﹝[【{]/gu, '(')
    .replace(/[〕﹞\]】}]/gu, ')')
    .replace(/[“”"'‘’《》·・.]/gu, '')
    .replaceAll('人民政府', '政府')
    .replaceAll('管理委员会', '管委会')
    .replace(/街道办(?:事处)?$/u, '街道')
    .replace(governmentOf, '$1');

/**
 * True where the name begins with a division whose name is hardly used twice in the country: a province, a city, a county.
 * Districts, towns and streets share theirs (鼓楼区, 城关镇), and 机关事务管理局 names no place at all.
 */
export const namesItsPlace = (key: string): boolean => /^\p{Script=Han}{1,9}?(?:省|自治区|自治州|州|盟|地区|县|旗|(?<!城)市(?!场))/u.test(key);
