import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink, DrinkFields } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { plainName } from '../../domain/sheets/reference/known-names.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { momentNow } from '../stock/names.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { inTransaction } from '../transaction.ts';
import type { MergeConsequence } from '../views/duplicates.ts';

type Pair = { keepId: string; otherId: string };

const FILLABLE = [
  'cuvee',
  'producer',
  'appellation',
  'region',
  'country',
  'parMl',
  'supplier',
  'bin',
  'vatRate',
  'purchaseCents',
  'notes',
  'barcode',
  'pictureId',
] as const satisfies readonly (keyof Drink)[];

const both = async (
  stores: Stores,
  { keepId, otherId }: Pair,
): Promise<Outcome<{ keep: Drink; other: Drink }>> => {
  const keep = await stores.drinks.get(keepId);
  const other = await stores.drinks.get(otherId);
  if (keep === null || other === null || keepId === otherId) {
    return fail('DRINK.UNKNOWN', 'Une de ces deux fiches n’existe plus. Rien n’a été changé.');
  }
  if (keep.archived || other.archived) {
    return fail('DRINK.ARCHIVED', 'Une de ces deux fiches est archivée. Rien n’a été changé.');
  }
  if (keep.containerMl !== other.containerMl) {
    return fail(
      'DRINK.OTHER_CONTAINER',
      'Ces deux fiches n’ont pas la même contenance\u00a0: leur stock ne se compte pas ensemble. Corrigez l’une d’elles d’abord ; rien n’a été changé.',
    );
  }
  return succeed({ keep, other });
};

/** What the kept sheet leaves empty and the other one says. */
const fillIn = (keep: Drink, other: Drink): DrinkFields => ({
  ...Object.fromEntries(
    FILLABLE.filter((field) => keep[field] === null && other[field] !== null).map((field) => [
      field,
      other[field],
    ]),
  ),
  ...(keep.grapes.length === 0 && other.grapes.length > 0 ? { grapes: other.grapes } : {}),
});

/** Servings that are the same on both sheets become one; a recipe stays its own. */
const sameServings = async (stores: Stores, keep: Drink, other: Drink): Promise<Map<string, string>> => {
  const same = new Map<string, string>();
  for (const serving of other.servings) {
    const twin = keep.servings.find(
      ({ name, volumeMl }) => plainName(name) === plainName(serving.name) && volumeMl === serving.volumeMl,
    );
    if (twin === undefined) continue;
    const [mine, its] = [await stores.recipes.ofServing(serving.id), await stores.recipes.ofServing(twin.id)];
    if (JSON.stringify(mine) === JSON.stringify(its)) same.set(serving.id, twin.id);
  }
  return same;
};

export const mergeConsequence = (needs: Needs, pair: Pair): Promise<Outcome<MergeConsequence>> =>
  needs.database.transaction(async (stores) => {
    const sheets = await both(stores, pair);
    if (!sheets.ok) return sheets;
    const { keep, other } = sheets.value;
    const figures = await stores.linkedSales.figuresByLink();
    const links = await stores.links.ofDrink(other.id);
    const sold = links.map(({ id }) => figures.get(id)).filter((found) => found !== undefined);
    const keepMl = await readOnHand(stores, keep.id);
    const otherMl = await readOnHand(stores, other.id);
    return succeed({
      ...(await stores.merges.countOf(other.id)),
      keepName: nameOfDrink(keep),
      otherName: nameOfDrink(other),
      salesCount: sold.reduce((total, { salesCount }) => total + salesCount, 0),
      amountCents: sold.reduce((total, { amountCents }) => total + amountCents, 0),
      keepMl,
      otherMl,
      togetherMl: keepMl + otherMl,
      containerMl: keep.containerMl,
      filled: Object.keys(fillIn(keep, other)),
    });
  });

/**
 * Everything of one sheet goes to the other, which then has the stock of both; the sheet left empty is
 * archived. A count of one would silence what the other had: where it does, the sum is counted.
 */
export const mergeDrinks = (needs: Needs, pair: Pair): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const sheets = await both(stores, pair);
    if (!sheets.ok) return sheets;
    const { keep, other } = sheets.value;
    const togetherMl = (await readOnHand(stores, keep.id)) + (await readOnHand(stores, other.id));
    const moveBack = await stores.merges.move(other.id, keep.id, await sameServings(stores, keep, other));
    const fields = fillIn(keep, other);
    await stores.drinks.patch(keep.id, fields);
    await stores.drinks.patch(other.id, { archived: true });

    const removeFacts: string[] = [];
    if ((await readOnHand(stores, keep.id)) !== togetherMl && togetherMl >= 0) {
      const id = needs.newId();
      const note = `Fiches réunies : « ${nameOfDrink(other)} » et « ${nameOfDrink(keep)} »`;
      const now = await momentNow(needs, stores);
      await stores.stock.add({ id, drinkId: keep.id, kind: 'count', volumeMl: togetherMl, note, ...now });
      removeFacts.push(id);
    }
    const before = Object.fromEntries(
      (Object.keys(fields) as (keyof DrinkFields)[]).map((field) => [field, keep[field]]),
    );
    const act = await writeAct(needs, stores, {
      verb: 'drink:merged',
      summary: `« ${nameOfDrink(other)} » réunie à « ${nameOfDrink(keep)} »`,
      subjects: [keep.id, other.id],
      after: { name: nameOfDrink(keep), other: nameOfDrink(other), togetherMl },
      reversal: {
        moveBack,
        removeFacts,
        patchDrinks: [
          { drinkId: keep.id, fields: before },
          { drinkId: other.id, fields: { archived: false } },
        ],
      },
    });
    return succeed({ act });
  });
