import { addDays } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { HOME } from '../../domain/stock/facts.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import type { Needs } from '../needs.ts';
import type { LossRow } from '../views/cellar/index.ts';
import { readCosts } from './costs.ts';
import { momentNow, nameAndColour } from './names.ts';

const A_YEAR = 365;

/** What left without passing the register in the last twelve months or since a day, the latest first. */
export const listLosses = (needs: Needs, { fromDay }: { fromDay?: string }): Promise<Outcome<LossRow[]>> =>
  needs.database.transaction(async (stores) => {
    const { at: now } = await momentNow(needs, stores);
    const from = `${fromDay ?? addDays(now.slice(0, 10), -A_YEAR)}T00:00`;
    const lost = await stores.stock.lossesBetween(from, now);
    const sheets = await stores.drinks.some([...new Set(lost.map(({ drinkId }) => drinkId))]);
    const drinks = new Map(sheets.map((drink) => [drink.id, drink]));
    const costs = await readCosts(stores);
    const losses = lost.flatMap(({ id, drinkId, at, volumeMl, reason, bin, note }): LossRow[] => {
      const drink = drinks.get(drinkId);
      if (drink === undefined) return [];
      const cost = costs.get(drinkId) ?? null;
      const valueCents = cost === null ? null : valueOf(cost, volumeMl);
      const place = bin === HOME ? null : bin;
      return [{ ...nameAndColour(drink), factId: id, at, volumeMl, reason, bin: place, note, valueCents }];
    });
    return succeed(losses.reverse());
  });
