import { businessDayOf, wallClock } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Serving } from '../../domain/sheets/drink.ts';
import { recipeOn, type DatedRecipe } from '../../domain/stock/recipes.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { DatedRecipeView, RecipeView } from '../views/cellar/index.ts';
import { nameAndColour, unknownDrink } from './names.ts';

const named = async (stores: Stores, { parts, ...recipe }: DatedRecipe): Promise<DatedRecipeView> => {
  const told: DatedRecipeView['parts'] = [];
  for (const { drinkId, volumeMl } of parts) {
    const part = await stores.drinks.get(drinkId);
    if (part !== null) told.push({ ...nameAndColour(part), volumeMl });
  }
  return { ...recipe, parts: told };
};

const toView = async (
  stores: Stores,
  { id, name, volumeMl }: Serving,
  today: string,
): Promise<RecipeView> => {
  const recipes = await stores.recipes.ofServing(id);
  const present = recipeOn(recipes, today);
  const others: DatedRecipeView[] = [];
  for (const recipe of recipes) if (recipe !== present) others.push(await named(stores, recipe));
  return {
    ...(await named(stores, present)),
    servingId: id,
    servingName: name,
    volumeMl,
    others,
    today,
    asksWhen: others.length > 0 || (await stores.recipes.isSoldBefore(id, today)),
  };
};

/** What each serving of a drink takes today, and what it took or will take on other days. */
export const recipesOf = (needs: Needs, { drinkId }: { drinkId: string }): Promise<Outcome<RecipeView[]>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    if (drink === null) return unknownDrink();
    const { timeZone, cutOff } = await readSettings(stores);
    const today = businessDayOf(wallClock(needs.clock.now(), timeZone), cutOff);
    const views: RecipeView[] = [];
    for (const serving of drink.servings) views.push(await toView(stores, serving, today));
    return succeed(views);
  });
