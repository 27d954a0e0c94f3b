import { readClaims } from '../../../src/normalize/claims/read-claims.js';
import type { Claim } from '../../../src/schema/claim.js';

/** A wording as reports print it, and what each number in it is. A number that is not listed is of something that no table has. */
export type Wording = readonly [text: string, said: readonly string[]];

const stated = ({ kind, quantities, value, exact, scope, span, year }: Claim): string => {
  const number = kind === 'none' || kind === 'all' ? '' : ` ${value}${exact ? '' : '~'}`;
  const narrowed = [
    ...(scope === 'organ' ? [] : [scope]),
    ...(span === 'year' ? [] : [span === 'part' ? 'part-year' : span]),
    ...(year === 2024 || year === null ? [] : [String(year)]),
  ];
  return [`${kind === 'none' || kind === 'all' ? `${kind} ` : ''}${[...quantities].sort().join('+')}${number}`, ...narrowed].join('/');
};

/** What is said of known things, in a report on 2024; shares and changes left out. */
export const said = (heading: string, text: string, organ = '测试市人民政府'): readonly string[] =>
  readClaims(
    [
      {
        order: 1,
        number: null,
        title: '',
        match: 'official',
        place: { block: 0 },
        text: [{ text: `${heading}${text}`, place: { block: 1 } }],
        tables: [],
        otherTables: 0,
        images: [],
      },
    ],
    organ,
    2024,
  )
    .filter(({ kind, quantities }) => quantities[0] !== 'other' && kind !== 'share' && kind !== 'change')
    .map(stated);
