import { regionsOf, sameBody } from '../names.js';
import { fold } from '../text.js';

/** Whether two reports may be from one hand, told leniently: then likeness is no finding. */

const officeless = (name: string): string =>
  fold(name)
    .replace(/[(（].*?[)）]/g, '')
    .replace(/(?:人民)?政府(?:办公厅|办公室|办)?$|(?:办公厅|办公室|办事处)$/, '');

/** One body under two names, or a government and the office that writes for it. */
export const maybeSameIssuer = (one: string, other: string): boolean => {
  const [left, right] = [officeless(one), officeless(other)];
  if (left === right) return true;
  const [here, there] = [regionsOf(left), regionsOf(right)];
  const sameRegion = here.length === 0 || there.length === 0 || here.at(-1) === there.at(-1);
  // a bare region is a government; its departments are other bodies
  const isBare = left === here.join('') || right === there.join('');
  return sameRegion && !isBare && sameBody(one, other);
};
