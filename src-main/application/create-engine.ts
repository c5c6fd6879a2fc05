import type { EngineApi } from './engine-api.ts';
import { journalDetail, listJournals } from './journal/journal-views.ts';
import { keepFile } from './journal/keep-file.ts';
import { createDrink } from './library/create-drink.ts';
import { drinkRows, isLow } from './library/drink-rows.ts';
import { drinkSales, drinkSheet } from './library/drink-sheet.ts';
import { importLibrary } from './library/import-library.ts';
import { breakConsequence, breakLink } from './links/break-link.ts';
import { ignoreFamily, ignoreItem, restoreItem } from './links/ignore-items.ts';
import { linkConsequence } from './links/link-consequence.ts';
import { createAndLink, linkItem, linkVintage } from './links/link-verbs.ts';
import { acceptAll } from './matching/accept-all.ts';
import { createMatching } from './matching/matching.ts';
import { itemViews, listItems, matchingQueue } from './matching/queue.ts';
import type { Needs } from './needs.ts';
import { nightOverview } from './nights/night-overview.ts';
import { changeSettings, readSettings } from './settings.ts';
import { recordStock } from './stock/record-stock.ts';
import { stockAt } from './stock/stock-at.ts';
import { takeInNight } from './take-in-night.ts';
import { undoAct } from './undo-act.ts';
import { succeed } from '../domain/kernel/outcome.ts';

/** Puts the verbs of the application on one object: this is what runs in the engine's thread. */
export const createEngine = (needs: Needs): EngineApi => {
  const { database } = needs;
  const matching = createMatching();
  return {
    recordReceipt: (receipt) => database.transaction(({ receipts }) => receipts.record(receipt)),
    renameReceipt: ({ receiptId, fileName }) =>
      database.transaction(({ receipts }) => receipts.rename(receiptId, fileName)),
    discardReceipt: ({ receiptId }) => database.transaction(({ receipts }) => receipts.discard(receiptId)),
    findReceipt: ({ fileName }) => database.transaction(({ receipts }) => receipts.find(fileName)),
    listReceipts: ({ limit }) => database.transaction(({ receipts }) => receipts.list(limit)),
    knownSpoolFiles: () => database.transaction(({ receipts }) => receipts.spoolFiles()),
    keepFile: (input) => keepFile(needs, input),
    takeIn: () => takeInNight(needs),

    venueSettings: () => database.transaction(readSettings),
    changeVenueSettings: (change) => changeSettings(needs, change),
    counts: () =>
      database.transaction(async (stores) => ({
        toMatch: (await itemViews(stores)).filter(({ state }) => state === 'toMatch').length,
        quarantined: await stores.journals.countQuarantined(),
        lowStock: (await drinkRows(stores)).filter(isLow).length,
      })),

    nightOverview: () => nightOverview(needs, matching),
    totals: (range) => database.transaction(({ sales }) => sales.totals(range)),

    listDrinks: () => database.transaction(async (stores) => succeed(await drinkRows(stores))),
    drinkSheet: (input) => drinkSheet(needs, input),
    drinkSales: (input) => drinkSales(needs, input),
    createDrink: (input) => createDrink(needs, input),
    importLibrary: (input) => importLibrary(needs, input),
    stockAt: (input) => stockAt(needs, input),
    recordStock: (input) => recordStock(needs, input),

    matchingQueue: () => matchingQueue(needs, matching),
    listItems: () => listItems(needs),
    linkConsequence: (input) => linkConsequence(needs, input),
    linkItem: (input) => linkItem(needs, input),
    linkVintage: (input) => linkVintage(needs, input),
    createAndLink: (input) => createAndLink(needs, input),
    acceptAll: (input) => acceptAll(needs, matching, input),
    ignoreItem: (input) => ignoreItem(needs, input),
    ignoreFamily: (input) => ignoreFamily(needs, input),
    restoreItem: (input) => restoreItem(needs, input),
    liveLinks: ({ itemKey }) =>
      database.transaction(async ({ links }) =>
        (await links.ofItem(itemKey)).filter(({ brokenAt }) => brokenAt === null).map(({ id }) => id),
      ),
    breakConsequence: (input) => breakConsequence(needs, input),
    breakLink: (input) => breakLink(needs, input),
    undoAct: (input) => undoAct(needs, input),

    listJournals: () => listJournals(needs),
    journalDetail: (input) => journalDetail(needs, input),

    close: () => database.close(),
  };
};
