/** A raised 1 stays a mark: glued to the figure before it, it would be read as one of its digits. A lowered one is shown as raised. */
export const raise = (text: string): string => text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
