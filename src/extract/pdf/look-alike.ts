/**
 * Radicals and compatibility ideographs look like the characters they stand for, and fonts name their glyphs by either:
 * Chrome prints 人民政府 with U+2EA0 in place of 民. Both mean the character.
 */

/** Radicals that Unicode gives no decomposition, with the character each stands for (EquivalentUnifiedIdeograph.txt). */
const radicals = new Map(
  [
    ...'⺁厂⺄乙⺅亻⺆冂⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺪疋⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].reduce<[string, string][]>((pairs, character, index, all) => (index % 2 === 0 ? [...pairs, [character, all[index + 1]!]] : pairs), []),
);

const lookAlike = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

export const meantCharacters = (text: string): string =>
  text.replace(lookAlike, (character) => radicals.get(character) ?? character.normalize('NFKC'));
