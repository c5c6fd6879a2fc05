import type { Category, Colour, DrinkRow } from '../../src-preload/contract';
import { groupOf, GROUPS } from './drink-groups';
import type { GroupKey } from './drink-groups';
import { inNameOrder, sortDrinks } from './drink-sorting';
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
  withArchived: boolean;
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
  withArchived: false,
});

/** Those of the menu; the heads of the columns sort by the others. */
export const DRINK_ORDERS = ['card', 'name', 'stock', 'level', 'sold'] as const;
export type { DrinkOrder } from './drink-sorting';

export type DrinkLine =
  | {
      kind: 'group';
      group: GroupKey;
      count: number;
      onHandMl: number;
      containerMl: number | null;
      /** What is in stock and has a known cost; null where nothing has. */
      valueCents: number | null;
    }
  | { kind: 'drink'; drink: DrinkRow };

export const isLow = ({ parMl, onHandMl, archived }: DrinkRow): boolean =>
  !archived && parMl !== null && onHandMl < parMl;

const isAmong = <T>(chosen: readonly T[], value: T | null): boolean =>
  chosen.length === 0 || (value !== null && chosen.includes(value));

export const filterDrinks = (drinks: readonly DrinkRow[], filters: DrinkFilters): readonly DrinkRow[] => {
  // Read once: asking a reactive object twenty thousand times costs more than the search.
  const { words, onlyLow, onlyUnlinked, onlyLinked, onlyNegative } = filters;
  const chosen = {
    categories: [...filters.categories],
    colours: [...filters.colours],
    regions: [...filters.regions],
    suppliers: [...filters.suppliers],
    bins: [...filters.bins],
  };
  const isNamed = words.trim() === '' ? null : searchFor(words);
  const isAny = !onlyLow && !onlyUnlinked && !onlyLinked && !onlyNegative;
  if (isAny && isNamed === null && Object.values(chosen).every(({ length }) => length === 0)) return drinks;
  return drinks.filter(
    (drink) =>
      (!onlyLow || isLow(drink)) &&
      (!onlyUnlinked || drink.linkCount === 0) &&
      (!onlyLinked || drink.linkCount > 0) &&
      (!onlyNegative || drink.onHandMl < 0) &&
      isAmong(chosen.categories, drink.category) &&
      isAmong(chosen.colours, drink.colour) &&
      isAmong(chosen.regions, drink.region) &&
      isAmong(chosen.suppliers, drink.supplier) &&
      isAmong(chosen.bins, drink.bin) &&
      (isNamed === null || isNamed(drink)),
  );
};

const valueInStock = (drinks: readonly DrinkRow[]): number | null => {
  let sum: number | null = null;
  for (const { onHandMl, valueCents } of drinks) {
    if (onHandMl > 0 && valueCents !== null) sum = (sum ?? 0) + valueCents;
  }
  return sum;
};

const groupLine = (group: GroupKey, drinks: readonly DrinkRow[]): DrinkLine => {
  const containerMl = drinks[0]?.containerMl ?? null;
  return {
    kind: 'group',
    group,
    count: drinks.length,
    onHandMl: drinks.reduce((sum, drink) => sum + drink.onHandMl, 0),
    containerMl: drinks.every((drink) => drink.containerMl === containerMl) ? containerMl : null,
    valueCents: valueInStock(drinks),
  };
};

/** All drinks in the order that was asked for: worked out once, whatever is searched then. */
export const orderDrinks = (
  drinks: readonly DrinkRow[],
  order: DrinkOrder,
  isReversed = false,
): readonly DrinkRow[] => {
  if (order !== 'card') return sortDrinks(drinks, order, isReversed);
  const groups = Map.groupBy(inNameOrder(drinks), groupOf);
  return GROUPS.flatMap((group) => groups.get(group) ?? []);
};

const written = new WeakMap<DrinkRow, DrinkLine>();
const lineOf = (drink: DrinkRow): DrinkLine => {
  const known = written.get(drink);
  if (known !== undefined) return known;
  const line: DrinkLine = { kind: 'drink', drink };
  written.set(drink, line);
  return line;
};

/** The lines of the list: the card's groups with their totals, or one run in another order. */
export const linesOf = (ordered: readonly DrinkRow[], order: DrinkOrder): DrinkLine[] => {
  if (order !== 'card') return ordered.map(lineOf);
  return [...Map.groupBy(ordered, groupOf)].flatMap(([group, members]) => [
    groupLine(group, members),
    ...members.map(lineOf),
  ]);
};

export const drinkLines = (drinks: readonly DrinkRow[], order: DrinkOrder, isReversed = false): DrinkLine[] =>
  linesOf(orderDrinks(drinks, order, isReversed), order);
