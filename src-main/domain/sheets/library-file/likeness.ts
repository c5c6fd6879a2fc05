import type { Drink } from '../drink.ts';
import { plainName } from '../reference/known-names.ts';

type Told = Pick<
  Drink,
  'name' | 'producer' | 'appellation' | 'colour' | 'vintage' | 'containerMl' | 'category'
> &
  Partial<Pick<Drink, 'cuvee'>>;

const WORDLESS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'd',
  'l',
  'domaine',
  'chateau',
  'ch',
  'dom',
  'maison',
  'cave',
]);
const SPELT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', '1er': 'premier' };

/**
 * The same for two sheets that say one drink with its words in other fields, in another order or shortened:
 * year and container still part them.
 */
export const likenessKey = ({
  name,
  producer,
  cuvee,
  appellation,
  colour,
  vintage,
  containerMl,
}: Told): string => {
  const words = plainName([name, producer, cuvee, appellation].filter(Boolean).join(' '))
    .split(' ')
    .filter((word) => word !== '' && !WORDLESS.has(word) && word !== String(vintage))
    .map((word) => SPELT[word] ?? word);
  return [[...new Set(words)].sort().join(' '), colour ?? '', vintage ?? '', containerMl ?? ''].join('|');
};
