import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { ChangedDrink, Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';

/** A serving that was linked once keeps its sales: it cannot go, only be renamed. */
const lostServing = async (stores: Stores, before: Drink, after: Drink): Promise<string | null> => {
  const kept = new Set(after.servings.map(({ id }) => id));
  const lost = before.servings.filter(({ id }) => !kept.has(id));
  if (lost.length === 0) return null;
  const linked = new Set((await stores.links.ofDrink(before.id)).map(({ servingId }) => servingId));
  return lost.find(({ id }) => linked.has(id))?.name ?? null;
};

/** A recipe is not part of the sheet, and would not come back with it. */
const lostRecipe = async (stores: Stores, before: Drink, after: Drink): Promise<string | null> => {
  const kept = new Set(after.servings.map(({ id }) => id));
  for (const { id, name } of before.servings) {
    if (kept.has(id)) continue;
    if ((await stores.recipes.ofServing(id)).length > 0) return name;
  }
  return null;
};

/**
 * Puts a sheet in the place of the one of its id, whole or not at all. A sheet written before a detail
 * existed leaves that detail as it is.
 */
export const putSheet = async (stores: Stores, sheet: Drink): Promise<Outcome<Drink>> => {
  const before = await stores.drinks.get(sheet.id);
  if (before === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’existe plus.');
  const after: Drink = { ...before, ...sheet };
  const lost = await lostServing(stores, before, after);
  if (lost !== null) {
    return fail(
      'SERVING.LINKED',
      `« ${lost} » est ou a été lié à une référence de la caisse : ses ventes le citent, il ne peut pas être retiré. Rien n’a été changé.`,
    );
  }
  const withRecipe = await lostRecipe(stores, before, after);
  if (withRecipe !== null) {
    return fail(
      'SERVING.RECIPE',
      `« ${withRecipe} » a une recette ou une perte : retirez-la d’abord. Rien n’a été changé.`,
    );
  }
  await stores.drinks.change(after);
  return succeed(before);
};

/** Corrects a sheet. Its links stay, and nothing changes in the register. */
export const changeDrink = (
  needs: Needs,
  { drinkId, drink }: { drinkId: string; drink: ChangedDrink },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const servings = drink.servings.map(({ id, ...serving }) => ({
      id: id ?? `${drinkId}/${needs.newId()}`,
      ...serving,
    }));
    const known = await stores.drinks.get(drinkId);
    if (known === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’existe plus.');
    const after: Drink = { ...known, ...drink, id: drinkId, servings };
    const ids = new Set(known.servings.map(({ id }) => id));
    if (drink.servings.some(({ id }) => id !== null && !ids.has(id))) {
      return fail('SERVING.UNKNOWN', 'Un format de vente n’existe plus. Rouvrez la fiche et recommencez.');
    }
    const put = await putSheet(stores, after);
    if (!put.ok) return put;
    const act = await writeAct(needs, stores, {
      verb: 'drink:changed',
      summary: `Fiche « ${nameOfDrink(after)} » modifiée`,
      subjects: [drinkId],
      before: put.value,
      after,
      reversal: { restoreDrinks: [put.value] },
    });
    return succeed({ act });
  });
