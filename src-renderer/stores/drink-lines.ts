import type { Category, Colour, DrinkRow } from '../../src-preload/contract';
import { foldText } from '../format/fold-text';
import { groupOf, GROUPS } from './drink-groups';
import type { GroupKey } from './drink-groups';

export type DrinkFilters = {
  words: string;
  categories: Category[];
  colours: Colour[];
  regions: string[];
  onlyLow: boolean;
  onlyUnlinked: boolean;
};

export const noFilters = (): DrinkFilters => ({
  words: '',
  categories: [],
  colours: [],
  regions: [],
  onlyLow: false,
  onlyUnlinked: false,
});

export const DRINK_ORDERS = ['card', 'name', 'stock', 'level', 'sold'] as const;
export type DrinkOrder = (typeof DRINK_ORDERS)[number];

export type DrinkLine =
  | { kind: 'group'; group: GroupKey; count: number; onHandMl: number; containerMl: number | null }
  | { kind: 'drink'; drink: DrinkRow };

export const isLow = ({ parMl, onHandMl }: DrinkRow): boolean => parMl !== null && onHandMl < parMl;

const textOf = (drink: DrinkRow): string =>
  foldText(
    [
      drink.name,
      drink.producer,
      drink.appellation,
      drink.region,
      drink.vintage,
      ...drink.registerLabels,
    ].join(' '),
  );

const isAmong = <T>(chosen: readonly T[], value: T | null): boolean =>
  chosen.length === 0 || (value !== null && chosen.includes(value));

export const filterDrinks = (drinks: readonly DrinkRow[], filters: DrinkFilters): DrinkRow[] => {
  const words = foldText(filters.words).split(/\s+/).filter(Boolean);
  return drinks.filter((drink) => {
    if (filters.onlyLow && !isLow(drink)) return false;
    if (filters.onlyUnlinked && drink.linkCount > 0) return false;
    if (!isAmong(filters.categories, drink.category)) return false;
    if (!isAmong(filters.colours, drink.colour) || !isAmong(filters.regions, drink.region)) return false;
    const text = words.length === 0 ? '' : textOf(drink);
    return words.every((word) => text.includes(word));
  });
};

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const byName = (a: DrinkRow, b: DrinkRow): number =>
  collator.compare(a.name, b.name) || (a.vintage ?? 0) - (b.vintage ?? 0);

/** How far above its par level; drinks without one come last. */
const levelOf = ({ parMl, onHandMl }: DrinkRow): number =>
  parMl === null || parMl === 0 ? Number.POSITIVE_INFINITY : onHandMl / parMl;

const orders: Record<Exclude<DrinkOrder, 'card'>, (a: DrinkRow, b: DrinkRow) => number> = {
  name: byName,
  stock: (a, b) => b.onHandMl - a.onHandMl,
  level: (a, b) => (levelOf(a) === levelOf(b) ? byName(a, b) : levelOf(a) - levelOf(b)),
  sold: (a, b) => b.soldMl30Days - a.soldMl30Days,
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
export const drinkLines = (drinks: readonly DrinkRow[], order: DrinkOrder): DrinkLine[] => {
  const lineOf = (drink: DrinkRow): DrinkLine => ({ kind: 'drink', drink });
  if (order !== 'card') return [...drinks].sort(orders[order]).map(lineOf);
  const groups = new Map<GroupKey, DrinkRow[]>(GROUPS.map((group) => [group, []]));
  for (const drink of drinks) groups.get(groupOf(drink))?.push(drink);
  return [...groups].flatMap(([group, members]) =>
    members.length === 0 ? [] : [groupLine(group, members), ...members.sort(byName).map(lineOf)],
  );
};
