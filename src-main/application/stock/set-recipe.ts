import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { recipeOn, recipesFrom, type DatedRecipe, type Recipe } from '../../domain/stock/recipes.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { lookAhead } from '../look-ahead.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { StockChange } from '../views/cellar/index.ts';
import { nameAndColour, unknownDrink } from './names.ts';
import { changesOf } from './on-hand-of.ts';

/** Null is since ever: all sales are taken anew. */
type Wish = Recipe & { servingId: string; fromDay: string | null };

const putRecipe = async (
  stores: Stores,
  { servingId, fromDay, ...recipe }: Wish,
): Promise<Outcome<{ drink: Drink; serving: string; before: DatedRecipe[] }>> => {
  const drinkId = await stores.recipes.drinkOf(servingId);
  const drink = drinkId === null ? null : await stores.drinks.get(drinkId);
  const serving = drink?.servings.find(({ id }) => id === servingId);
  if (drink === null || serving === undefined) {
    return fail('SERVING.UNKNOWN', 'Ce format de vente n’existe plus. Rien n’a été changé.');
  }
  for (const part of recipe.parts) {
    if ((await stores.drinks.get(part.drinkId)) === null) return unknownDrink();
  }
  const before = await stores.recipes.ofServing(servingId);
  await stores.recipes.put(servingId, recipesFrom(before, recipe, fromDay));
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

/** The stock that a recipe would leave: sales since the last counts are taken by it, from its day on. */
export const recipeConsequence = (needs: Needs, wish: Wish): Promise<Outcome<StockChange[]>> =>
  lookAtChanges(needs, (stores) => putRecipe(stores, wish));

/** Parts with their names, as the log tells them. */
const toldParts = async (stores: Stores, parts: Recipe['parts']) => {
  const told: { id: string; name: string; volumeMl: number }[] = [];
  for (const { drinkId, volumeMl } of parts) {
    const drink = await stores.drinks.get(drinkId);
    told.push({ id: drinkId, name: drink === null ? drinkId : nameOfDrink(drink), volumeMl });
  }
  return told;
};

const inFrench = (day: string): string => day.split('-').reverse().join('/');

/**
 * Says what one of a serving takes from a day on: from which drinks, and how much is lost. No parts is its own
 * drink. What it took before that day stays.
 */
export const setRecipe = (needs: Needs, wish: Wish): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const put = await putRecipe(stores, wish);
    if (!put.ok) return put;
    const { drink, serving, before } = put.value;
    const { servingId, lossPerMille, parts, fromDay } = wish;
    const old = fromDay === null ? (before.at(-1) ?? recipeOn(before, '')) : recipeOn(before, fromDay);
    const since = fromDay === null ? '' : `, à partir du ${inFrench(fromDay)}`;
    const touched = [...before.flatMap((recipe) => recipe.parts), ...parts].map(({ drinkId }) => drinkId);
    const act = await writeAct(needs, stores, {
      verb: 'recipe:changed',
      summary: `Recette de « ${nameOfDrink(drink)} », ${serving}${since}`,
      subjects: [...new Set([drink.id, ...touched])],
      before: { lossPerMille: old.lossPerMille, parts: await toldParts(stores, old.parts) },
      after: {
        drink: nameOfDrink(drink),
        serving,
        fromDay,
        lossPerMille,
        parts: await toldParts(stores, parts),
      },
      reversal: { restoreRecipes: [{ servingId, recipes: before }] },
    });
    return succeed({ act });
  });
