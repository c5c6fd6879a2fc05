import type { SoldSpan, SoldState } from '../ports/stores/index.ts';
import type { SalesBy, SalesFilters } from '../views/sales.ts';
import type { ArticleTime } from './sold-articles.ts';

/** What names a row of the table; groups of time are named by the store. */
export type GroupKey = { key: string; state: SoldState };

type Part = { state: SoldState; takes: SoldSpan['takes'] };

/** Discounts of an item that is not matched belong to no drink, and wait for nobody. */
const partsOf = (time: ArticleTime): Part[] => {
  if (time.drink !== null) return [{ state: 'linked', takes: 'all' }];
  if (time.isIgnored) return [{ state: 'ignored', takes: 'all' }];
  return [
    { state: 'toMatch', takes: 'sales' },
    { state: 'discount', takes: 'discounts' },
  ];
};

const isAsked = (time: ArticleTime, state: SoldState, filters: SalesFilters): boolean =>
  (filters.state === null || filters.state === state) &&
  (filters.category === null || time.drink?.category === filters.category) &&
  (filters.family === null || (time.article.family ?? '') === filters.family) &&
  (filters.drinkId === null || time.drink?.id === filters.drinkId) &&
  (filters.servingId === null || time.serving?.id === filters.servingId) &&
  (filters.itemKey === null || time.article.itemKey === filters.itemKey);

/** The row of a table of drinks, categories or servings, or that of the sales that none stands behind. */
const drinkKey = (time: ArticleTime, by: SalesBy): string => {
  if (by === 'category') return time.drink?.category ?? '';
  if (by === 'serving') return `${time.drink?.id ?? ''} ${time.serving?.id ?? ''}`;
  return time.drink?.id ?? '';
};

const keyOf = (time: ArticleTime, state: SoldState, by: SalesBy): GroupKey => {
  switch (by) {
    case 'drink':
    case 'category':
    case 'serving':
      return { key: state === 'linked' ? drinkKey(time, by) : state, state };
    case 'family':
      return { key: time.article.family ?? '', state: 'linked' };
    case 'item':
      return { key: time.article.itemKey, state: 'linked' };
    default:
      return { key: '', state: 'linked' };
  }
};

/** The sales that are asked for, and the row that each belongs to. */
export const groupSales = (
  times: readonly ArticleTime[],
  by: SalesBy,
  filters: SalesFilters,
): { spans: SoldSpan[]; groups: GroupKey[] } => {
  const groups: GroupKey[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (group: GroupKey): number => {
    const name = JSON.stringify([group.state, group.key]);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, groups.length);
    return groups.push(group) - 1;
  };
  const spans = times.flatMap((time) =>
    partsOf(time)
      .filter(({ state }) => isAsked(time, state, filters))
      .map(({ state, takes }): SoldSpan => ({
        articleId: time.article.id,
        from: time.from,
        to: time.to,
        group: numberOf(keyOf(time, state, by)),
        state,
        takes,
        servingMl: time.serving?.volumeMl ?? 0,
      })),
  );
  return { spans, groups };
};

export const NO_FILTERS: SalesFilters = {
  state: null,
  category: null,
  family: null,
  till: null,
  drinkId: null,
  servingId: null,
  itemKey: null,
  hour: null,
};
