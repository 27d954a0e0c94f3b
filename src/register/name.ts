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

/** Bodies of the whole country. */
const national =
  /^(?:国家|国务院|中国|中华)|(?:总局|总署)$|^(?:外交|国防|教育|科技|科学技术|公安|民政|司法|财政|水利|商务|审计|自然资源|生态环境|交通运输|农业农村|应急管理|文化和旅游|退役军人事务|工业和信息化|住房和城乡建设|人力资源和社会保障)部$/u;
/** Districts of which more than one city has one: such a name alone tells no more than 市财政局 does. */
const borneTwice =
  /^(?:鼓楼|城关|朝阳|西湖|新华|桥西|桥东|长安|和平|河东|铁西|铁东|向阳|宝山|普陀|江北|白云|南山|海州|永定|市中|城中|通州|青山|龙华|新城|西安|清河|城东|城西|城北|郊|城|矿|东|西|南|北)区/u;
const zoneOnly = /^(?:经济|技术|高新|产业|工业|农业|旅游|综合|保税|管理|园)*(?:开发|示范|园|管理|保税|度假|试验|新|合作)区/u;
const district = /^\p{Script=Han}{1,9}?(?:区|镇|乡|街道)/u;

/** True where the name alone is enough to take two reports for those of one organ as long as nothing speaks against it. */
export const namesSomePlace = (key: string): boolean =>
  namesItsPlace(key) ||
  national.test(key) ||
  (district.test(key) && !borneTwice.test(key) && !zoneOnly.test(key) && !/^(?:社区|城镇|城乡|园区)/u.test(key));
