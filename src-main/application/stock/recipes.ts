import { addDays } from '../../domain/kernel/business-day.ts';
import { recipeSpans, takenFrom } from '../../domain/stock/recipes.ts';
import type { Stores } from '../ports/stores/index.ts';

type Sold = { itemKey: string; fromDay: string | null; afterMoment: string | null };

/**
 * What the sales of a register item would take from a drink if they were of this serving, each by the recipe of its
 * day. Millionths of a millilitre.
 */
export const takenSince = async (
  stores: Stores,
  { itemKey, fromDay, afterMoment }: Sold,
  drinkId: string,
  serving: { id: string; volumeMl: number },
): Promise<number> => {
  const soldFrom = async (day: string | null): Promise<number> =>
    (await stores.items.soldSince(itemKey, day, afterMoment)).quantity;
  let taken = 0;
  for (const span of recipeSpans(await stores.recipes.ofServing(serving.id))) {
    const { untilDay } = span;
    if (untilDay !== null && untilDay < (fromDay ?? '')) continue;
    const begin = (span.fromDay ?? '') > (fromDay ?? '') ? span.fromDay : fromDay;
    const later = untilDay === null ? 0 : await soldFrom(addDays(untilDay, 1));
    taken += ((await soldFrom(begin)) - later) * takenFrom(drinkId, serving, span);
  }
  return taken;
};
