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
export const byName = (a: DrinkRow, b: DrinkRow): number =>
  collator.compare(a.name, b.name) || (a.vintage ?? 0) - (b.vintage ?? 0);

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

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Sorted by one column; drinks that say nothing of it come last either way. */
export const sortDrinks = (drinks: readonly DrinkRow[], key: SortKey, isReversed: boolean): DrinkRow[] => {
  const isDown = LARGEST_FIRST.includes(key) !== isReversed;
  const way = isDown ? -1 : 1;
  if (key === 'name') return [...drinks].sort((a, b) => way * byName(a, b));
  const read = valueOf[key];
  return drinks
    .map((drink) => ({ drink, value: read(drink) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return a.value === b.value ? byName(a.drink, b.drink) : a.value === null ? 1 : -1;
      }
      return way * compare(a.value, b.value) || byName(a.drink, b.drink);
    })
    .map(({ drink }) => drink);
};
