/** Where a number was to be filled in: signs left in its place, and measure words that nothing counts. Of text as printed, spaces closed up. */

const measure =
  '(?:条(?![例款目文])|件|人次|次|万(?:条|件|次|元)?|个(?![人体])|项(?!目)|期(?![限间末])|篇|场(?![所地])|元|份(?!额)|宗|起(?![草止诉])|名(?![称单录义字])|家(?![庭长园])|部(?![门分署委])|批(?![准复])|户(?![籍主]))';
const sign = new RegExp(
  `(?<![\\dA-Za-zＸ×*＊_＿+＋])(?:[XxＸｘ×✕]{1,4}|[*＊]{2,4}|[_＿]{2,}|(?<![一二三四五六七八九十〇○零])[〇○]{2,}|[□■]{1,4}|[(（]\\s*[)）]|[【\\[]\\s*[】\\]]|[NＮ](?=人次|[次条件篇场期])|(?<=[共计布开收理答组织展更]了?[\\p{Script=Han}]{0,8})(?:…+|\\.{3,}))\\s*[余多]?${measure}`,
  'gu',
);
/** 共主动公开条, 共推送文章篇: what is counted is named, and how many is not. */
const uncounted =
  /(?:共计?|累计|总计|合计)(?:主动)?(?:公开|发布|收到|受理|办理|答复|新收)(?:各类)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:条|件|次)(?=[，。；、,;：:）)]|其中|$)|(?:共计?|累计|总计|合计)(?:主动)?(?:推送|推出|发布|刊发|编发|转发|公开|上传|更新|制作|发送|组织|开展|举办|召开|参加|收到|受理|办理|答复|回应|回复)(?:各类|相关|有关)?(?:政府|政务|工作|政策)?(?:信息|文章|稿件|图文|视频|短视频|推文|消息|动态|文件|公告|解读|材料|会议|培训|培训班|活动|讲座|建议|提案|来信|留言|咨询|诉求)(?:共|计|达)?(?:条|件|篇|次|期|场|份)(?=[，。；、,;：:）)]|$)/g;
/** 阅读量达次 */
const amountless =
  /(?:阅读|访问|点击|浏览|播放|下载|关注)(?:总)?(?:量|数|人数|次数)(?:总计|合计|共计|累计|共|已)?(?:达到?|为|超过?|约|近)(?:人次|次|人|条|件|篇)(?=[，。；、,;：:）)]|$)/g;
/** ？条, and 解读 with a gap before 篇: room that was left for a number, in a paragraph that counts other things. */
export const openRoom =
  /(?<=\p{Script=Han})(?:[?？]{1,4}|(?<=(?:发布|公开|受理|办理|答复|解读|收到|推送|开展|组织|召开|举办|更新|制发|回应|共|计)\p{Script=Han}{0,8})[ \u3000\u00a0]{2,})(?:条|件|篇|次|万元)(?=\s*(?:[，。；、,;]|$))/gu;
export const counts = /\d+(?:余|多)?(?:条|件|篇|次|万元|个|期|场)/;

/** Dates that lost their digits or their 年月: the reading of the page is at fault, not the report. */
export const digitsLost = /20\d{2}\d{2,4}日|(?<![\d一二三四五六七八九十〇○零X×])年月|[^\d]月日/;

export const unfilled: readonly RegExp[] = [sign, uncounted, amountless];
