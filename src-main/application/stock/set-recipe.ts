import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { lookAhead } from '../look-ahead.ts';
import type { Needs } from '../needs.ts';
import type { Recipe, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { RecipeView, StockChange } from '../views/cellar/index.ts';
import { nameAndColour, unknownDrink } from './names.ts';
import { changesOf } from './on-hand-of.ts';

type Wish = { servingId: string } & Recipe;

const putRecipe = async (
  stores: Stores,
  { servingId, ...recipe }: Wish,
): Promise<Outcome<{ drink: Drink; serving: string; before: Recipe }>> => {
  const drinkId = await stores.recipes.drinkOf(servingId);
  const drink = drinkId === null ? null : await stores.drinks.get(drinkId);
  const serving = drink?.servings.find(({ id }) => id === servingId);
  if (drink === null || serving === undefined) {
    return fail('SERVING.UNKNOWN', 'Ce format de vente n’existe plus. Rien n’a été changé.');
  }
  for (const part of recipe.parts) {
    if ((await stores.drinks.get(part.drinkId)) === null) return unknownDrink();
  }
  const before = await stores.recipes.get(servingId);
  await stores.recipes.put(servingId, recipe);
  return succeed({ drink, serving: serving.name, before });
};

const changesNamed = async (stores: Stores, before: ReadonlyMap<string, number>): Promise<StockChange[]> => {
  const changes: StockChange[] = [];
  for (const [drinkId, change] of changesOf(before, await stores.stock.onHand(null))) {
    const drink = await stores.drinks.get(drinkId);
    if (drink !== null) changes.push({ ...nameAndColour(drink), ...change });
  }
  return changes.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
};

/** Does something, and says what it changed on hand of each drink. */
export const withChanges = async <T>(
  stores: Stores,
  act: () => Promise<Outcome<T>>,
): Promise<Outcome<{ value: T; changes: StockChange[] }>> => {
  const before = await stores.stock.onHand(null);
  const done = await act();
  return done.ok ? succeed({ value: done.value, changes: await changesNamed(stores, before) }) : done;
};

/** What an act that is only looked at would change on hand. */
export const lookAtChanges = (
  needs: Needs,
  act: (stores: Stores) => Promise<Outcome<unknown>>,
): Promise<Outcome<StockChange[]>> =>
  lookAhead(needs, async (stores) => {
    const done = await withChanges(stores, () => act(stores));
    return done.ok ? succeed(done.value.changes) : done;
  });

/** The stock that a recipe would leave: all sales since the last counts are taken by it. */
export const recipeConsequence = (needs: Needs, wish: Wish): Promise<Outcome<StockChange[]>> =>
  lookAtChanges(needs, (stores) => putRecipe(stores, wish));

/** Says what one of a serving takes: from which drinks, and how much is lost. No parts is its own drink. */
export const setRecipe = (needs: Needs, wish: Wish): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const put = await putRecipe(stores, wish);
    if (!put.ok) return put;
    const { drink, serving, before } = put.value;
    const { servingId, lossPerMille, parts } = wish;
    const act = await writeAct(needs, stores, {
      verb: 'recipe:changed',
      summary: `Recette de « ${nameOfDrink(drink)} », ${serving}`,
      subjects: [drink.id, ...new Set([...before.parts, ...parts].map(({ drinkId }) => drinkId))],
      before,
      after: { drink: nameOfDrink(drink), serving, lossPerMille, parts },
      reversal: { restoreRecipes: [{ servingId, recipe: before }] },
    });
    return succeed({ act });
  });

const toView = async (stores: Stores, drink: Drink, servingId: string): Promise<RecipeView | null> => {
  const serving = drink.servings.find(({ id }) => id === servingId);
  if (serving === undefined) return null;
  const { lossPerMille, parts } = await stores.recipes.get(servingId);
  const named: RecipeView['parts'] = [];
  for (const { drinkId, volumeMl } of parts) {
    const part = await stores.drinks.get(drinkId);
    if (part !== null) named.push({ ...nameAndColour(part), volumeMl });
  }
  const { name, volumeMl } = serving;
  return { servingId, servingName: name, drinkId: drink.id, volumeMl, lossPerMille, parts: named };
};

/** Recipes of a drink's servings, and those of others that take from it. */
export const recipesOf = (
  needs: Needs,
  { drinkId }: { drinkId: string },
): Promise<Outcome<{ own: RecipeView[]; usedIn: (RecipeView & { name: string })[] }>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    if (drink === null) return unknownDrink();
    const own: RecipeView[] = [];
    for (const { id } of drink.servings) {
      const view = await toView(stores, drink, id);
      if (view !== null) own.push(view);
    }
    const usedIn: (RecipeView & { name: string })[] = [];
    for (const used of await stores.recipes.servingsWith(drinkId)) {
      const other = await stores.drinks.get(used.drinkId);
      const view = other === null ? null : await toView(stores, other, used.servingId);
      if (view !== null && other !== null) usedIn.push({ ...view, name: nameOfDrink(other) });
    }
    return succeed({ own, usedIn });
  });
