import { addDays } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Needs } from '../needs.ts';
import type { Period } from '../ports/stores/index.ts';
import type { DrinkLines, DrinkNights } from '../views/sheet.ts';
import { lastSalesDay } from './drink-rows.ts';
import { toSaleView } from './drink-sheet.ts';

/** The nights of one drink, so many of them up to a day; up to the last that came when none is told. */
export const drinkNights = (
  needs: Needs,
  { drinkId, untilDay, days }: { drinkId: string; untilDay: string | null; days: number },
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
    });
  });

export const drinkLines = (
  needs: Needs,
  { drinkId, skip, limit, ...period }: Period & { drinkId: string; skip: number; limit: number },
): Promise<Outcome<DrinkLines>> =>
  needs.database.transaction(async (stores) => {
    const found = await stores.drinkSales.lines(drinkId, period, { skip, limit: limit + 1 });
    return succeed({ lines: found.slice(0, limit).map(toSaleView), hasMore: found.length > limit });
  });
