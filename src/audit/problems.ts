import { fold } from './text.js';

/** What section five says: problems named, problems admitted in general words, measures. By wording, so it errs towards believing that something is said. */

const denial =
  /(?:没有|没|无|未|不存在|暂无|尚无|未曾)(?:发现|出现|发生|存在|见|收到|查出)?(?:任何|明显|突出|重大|较大|严重|其他|大的|相关|需要?(?:报告|改进|整改|解决|说明|加强)的?|的|主要)*(?:问题|不足|短板|困难|差距)(?:(?:和|与|及|以及|、)(?:需要?|应)?(?:改进|整改|完善)的?(?:事项|地方|方面|情况|问题)?)?|(?:(?:没有|未|无|未曾)(?:发现|出现|发生|存在|查出|收到)|不存在|杜绝|避免|防止|确保不|坚决纠正)[^,，。;；]{0,24}(?:情况|现象|问题|情形|行为)|(?:杜绝|避免|防止|减少|降低)[^,，。;；]{0,20}|(?:问题|不足|困难)(?:(?:和|与|及|以及|、)(?:不足|困难|原因))?[:：](?:无|没有|暂无|未发现)(?=$|[,，。;；])/g;
/** Words of headings and of references to problems: they name none. */
const headings =
  /(?:存在的?)?(?:主要|突出)?(?:问题|不足|困难)(?:和不足|与不足|及不足)?(?:及|和|与|以及|、)(?:其|下一步)?(?:改进|整改|工作)(?:情况|措施|打算|思路|方向|举措|建议|计划)?/g;

const lacking =
  '不(?:够|及时|到位|平衡|均衡|充分|全面|完善|健全|规范|准确|精准|精细|深|细|高|强|多|快|广|新|实|严|畅|稳|齐|清|明确|明显|熟|一|统一|紧|密|便|方便|丰富|活|主动|积极|经常|系统|科学|合理|匹配|适应|协调|同步|完整|具体|突出|理想|顺|透彻|专业|重视|力|尽|能(?:很好|完全|及时|满足|有效|适应)|通俗|贴近|了解|理解|善于|大|好|佳|浓|优|对称)';
const wanting =
  '有待|亟[待需须]|急需|仍待|尚待|(?:还|仍|尚)(?:需|须|待)|[还仍]应|(?:待|需要?|须)(?:进一步|继续|持续|不断)?(?:加强|提高|提升|完善|改进|加大|拓展|拓宽|规范|优化|深化|健全|丰富|创新|强化|改善|扩大|充实|增强|细化|延伸)';
const words =
  '(?:仍|仍然|还|尚|时)有[^,，。;；]{0,6}(?:出现|发生|存在)|(?:偶有|时有|屡有)(?:发生|出现)|错敏字|停留在|不相适应|加以(?:解决|克服)|慢了?半拍|跟不上|距离|晦涩|繁琐|掣肘|生疏|畏难|形同虚设|走过场|打折扣|粗放|粗略|过粗|较粗|偏粗|[“"]?以[^,，。;；]{1,4}代[^,，。;；]{1,4}[”"]?现象|存在[^,，。;；无没]{2,14}(?:现象|倾向)|压力[较过偏]?大|欠缺|缺乏|缺少|缺失|缺位|欠佳|滞后|迟缓|[偏较过略太][少低弱慢窄浅单小差于]|单一|单调|单薄|笼统|有限(?!公司)|短缺|紧张|参差|不均|脱节|断层|瓶颈|流动(?:性)?(?:较|过|偏)?(?:大|快|频繁)|变动(?:较|频繁|大)|更换频繁|兼职|兼任|一人多岗|身兼|人手|人员(?:少|不)|没有(?:专|形成|建立|固定|及时|统一|完全|充分|配备)|无专|老旧|陈旧|疏漏|疏忽|遗漏|差错|失误|错别字|漏报|迟报|延迟|拖延|更新慢|进度慢|难以|难度|流于形式|形式主义|(?:提升|改进|进步|完善|优化|提高)的?空间|空泛|生硬|敷衍|被动|分散|零散|重复发布|内容重复|低下|尚未|还没有|还未|仍未|未能|未(?:得到|形成|建立|实现|充分|完全|及时|有效|达到)|还不|仍不|尚不|模糊|偏差|误区|惰性|随意|隐患|落后|较弱|弱化|重[^,，。;；]{1,6}轻|意识(?:淡薄|不强)|淡薄|知晓率|把握不准|拿不准|质量不|吃不透';
