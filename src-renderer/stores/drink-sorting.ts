import type { DrinkRow } from '../../src-preload/contract';
import { pricesOf } from './drink-prices';

/** What the list can be sorted by, beside the order of the card. */
export const SORT_KEYS = [
  'name',
  'vintage',
  'region',
  'appellation',
  'container',
  'stock',
  'level',
  'glass',
  'bottle',
  'sold',
  'supplier',
  'bin',
  'purchase',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type DrinkOrder = SortKey | 'card';

/** These begin with the most at first. */
export const LARGEST_FIRST: readonly DrinkOrder[] = ['stock', 'glass', 'bottle', 'sold', 'purchase'];

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const byName = (a: DrinkRow, b: DrinkRow): number =>
  collator.compare(a.name, b.name) || (a.vintage ?? 0) - (b.vintage ?? 0);

const ranked = new WeakMap<readonly DrinkRow[], ReadonlyMap<DrinkRow, number>>();

/** The place of each drink by name: comparing words is slow, and is done once for a library. */
export const nameRanks = (drinks: readonly DrinkRow[]): ReadonlyMap<DrinkRow, number> => {
  const known = ranked.get(drinks);
  if (known !== undefined) return known;
  const ranks = new Map([...drinks].sort(byName).map((drink, rank) => [drink, rank]));
  ranked.set(drinks, ranks);
  return ranks;
};

/** How far above its par level. */
const levelOf = ({ parMl, onHandMl }: DrinkRow): number | null =>
  parMl === null || parMl === 0 ? null : onHandMl / parMl;

const valueOf: Record<Exclude<SortKey, 'name'>, (drink: DrinkRow) => string | number | null> = {
  vintage: (drink) => drink.vintage,
  region: (drink) => drink.region,
  appellation: (drink) => drink.appellation,
  container: (drink) => drink.containerMl,
  stock: (drink) => drink.onHandMl,
  level: levelOf,
  glass: (drink) => pricesOf(drink).glass,
  bottle: (drink) => pricesOf(drink).bottle,
  sold: (drink) => drink.soldMl30Days,
  supplier: (drink) => drink.supplier,
  bin: (drink) => drink.bin,
  purchase: (drink) => drink.purchaseCents,
};

type Keyed = { drink: DrinkRow; key: number | null; rank: number };

/** Words become their place among the words that occur: there are few, and many drinks. */
const numbersOf = (values: readonly (string | number | null)[]): (number | null)[] => {
  const words = [...new Set(values.filter((value) => typeof value === 'string'))];
  const places = new Map(words.sort(collator.compare).map((word, place) => [word, place]));
  return values.map((value) => (typeof value === 'string' ? (places.get(value) ?? null) : value));
};

/** Sorted by one column; drinks that say nothing of it come last either way. */
export const sortDrinks = (drinks: readonly DrinkRow[], by: SortKey, isReversed: boolean): DrinkRow[] => {
  const ranks = nameRanks(drinks);
  const way = LARGEST_FIRST.includes(by) !== isReversed ? -1 : 1;
  const read = by === 'name' ? (drink: DrinkRow) => ranks.get(drink) ?? 0 : valueOf[by];
  const numbers = numbersOf(drinks.map(read));
  const keyed: Keyed[] = drinks.map((drink, at) => ({
    drink,
    key: numbers[at] ?? null,
    rank: ranks.get(drink) ?? 0,
  }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return a.key === b.key ? a.rank - b.rank : a.key === null ? 1 : -1;
      }
      return way * (a.key - b.key) || a.rank - b.rank;
    })
    .map(({ drink }) => drink);
};
