import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { inTransaction } from '../transaction.ts';
import type { ArchiveConsequence, ArchivedDrink } from '../views/library.ts';
import { isOpenEnded } from './drink-rows.ts';

const openLabels = async (stores: Stores, drinkId: string): Promise<string[]> => {
  const labels: string[] = [];
  for (const { itemKey } of (await stores.links.ofDrink(drinkId)).filter(isOpenEnded)) {
    labels.push((await stores.items.get(itemKey))?.label ?? itemKey);
  }
  return labels;
};

const someDrinks = async (stores: Stores, drinkIds: readonly string[]): Promise<Drink[]> => {
  const drinks: Drink[] = [];
  for (const id of new Set(drinkIds)) {
    const drink = await stores.drinks.get(id);
    if (drink !== null) drinks.push(drink);
  }
  return drinks;
};

/** What archiving these would meet: links that still feed them, which refuse it, and stock, which is told. */
export const archiveConsequence = (
  needs: Needs,
  { drinkIds }: { drinkIds: readonly string[] },
): Promise<Outcome<ArchiveConsequence>> =>
  needs.database.transaction(async (stores) => {
    const consequence: ArchiveConsequence = { drinkCount: 0, linked: [], inStock: [] };
    for (const drink of await someDrinks(stores, drinkIds)) {
      const name = nameOfDrink(drink);
      const labels = await openLabels(stores, drink.id);
      const onHandMl = await readOnHand(stores, drink.id);
      consequence.drinkCount += 1;
      if (labels.length > 0) consequence.linked.push({ drinkId: drink.id, name, labels });
      if (onHandMl !== 0) {
        consequence.inStock.push({ drinkId: drink.id, name, onHandMl, containerMl: drink.containerMl });
      }
    }
    return succeed(consequence);
  });

const refusal = (name: string, labels: readonly string[]): string =>
  `« ${name} » est encore liée à la caisse (${labels.map((label) => `« ${label} »`).join(', ')}). ` +
  'Cassez cette liaison ou faites-la passer au millésime suivant, puis archivez. Rien n’a été changé.';

/** Takes drinks out of lists, search and proposals, or brings them back. Sales and stock stay. */
export const archiveDrinks = (
  needs: Needs,
  { drinkIds, archived }: { drinkIds: readonly string[]; archived: boolean },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const moved = (await someDrinks(stores, drinkIds)).filter((drink) => drink.archived !== archived);
    const [first] = moved;
    if (first === undefined) {
      return fail('DRINK.NOTHING_TO_ARCHIVE', 'Ces boissons le sont déjà. Rien n’a été changé.');
    }
    for (const drink of moved) {
      const labels = archived ? await openLabels(stores, drink.id) : [];
      if (labels.length > 0) return fail('DRINK.LINKED', refusal(nameOfDrink(drink), labels));
      await stores.drinks.patch(drink.id, { archived });
    }
    const isOne = moved.length === 1;
    const done = archived ? 'archivée' : 'désarchivée';
    const act = await writeAct(needs, stores, {
      verb: archived ? 'drink:archived' : 'drink:unarchived',
      summary: isOne ? `Fiche « ${nameOfDrink(first)} » ${done}` : `${moved.length} fiches ${done}s`,
      subjects: moved.map(({ id }) => id),
      after: isOne ? { name: nameOfDrink(first) } : { count: moved.length },
      reversal: {
        patchDrinks: moved.map(({ id }) => ({ drinkId: id, fields: { archived: !archived } })),
      },
    });
    return succeed({ act });
  });

export const archivedDrinks = (needs: Needs): Promise<Outcome<ArchivedDrink[]>> =>
  needs.database.transaction(async (stores) => {
    const archived = await stores.drinks.archived();
    const rows: ArchivedDrink[] = [];
    for (const { id, name, cuvee, producer, vintage, category, colour, containerMl } of archived) {
      const onHandMl = await readOnHand(stores, id);
      rows.push({ id, name, cuvee, producer, vintage, category, colour, containerMl, onHandMl });
    }
    return succeed(rows);
  });
