import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Needs } from '../needs.ts';
import type { LinkConsequence } from '../views/matching.ts';

/** What linking this item to this serving would take out of stock: sales since the drink's last count. */
export const linkConsequence = (
  needs: Needs,
  { itemKey, drinkId, servingId }: { itemKey: string; drinkId: string; servingId: string },
): Promise<Outcome<LinkConsequence>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    const serving = drink?.servings.find(({ id }) => id === servingId);
    if (serving === undefined) return fail('SERVING.UNKNOWN', 'Ce format de vente n’existe plus.');
    const afterMoment = await stores.stock.lastCountAt(drinkId);
    const { salesCount } = await stores.sales.figuresOfItem(itemKey, null);
    const { quantity } = await stores.sales.figuresOfItem(itemKey, afterMoment);
    const onHandMl = (await stores.stock.onHand(null)).get(drinkId) ?? 0;
    const volumeMl = depletedMl(quantity * serving.volumeMl);
    return succeed({ salesCount, volumeMl, onHandMl, onHandAfterMl: onHandMl - volumeMl });
  });
