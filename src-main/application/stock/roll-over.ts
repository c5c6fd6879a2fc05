import { addDays } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink, Serving } from '../../domain/sheets/drink.ts';
import { isSameWine } from '../../domain/sheets/family.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { pouredFrom, pourInstead } from '../../domain/stock/recipes.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { lookAhead } from '../look-ahead.ts';
import { learnAliases, planAlias, reversalOf, type PlannedAlias } from '../matching/aliases.ts';
import type { Needs } from '../needs.ts';
import type { Link, Reversal, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { RollOverConsequence } from '../views/cellar/index.ts';
import { unknownDrink } from './names.ts';
import { withChanges } from './set-recipe.ts';

export type RollOverWish = { fromDrinkId: string; toDrinkId: string; fromDay: string };

type MovedLink = RollOverConsequence['links'][number] & { itemKey: string; fromDay: string | null };
type MovedRecipes = {
  recipes: RollOverConsequence['recipes'];
  restored: NonNullable<Reversal['restoreRecipes']>;
};
type Rolled = {
  from: Drink;
  to: Drink;
  links: MovedLink[];
  recipes: MovedRecipes['recipes'];
  learnt: PlannedAlias[];
  reversal: Reversal;
};

const inFrench = (day: string): string => day.split('-').reverse().join('/');

/** The serving of the other vintage that is sold alike, made where there is none. */
const twinOf = async (
  needs: Needs,
  stores: Stores,
  { serving, from, toId }: { serving: Serving; from: Drink; toId: string },
): Promise<{ id: string; isMade: boolean }> => {
  const to = await stores.drinks.get(toId);
  const own = to?.servings ?? [];
  const twin =
    own.find(({ name, volumeMl }) => name === serving.name && volumeMl === serving.volumeMl) ??
    own.find(({ volumeMl }) => volumeMl === serving.volumeMl);
  if (twin !== undefined || to === null) return { id: twin?.id ?? '', isMade: false };
  const id = `${to.id}/${needs.newId()}`;
  await stores.drinks.change({ ...to, servings: [...own, { ...serving, id }] });
  const recipes = (await stores.recipes.ofServing(serving.id)).map((recipe) =>
    pourInstead(recipe, from.id, to.id),
  );
  if (recipes.length > 0) await stores.recipes.put(id, recipes);
  return { id, isMade: true };
};

/** Links that stand on the day or begin after it, and have no end. */
const movingLinks = async (stores: Stores, drinkId: string): Promise<Link[]> =>
  (await stores.links.ofDrink(drinkId)).filter(
    ({ brokenAt, untilDay }) => brokenAt === null && untilDay === null,
  );

/** What others are mixed with the old vintage is mixed with the new one from the day on. */
const rollRecipes = async (
  stores: Stores,
  { fromDrinkId, toDrinkId, fromDay }: RollOverWish,
): Promise<MovedRecipes> => {
  const moved: MovedRecipes = { recipes: [], restored: [] };
  for (const { servingId, drinkId } of await stores.recipes.servingsWith(fromDrinkId)) {
    const before = await stores.recipes.ofServing(servingId);
    const after = pouredFrom(before, { oldId: fromDrinkId, newId: toDrinkId, fromDay });
    const drink = await stores.drinks.get(drinkId);
    const isOwn = drinkId === fromDrinkId;
    if (drink === null || isOwn || JSON.stringify(after) === JSON.stringify(before)) continue;
    await stores.recipes.put(servingId, after);
    const serving = drink.servings.find(({ id }) => id === servingId)?.name ?? '';
    moved.recipes.push({ servingId, name: `${nameOfDrink(drink)}, ${serving}` });
    moved.restored.push({ servingId, recipes: before });
  }
  return moved;
};

const roll = async (needs: Needs, stores: Stores, wish: RollOverWish): Promise<Outcome<Rolled>> => {
  const from = await stores.drinks.get(wish.fromDrinkId);
  const to = await stores.drinks.get(wish.toDrinkId);
  if (from === null || to === null) return unknownDrink();
  if (from.id === to.id || !isSameWine(from, to)) {
    return fail('VINTAGE.OTHER_WINE', 'Ce ne sont pas deux millésimes du même vin. Rien n’a été changé.');
  }
  const links: MovedLink[] = [];
  const learnt: PlannedAlias[] = [];
  const reversal = { removeLinks: [] as string[], mendLinks: [] as string[], removeServings: [] as string[] };
  const ends: NonNullable<Reversal['restoreUntil']> = [];
  const now = needs.clock.now().toISOString();
  for (const link of await movingLinks(stores, from.id)) {
    const item = await stores.items.get(link.itemKey);
    const serving = from.servings.find(({ id }) => id === link.servingId);
    if (item === null || serving === undefined) continue;
    const twin = await twinOf(needs, stores, { serving, from, toId: to.id });
    if (twin.isMade) reversal.removeServings.push(twin.id);
    const beginsLater = link.fromDay !== null && link.fromDay >= wish.fromDay;
    if (beginsLater) {
      await stores.links.setBroken([link.id], now);
      reversal.mendLinks.push(link.id);
    } else {
      await stores.links.setUntil(link.id, addDays(wish.fromDay, -1));
      ends.push({ linkId: link.id, untilDay: null });
    }
    const fromDay = beginsLater ? link.fromDay : wish.fromDay;
    const moved: Link = {
      ...link,
      id: needs.newId(),
      drinkId: to.id,
      servingId: twin.id,
      fromDay,
      madeAt: now,
    };
    await stores.links.add(moved);
    reversal.removeLinks.push(moved.id);
    const planned = await planAlias(needs, stores, { item, drinkId: to.id, servingId: twin.id });
    if (planned !== null) learnt.push(planned);
    const { itemKey, label } = item;
    links.push({
      linkId: link.id,
      itemKey,
      label,
      servingName: serving.name,
      isServingMade: twin.isMade,
      fromDay,
    });
  }
  const { recipes, restored } = await rollRecipes(stores, wish);
  if (links.length + recipes.length === 0) {
    return fail('LINK.NONE', 'Aucune référence de caisse n’est liée à ce millésime. Rien n’a été changé.');
  }
  return succeed({
    from,
    to,
    links,
    recipes,
    learnt,
    reversal: { ...reversal, restoreUntil: ends, restoreRecipes: restored, ...reversalOf(learnt) },
  });
};

/** What moving the links of a vintage to another one from a day on would change. */
export const rollOverConsequence = (
  needs: Needs,
  wish: RollOverWish,
): Promise<Outcome<RollOverConsequence>> =>
  lookAhead(needs, async (stores) => {
    const rolled = await withChanges(stores, () => roll(needs, stores, wish));
    if (!rolled.ok) return rolled;
    const { value, changes } = rolled.value;
    let salesCount = 0;
    let amountCents = 0;
    for (const { itemKey, fromDay } of value.links) {
      const sold = await stores.items.soldSince(itemKey, fromDay, null);
      salesCount += sold.salesCount;
      amountCents += sold.amountCents;
    }
    const links = value.links.map(({ itemKey: _, fromDay: __, ...link }) => link);
    return succeed({
      fromDay: wish.fromDay,
      links,
      salesCount,
      amountCents,
      changes,
      recipes: value.recipes,
    });
  });

/** The links of a vintage end the day before, and begin on the other one, recipes too: one act. */
export const rollOver = (needs: Needs, wish: RollOverWish): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const rolled = await roll(needs, stores, wish);
    if (!rolled.ok) return rolled;
    const { from, to, links, learnt, reversal } = rolled.value;
    const act = await writeAct(needs, stores, {
      verb: 'vintage:rolled',
      summary: `« ${nameOfDrink(from)} » passe à « ${nameOfDrink(to)} » le ${inFrench(wish.fromDay)}`,
      subjects: [from.id, to.id, ...links.map(({ itemKey }) => itemKey)],
      before: { old: nameOfDrink(from) },
      after: { drink: nameOfDrink(to), day: wish.fromDay, links: links.length },
      reversal,
    });
    await learnAliases(stores, learnt, act.id);
    return succeed({ act });
  });
