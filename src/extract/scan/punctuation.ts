/** Marks beside Chinese characters as Chinese print has them: tesseract takes them for the narrow ones of Latin print. */

const fullWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ',': '，', ';': '；', '?': '？', '!': '！' };
const openers: Readonly<Record<string, string>> = { '）': '（', '》': '《', '〉': '〈', '】': '【', '」': '「', '』': '『', '”': '“' };
const opening: ReadonlySet<string> = new Set(Object.values(openers));

const han = /\p{Script=Han}/u;

/** @param symbols one character each; as many are given back */
export const withChinesePunctuation = (symbols: readonly string[]): string[] => {
  if (!symbols.some((symbol) => han.test(symbol))) return [...symbols];
  const marks = symbols.map((symbol) => fullWidth[symbol] ?? symbol);
  // an opening bracket is known by the one that closes it: （ is easily taken for 〈 or 《
  const open: number[] = [];
  for (const [index, mark] of marks.entries()) {
    if (opening.has(mark)) open.push(index);
    const opener = openers[mark];
    if (opener === undefined) continue;
    const from = open.pop();
    if (from !== undefined) marks[from] = opener;
  }
  return marks;
};
