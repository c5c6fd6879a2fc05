import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Reversal, Stores } from '../ports/stores/index.ts';

const isGone = (what: string) =>
  fail('STOCK.GONE', `${what} n’existe plus : cette action ne peut plus être annulée. Rien n’a été changé.`);

/** A serving that an act had to make; one that was linked since stays, and so does the act. */
const removeServing = async (stores: Stores, servingId: string): Promise<Outcome<null>> => {
  const drinkId = await stores.recipes.drinkOf(servingId);
  const drink = drinkId === null ? null : await stores.drinks.get(drinkId);
  if (drink === null) return succeed(null);
  if ((await stores.links.ofDrink(drink.id)).some((link) => link.servingId === servingId)) {
    return fail(
      'SERVING.LINKED',
      'Le format créé a été lié depuis à une référence de caisse : cassez d’abord cette liaison. Rien n’a été changé.',
    );
  }
  await stores.drinks.change({ ...drink, servings: drink.servings.filter(({ id }) => id !== servingId) });
  return succeed(null);
};

const takeBackCounts = async (stores: Stores, reversal: Reversal): Promise<Outcome<null>> => {
  for (const id of reversal.removeCounts ?? []) {
    if ((await stores.counts.entries(id)).length > 0) {
      return fail(
        'COUNT.BEGUN',
        'Des boissons sont déjà comptées dans cet inventaire : abandonnez-le plutôt. Rien n’a été changé.',
      );
    }
    await stores.counts.remove(id);
  }
  for (const { countId, status, settledAt } of reversal.restoreCounts ?? []) {
    if ((await stores.counts.get(countId)) === null) return isGone('L’inventaire');
    await stores.counts.setStatus(countId, status, settledAt);
  }
  for (const id of reversal.removeCountEntries ?? []) await stores.counts.removeEntry(id);
  return succeed(null);
};

/** Takes back what an act did to receipts, counts and recipes. */
export const takeBackStock = async (stores: Stores, reversal: Reversal): Promise<Outcome<null>> => {
  for (const id of reversal.removeDeliveries ?? []) await stores.deliveries.remove(id);
  for (const id of reversal.restoreDeliveries ?? []) {
    if ((await stores.deliveries.get(id)) === null) return isGone('La réception');
    await stores.deliveries.setCancelled(id, null);
  }
  for (const id of reversal.restoreFacts ?? []) {
    if ((await stores.stock.get(id)) === null) return isGone('Le mouvement');
    await stores.stock.setCancelled([id], null);
  }
  const counts = await takeBackCounts(stores, reversal);
  if (!counts.ok) return counts;
  for (const { servingId, recipes } of reversal.restoreRecipes ?? []) {
    if ((await stores.recipes.drinkOf(servingId)) === null) return isGone('Ce format de vente');
    await stores.recipes.put(servingId, recipes);
  }
  for (const servingId of reversal.removeServings ?? []) {
    const removed = await removeServing(stores, servingId);
    if (!removed.ok) return removed;
  }
  return succeed(null);
};
