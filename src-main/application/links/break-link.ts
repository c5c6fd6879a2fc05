import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { labelKey } from '../../domain/sales/label-change.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { BreakConsequence } from '../views/library.ts';

const unknownLink = () => fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');

const consequenceOf = async (stores: Stores, linkId: string): Promise<Outcome<BreakConsequence>> => {
  const link = await stores.links.get(linkId);
  const drink = link === null ? null : await stores.drinks.get(link.drinkId);
  if (link?.brokenAt !== null || drink === null) return unknownLink();
  const figures = (await stores.linkedSales.figuresByLink()).get(linkId);
  const sinceCount = (await stores.linkedSales.sinceCount(drink.id)).get(linkId) ?? 0;
  const labels = new Map((await stores.items.list()).map((item) => [item.itemKey, item.label]));
  const others = (await stores.links.ofDrink(drink.id)).filter(
    ({ id, brokenAt, itemKey }) => id !== linkId && brokenAt === null && itemKey !== link.itemKey,
  );
  return succeed({
    linkId,
    drinkId: drink.id,
    salesCount: figures?.salesCount ?? 0,
    amountCents: figures?.amountCents ?? 0,
    volumeMl: depletedMl(sinceCount),
    containerMl: drink.containerMl,
    stillLinked: [...new Set(others.map(({ itemKey }) => labels.get(itemKey) ?? itemKey))],
  });
};

/** Exactly what breaking this link would change: sales that leave the sheet, their amount, stock that comes back. */
export const breakConsequence = (
  needs: Needs,
  { linkId }: { linkId: string },
): Promise<Outcome<BreakConsequence>> =>
  needs.database.transaction((stores) => consequenceOf(stores, linkId));

/** That item's sales leave the drink: its lists, its revenue, its depletion. Items still linked keep theirs. */
export const breakLink = (needs: Needs, { linkId }: { linkId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const consequence = await consequenceOf(stores, linkId);
    if (!consequence.ok) return consequence;
    const link = await stores.links.get(linkId);
    const item = link === null ? null : await stores.items.get(link.itemKey);
    const drink = link === null ? null : await stores.drinks.get(link.drinkId);
    if (link === null || item === null || drink === null) return unknownLink();
    await stores.links.setBroken([linkId], needs.clock.now().toISOString());
    // A label whose link was wrong would be proposed the same way again.
    const taught = await stores.aliases.find(labelKey(item.label));
    const forgotten = taught?.drinkId === drink.id ? [taught] : [];
    await stores.aliases.remove(forgotten.map(({ id }) => id));
    const act = await writeAct(needs, stores, {
      verb: 'link:broken',
      summary: `Liaison cassée entre « ${item.label} » et « ${nameOfDrink(drink)} »`,
      subjects: [item.itemKey, drink.id],
      before: link,
      after: { ...consequence.value, label: item.label, drink: nameOfDrink(drink) },
      reversal: { mendLinks: [linkId], restoreAliases: forgotten },
    });
    return succeed({ act });
  });