/** An adjective of lack that closes its clause: 培训覆盖面窄, 图表视频解读少; 投诉减少 is none. */
const closing = '(?<![减最至不降缩很压])[少窄弱低慢差浅难散乱](?=$|[,，、。;；）)]|的(?:问题|情况|现象))';
/** 不足 said of something: 主动性不足, not 存在不足 or 针对不足. */
const short =
  '(?<!针对|弥补|补齐|补足|存在|存在的|一些|些许|上述|以上|这些|此|有|和|与|及|、|诸多|问题|克服|查找|找准|剖析|自身|工作|薄弱环节|的)不足(?!之处|(?:和|与|及|、)?问题)';
const named = new RegExp([lacking, wanting, words, closing, short].join('|'));

const admitted =
  /(?:存在|还有|仍有|尚有|有|主要|突出|上述|以上|这些|针对|反馈|发现|查找)[^,，。;；]{0,14}(?:问题|不足|差距|短板|弱项|薄弱|困难|欠缺|瑕疵)|不足之处|薄弱环节|差距/;
const listed =
  /(?:问题|不足|差距|短板|弱项|环节|困难|在于|表现[为在]?|欠缺|方面|有|是)[^。]{0,10}[:：].{6,}|一是|其一|首先|第一[,，、]|[(（][一1][)）]|(?:^|[:：。;；])[1一][.、]/;
const measure =
  /将|下一步|下一阶段|下阶段|今后|接下来|拟|打算|计划|改进措施|整改措施|改进情况|为此|继续|着力|进一步|加强|强化|完善|健全|优化|提升|提高|加大|推进|推动|努力|争取|力争|确保|做好|抓好|落实/;
const praise =
  /取得|成[效绩]|进步|良好|圆满|顺利|有序|平稳|稳步|扎实|认真|严格|完成|高度重视|积极|总体|按照|要求|部署|没有|无|未|较好|显著|提升|到位|规范|有力|不断/;

/** What only some do, or what follows a “but”, is said of a problem, whatever its words. */
const exception = /(?:^|[,，])(?:但是?|然而|不过)(.{6,})|(?:个别|少数|部分|有的|有些|有时|偶尔)(?!.*(?:提升|完成|取得))(.{6,})/;

/** Whether a text names a problem, only admits that there are some, denies that there are, or says nothing of any. */
export type Problems = 'named' | 'unclear' | 'admitted' | 'none';

export const problemsIn = (paragraphs: readonly string[]): Problems => {
  const whole = paragraphs.map(fold).join('。');
  const text = whole.replace(denial, '').replace(headings, '');
  if (named.test(text)) return 'named';
  const rest = text.split(/[。;；!！?？]/).filter((one) => !measure.test(one));
  // what is left of a denial (“经自查，本机关政府信息公开工作无突出问题”) is no problem in other words
  const stated = whole
    .split(/[。;；!！?？]/)
    .filter((one) => one.replace(denial, '') === one)
    .map((one) => one.replace(headings, ''));
  if (rest.some((one) => admitted.test(one)) && listed.test(rest.join('。'))) return 'named';
  if (admitted.test(text)) return 'admitted';
  // a sentence of its own that is neither a measure nor praise may be a problem in words that are not known here
  const unknown = (one: string): boolean => exception.test(one) || ([...one].length >= 10 && /[,，、:：]/.test(one) && !praise.test(one));
  return stated.some((one) => !measure.test(one) && unknown(one)) ? 'unclear' : 'none';
};

const wants = new RegExp(`(?:${wanting})[^,，。;；]{0,12}`, 'g');
const remedy =
  /下一步|下一阶段|下阶段|今后|接下来|将|拟|打算|计划|措施|整改|改进|着力|继续|进一步|加强|强化|完善|健全|优化|提升|提高|加大|推进|推动|努力|力争|确保|做好|抓好|落实|针对|开展|组织|举办|建立|制定|增加|扩大|拓[展宽]|丰富|规范|明确|已(?:经)?(?:完成|解决|得到)|改正|解决|培训|学习/;

/** Whether a text names a measure, taken or planned. */
export const measuresIn = (paragraphs: readonly string[]): boolean =>
  remedy.test(paragraphs.map(fold).join('。').replace(headings, '').replace(wants, '').replace(denial, ''));
