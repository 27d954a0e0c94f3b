/**
 * Characters that a recogniser or a copyist takes for each other in names of organs: 沐阳县 for 沭阳县 (a transcription of 2025).
 * Listed are groups of which no two counties differ by these alone; 埔 and 浦 are not among them (黄埔区, 黄浦区).
 */
const groups: readonly string[] = [
  '沭沐沬',
  '泗洒泅',
  '盱盯肝',
  '眙胎贻',
  '睢雎',
  '邳邱',
  '淮准',
  '溧漂',
  '沅沉',
  '汨汩',
  '泾径',
  '浔得',
  '滦泺',
  '荥荣',
  '茌荏',
  '亳毫',
  '郏郑',
  '鄄甄',
  '邢刑',
  '陵凌',
  '州洲',
  '戌戍戊',
  '己已巳',
  '未末',
  '土士',
  '日曰',
  '千干于',
];

const groupOf = new Map(groups.flatMap((group) => [...group].map((mark) => [mark, group] as const)));

/** True where two names differ, and only by look-alikes. */
export const lookAlike = (one: string, other: string): boolean => {
  const [left, right] = [[...one], [...other]];
  const same = (mark: string, index: number): boolean => {
    const twin = right[index]!;
    return mark === twin || (groupOf.get(mark)?.includes(twin) ?? false);
  };
  return one !== other && left.length === right.length && left.every(same);
};

/** The name with every character of a group as the group's first: equal for names that differ by look-alikes only. */
export const withoutLookAlikes = (name: string): string => [...name].map((mark) => groupOf.get(mark)?.charAt(0) ?? mark).join('');
