import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { labelKey } from '../../domain/sales/label-change.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { lookAhead } from '../look-ahead.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readEach } from '../stock/on-hand-of.ts';
import { inTransaction } from '../transaction.ts';
import type { BreakConsequence } from '../views/library.ts';

const unknownLink = () => fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');

/** Breaks a link, and says exactly what came of it. */
const breakIt = async (needs: Needs, stores: Stores, linkId: string): Promise<Outcome<BreakConsequence>> => {
  const link = await stores.links.get(linkId);
  const drink = link === null ? null : await stores.drinks.get(link.drinkId);
  if (link?.brokenAt !== null || drink === null) return unknownLink();
  const figures = await stores.drinkSales.ofLink(linkId);
  const taken = [...new Set([drink.id, ...(await stores.depletion.ofLink(linkId)).keys()])];
  const before = await readEach(stores, taken);
  await stores.links.setBroken([linkId], needs.clock.now().toISOString());
  const after = await readEach(stores, taken);
  const labels = new Map((await stores.items.list()).map((item) => [item.itemKey, item.label]));
  const others = (await stores.links.ofDrink(drink.id)).filter(
    ({ id, brokenAt, itemKey }) => id !== linkId && brokenAt === null && itemKey !== link.itemKey,
  );
  const drinks: BreakConsequence['drinks'] = [];
  for (const drinkId of taken) {
    const each = drinkId === drink.id ? drink : await stores.drinks.get(drinkId);
    const volumeMl = (after.get(drinkId) ?? 0) - (before.get(drinkId) ?? 0);
    if (each === null || (volumeMl === 0 && drinkId !== drink.id)) continue;
    drinks.push({ drinkId, name: nameOfDrink(each), containerMl: each.containerMl, volumeMl });
  }
  return succeed({
    linkId,
    drinkId: drink.id,
    salesCount: figures.salesCount,
    amountCents: figures.amountCents,
    volumeMl: drinks.reduce((sum, { volumeMl }) => sum + volumeMl, 0),
    containerMl: drink.containerMl,
    drinks,
    stillLinked: [...new Set(others.map(({ itemKey }) => labels.get(itemKey) ?? itemKey))],
  });
};

/** Exactly what breaking this link would change: sales that leave the sheet, their amount, stock that comes back. */
export const breakConsequence = (
  needs: Needs,
  { linkId }: { linkId: string },
): Promise<Outcome<BreakConsequence>> => lookAhead(needs, (stores) => breakIt(needs, stores, linkId));

/** That item's sales leave the drink: its lists, its revenue, its depletion. Items still linked keep theirs. */
export const breakLink = (needs: Needs, { linkId }: { linkId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const link = await stores.links.get(linkId);
    const item = link === null ? null : await stores.items.get(link.itemKey);
    const drink = link === null ? null : await stores.drinks.get(link.drinkId);
    if (link === null || item === null || drink === null) return unknownLink();
    const consequence = await breakIt(needs, stores, linkId);
    if (!consequence.ok) return consequence;
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
