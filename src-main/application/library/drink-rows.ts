import { addDays } from '../../domain/kernel/business-day.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import type { DrinkRow } from '../views/library.ts';

/** The last business day with sales, or null: « the last 30 days » end on it. */
export const lastSalesDay = async (stores: Stores): Promise<string | null> =>
  (await stores.sales.totals({})).at(-1)?.day ?? null;

export const thirtyDaysBefore = (day: string | null): string => (day === null ? '' : addDays(day, -29));

export const isOpenEnded = (link: Link): boolean => link.brokenAt === null && link.untilDay === null;

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

type Figures = { onHandMl: number; registerLabels: string[]; soldMl30Days: number };

const toRow = (drink: Drink, { onHandMl, registerLabels, soldMl30Days }: Figures): DrinkRow => ({
  ...drink,
  servings: [...drink.servings],
  grapes: [...drink.grapes],
  onHandMl,
  linkCount: registerLabels.length,
  registerLabels,
  soldMl30Days,
});

/** Every drink as the lists show it; archived ones are in none. */
export const drinkRows = async (stores: Stores): Promise<DrinkRow[]> => {
  const onHand = await stores.stock.onHand(null);
  const feeding = await feedingLabels(stores);
  const sold = await stores.depletion.byDrink(thirtyDaysBefore(await lastSalesDay(stores)));
  return (await stores.drinks.list()).flatMap((drink) =>
    drink.archived
      ? []
      : toRow(drink, {
          onHandMl: onHand.get(drink.id) ?? 0,
          registerLabels: feeding.get(drink.id) ?? [],
          soldMl30Days: millilitresOf(sold.get(drink.id) ?? 0),
        }),
  );
};

/** One drink, archived or not, without reading the others. */
export const drinkRow = async (
  stores: Stores,
  drink: Drink,
  links: readonly Link[],
  soldMl30Days: number,
): Promise<DrinkRow> => {
  const registerLabels: string[] = [];
  for (const { itemKey } of links.filter(isOpenEnded)) {
    registerLabels.push((await stores.items.get(itemKey))?.label ?? itemKey);
  }
  return toRow(drink, { onHandMl: await readOnHand(stores, drink.id), registerLabels, soldMl30Days });
};

export const isLow = (drink: Pick<DrinkRow, 'onHandMl' | 'parMl'>): boolean =>
  drink.parMl !== null && drink.onHandMl < drink.parMl;
