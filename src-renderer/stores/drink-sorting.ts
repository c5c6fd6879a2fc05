import type { DrinkRow } from '../../src-preload/contract';
import { pricesOf } from './drink-prices';
import { createNameOrder } from './name-order';

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
export const inNameOrder = createNameOrder<DrinkRow>(({ id }) => id);

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

/** Words become their place among the words that occur: there are few, and many drinks. */
const numbersOf = (values: readonly (string | number | null)[]): (number | null)[] => {
  const words = [...new Set(values.filter((value) => typeof value === 'string'))];
  const places = new Map(words.sort(collator.compare).map((word, place) => [word, place]));
  return values.map((value) => (typeof value === 'string' ? (places.get(value) ?? null) : value));
};

/**
 * Sorted by one column, then by name; drinks that say nothing of it come last either way. Drinks of one
 * value stand together at once: there are far fewer values than drinks.
 */
export const sortDrinks = (
  drinks: readonly DrinkRow[],
  by: SortKey,
  isReversed: boolean,
): readonly DrinkRow[] => {
  const named = inNameOrder(drinks);
  if (by === 'name') return isReversed ? [...named].reverse() : named;
  const way = LARGEST_FIRST.includes(by) !== isReversed ? -1 : 1;
  const numbers = numbersOf(named.map(valueOf[by]));
  const groups = new Map<number | null, DrinkRow[]>();
  for (const [at, drink] of named.entries()) {
    const number = numbers[at] ?? null;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [drink]);
    else group.push(drink);
  }
  const silent = groups.get(null) ?? [];
  groups.delete(null);
  return [...groups]
    .sort(([a], [b]) => way * ((a ?? 0) - (b ?? 0)))
    .flatMap(([, group]) => group)
    .concat(silent);
};
