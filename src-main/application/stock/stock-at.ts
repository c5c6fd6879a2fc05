import { addDays } from '../../domain/kernel/business-day.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import { readSettings } from '../settings.ts';

/** On hand of every drink, now or at the end of a business day (which runs to the next day's cut-off). */
export const stockAt = (
  needs: Needs,
  { day }: { day?: string },
): Promise<{ drink: string; name: string; onHandMl: number }[]> =>
  needs.database.transaction(async (stores) => {
    const { cutOff } = await readSettings(stores);
    const at = day === undefined ? null : { day, endOfDay: `${addDays(day, 1)}T${cutOff}` };
    const onHand = await stores.stock.onHand(at);
    return (await stores.drinks.names()).map((drink) => ({
      drink: drink.id,
      name: nameOfDrink(drink),
      onHandMl: onHand.get(drink.id) ?? 0,
    }));
  });
