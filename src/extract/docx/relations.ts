import type { WordPackage } from './package.js';
import { readXml } from './xml.js';

/** What a part of the package refers to (ECMA-376 Part 2, 9.3). */

export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** @param text of a .rels part */
const readRelations = (text: string | null, part: string): readonly Relation[] => {
  const found: Relation[] = [];
  if (text !== null)
    readXml(text, part, {
      open: (name, attribute) => {
        if (name === 'rel:Relationship')
          found.push({
            id: attribute('Id') ?? '',
            type: (attribute('Type') ?? '').split('/').at(-1)!,
            target: attribute('Target') ?? '',
            external: attribute('TargetMode') === 'External',
          });
        return true;
      },
      close: () => undefined,
      text: () => undefined,
    });
  return found;
};

/** Name of the part that a target means, as seen from the part that refers to it. */
export const partNamed = (target: string, from: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
};

/** Name of the part that holds the relations of another. */
const relationsOf = (part: string): string => part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);

/** What a part refers to. */
export const relationsIn = async (zip: WordPackage, part: string): Promise<readonly Relation[]> => {
  const name = relationsOf(part);
  return readRelations(await zip.text(name), name);
};
