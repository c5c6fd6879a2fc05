import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink, DrinkFields } from '../../domain/sheets/drink.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import { inTransaction } from '../transaction.ts';
import type { ChangesOfSeveral } from '../views/library-changes.ts';

const LITRE_ML = 1000;

const fieldsFor = (drink: Drink, { parHundredths, ...same }: ChangesOfSeveral): DrinkFields => ({
  ...same,
  ...(parHundredths === undefined
    ? {}
    : {
        parMl:
          parHundredths === null ? null : Math.round((parHundredths * (drink.containerMl ?? LITRE_ML)) / 100),
      }),
});

const namesOf: Record<keyof ChangesOfSeveral, string> = {
  category: 'catégorie',
  region: 'région',
  appellation: 'appellation',
  country: 'pays',
  producer: 'domaine',
  supplier: 'fournisseur',
  bin: 'emplacement',
  vatRate: 'taux de TVA',
  purchaseCents: 'prix d’achat',
  parHundredths: 'seuil de réassort',
};

/** The same changes to many sheets: one act, taken back as one, which leaves every other field alone. */
export const changeDrinks = (
  needs: Needs,
  { drinkIds, changes }: { drinkIds: readonly string[]; changes: ChangesOfSeveral },
): Promise<Outcome<Done & { changed: number }>> =>
  inTransaction(needs, async (stores) => {
    const before: { drinkId: string; fields: DrinkFields }[] = [];
    for (const drinkId of new Set(drinkIds)) {
      const drink = await stores.drinks.get(drinkId);
      if (drink === null) continue;
      const wanted = Object.entries(fieldsFor(drink, changes)) as [keyof DrinkFields, never][];
      const moved = wanted.filter(([field, value]) => drink[field] !== value);
      if (moved.length === 0) continue;
      before.push({ drinkId, fields: Object.fromEntries(moved.map(([field]) => [field, drink[field]])) });
      await stores.drinks.patch(drinkId, Object.fromEntries(moved));
    }
    if (before.length === 0) {
      return fail('DRINK.NOTHING_TO_CHANGE', 'Ces fiches disent déjà cela. Rien n’a été changé.');
    }
    const fields = (Object.keys(changes) as (keyof ChangesOfSeveral)[]).map((field) => namesOf[field]);
    const act = await writeAct(needs, stores, {
      verb: 'drink:changedSeveral',
      summary: `${before.length} fiche${before.length > 1 ? 's' : ''} modifiée${before.length > 1 ? 's' : ''} : ${fields.join(', ')}`,
      subjects: before.map(({ drinkId }) => drinkId),
      after: { count: before.length, ...changes },
      reversal: { patchDrinks: before },
    });
    return succeed({ act, changed: before.length });
  });
