import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { DrinkBook } from '../library/drink-book.ts';
import { isLow, lastSalesDay } from '../library/drink-rows.ts';
import { toListChanges } from '../list-changes.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { StockChanges, StockList, StockRow, StockSums } from '../views/cellar/index.ts';
import type { DrinkRow } from '../views/library.ts';

export const coverDays = (onHandMl: number, sold30DaysMl: number): number | null =>
  sold30DaysMl <= 0 ? null : Math.floor((Math.max(0, onHandMl) * 30) / sold30DaysMl);

const written = new WeakMap<DrinkRow, StockRow>();

const toRow = (drink: DrinkRow): StockRow => {
  const known = written.get(drink);
  if (known !== undefined) return known;
  const { id, producer, appellation, supplier, bin, barcode, archived, onHandMl, parMl } = drink;
  const { category, colour, vintage, containerMl, lastCountAt, costCents, valueCents } = drink;
  const row = {
    ...{ drinkId: id, name: nameOfDrink(drink), vintage, category, colour, containerMl },
    ...{ producer, appellation, supplier, bin, barcode, archived, onHandMl, parMl },
    sold30DaysMl: drink.soldMl30Days,
    coverDays: coverDays(onHandMl, drink.soldMl30Days),
    ...{ lastCountAt, costCents, valueCents },
  };
  written.set(drink, row);
  return row;
};

/** Every drink that is in the lists, and what is left of those that are not. */
const isShown = ({ archived, onHandMl }: DrinkRow): boolean => !archived || onHandMl !== 0;

export const stockRows = async (stores: Stores, book: DrinkBook): Promise<StockRow[]> =>
  (await book.rows(stores)).filter(isShown).map(toRow);

type Summed = Omit<StockSums, 'bins' | 'lastDay'> & { ownBins: ReadonlySet<string> };

const addUp = (all: readonly DrinkRow[]): Summed => {
  const rows = all.filter(isShown);
  const inStock = rows.filter(({ onHandMl }) => onHandMl > 0);
  return {
    valueCents: inStock.reduce((sum, { valueCents }) => sum + (valueCents ?? 0), 0),
    unpricedCount: inStock.filter(({ valueCents }) => valueCents === null).length,
    negativeCount: rows.filter(({ onHandMl }) => onHandMl < 0).length,
    lowCount: rows.filter((row) => !row.archived && isLow(row)).length,
    ownBins: new Set(all.flatMap(({ bin }) => bin ?? [])),
  };
};

/** The rows of the book are the same until one of them changes. */
const summed = new WeakMap<readonly DrinkRow[], Summed>();

const collator = new Intl.Collator('fr');

/** With the bins of the sheets, and those where something was put. */
const sumUp = async (stores: Stores, book: DrinkBook): Promise<StockSums> => {
  const rows = await book.rows(stores);
  const known = summed.get(rows) ?? addUp(rows);
  summed.set(rows, known);
  const { ownBins, ...sums } = known;
  const bins = new Set([...ownBins, ...(await stores.stock.bins())]);
  return { ...sums, bins: [...bins].sort(collator.compare), lastDay: await lastSalesDay(stores) };
};

export const stockList = (needs: Needs, book: DrinkBook): Promise<Outcome<StockList>> =>
  needs.database.transaction(async (stores) =>
    succeed({ rows: await stockRows(stores, book), ...(await sumUp(stores, book)) }),
  );

/** What of the stock changed since a version of it. */
export const stockChanges = (
  needs: Needs,
  book: DrinkBook,
  { since }: { since: string | null },
): Promise<Outcome<StockChanges>> =>
  needs.database.transaction(async (stores) => {
    const { rows, gone, ...told } = await book.changesSince(stores, since);
    const hidden = rows.filter((row) => !isShown(row)).map(({ id }) => id);
    return succeed({
      ...toListChanges({ ...told, rows: rows.filter(isShown).map(toRow), gone: [...gone, ...hidden] }),
      sums: await sumUp(stores, book),
    });
  });
