import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { valueOf, type Cost } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import { isLow, lastSalesDay, thirtyDaysBefore } from '../library/drink-rows.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { StockList, StockRow } from '../views/cellar/index.ts';
import { costShown, readCosts } from './costs.ts';
import { nameAndColour } from './names.ts';

export const coverDays = (onHandMl: number, sold30DaysMl: number): number | null =>
  sold30DaysMl <= 0 ? null : Math.floor((Math.max(0, onHandMl) * 30) / sold30DaysMl);

type Figures = { onHandMl: number; sold30DaysMl: number; lastCountAt: string | null; cost: Cost | null };

const toRow = (drink: Drink, { onHandMl, sold30DaysMl, lastCountAt, cost }: Figures): StockRow => ({
  ...nameAndColour(drink),
  producer: drink.producer,
  appellation: drink.appellation,
  supplier: drink.supplier,
  bin: drink.bin,
  barcode: drink.barcode,
  archived: drink.archived,
  onHandMl,
  parMl: drink.parMl,
  sold30DaysMl,
  coverDays: coverDays(onHandMl, sold30DaysMl),
  lastCountAt,
  costCents: costShown(cost, drink.containerMl),
  valueCents: cost === null ? null : valueOf(cost, onHandMl),
});

/** Every drink that is in the lists, and what is left of those that are not. */
export const stockRows = async (stores: Stores): Promise<StockRow[]> => {
  const drinks = await stores.drinks.list();
  const onHand = await stores.stock.onHand(null);
  const costs = await readCosts(stores, drinks);
  const counts = await stores.stock.lastCounts();
  const sold = await stores.depletion.byDrink(thirtyDaysBefore(await lastSalesDay(stores)));
  return drinks
    .map((drink) =>
      toRow(drink, {
        onHandMl: onHand.get(drink.id) ?? 0,
        sold30DaysMl: millilitresOf(sold.get(drink.id) ?? 0),
        lastCountAt: counts.get(drink.id) ?? null,
        cost: costs.get(drink.id) ?? null,
      }),
    )
    .filter(({ archived, onHandMl }) => !archived || onHandMl !== 0);
};

/** Bins of the sheets, and those where something was put. */
const binsOf = async (stores: Stores): Promise<string[]> => {
  const own = (await stores.drinks.list()).flatMap(({ bin }) => bin ?? []);
  return [...new Set([...own, ...(await stores.stock.bins())])].sort((a, b) => a.localeCompare(b, 'fr'));
};

export const stockList = (needs: Needs): Promise<Outcome<StockList>> =>
  needs.database.transaction(async (stores) => {
    const rows = await stockRows(stores);
    const inStock = rows.filter(({ onHandMl }) => onHandMl > 0);
    return succeed({
      rows,
      valueCents: inStock.reduce((sum, { valueCents }) => sum + (valueCents ?? 0), 0),
      unpricedCount: inStock.filter(({ valueCents }) => valueCents === null).length,
      negativeCount: rows.filter(({ onHandMl }) => onHandMl < 0).length,
      lowCount: rows.filter((row) => !row.archived && isLow(row)).length,
      bins: await binsOf(stores),
      lastDay: await lastSalesDay(stores),
    });
  });
