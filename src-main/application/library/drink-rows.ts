import { addDays } from '../../domain/kernel/business-day.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import type { DrinkRow } from '../views/library.ts';

/** The last business day with sales, or null: « the last 30 days » end on it. */
export const lastSalesDay = async (stores: Stores): Promise<string | null> =>
  (await stores.sales.totals({})).at(-1)?.day ?? null;

export const thirtyDaysBefore = (day: string | null): string => (day === null ? '' : addDays(day, -29));

const isOpenEnded = (link: Link): boolean => link.untilDay === null;

/** Register items that feed each drink today. */
const feedingLabels = async (stores: Stores): Promise<Map<string, string[]>> => {
  const labels = new Map((await stores.items.list()).map((item) => [item.itemKey, item.label]));
  const feeding = new Map<string, string[]>();
  for (const link of (await stores.links.live()).filter(isOpenEnded)) {
    const group = feeding.get(link.drinkId) ?? [];
    group.push(labels.get(link.itemKey) ?? link.itemKey);
    feeding.set(link.drinkId, group);
  }
  return feeding;
};

/** Every drink as the lists show it. */
export const drinkRows = async (stores: Stores): Promise<DrinkRow[]> => {
  const onHand = await stores.stock.onHand(null);
  const feeding = await feedingLabels(stores);
  const sold = await stores.linkedSales.volumeByDrink(thirtyDaysBefore(await lastSalesDay(stores)));
  return (await stores.drinks.list()).map((drink) => {
    const registerLabels = feeding.get(drink.id) ?? [];
    return {
      ...drink,
      servings: [...drink.servings],
      onHandMl: onHand.get(drink.id) ?? 0,
      linkCount: registerLabels.length,
      registerLabels,
      soldMl30Days: depletedMl(sold.get(drink.id) ?? 0),
    };
  });
};

export const isLow = (drink: Pick<DrinkRow, 'onHandMl' | 'parMl'>): boolean =>
  drink.parMl !== null && drink.onHandMl < drink.parMl;
