import { fail, succeed, type Outcome } from '../domain/kernel/outcome.ts';
import { writeAct } from './acts.ts';
import { putSheet } from './library/change-drink.ts';
import type { Done } from './engine-api/index.ts';
import { putStands } from './journal/stands.ts';
import type { Needs } from './needs.ts';
import type { Act, Reversal, Stores } from './ports/stores/index.ts';
import { overlaps, putDays } from './links/redate-link.ts';
import { takeBackStock } from './stock/take-back.ts';
import { inTransaction } from './transaction.ts';
import { relearn } from './matching/aliases.ts';

/** A broken link comes back only while its item is not linked elsewhere on the same days. */
const mend = async (stores: Stores, linkIds: readonly string[]): Promise<Outcome<null>> => {
  for (const linkId of linkIds) {
    const link = await stores.links.get(linkId);
    if (link === null) return fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');
    const others = await stores.links.ofItem(link.itemKey);
    if (others.some((other) => other.id !== linkId && other.brokenAt === null && overlaps(other, link))) {
      return fail(
        'LINK.EXISTS',
        'Cette référence a été liée ailleurs depuis : cassez d’abord cette liaison.',
      );
    }
    await stores.links.setBroken([linkId], null);
  }
  return succeed(null);
};

/** A link that ended goes on again only while its item is not linked elsewhere on those days. */
const restoreUntil = async (
  stores: Stores,
  ends: NonNullable<Reversal['restoreUntil']>,
): Promise<Outcome<null>> => {
  for (const { linkId, untilDay } of ends) {
    const link = await stores.links.get(linkId);
    if (link === null) continue;
    const others = await stores.links.ofItem(link.itemKey);
    const wanted = { fromDay: link.fromDay, untilDay };
    if (others.some((other) => other.id !== linkId && other.brokenAt === null && overlaps(other, wanted))) {
      return fail(
        'LINK.EXISTS',
        'Cette référence a été liée ailleurs depuis : cassez d’abord cette liaison.',
      );
    }
    await stores.links.setUntil(linkId, untilDay);
  }
  return succeed(null);
};

/** Nothing may hang on a sheet that is taken back: links and stock that came later keep it. */
const drinkInUse = async (stores: Stores, reversal: Reversal): Promise<string | null> => {
  for (const drinkId of reversal.removeDrinks ?? []) {
    const links = await stores.links.ofDrink(drinkId);
    const isUsed =
      links.some(({ id }) => !reversal.removeLinks?.includes(id)) ||
      (await stores.stock.isUsed(drinkId, { factIds: reversal.removeFacts ?? [] }));
    if (isUsed) return drinkId;
  }
  return null;
};

const takeBackMapping = async (needs: Needs, { mappings }: Stores, reversal: Reversal): Promise<void> => {
  const { withdrawMapping, restoreMapping } = reversal;
  if (withdrawMapping) {
    await mappings.withdraw(withdrawMapping.id, needs.clock.now().toISOString(), withdrawMapping.version);
  }
  if (restoreMapping) await mappings.restore(restoreMapping.id, restoreMapping.versions);
};

const takeBackClosing = async (needs: Needs, stores: Stores, reversal: Reversal): Promise<void> => {
  await stores.closedDays.remove(reversal.removeClosedDays ?? []);
  await stores.closedDays.declare(reversal.declareClosedDays ?? [], needs.clock.now().toISOString());
  for (const { key, value } of reversal.restoreSettings ?? []) {
    if (value === null) await stores.settings.remove(key);
    else await stores.settings.write(key, value);
  }
};

const takeBackLinks = async (stores: Stores, reversal: Reversal): Promise<Outcome<null>> => {
  if (reversal.removeLinks) await stores.links.remove(reversal.removeLinks);
  if (reversal.mendLinks) {
    const mended = await mend(stores, reversal.mendLinks);
    if (!mended.ok) return mended;
  }
  const restored = await restoreUntil(stores, reversal.restoreUntil ?? []);
  if (!restored.ok) return restored;
  for (const dates of reversal.redateLinks ?? []) {
    const put = await putDays(stores, dates);
    if (!put.ok) return put;
  }
  if (reversal.setIgnored) {
    await stores.items.setIgnored(reversal.setIgnored.itemKeys, reversal.setIgnored.ignored);
  }
  for (const { linkId, label } of reversal.relabelLinks ?? []) await stores.links.setLabel(linkId, label);
  return succeed(null);
};

const takeBackSheets = async (stores: Stores, reversal: Reversal): Promise<Outcome<null>> => {
  for (const drinkId of reversal.removeDrinks ?? []) await stores.drinks.remove(drinkId);
  for (const drink of reversal.restoreDrinks ?? []) {
    const put = await putSheet(stores, drink);
    if (!put.ok) return put;
  }
  for (const { drinkId, fields } of reversal.patchDrinks ?? []) await stores.drinks.patch(drinkId, fields);
  if (reversal.moveBack) await stores.merges.moveBack(reversal.moveBack);
  if (reversal.setDistinct) {
    const { one, other, isDistinct } = reversal.setDistinct;
    await stores.merges.setDistinct(one, other, isDistinct);
  }
  return succeed(null);
};

const takeBack = async (needs: Needs, stores: Stores, reversal: Reversal): Promise<Outcome<null>> => {
  const links = await takeBackLinks(stores, reversal);
  if (!links.ok) return links;
  await relearn(stores, reversal);
  const stock = await takeBackStock(stores, reversal);
  if (!stock.ok) return stock;
  if ((await drinkInUse(stores, reversal)) !== null) {
    return fail(
      'DRINK.IN_USE',
      'La fiche créée a servi depuis : cassez ses liaisons et retirez ses mouvements de stock d’abord.',
    );
  }
  for (const factId of reversal.removeFacts ?? []) await stores.stock.remove(factId);
  const sheets = await takeBackSheets(stores, reversal);
  if (!sheets.ok) return sheets;
  await putStands(stores, reversal.restoreJournals ?? []);
  await takeBackClosing(needs, stores, reversal);
  await takeBackMapping(needs, stores, reversal);
  return succeed(null);
};

const canUndo = (act: Act | null): act is Act & { reversal: Reversal } =>
  act !== null && act.reversal !== null && act.undoneBy === null;

/** Takes an act back, once; the taking back is an act of its own in the log. */
export const undoAct = (needs: Needs, { actId }: { actId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const act = await stores.acts.get(actId);
    if (!canUndo(act))
      return fail('ACT.NOT_UNDOABLE', 'Cette action a déjà été annulée, ou ne peut pas l’être.');
    const done = await takeBack(needs, stores, act.reversal);
    if (!done.ok) return done;
    const undoing = await writeAct(needs, stores, {
      verb: 'act:undone',
      summary: `Annulé : ${act.summary}`,
      subjects: act.subjects,
      before: act.after,
      after: { ...act.before, of: act.verb },
    });
    await stores.acts.markUndone(actId, undoing.id);
    return succeed({ act: undoing });
  });
