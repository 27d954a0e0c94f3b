/** A difference as words or signs print it: +3, 增3, 减少5件, 5（减）, 持平. */

const up = '增加|增长|新增|净增|增|上升|↑';
const down = '减少|净减|减|下降|↓';
const before = new RegExp(`^(?:(?:比|较|同比)?(?:上年|去年)?)(?:(${up})|(${down}))(?:了|为|:)?([+-]?)(?=\\d)(.*)$`, 'u');
const behind = new RegExp(`^(\\d[\\d,.]*)(件|项|个|条)?[(]?(?:(${up})|(${down}))[)]?$`, 'u');
const unchanged = /^(?:(?:与|同|和|较|比)?(?:上年|去年|上一年)?(?:度)?(?:持平|一致|相同)|(?:无|没有|未|未有)(?:增减|变化|变动|增减变化)|不变|未变)$/;

/**
 * The same text with the words as a sign, for the grammar of numbers; null where nothing of a sign is said in words.
 * A word against its own sign (增-5) is no number. `doubtful`: a dash too long for a minus.
 */
export const signedText = (text: string): { readonly text: string; readonly doubtful: boolean } | null => {
  if (unchanged.test(text)) return { text: '0', doubtful: false };
  const dash = /^[—―](?=\d)(.*)$/u.exec(text);
  if (dash) return { text: `-${dash[1]}`, doubtful: true };
  const first = before.exec(text);
  if (first) {
    const [, more, , sign, rest = ''] = first;
    const own = more === undefined ? '-' : '+';
    return sign === '' || sign === own ? { text: `${own}${rest}`, doubtful: false } : null;
  }
  const last = behind.exec(text);
  return last ? { text: `${last[3] === undefined ? '-' : '+'}${last[1]}${last[2] ?? ''}`, doubtful: false } : null;
};
