import { addDays } from '../../domain/kernel/business-day.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import { costShown, readCosts } from '../stock/costs.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import type { DrinkRow } from '../views/library.ts';

/** The last business day with sales, or null: « the last 30 days » end on it. */
export const lastSalesDay = (stores: Stores): Promise<string | null> => stores.sales.lastDay();

export const thirtyDaysBefore = (day: string | null): string => (day === null ? '' : addDays(day, -29));

export const isOpenEnded = (link: Link): boolean => link.brokenAt === null && link.untilDay === null;

/** Register items that feed each drink today. */
export const feedingLabels = async (stores: Stores): Promise<Map<string, string[]>> => {
  const labels = new Map((await stores.items.list()).map((item) => [item.itemKey, item.label]));
  const feeding = new Map<string, string[]>();
  for (const link of (await stores.links.live()).filter(isOpenEnded)) {
    const group = feeding.get(link.drinkId) ?? [];
    group.push(labels.get(link.itemKey) ?? link.itemKey);
    feeding.set(link.drinkId, group);
  }
  return feeding;
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
  const onHandMl = await readOnHand(stores, drink.id);
  const cost = (await readCosts(stores)).get(drink.id);
  return {
    ...drink,
    servings: [...drink.servings],
    grapes: [...drink.grapes],
    onHandMl,
    costCents: costShown(cost ?? null, drink.containerMl),
    valueCents: cost === undefined ? null : valueOf(cost, onHandMl),
    lastCountAt: await stores.stock.lastCountAt(drink.id),
    linkCount: registerLabels.length,
    registerLabels,
    soldMl30Days,
  };
};

export const isLow = (drink: Pick<DrinkRow, 'onHandMl' | 'parMl'>): boolean =>
  drink.parMl !== null && drink.onHandMl < drink.parMl;
