import type { Category, Colour, DrinkRow } from '../../src-preload/contract';
import { groupOf, GROUPS } from './drink-groups';
import type { GroupKey } from './drink-groups';
import { nameRanks, sortDrinks } from './drink-sorting';
import type { DrinkOrder } from './drink-sorting';
import { searchFor } from './search-words';

export type DrinkFilters = {
  words: string;
  categories: Category[];
  colours: Colour[];
  regions: string[];
  suppliers: string[];
  bins: string[];
  onlyLow: boolean;
  onlyUnlinked: boolean;
  onlyLinked: boolean;
  onlyNegative: boolean;
};

export const noFilters = (): DrinkFilters => ({
  words: '',
  categories: [],
  colours: [],
  regions: [],
  suppliers: [],
  bins: [],
  onlyLow: false,
  onlyUnlinked: false,
  onlyLinked: false,
  onlyNegative: false,
});

/** Those of the menu; the heads of the columns sort by the others. */
export const DRINK_ORDERS = ['card', 'name', 'stock', 'level', 'sold'] as const;
export type { DrinkOrder } from './drink-sorting';

export type DrinkLine =
  | { kind: 'group'; group: GroupKey; count: number; onHandMl: number; containerMl: number | null }
  | { kind: 'drink'; drink: DrinkRow };

export const isLow = ({ parMl, onHandMl }: DrinkRow): boolean => parMl !== null && onHandMl < parMl;

const isAmong = <T>(chosen: readonly T[], value: T | null): boolean =>
  chosen.length === 0 || (value !== null && chosen.includes(value));

export const filterDrinks = (drinks: readonly DrinkRow[], filters: DrinkFilters): DrinkRow[] => {
  const isNamed = filters.words.trim() === '' ? null : searchFor(filters.words);
  return drinks.filter(
    (drink) =>
      (!filters.onlyLow || isLow(drink)) &&
      (!filters.onlyUnlinked || drink.linkCount === 0) &&
      (!filters.onlyLinked || drink.linkCount > 0) &&
      (!filters.onlyNegative || drink.onHandMl < 0) &&
      isAmong(filters.categories, drink.category) &&
      isAmong(filters.colours, drink.colour) &&
      isAmong(filters.regions, drink.region) &&
      isAmong(filters.suppliers, drink.supplier) &&
      isAmong(filters.bins, drink.bin) &&
      (isNamed === null || isNamed(drink)),
  );
};

const groupLine = (group: GroupKey, drinks: readonly DrinkRow[]): DrinkLine => {
  const containerMl = drinks[0]?.containerMl ?? null;
  return {
    kind: 'group',
    group,
    count: drinks.length,
    onHandMl: drinks.reduce((sum, drink) => sum + drink.onHandMl, 0),
    containerMl: drinks.every((drink) => drink.containerMl === containerMl) ? containerMl : null,
  };
};

const groupPlaces = new Map(GROUPS.map((group, place) => [group, place]));

/** All drinks in the order that was asked for: worked out once, whatever is searched then. */
export const orderDrinks = (
  drinks: readonly DrinkRow[],
  order: DrinkOrder,
  isReversed = false,
): readonly DrinkRow[] => {
  if (order !== 'card') return sortDrinks(drinks, order, isReversed);
  const ranks = nameRanks(drinks);
  return drinks
    .map((drink) => ({
      drink,
      place: (groupPlaces.get(groupOf(drink)) ?? 0) * drinks.length + (ranks.get(drink) ?? 0),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ drink }) => drink);
};

/** The lines of the list: the card's groups with their totals, or one run in another order. */
export const linesOf = (ordered: readonly DrinkRow[], order: DrinkOrder): DrinkLine[] => {
  const lineOf = (drink: DrinkRow): DrinkLine => ({ kind: 'drink', drink });
  if (order !== 'card') return ordered.map(lineOf);
  return [...Map.groupBy(ordered, groupOf)].flatMap(([group, members]) => [
    groupLine(group, members),
    ...members.map(lineOf),
  ]);
};

export const drinkLines = (drinks: readonly DrinkRow[], order: DrinkOrder, isReversed = false): DrinkLine[] =>
  linesOf(orderDrinks(drinks, order, isReversed), order);
