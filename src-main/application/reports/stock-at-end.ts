import { addDays } from '../../domain/kernel/business-day.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { ValuedDrink } from '../../domain/reports/stock-value.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { costShown, readCosts, type Costs } from '../stock/costs.ts';

/** A business day runs to the next day's cut-off. */
export const clockOf = async (
  stores: Stores,
  { from, to }: Period,
): Promise<{ begin: string; end: string }> => {
  const { cutOff } = await readSettings(stores);
  return { begin: `${from}T${cutOff}`, end: `${addDays(to, 1)}T${cutOff}` };
};

export const costsAtEnd = async (stores: Stores, period: Period): Promise<Costs> =>
  readCosts(stores, (await clockOf(stores, period)).end);

/** Null where one of the parts has no known price. */
export const costOfParts = (
  parts: readonly { drinkId: string; millionthsOfMl: number }[],
  costs: Costs,
): number | null => {
  let cents = 0;
  for (const { drinkId, millionthsOfMl } of parts) {
    const cost = costs.get(drinkId);
    if (cost === undefined) return null;
    cents += valueOf(cost, millilitresOf(millionthsOfMl));
  }
  return cents;
};

/** What is on hand at the end of the period's last day. */
export const valuedDrinks = async (stores: Stores, period: Period): Promise<ValuedDrink[]> => {
  const { end } = await clockOf(stores, period);
  const onHand = await stores.stock.onHand({ day: period.to, endOfDay: end });
  const costs = await costsAtEnd(stores, period);
  return (await stores.drinks.list()).map((drink) => {
    const onHandMl = onHand.get(drink.id) ?? 0;
    const cost = costs.get(drink.id) ?? null;
    return {
      drinkId: drink.id,
      name: nameOfDrink(drink),
      category: drink.category,
      onHandMl,
      containerMl: drink.containerMl,
      costCents: costShown(cost, drink.containerMl),
      valueCents: cost === null ? null : valueOf(cost, onHandMl),
    };
  });
};
