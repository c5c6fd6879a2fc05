import { addDays } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import { lowDrinks } from '../library/low-drinks.ts';
import { matchingQueueOf } from '../matching/queue.ts';
import type { Matching } from '../matching/matching.ts';
import type { DayTotal } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { NightOverview } from '../views/nights.ts';
import { dayFigures } from './day-figures.ts';
import { findMissing } from './find-missing.ts';

const SHOWN_LOW_STOCK = 9;
const SHOWN_TO_MATCH = 3;

const lastNightOf = async (
  stores: Stores,
  last: DayTotal,
  totals: readonly DayTotal[],
  drinksAmountCents: number,
): Promise<NightOverview['lastNight']> => {
  const figures = await stores.sales.nightFigures(last.day);
  const linked = await stores.linkedSales.nightFigures(last.day);
  const taken = await stores.depletion.byDrink(last.day, last.day);
  const depleted = [...taken.values()].reduce((sum, millionths) => sum + millionths, 0);
  const journal = figures.journalId === null ? null : await stores.journals.get(figures.journalId);
  const weekBefore = totals.find(({ day }) => day === addDays(last.day, -7));
  return {
    day: last.day,
    importedAt: journal?.readAt ?? '',
    fileName: journal?.fileName ?? '',
    journalId: journal?.id ?? '',
    lineCount: figures.lineCount,
    amountCents: figures.amountCents,
    ticketCount: figures.ticketCount,
    drinksAmountCents,
    depletedMl: millilitresOf(depleted),
    linkedSales: linked.salesCount,
    sameWeekdayBefore:
      weekBefore === undefined ? null : { day: weekBefore.day, amountCents: weekBefore.amountInclVat ?? 0 },
  };
};

const quarantinedIn = async (stores: Stores): Promise<NightOverview['quarantined']> => {
  if ((await stores.journals.countWaiting()) === 0) return [];
  return (await stores.journals.list())
    .filter(({ status, supersededBy }) => status === 'quarantined' && supersededBy === null)
    .map(({ id, fileName, reason }) => ({ journalId: id, fileName, reason }));
};

/** What the manager reads first in the morning. */
export const nightOverview = (needs: Needs, matching: Matching): Promise<Outcome<NightOverview>> =>
  needs.database.transaction(async (stores) => {
    const totals = await stores.sales.totals({});
    const last = totals.at(-1);
    const low = await lowDrinks(stores, matching);
    const queue = await matchingQueueOf(stores, matching);
    const night = last === undefined ? null : await stores.sales.amountsByItemState(last.day);
    const missing = await findMissing(needs, stores);
    return succeed({
      lastNight:
        last === undefined || night === null
          ? null
          : await lastNightOf(stores, last, totals, night.linked + night.toMatch),
      days: last === undefined ? [] : await dayFigures(stores, last.day, totals, missing),
      missing,
      linkedAmountCents: night?.linked ?? 0,
      toMatchAmountCents: night?.toMatch ?? 0,
      toMatchCount: queue.toMatch.length,
      toMatchWaitingCents: queue.toMatch.reduce((sum, { amountCents }) => sum + amountCents, 0),
      obviousCount: queue.obviousCount,
      toMatchTop: queue.toMatch
        .slice(0, SHOWN_TO_MATCH)
        .map(({ itemKey, label, amountCents }) => ({ itemKey, label, amountCents })),
      lowStock: low
        .slice(0, SHOWN_LOW_STOCK)
        .map(({ id, name, vintage, colour, category, onHandMl, parMl, containerMl }) => ({
          drinkId: id,
          name,
          vintage,
          colour,
          category,
          onHandMl,
          parMl: parMl ?? 0,
          containerMl,
        })),
      lowStockCount: low.length,
      quarantined: await quarantinedIn(stores),
      drinkCount: matching.library.size,
    });
  });
