import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { NewDrink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { addDrink } from '../library/create-drink.ts';
import { learnAliases } from '../matching/aliases.ts';
import type { Matching } from '../matching/matching.ts';
import type { Needs } from '../needs.ts';
import type { Reversal, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import { makeLink, type LinkTarget, type MadeLink } from './link-item.ts';

const writeLinkAct = async (needs: Needs, stores: Stores, made: MadeLink, more: Reversal = {}) => {
  const { item, drink, serving, link } = made;
  const act = await writeAct(needs, stores, {
    verb: 'item:linked',
    summary: `« ${item.label} » liée à « ${nameOfDrink(drink)} », ${serving.name}`,
    subjects: [item.itemKey, drink.id],
    after: { ...link, label: item.label, drink: nameOfDrink(drink), serving: serving.name },
    reversal: { ...made.reversal, ...more },
  });
  await learnAliases(stores, made.learnt, act.id);
  return act;
};

export const linkItem = (needs: Needs, target: LinkTarget): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const made = await makeLink(needs, stores, target);
    if (!made.ok) return made;
    return succeed({ act: await writeLinkAct(needs, stores, made.value) });
  });

/**
 * The wine is right and the year is another: links to that vintage's sheet, made from this one where
 * the library has none.
 */
export const linkVintage = (
  needs: Needs,
  matching: Matching,
  target: LinkTarget & { vintage: number | null },
): Promise<Outcome<Done & { drinkId: string }>> =>
  inTransaction(needs, async (stores) => {
    const model = await stores.drinks.get(target.drinkId);
    const serving = model?.servings.find(({ id }) => id === target.servingId);
    if (model === null || serving === undefined) {
      return fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque.');
    }
    await matching.catchUp(stores);
    let sheet = matching.library.vintagesOf(model).find(({ vintage }) => vintage === target.vintage);
    const more: Reversal = {};
    if (sheet === undefined) {
      const { id: _, archived: __, servings, ...rest } = model;
      const added = await addDrink(needs, stores, {
        ...rest,
        vintage: target.vintage,
        servings: servings.map(({ name, volumeMl, priceCents }) => ({ name, volumeMl, priceCents })),
      });
      more.removeDrinks = [added.id];
      sheet = added;
    }
    const same = sheet.servings.find(
      ({ name, volumeMl }) => name === serving.name && volumeMl === serving.volumeMl,
    );
    if (same === undefined) {
      return fail('SERVING.UNKNOWN', `« ${nameOfDrink(sheet)} » n’a pas le format « ${serving.name} ».`);
    }
    const made = await makeLink(needs, stores, {
      itemKey: target.itemKey,
      drinkId: sheet.id,
      servingId: same.id,
      fromDay: target.fromDay,
    });
    if (!made.ok) return made;
    return succeed({ act: await writeLinkAct(needs, stores, made.value, more), drinkId: sheet.id });
  });

export const createAndLink = (
  needs: Needs,
  input: { itemKey: string; drink: NewDrink; serving: number; countedMl: number | null },
): Promise<Outcome<Done & { drinkId: string }>> =>
  inTransaction(needs, async (stores) => {
    const drink = await addDrink(needs, stores, input.drink, input.countedMl);
    const serving = drink.servings[input.serving];
    if (serving === undefined) return fail('SERVING.UNKNOWN', 'Choisissez le format vendu en caisse.');
    const made = await makeLink(needs, stores, {
      itemKey: input.itemKey,
      drinkId: drink.id,
      servingId: serving.id,
      fromDay: null,
    });
    if (!made.ok) return made;
    const act = await writeLinkAct(needs, stores, made.value, {
      removeDrinks: [drink.id],
      removeFacts: drink.factIds,
    });
    return succeed({ act, drinkId: drink.id });
  });
