import type { Drink } from '../drink.ts';
import { plainName } from './known-names.ts';
import type { Product } from './types.ts';

type Part = Product['parts'][number];
export type FoundPart = Part & { drink: Drink | null };

const LINKING = new Set(['de', 'du', 'des', 'd', 'le', 'la', 'les', 'l', 'a', 'au', 'aux', 'et']);

const wordsOf = (text: string): string[] =>
  plainName(text)
    .split(' ')
    .filter((word) => word !== '' && !LINKING.has(word));

/** Cream is no crème de cassis: a word alone that a name goes on after says another thing. */
const goesOn = (name: string, last: string): boolean =>
  new RegExp(`\\b${last} (?:de|d|du|a|au)\\b`).test(plainName(name));

type Known = { drink: Drink; words: ReadonlySet<string>; length: number };

/**
 * The library's drink for each part of a cocktail: all words of the part are in its name, its kind or what
 * the catalogue says of it. The shortest name first, then what there is most of.
 */
export const findParts = (
  parts: readonly Part[],
  drinks: readonly Drink[],
  { products, onHand }: { products: readonly Product[]; onHand: ReadonlyMap<string, number> },
): FoundPart[] => {
  const kinds = new Map(products.map((product) => [plainName(product.name), product.subcategory ?? '']));
  const known = drinks
    .filter(({ archived, category }) => !archived && category !== 'cocktail')
    .map((drink): Known => {
      const { name, cuvee, producer, appellation, category, colour } = drink;
      const kind = kinds.get(plainName(name)) ?? '';
      const said = [name, cuvee, producer, appellation, category, colour, kind].join(' ');
      return { drink, words: new Set(wordsOf(said)), length: wordsOf(name).length };
    });
  const stockOf = ({ drink }: Known): number => onHand.get(drink.id) ?? 0;
  return parts.map((part) => {
    const words = wordsOf(part.name);
    const last = words.at(-1);
    const fitting = known
      .filter((each) => last !== undefined && words.every((word) => each.words.has(word)))
      .filter(({ drink }) => words.length > 1 || !goesOn(drink.name, last ?? ''))
      .sort((a, b) => a.length - b.length || stockOf(b) - stockOf(a));
    return { ...part, drink: fitting[0]?.drink ?? null };
  });
};
