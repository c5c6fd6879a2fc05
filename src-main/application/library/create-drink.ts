import { wallClock } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { NO_DETAILS, type Drink, type NewDrink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { recipesFrom } from '../../domain/stock/recipes.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Reversal, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { unknownDrink } from '../stock/names.ts';
import { inTransaction } from '../transaction.ts';

/** Adds a sheet, with the count it starts from when there is one. */
export const addDrink = async (
  needs: Needs,
  stores: Stores,
  drink: NewDrink,
  countedMl: number | null = null,
): Promise<Drink & { factIds: string[] }> => {
  const id = needs.newId();
  const servings = drink.servings.map((serving, position) => ({ ...serving, id: `${id}/${position}` }));
  await stores.drinks.create(
    id,
    drink,
    servings.map((serving) => serving.id),
  );
  const factIds: string[] = [];
  if (countedMl !== null) {
    const fact = {
      id: needs.newId(),
      drinkId: id,
      kind: 'count' as const,
      at: wallClock(needs.clock.now(), (await readSettings(stores)).timeZone),
      volumeMl: countedMl,
      note: null,
    };
    await stores.stock.add(fact);
    factIds.push(fact.id);
  }
  return { ...NO_DETAILS, ...drink, id, servings, archived: false, factIds };
};

export const createDrink = (
  needs: Needs,
  input: {
    drink: NewDrink;
    countedMl: number | null;
    parts?: readonly { drinkId: string; volumeMl: number }[];
  },
): Promise<Outcome<Done & { drinkId: string }>> =>
  inTransaction(needs, async (stores) => {
    const drink = await addDrink(needs, stores, input.drink, input.countedMl);
    const parts = [...(input.parts ?? [])];
    const [serving] = drink.servings;
    const restoreRecipes: NonNullable<Reversal['restoreRecipes']> = [];
    if (serving !== undefined && parts.length > 0) {
      for (const { drinkId } of parts) if ((await stores.drinks.get(drinkId)) === null) return unknownDrink();
      await stores.recipes.put(serving.id, recipesFrom([], { lossPerMille: 0, parts }, null));
      restoreRecipes.push({ servingId: serving.id, recipes: [] });
    }
    const act = await writeAct(needs, stores, {
      verb: 'drink:created',
      summary: `Fiche « ${nameOfDrink(drink)} » créée`,
      subjects: [drink.id],
      after: input.drink,
      reversal: { removeDrinks: [drink.id], removeFacts: drink.factIds, restoreRecipes },
    });
    return succeed({ act, drinkId: drink.id });
  });
