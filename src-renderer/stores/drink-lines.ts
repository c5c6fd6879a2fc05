import type { Category, Colour, DrinkRow } from '../../src-preload/contract';
import { groupOf, GROUPS } from './drink-groups';
import type { GroupKey } from './drink-groups';
import { byName, sortDrinks } from './drink-sorting';
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

/** The lines of the list: the card's groups with their totals, or one run in another order. */
export const drinkLines = (
  drinks: readonly DrinkRow[],
  order: DrinkOrder,
  isReversed = false,
): DrinkLine[] => {
  const lineOf = (drink: DrinkRow): DrinkLine => ({ kind: 'drink', drink });
  if (order !== 'card') return sortDrinks(drinks, order, isReversed).map(lineOf);
  const groups = new Map<GroupKey, DrinkRow[]>(GROUPS.map((group) => [group, []]));
  for (const drink of drinks) groups.get(groupOf(drink))?.push(drink);
  return [...groups].flatMap(([group, members]) =>
    members.length === 0 ? [] : [groupLine(group, members), ...members.sort(byName).map(lineOf)],
  );
};
