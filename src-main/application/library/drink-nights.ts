import { addDays } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Needs } from '../needs.ts';
import type { LinkedSale, Period, Stores } from '../ports/stores/index.ts';
import type { SaleView } from '../views/library.ts';
import type { DrinkLines, DrinkNights } from '../views/sheet.ts';
import { lastSalesDay } from './drink-rows.ts';

const toSaleView = (sale: LinkedSale): SaleView => ({
  id: String(sale.saleId),
  businessDay: sale.businessDay,
  soldAt: sale.soldAt,
  itemKey: sale.itemKey,
  code: sale.code,
  label: sale.label,
  kind: sale.kind,
  quantity: sale.quantity,
  amountCents: sale.amountCents,
  volumeMl: depletedMl(sale.thousandthsOfMl),
  journalId: sale.journalId,
});

type Page = Period & { drinkId: string; skip: number; limit: number };

const readLines = async (stores: Stores, { drinkId, skip, limit, ...period }: Page): Promise<DrinkLines> => {
  const found = await stores.drinkSales.lines(drinkId, period, { skip, limit: limit + 1 });
  return { lines: found.slice(0, limit).map(toSaleView), hasMore: found.length > limit };
};

/**
 * The nights of one drink, so many of them up to a day, up to the last that came when none is told, and so many of
 * their last lines.
 */
export const drinkNights = (
  needs: Needs,
  {
    drinkId,
    untilDay,
    days,
    lines,
  }: { drinkId: string; untilDay: string | null; days: number; lines: number },
): Promise<Outcome<DrinkNights>> =>
  needs.database.transaction(async (stores) => {
    const lastDay = await lastSalesDay(stores);
    if (lastDay === null) return fail('NIGHT.NONE', 'Aucune nuit n’est encore arrivée de la caisse.');
    const until = untilDay ?? lastDay;
    const period = { fromDay: addDays(until, 1 - days), untilDay: until };
    const nights = await stores.drinkSales.nights(drinkId, period);
    return succeed({
      ...period,
      lastDay,
      firstDay: await stores.drinkSales.firstDay(drinkId),
      nights: nights.map(({ businessDay, thousandthsOfMl, ...night }) => ({
        ...night,
        day: businessDay,
        volumeMl: depletedMl(thousandthsOfMl),
      })),
      ...(await readLines(stores, { drinkId, ...period, skip: 0, limit: lines })),
    });
  });

export const drinkLines = (needs: Needs, page: Page): Promise<Outcome<DrinkLines>> =>
  needs.database.transaction(async (stores) => succeed(await readLines(stores, page)));
